import type {OnDemand} from '../on-demand.js';

/** Facts about a document that it does not contain itself. */
export interface About {
  /** The document's own address; relative addresses resolve against it. */
  readonly url: string;
  /** The element's language as a BCP 47 tag, for the few words that a translator adds; empty where it is unknown. */
  readonly language: string;
}

/** Translates a document to JSON Feed 1.1 with the `_live_updates` extension. It may throw on a document that is broken. */
export type ToJsonFeed = (document: unknown, about: About) => unknown;

/** One kind of document that can be read. */
export interface Format {
  readonly name: string;
  /** Whether a document is in this format, by its shape. Gets parsed JSON, or the text of anything else. Has to be cheap. */
  readonly matches: (document: unknown) => boolean;
  /** On demand if most pages never need it. */
  readonly toJsonFeed: ToJsonFeed | OnDemand<ToJsonFeed>;
}
