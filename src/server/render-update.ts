import type {Words} from '../locales/en.js';
import type {Author, Update} from '../model/feed.js';
import {fragmentOf} from '../model/fragment.js';
import {headlineOf} from '../view/stream/headline.js';
import {downloadTextOf, groupsOf, type AttachmentGroup} from '../view/stream/attachments.js';
import {datetimeOf} from '../view/time.js';
import {directionOf} from '../text/direction.js';
import {htmlOf, make, type Content, type SafeHtml} from './make.js';
import {paragraphsOf, safeBodyOf} from './safe-body.js';

/** Values that all parts of the page share. */
export interface ServerContext {
  readonly words: Words;
  /** Level of the stream's title, 1 to 5; updates are one deeper. */
  readonly headingLevel: number;
  /** Addresses in bodies resolve against this one. */
  readonly feedUrl: string;
  /** The page's address without its fragment, empty if it is unknown: links to updates are fragments alone then. */
  readonly pageUrl: string;
  /** Writes a time with its day and zone; a day alone without an hour. */
  readonly timeOf: (time: number, isDay: boolean) => string;
  /** The address on this page of the update that a link of the feed leads to. */
  readonly linkOf: (url: string, itemUrl: string) => string | undefined;
}

const EDIT_THRESHOLD = 60_000; // milliseconds

/** Makes a picture that loads lazily and without a referrer. */
const makePicture = (src: string): Content =>
  src && make('img', {src, alt: '', loading: 'lazy', decoding: 'async', referrerpolicy: 'no-referrer'});

const makeLink = (href: string, text: string): Content => (href ? make('a', {href, rel: 'noopener'}, text) : text);

/** Writes the names of authors, each with a link if it has one. */
export const makeNames = (authors: readonly Author[]): Content =>
  authors.map(({name, url}, index) => [index > 0 && ', ', makeLink(url, name)]);

/** Makes a time; nothing without one. */
export const makeTime = (time: number | undefined, {timeOf}: ServerContext, isDay = false): SafeHtml | undefined =>
  time === undefined ? undefined : make('time', {datetime: datetimeOf(time, isDay)}, timeOf(time, isDay));

/** The line above the heading: time, marks, edit. */
function makeMeta(update: Update, context: ServerContext): Content {
  const {published, modified, isDay, isPinned, isKey, isDeleted} = update;
  const {words, pageUrl} = context;
  const time = makeTime(published, context, isDay);
  const isEdited = !isDeleted && published && modified && modified - published >= EDIT_THRESHOLD;
  const parts: readonly Content[] = [
    time && make('a', {href: `${pageUrl}#${fragmentOf(update.id)}`}, time),
    isPinned && !isDeleted && make('span', {}, words.pinned),
    isKey && !isDeleted && make('span', {}, words.keyEvent),
    isEdited && make('span', {}, `${words.edited} `, makeTime(modified, context)),
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

function makeGroup({title, kind, shown, linked}: AttachmentGroup): Content {
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
    media && make('figure', {}, media, make('figcaption', {}, title)),
    linked.map(file =>
      make('p', {}, make('a', {href: file.url, rel: 'noopener', download: true}, downloadTextOf(file))),
    ),
  ];
}

const makeCorrection = ({correction}: Update, label: string): Content =>
  correction && make('p', {}, make('b', {}, label), label && ' ', correction);

/** The text. Its direction is written, because a browser looks for it anew at each node that comes into an automatic one. */
function makeBody({html, text, url, language}: Update, {feedUrl, headingLevel, linkOf}: ServerContext): Content {
  const context = {baseUrl: feedUrl, headingLevel: headingLevel + 1, linkOf: (link: string) => linkOf(link, url)};
  const content = html ? safeBodyOf(html, context) : paragraphsOf(text);
  const written = htmlOf(content);
  const dir = directionOf(written.slice(0, 10_000).replace(/<[^>]*>/g, ''));
  return written && make('div', {dir, lang: language || undefined}, content);
}

/** Tags and the page that the update is about. */
function makeFooter({tags, externalUrl}: Update): Content {
  const host = externalUrl && new URL(externalUrl).host.replace(/^www\./, '');
  return [tags.length > 0 && make('p', {}, tags.join(' · ')), host && make('p', {}, makeLink(externalUrl, host))];
}

/** Writes one update as an article of its own, whose id is the fragment of its permalink. */
export function renderUpdate(update: Update, context: ServerContext): SafeHtml {
  const {words, headingLevel} = context;
  const {id, label, language, isDeleted, authors, image, attachments} = update;
  const heading = isDeleted ? words.withdrawn : headlineOf(update, words);
  return make(
    'article',
    {id: fragmentOf(id)},
    makeMeta(update, context),
    make(
      `h${headingLevel + 1}`,
      {dir: 'auto', lang: isDeleted ? undefined : language || undefined},
      label && !isDeleted && [make('b', {}, label), ' '],
      heading,
    ),
    isDeleted
      ? makeCorrection(update, '')
      : [
          authors.length > 0 && make('p', {dir: 'auto'}, makeNames(authors)),
          makeBody(update, context),
          makePicture(image),
          groupsOf(attachments).map(makeGroup),
          makeCorrection(update, words.correction),
          makeFooter(update),
        ],
  );
}
