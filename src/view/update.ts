import {make, type Content} from '../dom/make.js';
import type {Words} from '../locales/en.js';
import {domId, type Attachment, type Update} from '../model/feed.js';
import {linkOf, type SharedLink} from '../model/fragment.js';
import type {ViewContext} from './context.js';

const EDIT_THRESHOLD = 60_000; // milliseconds: what is changed sooner was hardly read otherwise

/** What to call an update where one line of it is shown. */
export const headlineOf = ({title, excerpt}: Update, {untitled}: Words): string => title || excerpt || untitled;

const makePicture = (part: string | undefined, src: string): Content =>
  src && make('img', {part, src, alt: '', loading: 'lazy', decoding: 'async', referrerpolicy: 'no-referrer'});

const makeLink = (href: string, text: string): Content => (href ? make('a', {href}, text) : text);

/** Of what the feed says; our own words are in the page's. */
const languageOf = ({language}: Update, {options}: ViewContext): string | undefined =>
  language || options.language || undefined;

const kindOf = ({mimeType}: Attachment): string => mimeType.replace(/\/.*/, '');

/** A file to take along, with what it is and what it weighs. */
function makeDownload({url, title, mimeType, sizeInBytes}: Attachment): Content {
  const size = sizeInBytes < 1e6 ? `${Math.ceil(sizeInBytes / 1000)} kB` : `${(sizeInBytes / 1e6).toFixed(1)} MB`;
  const type = mimeType.replace(/.*\//, '').toUpperCase();
  const text = `${title} ${type} ${sizeInBytes ? size : ''}`;
  return make('p', {}, make('a', {part: 'update-attachment', href: url, rel: 'noopener', download: ''}, text));
}

/** Files of one title are one thing in several formats: a player takes what it can play, the rest are links. */
function makeAttachment(files: readonly Attachment[]): Content {
  const [{title} = {title: ''}] = files;
  const kind = files.map(kindOf).find(name => /^(audio|video|image)$/.test(name));
  const own = files.filter(file => kindOf(file) === kind);
  const shown =
    kind === 'image'
      ? makePicture(undefined, own[0]?.url ?? '')
      : kind &&
        make(
          kind,
          {controls: '', preload: 'none', playsinline: ''},
          own.map(({url, mimeType}) => make('source', {src: url, type: mimeType})),
        );
  return [
    shown && make('figure', {part: 'update-attachment'}, shown, make('figcaption', {}, title)),
    files.filter(file => !shown || !own.includes(file)).map(makeDownload),
  ];
}

function makeAttachments(attachments: readonly Attachment[]): Content {
  const titles = new Set(attachments.map(({title}) => title));
  return Array.from(titles, title => makeAttachment(attachments.filter(file => file.title === title)));
}

const makeCorrection = ({correction}: Update, label: string): Content =>
  correction && make('p', {part: 'correction'}, make('b', {}, label), ` ${correction}`);

function makeMeta(update: Update, names: string, {words, times, options}: ViewContext): Content {
  const {published, modified, isPinned} = update;
  const href = linkOf(update, options.pageUrl);
  const label = published && times.label(published, !isPinned);
  const time = label && make('time', {part: 'update-time', datetime: new Date(published).toISOString()}, label);
  const mark = (name: string, text: string): Content => names.includes(name) && make('span', {class: 'flags'}, text);
  return make(
    'div',
    {class: 'update-meta'},
    time && href ? make('a', {part: 'update-permalink', href}, time) : time,
    published && times.isRelative(published) && make('span', {class: 'clock'}, times.clock(published)),
    mark(' new', words.new),
    mark(' pinned', words.pinned),
    !isPinned && mark(' key', words.keyEvent),
    !update.isDeleted &&
      published &&
      modified &&
      modified - published >= EDIT_THRESHOLD &&
      make('span', {part: 'update-edited'}, `${words.edited} ${times.moment(modified)}`),
  );
}

/** The update's link, as the reader hands it on. */
export function sharedLinkOf(update: Update, {words, options}: ViewContext): SharedLink {
  const url = linkOf(update, options.pageUrl);
  return {id: update.id, url, title: headlineOf(update, words), label: words.copyLink, thanks: words.linkCopied};
}

/** Tags, the linked page, and the ways to hand the update on. */
function makeFooter(update: Update, names: string, {words, options}: ViewContext): Content {
  const {tags, externalUrl} = update;
  const isLinked = !!(options.pageUrl || update.url);
  return (
    (tags.length || externalUrl || isLinked) &&
    make(
      'footer',
      {part: 'update-footer'},
      make(
        'ul',
        {part: 'update-tags'},
        tags.map(tag => make('li', {}, tag)),
      ),
      makeLink(externalUrl, externalUrl.replace(/^https?:\/\/|\/.*/g, '')),
      isLinked && make('button', {part: 'update-share'}, names.includes(' copied') ? words.linkCopied : words.copyLink),
      isLinked && options.canShare && make('button', {part: 'update-share', class: 'update-share system'}, words.share),
    )
  );
}

function makeFold(update: Update, names: string, context: ViewContext): Content {
  const {authors} = update;
  const [first, second] = authors;
  return make(
    'div',
    {class: 'fold', id: domId('b', update.id), hidden: names.includes(' expanded') ? undefined : 'until-found'},
    first
      ? make(
          'p',
          {part: 'update-author'},
          makePicture('avatar', second ? '' : first.avatar),
          make(
            'span',
            {},
            authors.map(({name, url}, index) => [index && ', ', makeLink(url, name)]),
          ),
        )
      : '',
    (update.html || update.text) && make('div', {part: 'update-body', dir: 'auto', lang: languageOf(update, context)}),
    makePicture('update-image', update.image),
    makeAttachments(update.attachments),
    makeCorrection(update, context.words.correction),
    makeFooter(update, names, context),
  );
}

/**
 * An update's article, but for its body. Its heading's button opens and folds what is below. `names` say how it stands in
 * the stream.
 */
export function makeUpdate(update: Update, names: string, context: ViewContext): HTMLElement {
  const {id, label, isDeleted} = update;
  const {words, options} = context;
  const title = make(
    'span',
    {part: 'update-title', dir: 'auto', lang: isDeleted ? undefined : languageOf(update, context)},
    isDeleted ? words.withdrawn : headlineOf(update, words),
  );
  const button = (): Content =>
    make(
      'button',
      {part: 'update-toggle', 'aria-expanded': names.includes(' expanded'), 'aria-controls': domId('b', id)},
      make('span', {dir: 'auto'}, label && make('span', {part: 'update-label'}, `${label} `), title),
    );
  const heading = make(
    'div',
    {role: 'heading', 'aria-level': options.headingLevel + 1, id: domId('t', id)},
    isDeleted ? title : button(),
  );
  return make(
    'article',
    {part: names, tabindex: 0, 'data-id': id, 'aria-labelledby': domId('t', id)},
    make('header', {part: 'update-header'}, makeMeta(update, names, context), heading),
    isDeleted ? makeCorrection(update, '') : makeFold(update, names, context),
  );
}
