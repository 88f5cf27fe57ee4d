import {Entry, type EntryHead, type FeedDocument} from '../model/entry.js';
import type {Attachment, CoverageState, Feed, Publisher, Update} from '../model/feed.js';
import {hashOf} from '../model/hash.js';
import {memoize} from '../model/memoize.js';
import {orderDocument} from '../model/order.js';
import {isSame} from '../model/same.js';
import {isDayAlone, parseDate, startOfDay} from './date.js';
import {
  asAmount,
  asLine,
  asLines,
  asLink,
  asList,
  asObject,
  asText,
  asUrl,
  authorsOf,
  excerptOf,
  type JsonObject,
} from './fields.js';
import type {Format} from './format.js';
import {list} from './list.js';
import {shows} from './pictures.js';

const extensionOf = (owner: JsonObject): JsonObject => asObject(owner['_live_updates']);

/** The kinds of hub that a page can follow by itself: https://www.jsonfeed.org/version/1.1/#top-level */
const streamsOf = (hubs: unknown, base: string): readonly string[] =>
  asList(hubs)
    .map(asObject)
    .map(({type, url}) => (/^(EventSource|Mercure)$/i.test(asText(type)) ? asUrl(url, base) : ''));

/** The fields that an item can show: four texts, then four addresses. */
const CONTENT = ['title', 'content_html', 'content_text', 'summary', 'image', 'banner_image', 'url', 'external_url'];

const attachmentsOf = (item: JsonObject): readonly unknown[] =>
  asList(item['attachments']).map(file => asObject(file)['url']);

/** Whether an item shows anything. If not, it is left out. For most items the title alone decides. */
export function hasContent(item: JsonObject, base: string): boolean {
  const isShown = (name: string, index: number): unknown => (index < 4 ? asLine : asUrl)(item[name], base);
  const title = asText(item['title']);
  return (
    (title >= 'A' && title < '{') || // begins with an ASCII letter, as most titles do
    CONTENT.some(isShown) ||
    /<(?:img|video|audio|iframe|embed)\b|data-(?:src|href)=/i.test(asText(item['content_html'])) ||
    attachmentsOf(item).some(asText)
  );
}

/** Returns the items of a feed; `undefined` if there is no list. PHP writes a list that has lost some places as an object. */
function itemsOf({items}: JsonObject): readonly unknown[] | undefined {
  if (Array.isArray(items)) return items as readonly unknown[];
  const isNumbered = Object.keys(asObject(items)).some(key => /^\d+$/.test(key));
  return isNumbered ? Object.values(asObject(items)) : undefined;
}

/** Returns the item's id, else its address, else a hash of its time and content. */
export function idOf(item: JsonObject): string {
  const {id, url} = item;
  // of a number beyond the safe integers, JSON gives its neighbour
  const given =
    typeof id === 'number' && Math.abs(id) <= Number.MAX_SAFE_INTEGER ? String(id) : asText(id) || asText(url);
  if (given) return given;
  const shown = [item['date_published'], ...CONTENT.map(name => item[name]), ...attachmentsOf(item)];
  return String(hashOf(shown.map(asText).join('\n')));
}

/** Returns the date of an item: some generators write that of the last change alone. */
const dateOf = (item: JsonObject): unknown =>
  asText(item['date_published']) || parseDate(item['date_published']) ? item['date_published'] : item['date_modified'];

function headOf(item: JsonObject, id: string): EntryHead {
  const extension = extensionOf(item);
  const time = parseDate(dateOf(item));
  const isDeleted = extension['deleted'] === true;
  return {
    id,
    published: time && isDayAlone(dateOf(item)) ? startOfDay(time) : time,
    isPinned: extension['pinned'] === true,
    isKey: extension['key'] === true,
    isDeleted,
    isGone: isDeleted && !asLine(extension['correction']),
  };
}

