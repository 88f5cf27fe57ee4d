import type {Say, Words} from '../locales/say.js';
import {editedAt} from '../model/edited.js';
import type {Author, Update} from '../model/feed.js';
import {fragmentOf} from '../model/fragment.js';
import {pageOf} from '../view/stream/footer.js';
import {listOf} from '../view/stream/list-of.js';
import {headlineOf} from '../view/stream/headline.js';
import {downloadTextOf, groupsOf, type AttachmentGroup} from '../view/stream/attachments.js';
import {datetimeOf} from '../view/time.js';
import {directionOf} from '../text/direction.js';
import {htmlOf, make, SafeHtml, type Content} from './make.js';
import {paragraphsOf, safeBodyOf} from './safe-body.js';

/** Values that all parts of the page share. */
export interface ServerContext {
  readonly words: Words;
  readonly say: Say;
  /** Joins names to a list. */
  readonly names: Intl.ListFormat;
  /** Language of the feed's texts, empty if it is that of the page. */
  readonly language: string;
  /** Level of the stream's title, 1 to 5; updates are one deeper. */
  readonly headingLevel: number;
  /** Addresses in bodies resolve against this one. */
  readonly feedUrl: string;
  readonly homePageUrl: string;
  /** The page's address without its fragment, empty if it is unknown: links to updates are fragments alone then. */
  readonly pageUrl: string;
  /** Writes a time with its day and zone; a day alone without an hour. */
  readonly timeOf: (time: number, isDay?: boolean) => string;
  /** Writes its weekday too. */
  readonly fullTimeOf: (time: number, isDay?: boolean) => string;
  /** The address on this page of the update that a link of the feed leads to. */
  readonly linkOf: (url: string, itemUrl: string) => string | undefined;
}

/** Makes a picture that loads lazily and without a referrer. */
const makePicture = (src: string): Content =>
  src && make('img', {src, alt: '', loading: 'lazy', decoding: 'async', referrerpolicy: 'no-referrer'});

const makeLink = (href: string, text: string): Content => (href ? make('a', {href, rel: 'noopener'}, text) : text);

/** Writes the names of authors, each with a link if it has one. */
export const makeNames = (authors: readonly Author[], {names}: ServerContext): Content =>
  listOf(
    names,
    authors.map(({name, url}) => makeLink(url, name)),
  );

/** Makes a time; nothing without one. */
export function makeTime(
  time: number | undefined,
  {timeOf, fullTimeOf}: ServerContext,
  isDay = false,
): SafeHtml | undefined {
  if (time === undefined) return undefined;
  return make('time', {datetime: datetimeOf(time, isDay), title: fullTimeOf(time, isDay)}, timeOf(time, isDay));
}

/** Fills the one hole of a word with markup. */
const fillWith = (word: string, content: Content): Content =>
  word.split(/\{\w+\}/).map((text, index) => [index > 0 && content, text]);

/** The time, which is the update's permalink. */
function makePermalink({id, published, isDay}: Update, context: ServerContext): Content {
  const time = makeTime(published, context, isDay);
  return time && make('a', {href: `${context.pageUrl}#${fragmentOf(id)}`}, time);
}

/** The line below the heading: time, marks, edit. */
function makeMeta(update: Update, time: Content, context: ServerContext): Content {
  const {isPinned, isKey, isDeleted} = update;
  const {words} = context;
  const edited = makeTime(editedAt(update), context);
  const parts: readonly Content[] = [
    time,
    isPinned && !isDeleted && make('span', {}, words.pinned),
    isKey && !isPinned && !isDeleted && make('span', {}, words.keyEvent),
    edited && make('span', {}, fillWith(words.edited, edited)),
  ];
  const shown = parts.filter(Boolean);
  return (
    shown.length > 0 &&
    make(
      'p',
      {},
      shown.map((part, index) => [index > 0 && ' · ', part]),
    )
  );
}

function makeGroup({title, kind, shown, linked}: AttachmentGroup, {words}: ServerContext): Content {
  const media =
    kind === 'image'
      ? makePicture(shown[0]?.url ?? '')
      : kind &&
        make(
          kind,
          {controls: true, preload: 'none', playsinline: true},
          shown.map(({url, mimeType}) => make('source', {src: url, type: mimeType || undefined})),
        );
  return [
    media && make('figure', {}, media, make('figcaption', {}, make('bdi', {}, title))),
    linked.map(file =>
      make(
        'p',
        {dir: 'auto'},
        make('a', {href: file.url, rel: 'noopener', download: true}, downloadTextOf(file, words.language)),
      ),
    ),
  ];
}

const makeCorrection = ({correction}: Update, label: string): Content =>
  correction && make('p', {dir: 'auto'}, label && [make('b', {}, label), ' '], correction);

/** The text. Its direction is written, because a browser looks for it anew at each node that comes into an automatic one. */
function makeBody(update: Update, {feedUrl, headingLevel, language, linkOf}: ServerContext): Content {
  const {html, text, url} = update;
  const context = {baseUrl: feedUrl, headingLevel: headingLevel + 1, linkOf: (link: string) => linkOf(link, url)};
  const content = html ? safeBodyOf(html, context) : text && paragraphsOf(text);
  const written = htmlOf(content);
  const dir = directionOf(written.slice(0, 10_000).replace(/<[^>]*>/g, ''));
  return written && make('div', {dir, lang: update.language || language || undefined}, content);
}

/** Writes the fact box. */
export const renderBox = (box: Update, context: ServerContext): SafeHtml =>
  make(
    'section',
    {},
    box.title && make(`h${context.headingLevel + 1}`, {dir: 'auto', lang: context.language || undefined}, box.title),
    makeBody(box, context),
  );

/** Tags, and the page that the update is about, else its own. */
function makeFooter(update: Update, context: ServerContext): Content {
  const {tags} = update;
  const page = pageOf(update, context);
  return [
    tags.length > 0 && make('p', {dir: 'auto'}, tags.join(' · ')),
    page && make('p', {}, makeLink(page, new URL(page).host.replace(/^www\./, ''))),
  ];
}

/** The heading; `title` says what the update is called. */
const makeHeading = ({label, isDeleted, language}: Update, title: Content, context: ServerContext): Content =>
  make(
    `h${context.headingLevel + 1}`,
    {dir: 'auto', lang: isDeleted || title instanceof SafeHtml ? undefined : language || context.language || undefined},
    label && !isDeleted && [make('b', {}, label), ' '],
    title,
  );

/**
 * Writes one update as an article of its own, whose id is the fragment of its permalink. A text without a title has its time as
 * the heading: its first words would be read twice, because nothing folds here.
 */
export function renderUpdate(update: Update, context: ServerContext): SafeHtml {
  const {id, title, text, html, isDeleted, authors, image, attachments} = update;
  const {words} = context;
  const time = makePermalink(update, context);
  const isTitle = !isDeleted && !title && !!time && !!(html || text);
  return make(
    'article',
    {id: fragmentOf(id)},
    makeHeading(update, isDeleted ? words.withdrawn : isTitle ? time : headlineOf(update, words), context),
    makeMeta(update, isTitle ? undefined : time, context),
    isDeleted
      ? makeCorrection(update, '')
      : [
          authors.length > 0 && make('p', {dir: 'auto'}, makeNames(authors, context)),
          makeBody(update, context),
          makePicture(image),
          groupsOf(attachments).map(group => makeGroup(group, context)),
          makeCorrection(update, words.correction),
          makeFooter(update, context),
        ],
  );
}
