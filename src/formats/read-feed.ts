import {FeedFormatError} from '../errors.js';
import type {Entry, FeedDocument} from '../model/entry.js';
import {orderDocument} from '../model/order.js';
import {asObject, type JsonObject} from './fields.js';
import {isJsonFeed, readJsonFeed} from './json-feed.js';

type EntriesById = ReadonlyMap<string, Entry>;

interface Format {
  readonly matches: (document: JsonObject) => boolean;
  readonly read: (document: JsonObject, base: string, known: EntriesById) => FeedDocument;
}

/** The first that matches reads the document. */
const FORMATS: readonly Format[] = [{matches: isJsonFeed, read: readJsonFeed}];

/**
 * A feed, as text or parsed, its entries newest first. Those that say the same as a `known` one are that one.
 * @throws FeedFormatError where it is empty, not JSON, or JSON in no known feed format
 */
export function readFeed(source: unknown, url: string, known: EntriesById): FeedDocument {
  let document: JsonObject;
  try {
    document = asObject(typeof source === 'string' ? JSON.parse(source) : source);
  } catch (cause) {
    throw new FeedFormatError('The feed is empty or no JSON', url, cause);
  }
  const format = FORMATS.find(({matches}) => matches(document));
  if (!format) throw new FeedFormatError('The feed is in no known format', url);
  const {feed, entries} = format.read(document, url, known);
  return {feed, entries: orderDocument(entries)};
}
