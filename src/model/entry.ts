import type {EntryHead, Feed, Update} from './feed.js';

export type {EntryHead};

/** Reads a whole update from what its document has. */
export type UpdateReader = (source: unknown, head: EntryHead) => Update;

/**
 * One update of a document, read as far as every update must be. The rest is read when somebody asks for it, which for
 * most of a long feed is never.
 */
export class Entry {
  readonly head: EntryHead;
  /** The item as the document has it. */
  readonly source: unknown;
  readonly #read: UpdateReader;
  #update: Update | undefined;

  constructor(head: EntryHead, source: unknown, read: UpdateReader) {
    this.head = head;
    this.source = source;
    this.#read = read;
  }

  get update(): Update {
    return (this.#update ??= this.#read(this.source, this.head));
  }

  /** The same update at another time. */
  at(published: number | undefined): Entry {
    return new Entry({...this.head, published}, this.source, this.#read);
  }
}

/** What these entries say, read now if nobody asked before. */
export const updatesOf = (entries: readonly Entry[]): readonly Update[] => entries.map(({update}) => update);

/** A document as read, its entries newest first. */
export interface FeedDocument {
  readonly feed: Feed;
  readonly entries: readonly Entry[];
}
