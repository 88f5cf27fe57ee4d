import {FeedFormatError, FeedNetworkError} from '../errors.js';
import type {Entry, FeedDocument} from '../model/entry.js';
import {detectFormat} from './detect.js';
import type {About, ToJsonFeed} from './format.js';
import {readJsonFeed} from './json-feed.js';

/**
 * Reads a feed in any known format, given as text or parsed. Its entries are newest first. An item equal to that of a
 * `known` entry gives that object. Returns a promise only if the format has to be loaded first.
 * @throws FeedFormatError if the document is empty, in no known format, or broken
 * @throws FeedNetworkError if the format cannot be loaded; the next call tries again
 */
export function readFeed(
  source: unknown,
  about: About,
  known: ReadonlyMap<string, Entry>,
): FeedDocument | Promise<FeedDocument> {
  const {url} = about;
  let document = source;
  let cause: unknown;
  try {
    if (typeof source === 'string') document = JSON.parse(source);
  } catch (error) {
    cause = error; // not JSON, so formats get the text itself
  }
  const toJsonFeed = detectFormat(document)?.toJsonFeed;
  if (!toJsonFeed) throw new FeedFormatError(url, cause);
  const read = (translate: ToJsonFeed | undefined): FeedDocument => {
    if (!translate) throw new FeedNetworkError(url);
    try {
      return readJsonFeed(translate(document, about), url, known);
    } catch (error) {
      throw new FeedFormatError(url, error);
    }
  };
  if (typeof toJsonFeed === 'function') return read(toJsonFeed);
  return toJsonFeed.loaded ? read(toJsonFeed.loaded) : toJsonFeed.load().then(() => read(toJsonFeed.loaded));
}
