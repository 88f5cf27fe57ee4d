import {FeedFormatError} from '../errors.js';
import {faultOf} from '../formats/fault.js';
import {asUrl} from '../formats/fields.js';
import {foreign} from '../formats/foreign.js';
import {translateForeign} from '../formats/foreign/translate.js';
import {readFeed} from '../formats/read-feed.js';
import {UnknownFormatError} from '../formats/unknown-format.js';
import {createSay} from '../locales/say.js';
import type {FeedDocument} from '../model/entry.js';
import type {Feed, Link} from '../model/feed.js';
import {reduce} from '../model/reduce.js';
import {selectStream, type StreamSelection} from '../model/select.js';
import {initialState, type StreamState} from '../model/state.js';
import {headlineOf} from '../view/stream/headline.js';
import {linkOnPage} from '../view/stream/body-links.js';
import {createWriter, fullStyle} from '../view/time.js';
import {make, htmlOf, type Content} from './make.js';
import {mendRenderOptions, zoneOf, type RenderOptions, type Settings} from './options.js';
import {makeNames, makeTime, renderBox, renderUpdate, type ServerContext} from './render-update.js';
import {fragmentOf, linkOf} from '../model/fragment.js';
import {isOverAt} from '../model/status.js';
import {liveBlogPostingOf} from '../model/structured-data.js';
import {decodeEntities} from '../text/entities.js';

const KEY_EVENTS = 5; // that are listed above the updates
const TOO_DEEP = 'Nested too deeply';

/** A feed as a page needs it. Each is markup that is safe to write into the page as it is. */
export interface RenderedFeed {
  /** The updates, for the inside of `<live-updates>`. */
  readonly html: string;
  /** A script element with schema.org's `LiveBlogPosting`, for anywhere in the page. */
  readonly jsonLd: string;
  /** A script element with the feed, for the inside of `<live-updates>`: the element takes it as its first document. */
  readonly data: string;
}

/** Writes a document as text, which is read like an answer of a server. */
function textOf(document: unknown, url: string): string {
  try {
    return typeof document === 'string' ? document : JSON.stringify(document ?? null);
  } catch (cause) {
    throw new FeedFormatError(url, cause, cause instanceof RangeError ? TOO_DEEP : 'This is no JSON');
  }
}

/** Reads a document that holds all that is needed at once. */
function readNow(document: unknown, {url, language, format}: Settings): FeedDocument {
  foreign.toJsonFeed.loaded ??= translateForeign;
  const text = textOf(document, url);
  try {
    const read = readFeed(text, {url, language: language || 'en', format}, new Map());
    if ('then' in read) throw new FeedFormatError(url, undefined, 'This format cannot be read at once');
    return read;
  } catch (error) {
    if (error instanceof UnknownFormatError) error.complete(text, faultOf);
    throw error;
  }
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

/** Returns the functions that write times, as the element does. A day alone begins where the server is, and is written as it is. */
function createTimeOf(language: string, timeZone: string): Pick<ServerContext, 'timeOf' | 'fullTimeOf'> {
  const [locale = 'en'] = Intl.DateTimeFormat.supportedLocalesOf([language]);
  const write = createWriter(locale, timeZone);
  return {
    timeOf: (time, isDay) => write(time, isDay ? 'dmyD' : 'dmyhz'),
    fullTimeOf: (time, isDay) => write(time, fullStyle(isDay)),
  };
}

const makePage = (link: Link | undefined): Content =>
  link && make('p', {dir: 'auto'}, make('a', {href: link.url}, link.title));

const makeList = (title: string, items: readonly Content[], level: number, lang: string | undefined): Content =>
  items.length > 0 && [
    make(`h${level}`, {}, title),
    make(
      'ul',
      {},
      items.map(item => make('li', {dir: 'auto', lang}, item)),
    ),
  ];

/** Says whether the coverage is live, and since when the page is as it is: nothing in it changes by itself. */
function stateOf(stream: StreamState, {state, starts, ends}: Feed, {say, timeOf}: ServerContext): string {
  const now = Date.now();
  if (isOverAt(stream, now)) return ends ? say('coverageEnded', {when: timeOf(ends)}) : say('status.ended');
  if (state === 'upcoming') return starts ? say('starts', {when: timeOf(starts)}) : say('soon');
  return `${say(`badge.${state === 'paused' ? 'held' : state}`)} · ${say('checked', {ago: timeOf(now)})}`;
}

function makeHeader(feed: Feed, state: string, {keyEvents}: StreamSelection, context: ServerContext): Content {
  const {words, headingLevel, pageUrl, language} = context;
  const lang = language || undefined;
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
    feed.title && make(`h${headingLevel}`, {dir: 'auto', lang}, feed.title),
    make('p', {}, state),
    feed.description && make('p', {dir: 'auto', lang}, feed.description),
    makePage(feed.previous),
    makeList(words.keyPoints, feed.keyPoints, headingLevel + 1, lang),
    makeList(words.keyEvents, events, headingLevel + 1, lang),
  );
}

