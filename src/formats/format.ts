import type {OnDemand} from '../on-demand.js';

/** A format for our own use: objects with the usual names of fields, as a format of the page's own may give them. */
export const ROWS = 'rows';

/** Facts about a document that it does not contain itself. */
export interface About {
  /** The document's own address; relative addresses resolve against it. */
  readonly url: string;
  /** The element's language as a BCP 47 tag, for texts in several languages and the few words that a translator adds; empty if unknown. */
  readonly language: string;
  /** The name of the format, if the page gives one; else `auto`. */
  readonly format: string;
}

/**
 * Translates a document to JSON Feed 1.1 with the `_live_updates` extension, or to a list of objects with the usual names of
 * fields, which is read as a loose list. It may throw on a document that is broken.
 */
export type ToJsonFeed = (document: unknown, about: About) => unknown;

/** A kind of document, and its translation to JSON Feed. */
export interface FeedFormat {
  /** Its value of the attribute `format`. */
  readonly name: string;
  /** Whether a document is in this format, by its shape. Gets parsed JSON, or the text of anything else. Has to be cheap. */
  readonly matches: (document: unknown) => boolean;
  readonly toJsonFeed: ToJsonFeed;
}

/** A format that can be read, at once or after its translator has loaded. */
export interface Format extends Omit<FeedFormat, 'toJsonFeed'> {
  /** On demand if most pages never need it. */
  readonly toJsonFeed: ToJsonFeed | OnDemand<ToJsonFeed>;
}
