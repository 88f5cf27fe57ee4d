import type {EntryHead, Feed, Update} from './feed.js';

export type {EntryHead};

/** Reads a whole update from its document's item. */
export type ReadUpdate = (source: unknown, head: EntryHead) => Update;

/**
 * One update of a document. Its head is read at once, the rest when it is first asked for, which for most of a long feed is
 * never.
 */
export class Entry {
  readonly head: EntryHead;
  /** The item of the document, unread. */
  readonly source: unknown;
  readonly #read: ReadUpdate;
  #update: Update | undefined;

  constructor(head: EntryHead, source: unknown, read: ReadUpdate) {
    this.head = head;
    this.source = source;
    this.#read = read;
  }

  get update(): Update {
    return (this.#update ??= this.#read(this.source, this.head));
  }

  /** The same update, published at another time (milliseconds since the epoch). */
  at(published: number | undefined): Entry {
    return new Entry({...this.head, published}, this.source, this.#read);
  }
}

/** The updates of these entries, each read if it was not before. */
export const updatesOf = (entries: readonly Entry[]): readonly Update[] => entries.map(({update}) => update);

/** A document as read, its entries newest first. */
export interface FeedDocument {
  readonly feed: Feed;
  readonly entries: readonly Entry[];
}
