import {FeedFormatError} from '../errors.js';
import {foreign} from '../formats/foreign.js';
import {translateForeign} from '../formats/foreign/translate.js';
import {readFeed} from '../formats/read-feed.js';
import {en} from '../locales/en.js';
import type {FeedDocument} from '../model/entry.js';
import type {Feed, Link} from '../model/feed.js';
import {reduce} from '../model/reduce.js';
import {selectStream, type StreamSelection} from '../model/select.js';
import {initialState, type StreamState} from '../model/state.js';
import {headlineOf} from '../view/stream/headline.js';
import {linkOnPage} from '../view/stream/body-links.js';
import {make, htmlOf, type Content} from './make.js';
import {makeNames, makeTime, renderUpdate, type ServerContext} from './render-update.js';
import {fragmentOf} from '../model/fragment.js';
import {isOverAt} from '../model/status.js';
import {liveBlogPostingOf} from '../model/structured-data.js';
import {decodeEntities} from '../text/entities.js';

const KEY_EVENTS = 5; // that are listed above the updates

/** How a feed is rendered. */
export interface RenderOptions {
  /** The feed's own address; relative addresses in it resolve against this one. */
  readonly url: string;
  /** The address of the page, for links to updates. Without it they are fragments alone, such as `#lu-…`. */
  readonly baseUrl?: string;
  /** Language of times and, where the feed has several, of its texts: a BCP 47 tag; `en` by default. */
  readonly language?: string;
  /** IANA name of the zone of the times; that of the feed by default, else UTC. */
  readonly timeZone?: string;
  /** Updates in the HTML; 20 by default, 0 for all. */
  readonly pageSize?: number;
  /** Level of the title, 1 to 5; 2 by default. Updates are one deeper. */
  readonly headingLevel?: number;
  /** Updates that are handed to the element; 200 by default, 0 for all. */
  readonly limit?: number;
  /** Name of the feed's format; found by its shape by default. */
  readonly format?: string;
}

/** A feed as a page needs it. Each is markup that is safe to write into the page as it is. */
export interface RenderedFeed {
  /** The updates, for the inside of `<live-updates>`. */
  readonly html: string;
  /** A script element with schema.org's `LiveBlogPosting`, for anywhere in the page. */
  readonly jsonLd: string;
  /** A script element with the feed, for the inside of `<live-updates>`: the element takes it as its first document. */
  readonly data: string;
}

/** Reads a document that holds all that is needed at once. */
function readNow(document: unknown, {url, language = 'en', format = 'auto'}: RenderOptions): FeedDocument {
  foreign.toJsonFeed.loaded ??= translateForeign;
  const text = typeof document === 'string' ? document : JSON.stringify(document ?? null);
  const read = readFeed(text, {url, language, format}, new Map());
  if ('then' in read) throw new FeedFormatError(url, undefined, 'This format cannot be read at once');
  return read;
}

/** Lets the element's own rules decide which updates are shown, and in which order. */
function selectUpdates(document: FeedDocument, pageSize: number): {state: StreamState; selection: StreamSelection} {
  const [state] = reduce(initialState, {
    type: 'received',
    document,
    at: Date.now(),
    expand: 'all',
    isHolding: false,
    pageSize,
    shownIds: new Set(),
    isNeeded: () => false,
  });
  return {state, selection: selectStream(state, pageSize)};
}

/** Returns a zone that `Intl` knows: the first of these, else UTC. */
function zoneOf(...names: readonly string[]): string {
  const isKnown = (timeZone: string): boolean => {
    try {
      return !!timeZone && !!new Intl.DateTimeFormat('en', {timeZone});
    } catch {
      return false;
    }
  };
  return names.find(isKnown) ?? 'UTC';
}

/** Returns a function that writes a time. A day alone begins where the server is, and is written as it is. */
function createTimeOf(language: string, timeZone: string): ServerContext['timeOf'] {
  const [locale = 'en'] = Intl.DateTimeFormat.supportedLocalesOf([language]);
  const day = {day: 'numeric', month: 'short', year: 'numeric'} as const;
  const full = new Intl.DateTimeFormat(locale, {
    ...day,
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  });
  const alone = new Intl.DateTimeFormat(locale, day);
  return (time, isDay) => (isDay ? alone : full).format(time);
}

const makePage = (link: Link | undefined): Content => link && make('p', {}, make('a', {href: link.url}, link.title));