function makeFooter({credits, authors, fullStory, next, homePageUrl}: Feed, context: ServerContext): Content {
  const {words} = context;
  const by = credits || (authors.length > 0 && makeNames(authors, context));
  const links = [fullStory, next, homePageUrl ? {title: words.home, url: homePageUrl} : undefined];
  const parts = [by && make('p', {dir: 'auto'}, by), ...links.map(makePage)].filter(Boolean);
  return parts.length > 0 && make('footer', {}, parts);
}

function renderPage(feed: Feed, state: StreamState, selection: StreamSelection, settings: Settings): string {
  const {baseUrl: pageUrl, timeZone, headingLevel, words} = settings;
  const language = settings.language || 'en';
  const {homePageUrl, url: baseUrl} = feed;
  const context: ServerContext = {
    words,
    say: createSay(words),
    names: new Intl.ListFormat(words.language, {style: 'narrow'}),
    language: feed.language === language ? '' : feed.language,
    headingLevel,
    feedUrl: baseUrl,
    homePageUrl,
    pageUrl,
    ...createTimeOf(language, zoneOf(timeZone, feed.timeZone)),
    linkOf: (url, itemUrl) => linkOnPage(url, {baseUrl, homePageUrl, pageUrl}, selection.findUpdate, itemUrl),
  };
  const updates = selection.visible.map(update => renderUpdate(update, context));
  return htmlOf([
    makeHeader(feed, stateOf(state, feed, context), selection, context),
    feed.box && renderBox(feed.box, context),
    updates.length > 0 ? updates : make('p', {}, isOverAt(state, Date.now()) ? words.nothingCame : words.nothing),
    makeFooter(feed, context),
  ]);
}

/** Writes a value as JSON that no HTML parser takes for markup. */
const jsonOf = (value: unknown): string =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Writes the structured data; nothing if there is no update. */
function describeCoverage(feed: Feed, state: StreamState, {baseUrl, language}: Settings): string {
  const now = Date.now();
  const posting = liveBlogPostingOf(feed, state.updates.entries, {
    url: baseUrl || feed.homePageUrl,
    linkOf: update => linkOf(update, baseUrl),
    headline: '',
    image: '',
    language,
    publisher: undefined,
    isEnded: isOverAt(state, now),
    now,
    decode: decodeEntities,
    asUrl,
  });
  return posting ? `<script type="application/ld+json">${jsonOf(posting)}</script>` : '';
}

/** The feed with its newest items, as many as `limit`, and the pinned ones. */
function writeShortened({source, entries}: FeedDocument, {limit, url}: Settings): string {
  const kept = entries.filter(({head}, index) => !limit || index < limit || head.isPinned);
  try {
    return jsonOf({...(source as object), items: kept.map(entry => entry.source)});
  } catch (cause) {
    throw new FeedFormatError(url, cause, TOO_DEEP);
  }
}

/**
 * Renders a feed for a page that is readable without script: the updates as HTML, the structured data, and the feed for the
 * element. `document` is a feed in any format but XML, as text or parsed; for RSS and Atom give what `toJsonFeed` of
 * `live-updates/formats` returns.
 * @throws FeedFormatError if the document is in no known format, or broken
 */
export function renderFeed(document: unknown, options: RenderOptions): RenderedFeed {
  const settings = mendRenderOptions(options);
  const read = readNow(document, settings);
  const {feed} = read;
  const {state, selection} = selectUpdates(read, settings.pageSize);
  return {
    html: renderPage(feed, state, selection, settings),
    jsonLd: describeCoverage(feed, state, settings),
    data: `<script type="application/json" data-made="${new Date().toISOString()}">${writeShortened(read, settings)}</script>`,
  };
}
