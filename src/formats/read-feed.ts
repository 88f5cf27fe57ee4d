import {FeedFormatError} from '../errors.js';
import type {Feed} from '../model/feed.js';
import {orderFeed} from '../model/order.js';
import type {JsonObject} from './fields.js';
import {isJsonFeed, readJsonFeed} from './json-feed.js';

interface Format {
  readonly name: string;
  readonly matches: (document: unknown) => document is JsonObject;
  readonly read: (document: JsonObject, base: string) => Feed;
}

/** The first that matches reads the document. */
const FORMATS: readonly Format[] = [{name: 'json-feed', matches: isJsonFeed, read: readJsonFeed}];

/**
 * A parsed document as a feed, its updates newest first.
 * @throws FeedFormatError where no known format has this shape
 */
export function readDocument(document: unknown, url: string): Feed {
  const format = FORMATS.find(({matches}) => matches(document));
  if (!format) throw new FeedFormatError('The feed is JSON, but in no known feed format', url);
  const feed = format.read(document as JsonObject, url);
  return {...feed, updates: orderFeed(feed.updates)};
}

/**
 * The text of an answer as a feed.
 * @throws FeedFormatError where it is empty, not JSON, or JSON in no known feed format
 */
export function readFeed(text: string, url: string): Feed {
  if (!text.trim()) throw new FeedFormatError('The feed is empty', url);
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (cause) {
    throw new FeedFormatError('The feed is not JSON', url, cause);
  }
  return readDocument(document, url);
}
