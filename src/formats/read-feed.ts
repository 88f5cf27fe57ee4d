import {FeedFormatError, FeedNetworkError} from '../errors.js';
import type {Entry, FeedDocument} from '../model/entry.js';
import {detectFormat} from './detect.js';
import {faultOf} from './fault.js';
import type {About, ToJsonFeed} from './format.js';
import {readJsonFeed} from './json-feed.js';
import {itemsFromRows} from './list.js';

type EntriesById = ReadonlyMap<string, Entry>;

/**
 * Translates a document and reads it. It stays outside of `readFeed`: the minifier moves the JSON Feed reader in here, and
 * each entry keeps a closure of that reader, which must not have the `known` entries around it.
 */
function translate(document: unknown, about: About, known: EntriesById, toJsonFeed: ToJsonFeed): FeedDocument {
  try {
    const feed = toJsonFeed(document, about);
    return readJsonFeed(Array.isArray(feed) ? {items: itemsFromRows(feed, about)} : feed, about.url, known);
  } catch (error) {
    throw new FeedFormatError(about.url, error, String(error));
  }
}

/**
 * Reads a feed in any known format, given as text or parsed. Its entries are newest first. An item equal to that of a
 * `known` entry gives that object. Returns a promise only if the format has to be loaded first.
 * @throws FeedFormatError if the document is empty, in no known format, or broken
 * @throws FeedNetworkError if the format cannot be loaded; the next call tries again
 */
export function readFeed(source: unknown, about: About, known: EntriesById): FeedDocument | Promise<FeedDocument> {
  const {url} = about;
  let document = source;
  let cause: unknown;
  try {
    if (typeof source === 'string') document = JSON.parse(source);
  } catch (error) {
    cause = error; // not JSON, so formats get the text itself
  }
  const toJsonFeed = detectFormat(document, about.format)?.toJsonFeed;
  if (!toJsonFeed) throw new FeedFormatError(url, cause, faultOf(source, document, url));
  if (typeof toJsonFeed === 'function') return translate(document, about, known, toJsonFeed);
  if (toJsonFeed.loaded) return translate(document, about, known, toJsonFeed.loaded);
  return toJsonFeed.load().then(() => {
    if (!toJsonFeed.loaded) throw new FeedNetworkError(url, undefined, 'The reader of this format could not be loaded');
    return translate(document, about, known, toJsonFeed.loaded);
  });
}
