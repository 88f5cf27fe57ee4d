import {FeedFormatError, FeedNetworkError} from '../errors.js';
import type {OnDemand} from '../on-demand.js';
import type {Entry, FeedDocument} from '../model/entry.js';
import {detectFormat} from './detect.js';
import {foreign} from './foreign.js';
import {ROWS, type About, type ToJsonFeed} from './format.js';
import {readJsonFeed} from './json-feed.js';
import {UnknownFormatError} from './unknown-format.js';

type EntriesById = ReadonlyMap<string, Entry>;

/** Calls a translator, which may be the page's own. */
function translate(document: unknown, about: About, toJsonFeed: ToJsonFeed): unknown {
  try {
    return toJsonFeed(document, about);
  } catch (error) {
    throw new FeedFormatError(about.url, error, String(error));
  }
}

/**
 * Reads a translated document. It stays outside of `readFeed`: the minifier moves the JSON Feed reader in here, and each entry
 * keeps a closure of that reader, which must not have the `known` entries around it.
 */
function read(feed: unknown, url: string, known: EntriesById): FeedDocument {
  try {
    return readJsonFeed(feed, url, known);
  } catch (error) {
    throw new FeedFormatError(url, error, String(error));
  }
}

/**
 * Reads a feed in any known format, given as text or parsed. Its entries are newest first. An item equal to that of a
 * `known` entry gives that object. Returns a promise only if the translators have to be loaded first.
 * @throws FeedFormatError if the document is empty, in no known format, or broken; `explain` says more of it
 * @throws FeedNetworkError if the translators cannot be loaded; the next call tries again
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
  const readLate = (given: unknown, format: string, toJsonFeed: ToJsonFeed): FeedDocument => {
    const feed = translate(given, {...about, format}, toJsonFeed);
    if (feed === undefined) throw new UnknownFormatError(url, cause);
    return read(feed, url, known);
  };
  const load = (given: unknown, format: string, part: OnDemand<ToJsonFeed>): FeedDocument | Promise<FeedDocument> => {
    if (part.loaded) return readLate(given, format, part.loaded);
    return part.load().then(() => {
      if (!part.loaded) throw new FeedNetworkError(url, undefined, 'The reader of this format could not be loaded');
      return readLate(given, format, part.loaded);
    });
  };
  const toJsonFeed = detectFormat(document, about.format)?.toJsonFeed;
  if (!toJsonFeed) throw new UnknownFormatError(url, cause);
  if (typeof toJsonFeed !== 'function') return load(document, about.format, toJsonFeed);
  const feed = translate(document, about, toJsonFeed);
  return Array.isArray(feed) ? load(feed, ROWS, foreign.toJsonFeed) : read(feed, url, known);
}
