import {FeedFormatError, FeedNetworkError} from '../errors.js';
import type {Entry, FeedDocument} from '../model/entry.js';
import {detectFormat} from './detect.js';
import type {About, ToJsonFeed} from './format.js';
import {readJsonFeed} from './json-feed.js';

/**
 * Reads a feed in any known format, given as text or parsed. Its entries come newest first; one that says the same as a
 * `known` one is that object. The result is a promise only where the format has to be loaded first.
 * @throws FeedFormatError where the document is empty, in no known format, or broken
 * @throws FeedNetworkError where the format cannot be loaded: it is loaded anew at the next call
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
    cause = error; // no JSON, so formats see the text itself
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
