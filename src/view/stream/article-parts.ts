import {make, type Attributes, type Content} from '../../dom/make.js';
import {editedAt} from '../../model/edited.js';
import type {Update} from '../../model/feed.js';
import {fragmentOf, linkOf} from '../../model/fragment.js';
import type {ViewContext} from '../context.js';
import {languageOf, ownLanguage} from '../languages.js';
import type {SharedLink} from '../view.js';
import {makeAttachments} from './attachments.js';
import {timeAttributes} from '../time.js';
import {headlineOf} from './headline.js';
import {listOf} from './list-of.js';
import {makePicture} from './picture.js';
import {namesOf, type Row} from './row.js';

/** Makes a DOM id from an update's id, in our own letters. */
export const domId = (prefix: string, id: string): string => prefix + fragmentOf(id);

/** Names an element by its own words and by the heading of its update, so that twenty links of one name are told apart. */
const namedBy = (own: string, id: string): Attributes => ({
  id: domId(own, id),
  'aria-labelledby': `${domId(own, id)} ${domId('t', id)}`,
});

const makeLink = (href: string, text: string): Content => (href ? make('a', {href}, text) : text);

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

/** Time, marks and edit. What has an id of these describes the article. */
function makeMeta({update, standing, isRelative}: Row, context: ViewContext): HTMLElement {
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
  );
}

/** Returns the address that the page names as its own, without what brought this reader here; `pageUrl` if it names none. */
function canonicalUrl(pageUrl: string): string {
  const named = document.querySelector<HTMLLinkElement>('link[rel~="canonical"]')?.href ?? '';
  return named.startsWith('http') ? named.replace(/#.*/, '') : pageUrl;
}

/** Returns an update's link for copying and sharing. */
export const sharedLinkOf = (update: Update, {words, options}: ViewContext): SharedLink => ({
  id: update.id,
  url: linkOf(update, options.pageUrl && canonicalUrl(location.href.replace(/#.*/, ''))), // it may have changed
  title: headlineOf(update, words),
});

/**
 * Returns the page that an update is about, else its own. The page of the whole coverage, which the footer of the stream links,
 * is no page of its own, nor is this page, nor what the time links to.
 */
export function pageOf(
  {externalUrl, url}: Update,
  {pageUrl, homePageUrl}: Pick<ViewContext['options'], 'pageUrl' | 'homePageUrl'>,
): string {
  const isOwn = pageUrl && ![pageUrl, homePageUrl.replace(/#.*/, '')].includes(url.replace(/#.*/, ''));
  return externalUrl || (isOwn ? url : '');
}

/** Tags, the linked page, and the buttons that copy or share the update's link. */
function makeFooter({update, standing}: Row, context: ViewContext): Content {
  const {words, options} = context;
  const {isCopied, isCopyFailed, pressedTag} = standing;
  const {id, tags} = update;
  const lang = ownLanguage(update, context);
  const page = pageOf(update, options);
  const isLinked = !!(options.pageUrl || update.url);
  return (
    (tags.length || page || isLinked) &&
    make(
      'footer',
      {part: 'update-footer'},
      make(
        tags.length ? 'ul' : 'div', // it keeps its place where there are no tags, but is no list
        {part: 'update-tags', role: tags.length ? 'list' : undefined}, // without bullets, Safari takes it for none
        tags.map(tag =>
          make(
            'li',
            {},
            options.canFilter
              ? make('button', {part: 'tag', value: tag, dir: 'auto', 'aria-pressed': tag === pressedTag}, tag)
              : make('span', {part: 'tag', dir: 'auto'}, tag),
          ),
        ),
      ),
      page && makeLink(page, new URL(page).host.replace(/^www\./, '')),
      isLinked &&
        make(
          'button',
          {part: 'update-share', lang, ...namedBy('c', id)},
          isCopied ? words.linkCopied : isCopyFailed ? words.copyFailed : words.copyLink,
        ),
      isLinked &&
        options.canShare &&
        make('button', {part: 'update-share', class: 'update-share system', lang, ...namedBy('s', id)}, words.share),
    )
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

function makeFold(row: Row, context: ViewContext, body: Content): HTMLElement {
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
    makeFooter(row, context),
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
  const canFold = fold?.querySelector(':scope > :not(footer), footer > :is(a, ul)');
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
  const meta = makeMeta(row, context);
  const fold = isDeleted ? undefined : makeFold(row, context, body);
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
    make('header', {part: 'update-header', class: 'update-header column'}, meta, makeHeading(row, context, fold)),
    fold ?? make('div', {class: 'column'}, makeCorrection(update, '')),
    makeRest(row, context),
    slots ? slots.split(' ').map(name => make('slot', {name, class: 'column'})) : undefined,
  );
  return {element, body};
}
