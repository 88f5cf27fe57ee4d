import {make, type Content} from '../../dom/make.js';
import {editedAt} from '../../model/edited.js';
import type {Update} from '../../model/feed.js';
import {linkOf} from '../../model/fragment.js';
import type {ViewContext} from '../context.js';
import {languageOf, ownLanguage} from '../languages.js';
import {makeAttachments} from './attachments.js';
import {timeAttributes} from '../time.js';
import {makeFooter, makeShares} from './footer.js';
import {headlineOf} from './headline.js';
import {listOf} from './list-of.js';
import {domId, makeLink, namedBy} from './names.js';
import {makePicture} from './picture.js';
import {namesOf, type Row} from './row.js';

/** The label has a direction of its own, so that it does not count for the text's. */
const makeCorrection = ({correction}: Update, label: string, lang?: string): Content =>
  correction && make('p', {part: 'correction', dir: 'auto'}, make('b', {dir: 'auto', lang}, label), ` ${correction}`);

const makeEdited = (time: number | undefined, id: string, {say, times}: ViewContext): Content =>
  time !== undefined &&
  make(
    'span',
    {part: 'update-edited', id: domId('e', id), title: times.full(time)},
    say('edited', {when: times.moment(time)}),
  );

/** Time, marks, edit, and the buttons of an update without a footer. What has an id of these describes the article. */
function makeMeta(row: Row, context: ViewContext, hasFooter: boolean): HTMLElement {
  const {update, standing, isRelative} = row;
  const {words, times, options} = context;
  const {id, published, isDay, isPinned, isKey, isDeleted} = update;
  const href = linkOf(update, options.pageUrl);
  const label = published && (isDay ? times.date(published) : times.label(published, !isPinned));
  const own = domId('l', id);
  const time =
    label &&
    make('time', {part: 'update-time', ...timeAttributes(published, times, isDay), id: href ? undefined : own}, label);
  const mark = (isSo: boolean, text: string, key: string): Content =>
    isSo && !isDeleted && make('span', {part: 'flags', id: domId(key, id)}, text);
  return make(
    'div',
    {class: 'rail update-meta', lang: ownLanguage(update, context)},
    href ? make('a', {part: 'update-permalink', href, ...namedBy('l', id)}, time || words.link) : time,
    published && isRelative && !isDay && make('span', {part: 'clock'}, times.clock(published)),
    mark(standing.isNew, words.new, 'n'),
    mark(isPinned, words.pinned, 'p'),
    mark(isKey && !isPinned, words.keyEvent, 'k'),
    makeEdited(editedAt(update), id, context),
    standing.hasPlace && make('button', {class: 'see-place', ...namedBy('v', id)}, words.seeInPlace),
    !isDeleted && !hasFooter && makeShares(row, context),
  );
}

/** The authors. A single author has a picture. */
function makeAuthors({authors}: Update, {names}: ViewContext): Content {
  const [first, second] = authors;
  // the first gives the line its direction
  const links = authors.map(({name, url}, index) =>
    index ? make('bdi', {}, makeLink(url, name)) : makeLink(url, name),
  );
  // an empty text is a placeholder, so that a patch compares the nodes after it with their counterparts
  return first
    ? make(
        'p',
        {part: 'update-author', dir: 'auto'},
        makePicture('avatar', second ? '' : first.avatar),
        make('span', {}, second ? listOf(names(), links) : links),
      )
    : '';
}

/** An article, and the element in it for the body, which is still empty; `undefined` if it has no body. */
export interface MadeArticle {
  readonly element: HTMLElement;
  readonly body: HTMLElement | undefined;
}

function makeFold(row: Row, context: ViewContext, body: Content, footer: Content): HTMLElement {
  const {update, standing} = row;
  return make(
    'div',
    {
      class: 'fold column',
      id: domId('b', update.id),
      hidden: standing.isExpanded ? undefined : 'until-found',
    },
    makeAuthors(update, context),
    body,
    makePicture('update-image', update.image),
    makeAttachments(update.attachments, context),
    makeCorrection(update, context.words.correction, ownLanguage(update, context)),
    footer,
  );
}

/** The button that shows a long pinned update to its end. */
const makeRest = ({update, standing: {isClamped}}: Row, context: ViewContext): Content =>
  isClamped !== undefined &&
  make(
    'div',
    {class: 'rest column', lang: ownLanguage(update, context)},
    make(
      'button',
      {'aria-expanded': !isClamped, 'aria-controls': domId('b', update.id), ...namedBy('m', update.id)},
      context.words.more,
    ),
  );

/** The heading. Its button opens and folds the rest; an update of a title alone has none, since there is no rest. */
function makeHeading({update, standing}: Row, context: ViewContext, fold: HTMLElement | undefined): Content {
  const {id, label, isDeleted} = update;
  const lang = isDeleted ? ownLanguage(update, context) : undefined;
  const title = make(
    'span',
    {part: 'update-title', lang},
    isDeleted ? context.words.withdrawn : headlineOf(update, context.words),
  );
  const canFold = fold?.firstElementChild;
  const line = (): Content =>
    make(
      canFold ? 'button' : 'div',
      {part: 'update-toggle', ...(canFold && {'aria-expanded': standing.isExpanded, 'aria-controls': domId('b', id)})},
      make(
        'span',
        {dir: 'auto'},
        // what is called "Video: the parapet" says it already
        label &&
          !title.textContent.startsWith(`${label}:`) && [make('span', {part: 'update-label', dir: 'auto'}, label), ' '],
        title,
      ),
    );
  const attributes = {role: 'heading', 'aria-level': context.options.headingLevel + 1, id: domId('t', id)};
  return make('div', attributes, isDeleted ? title : line());
}

/** Makes the article of a row. */
export function makeArticle(row: Row, context: ViewContext): MadeArticle {
  const {update, slots} = row;
  const {id, isDeleted} = update;
  const body = !isDeleted && (update.html || update.text) ? make('div', {part: 'update-body'}) : undefined;
  const footer = makeFooter(row, context);
  const meta = makeMeta(row, context, !!footer);
  const fold = isDeleted ? undefined : makeFold(row, context, body, footer);
  const facts = [...meta.querySelectorAll('[id]:not(button)')].map(fact => fact.id);
  const element = make(
    'article',
    {
      part: namesOf(row),
      tabindex: 0,
      lang: languageOf(update, context),
      'data-id': id,
      'aria-labelledby': domId('t', id),
      'aria-describedby': facts.join(' ') || undefined,
    },
    make('header', {part: 'update-header', class: 'column'}, meta, makeHeading(row, context, fold)),
    fold ?? make('div', {class: 'column'}, makeCorrection(update, '')),
    makeRest(row, context),
    slots ? slots.split(' ').map(name => make('slot', {name, class: 'column'})) : undefined,
  );
  return {element, body};
}
