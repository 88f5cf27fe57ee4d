import {Entry, type EntryHead, type FeedDocument} from '../model/entry.js';
import type {Update} from '../model/feed.js';
import {orderDocument} from '../model/order.js';
import {isSame} from '../model/same.js';
import {readChannel} from './channel.js';
import {asObject, asText, extensionOf, type JsonObject} from './fields.js';
import type {FeedFormat} from './format.js';
import {hasContent, headOf, idOf, readUpdate, tagsOf} from './item.js';

/**
 * Returns the items of a feed; `undefined` if there is no list. PHP writes a list that has lost some places as an object, and an
 * empty list is `null` in Go, `{}` in Lua.
 */
export function itemsOf({items}: JsonObject): readonly unknown[] | undefined {
  if (Array.isArray(items)) return items as readonly unknown[];
  const keys = Object.keys(asObject(items));
  const isList = !keys.length || keys.some(key => /^\d+$/.test(key));
  return typeof items === 'object' && isList ? Object.values(asObject(items)) : undefined;
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
    if (!Object.keys(item).length) continue; // nothing can be said of it, and a feed may hold half a million
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
  /^(content_html|content_text|date_published|date_modified|external_url|home_page_url|feed_url|expired|hubs|_live_updates)$/;

/** Fields of a JSON Feed that many other documents have too; those in the second group are lists. */
const COMMON = /^(?:(id|title|url|image|language)|(authors|tags|attachments))$/;

/** Whether an item has an id and nothing that another format would read in another way. */
const isPlain = (item: JsonObject): boolean =>
  'id' in item &&
  Object.entries(item).every(([name, value]) => {
    const [, isValue, isList] = COMMON.exec(name) ?? [];
    return isValue ? typeof value !== 'object' : isList && Array.isArray(value);
  });

/** Whether a document has items, as a JSON Feed has, but also some others. */
export const hasItems = (document: unknown): boolean => !!itemsOf(asObject(document));

/** Whether a document with items is certainly a JSON Feed. One that was written by hand may have no version, and a part has none. */
function isJsonFeed(document: JsonObject): boolean {
  const items = itemsOf(document);
  if (!items?.length || asText(document['version']).includes('jsonfeed')) return !!items;
  const sample = items.slice(0, 10).map(asObject);
  return (
    [document, ...sample].flatMap(owner => Object.keys(owner)).some(name => OWN.test(name)) || sample.every(isPlain)
  );
}

/** The one format that needs no translation. */
export const jsonFeed: FeedFormat = {
  name: 'json-feed',
  matches: document => isJsonFeed(asObject(document)),
  toJsonFeed: document => document,
};
