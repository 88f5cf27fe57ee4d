import {FeedFormatError} from '../errors.js';
import type {Entry, FeedDocument} from '../model/entry.js';
import {orderDocument} from '../model/order.js';
import type {JsonObject} from './fields.js';
import {isJsonFeed, readJsonFeed} from './json-feed.js';

type EntriesById = ReadonlyMap<string, Entry>;

interface Format {
  readonly name: string;
  readonly matches: (document: unknown) => document is JsonObject;
  readonly read: (document: JsonObject, base: string, known: EntriesById) => FeedDocument;
}

/** The first that matches reads the document. */
const FORMATS: readonly Format[] = [{name: 'json-feed', matches: isJsonFeed, read: readJsonFeed}];

/**
 * A parsed document as a feed, its entries newest first. Those that say the same as a `known` one are that one.
 * @throws FeedFormatError where no known format has this shape
 */
export function readDocument(document: unknown, url: string, known: EntriesById): FeedDocument {
  const format = FORMATS.find(({matches}) => matches(document));
  if (!format) throw new FeedFormatError('The feed is JSON, but in no known feed format', url);
  const {feed, entries} = format.read(document as JsonObject, url, known);
  return {feed, entries: orderDocument(entries)};
}

/**
 * The text of an answer as a feed.
 * @throws FeedFormatError where it is empty, not JSON, or JSON in no known feed format
 */
export function readFeed(text: string, url: string, known: EntriesById): FeedDocument {
  if (!text.trim()) throw new FeedFormatError('The feed is empty', url);
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (cause) {
    throw new FeedFormatError('The feed is not JSON', url, cause);
  }
  return readDocument(document, url, known);
}
