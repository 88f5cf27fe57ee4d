import type {EntryHead, Feed, Update} from './feed.js';

export type {EntryHead};

/** Reads a whole update from an item of a document. */
export type ReadUpdate = (source: unknown, head: EntryHead) => Update;

/** One update of a document. Its head is read at once, the rest on first access, so most of a long feed is never read. */
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

  /** The same update, in the place of another: it is as old as that one, and as new, where it has no dates of its own. */
  inPlaceOf(before: Entry): Entry {
    const {published = before.head.published} = this.head;
    return new Entry({...this.head, published}, this.source, (source, head) => {
      const update = this.#read(source, head);
      return {...update, modified: update.modified ?? before.update.modified};
    });
  }

  /** The same update without its pin. */
  unpinned(): Entry {
    return new Entry({...this.head, isPinned: false}, this.source, this.#read);
  }
}

/** Returns the updates of these entries. Reads each one that was not read before. */
export const updatesOf = (entries: readonly Entry[]): readonly Update[] => entries.map(({update}) => update);

/** A document after reading. Its entries are newest first. */
export interface FeedDocument {
  readonly feed: Feed;
  readonly entries: readonly Entry[];
  /** The JSON Feed itself, unread. */
  readonly source: unknown;
  /** Whether it says nothing of the feed itself: no title, no description, no state. */
  readonly isBare: boolean;
}
