import {FeedFormatError, FeedNetworkError} from '../errors.js';
import type {Entry, FeedDocument} from '../model/entry.js';
import {detectFormat} from './detect.js';
import {foreign} from './foreign.js';
import {ROWS, type About, type ToJsonFeed} from './format.js';
import {jsonFeed, readJsonFeed} from './json-feed.js';
import {UnknownFormatError} from './unknown-format.js';

/** A date in words in the text of a JSON Feed, such as that of RFC 822. To look for it here costs less than in each item. */
const IN_WORDS = /"(date_published|date_modified|starts|ends)"\s*:\s*"[^"]*[^"\dtzTZ:.,+\s-]/;

/** Writes what a page's own format has made as text; empty if it cannot be written, as where it leads back to itself. */
function textOf(feed: unknown): string {
  try {
    return JSON.stringify(feed);
  } catch {
    return '';
  }
}

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
  const format = detectFormat(document, about.format);
  if (!format) throw new UnknownFormatError(url, cause);
  const {toJsonFeed} = format;
  const isLate = typeof toJsonFeed !== 'function';
  const part = isLate ? toJsonFeed : foreign.toJsonFeed;
  const feed = isLate ? document : translate(document, about, toJsonFeed);
  const name = isLate ? about.format : Array.isArray(feed) ? ROWS : jsonFeed.name;
  const readAsIs = (): FeedDocument => read(feed, url, known);
  const isJsonFeed = name === jsonFeed.name;
  if (isJsonFeed && !IN_WORDS.test(format === jsonFeed ? (source as string) : textOf(feed))) return readAsIs();
  const readLate = (): FeedDocument => {
    if (part.loaded) {
      const translated = translate(feed, {...about, format: name}, part.loaded);
      if (translated === undefined) throw new UnknownFormatError(url, cause);
      return read(translated, url, known);
    }
    if (isJsonFeed) return readAsIs(); // without the dates that are in words
    throw new FeedNetworkError(url, undefined, 'The reader of this format could not be loaded');
  };
  return part.loaded ? readLate() : part.load().then(readLate);
}
