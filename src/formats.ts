import {nameFormat, translateDocument} from './formats/any-document.js';
import type {About} from './formats/format.js';
import type {JsonFeedDocument} from './formats/json-feed-document.js';

export {FeedFormatError} from './errors.js';
export type {JsonFeedDocument, JsonFeedItem} from './formats/json-feed-document.js';

/** Facts that a document does not contain itself. */
export type Options = Partial<About>;

/** Returns the name of a document's format, such as `rss` or `mastodon`; `undefined` if it is in none. Takes a text, or parsed JSON. */
export const detectFormat = (document: unknown): string | undefined => nameFormat(document);

/**
 * Translates a document in any known format to JSON Feed 1.1 with the `_live_updates` extension. Takes a text, or parsed
 * JSON; `url` is the document's own address, `language` the wanted one of several, `format` a name that is not to be found out.
 * RSS and Atom are parsed by the browser, in Node by the package `@xmldom/xmldom`, which is loaded when it is needed.
 * @throws FeedFormatError if the document is in no known format, or broken
 */
export const toJsonFeed = (document: unknown, options?: Options): Promise<JsonFeedDocument> =>
  translateDocument(document, options);