const makeList = (title: string, items: readonly Content[], level: number): Content =>
  items.length > 0 && [
    make(`h${level}`, {}, title),
    make(
      'ul',
      {},
      items.map(item => make('li', {dir: 'auto'}, item)),
    ),
  ];

function makeHeader(feed: Feed, {keyEvents}: StreamSelection, context: ServerContext): Content {
  const {words, headingLevel, pageUrl} = context;
  const events = keyEvents
    .slice(0, KEY_EVENTS)
    .map(({update}) => [
      makeTime(update.published, context, update.isDay),
      ' ',
      make('a', {href: `${pageUrl}#${fragmentOf(update.id)}`}, headlineOf(update, words)),
    ]);
  return make(
    'header',
    {},
    feed.title && make(`h${headingLevel}`, {dir: 'auto'}, feed.title),
    feed.description && make('p', {dir: 'auto'}, feed.description),
    makePage(feed.previous),
    makeList(words.keyPoints, feed.keyPoints, headingLevel + 1),
    makeList(words.keyEvents, events, headingLevel + 1),
  );
}

function makeFooter({credits, authors, fullStory, next, homePageUrl}: Feed, {words}: ServerContext): Content {
  const by = credits || (authors.length > 0 && makeNames(authors));
  const links = [fullStory, next, homePageUrl ? {title: words.home, url: homePageUrl} : undefined];
  const parts = [by && make('p', {dir: 'auto'}, by), ...links.map(makePage)].filter(Boolean);
  return parts.length > 0 && make('footer', {}, parts);
}

function renderPage(feed: Feed, selection: StreamSelection, options: RenderOptions): string {
  const {baseUrl = '', language = 'en', timeZone = '', headingLevel = 2} = options;
  const pageUrl = baseUrl.replace(/#.*/, '');
  const context: ServerContext = {
    words: en,
    headingLevel: Math.min(5, Math.max(1, Math.round(headingLevel) || 2)),
    feedUrl: feed.url,
    pageUrl,
    timeOf: createTimeOf(language, zoneOf(timeZone, feed.timeZone)),
    linkOf: (url, itemUrl) =>
      linkOnPage(url, {baseUrl: feed.url, homePageUrl: feed.homePageUrl, pageUrl}, selection.findUpdate, itemUrl),
  };
  return htmlOf([
    makeHeader(feed, selection, context),
    selection.visible.map(update => renderUpdate(update, context)),
    makeFooter(feed, context),
  ]);
}

/** Writes a value as JSON that no HTML parser takes for markup. */
const jsonOf = (value: unknown): string =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Writes the structured data; nothing if there is no update. */
function describeCoverage(feed: Feed, state: StreamState, {baseUrl = '', language = ''}: RenderOptions): string {
  const posting = liveBlogPostingOf(feed, state.updates.entries, {
    url: baseUrl.replace(/#.*/, '') || feed.homePageUrl || feed.url,
    hasLinks: !!baseUrl,
    headline: '',
    image: '',
    language,
    publisher: undefined,
    isEnded: isOverAt(state, Date.now()),
    decode: decodeEntities,
  });
  return posting ? `<script type="application/ld+json">${jsonOf(posting)}</script>` : '';
}

/** The feed with its newest items, as many as `limit`, and the pinned ones. */
function shortened({source, entries}: FeedDocument, limit: number): unknown {
  const kept = entries.filter(({head}, index) => !limit || index < limit || head.isPinned);
  return {...(source as object), items: kept.map(entry => entry.source)};
}

/**
 * Renders a feed for a page that is readable without script: the updates as HTML, the structured data, and the feed for the
 * element. `document` is a feed in any format but XML, as text or parsed; for RSS and Atom give what `toJsonFeed` of
 * `live-updates/formats` returns.
 * @throws FeedFormatError if the document is in no known format, or broken
 */
export function renderFeed(document: unknown, options: RenderOptions): RenderedFeed {
  const {pageSize = 20, limit = 200} = options;
  const read = readNow(document, options);
  const {feed} = read;
  const {state, selection} = selectUpdates(read, pageSize);
  return {
    html: renderPage(feed, selection, options),
    jsonLd: describeCoverage(feed, state, options),
    data: `<script type="application/json" data-made="${new Date().toISOString()}">${jsonOf(shortened(read, limit))}</script>`,
  };
}
