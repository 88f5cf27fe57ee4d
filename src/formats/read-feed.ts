import {FeedFormatError} from '../errors.js';
import type {Entry, FeedDocument} from '../model/entry.js';
import {orderDocument} from '../model/order.js';
import {asObject, type JsonObject} from './fields.js';
import {readJsonFeed} from './json-feed.js';

type EntriesById = ReadonlyMap<string, Entry>;

/** Reads a document in the order it has, or returns `undefined` if it is in another format. */
type Format = (document: JsonObject, base: string, known: EntriesById) => FeedDocument | undefined;

/** The first that can reads the document. */
const FORMATS: readonly Format[] = [readJsonFeed];

/**
 * A feed, as text or parsed, its entries newest first. Those that say the same as a `known` one are that one.
 * @throws FeedFormatError where it is empty, not JSON, or JSON in no known feed format
 */
export function readFeed(source: unknown, url: string, known: EntriesById): FeedDocument {
  let cause: unknown;
  try {
    const document = asObject(typeof source === 'string' ? JSON.parse(source) : source);
    for (const read of FORMATS) {
      const found = read(document, url, known);
      if (found) return {...found, entries: orderDocument(found.entries)};
    }
  } catch (error) {
    cause = error;
  }
  throw new FeedFormatError(url, cause);
}
