import {Entry, type EntryHead, type FeedDocument} from '../model/entry.js';
import type {Update} from '../model/feed.js';
import {orderDocument} from '../model/order.js';
import {isSame} from '../model/same.js';
import {readChannel} from './channel.js';
import {asObject, asText, extensionOf, type JsonObject} from './fields.js';
import type {Format} from './format.js';
import {hasContent, headOf, idOf, readUpdate, tagsOf} from './item.js';
import {list} from './list.js';

/** Returns the items of a feed; `undefined` if there is no list. PHP writes a list that has lost some places as an object. */
function itemsOf({items}: JsonObject): readonly unknown[] | undefined {
  if (Array.isArray(items)) return items as readonly unknown[];
  const isNumbered = Object.keys(asObject(items)).some(key => /^\d+$/.test(key));
  return isNumbered ? Object.values(asObject(items)) : undefined;
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