/** Reads an attachment. Without a title it gets the name of its file. */
function readAttachment(file: JsonObject, base: string): Attachment {
  const url = asUrl(file['url'], base);
  const title =
    asLine(file['title']) ||
    asLine(
      url
        .replace(/[?#].*/, '')
        .split('/')
        .at(-1),
    ) ||
    asLine(url);
  return {url, title, mimeType: asLine(file['mime_type']), sizeInBytes: asAmount(file['size_in_bytes'])};
}

const tagOf = memoize(asLine); // many items have the same few

/** Reads the tags of an item. Some generators write one text. */
function tagsOf({tags}: JsonObject): readonly string[] {
  const list = asList(typeof tags === 'string' ? tags.split(',') : tags);
  return list.map(tag => tagOf(asText(tag))).filter(Boolean);
}

/** A pair of tags, an empty element or a character reference: what no plain text has. */
const MARKUP = /<(\w+)(?:\s[^<>]*)?>[^]*<\/\1>|<(?:br|img|hr)\b[^<>]*>|&#?\w+;/i;

function readUpdate(item: JsonObject, head: EntryHead, base: string): Update {
  const extension = extensionOf(item);
  const title = asLine(item['title']);
  const summary = asText(item['summary']);
  const written = asText(item['content_text']);
  const html = asText(item['content_html']) || (!written && MARKUP.test(summary.slice(0, 2000)) ? summary : '');
  const text = written || (html ? '' : summary);
  const image = asUrl(item['image'], base) || asUrl(item['banner_image'], base);
  const url = asUrl(item['url'], base);
  const externalUrl = asUrl(item['external_url'], base);
  const attachments = asList(item['attachments'])
    .map(file => readAttachment(asObject(file), base))
    .filter(file => file.url);
  return {
    ...head,
    url,
    externalUrl,
    title,
    excerpt: title ? '' : excerptOf(text, html) || attachments[0]?.title || externalUrl || url,
    html,
    text,
    image: image && shows(html, image, base) ? '' : image,
    isDay: !!head.published && isDayAlone(dateOf(item)),
    modified: parseDate(item['date_modified']),
    authors: authorsOf(item, base),
    attachments,
    tags: tagsOf(item),
    language: asLine(item['language']),
    label: asLine(extension['label']),
    correction: asLine(extension['correction']),
  };
}

/** Reads the fact box as an update without an id. `undefined` if it has no content: a title alone is none. */
function readBox(box: JsonObject, base: string): Update | undefined {
  const content = {content_html: box['content_html'], content_text: box['content_text']};
  return hasContent(content, base) ? readUpdate({...content, title: box['title']}, headOf({}, ''), base) : undefined;
}

/** Reads `{name, logo}`, or a bare name. `undefined` without a name. */
function readPublisher(value: unknown, base: string): Publisher | undefined {
  const publisher = asObject(value);
  const name = asLine(publisher['name'] ?? value);
  return name ? {name, logo: asUrl(asObject(publisher['logo'])['url'] ?? publisher['logo'], base)} : undefined;
}

const OVERTIME = 3_600_000; // milliseconds for which a coverage that names its end, and no state, may run over

/** Tells the state by the times of the coverage, where the feed does not say it. */
function stateBy(starts = 0, ends = Infinity, entries: readonly Entry[] = []): CoverageState {
  const now = Date.now();
  if (ends < now - OVERTIME && !entries.some(({head}) => (head.published ?? 0) > ends)) return 'ended';
  return starts > now && !entries.length ? 'upcoming' : 'live';
}

function readChannel(document: JsonObject, base: string, entries: readonly Entry[]): Feed {
  const extension = extensionOf(document);
  const state = document['expired'] === true ? 'ended' : asText(extension['state']);
  const starts = parseDate(extension['starts']);
  const end = parseDate(extension['ends']);
  const ends = end && starts && end < starts ? undefined : end;
  const isStated = /^(upcoming|live|paused|ended)$/.test(state);
  return {
    url: base,
    title: asLine(document['title']),
    description: asLine(document['description']),
    homePageUrl: asUrl(document['home_page_url'], base),
    language: asLine(document['language']),
    authors: authorsOf(document, base),
    state: isStated ? (state as CoverageState) : stateBy(starts, ends, entries),
    starts,
    ends,
    isTimed: !isStated,
    timeZone: asLine(extension['time_zone']),
    refresh: asAmount(extension['refresh']),
    streamUrl: streamsOf(document['hubs'], base).find(Boolean) ?? '',
    previous: asLink(extension['previous'], base),
    next: asLink(extension['next'], base),
    fullStory: asLink(extension['full_story'], base),
    keyPoints: asLines(extension['key_points']),
    credits: asLine(extension['credits']),
    box: readBox(asObject(extension['box']), base),
    icon: asUrl(document['icon'], base) || asUrl(document['favicon'], base),
    publisher: readPublisher(extension['publisher'], base),
    olderUrl: asUrl(document['next_url'], base).replace(/#.*/, ''),
  };
}

/**
 * Reads JSON Feed 1 and 1.1 with the `_live_updates` extension. `base` is the document's own address. Entries come newest
 * first; of two with one id the first in the document counts. An entry that says the same as a `known` one is that object.
 * Throws only where there is no list of items: any other field of a wrong type is a missing field.
 * https://www.jsonfeed.org/version/1.1/
 */
export function readJsonFeed(document: unknown, base: string, known: ReadonlyMap<string, Entry>): FeedDocument {
  const feed = asObject(document);
  const items = itemsOf(feed);
  if (!items) throw new TypeError('There is no list of items');
  const read = (source: unknown, head: EntryHead): Update => readUpdate(asObject(source), head, base);
  const readTags = (source: unknown): readonly string[] => tagsOf(asObject(source));
  const entries = new Map<string, Entry>();
  for (const source of items) {
    const item = asObject(source);
    const id = idOf(item);
    if (entries.has(id)) continue;
    const before = known.get(id);
    const entry =
      before && isSame(before.source, source) ? before : new Entry(headOf(item, id), source, read, readTags);
    if (entry === before || entry.head.isDeleted || hasContent(item, base)) entries.set(id, entry);
  }
  const {title, description} = feed;
  const ordered = orderDocument([...entries.values()], [...known.keys()]);
  return {
    feed: readChannel(feed, base, ordered),
    entries: ordered,
    source: document,
    isBare: !asText(title) && !asText(description) && !asText(extensionOf(feed)['state']),
  };
}

/** Fields of items, and of the feed, that only a JSON Feed has. */
const OWN =
  /^(?:content_html|content_text|date_published|date_modified|external_url|home_page_url|feed_url|expired|hubs|_live_updates)$/;

/** Whether a document with items is a JSON Feed. One that was written by hand may have no version, and a part has none. */
function isJsonFeed(document: JsonObject): boolean {
  const items = itemsOf(document);
  if (!items?.length || asText(document['version']).includes('jsonfeed')) return !!items;
  return (
    [document, ...items.slice(0, 10)].flatMap(owner => Object.keys(asObject(owner))).some(name => OWN.test(name)) ||
    !list.matches(document)
  );
}

/** The one format that needs no translation. */
export const jsonFeed: Format = {
  name: 'json-feed',
  matches: document => isJsonFeed(asObject(document)),
  toJsonFeed: document => document,
};
