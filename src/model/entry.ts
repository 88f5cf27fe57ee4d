import type {EntryHead, Feed, Update} from './feed.js';

export type {EntryHead};

/** Reads a whole update from an item of a document. */
export type ReadUpdate = (source: unknown, head: EntryHead) => Update;

/** Reads the tags alone, which filters need of updates that are not shown. */
export type ReadTags = (source: unknown) => readonly string[];

/** One update of a document. Its head is read at once, the rest on first access, so most of a long feed is never read. */
export class Entry {
  readonly head: EntryHead;
  /** The item of the document, unread. */
  readonly source: unknown;
  readonly #read: ReadUpdate;
  readonly #readTags: ReadTags;
  #update: Update | undefined;
  #tags: readonly string[] | undefined;

  constructor(head: EntryHead, source: unknown, read: ReadUpdate, readTags: ReadTags = () => this.update.tags) {
    this.head = head;
    this.source = source;
    this.#read = read;
    this.#readTags = readTags;
  }

  get update(): Update {
    return (this.#update ??= this.#read(this.source, this.head));
  }

  get tags(): readonly string[] {
    return (this.#tags ??= this.#readTags(this.source));
  }

  /**
   * The same update, in the place of another: it is as old as that one, and as new, where it has no dates of its own. Filters
   * find it by the tags of that one.
   */
  inPlaceOf(before: Entry): Entry {
    const {published = before.head.published, isKey} = this.head;
    const tags = this.tags.length ? this.tags : before.tags;
    return new Entry(
      {...this.head, published, isKey: isKey || before.head.isKey},
      this.source,
      (source, head) => {
        const update = this.#read(source, head);
        return {...update, tags, modified: update.modified ?? before.update.modified};
      },
      () => tags,
    );
  }

  /** The same update without its pin. */
  unpinned(): Entry {
    return new Entry({...this.head, isPinned: false}, this.source, this.#read, this.#readTags);
  }
}

/** Returns the updates of these entries. Reads each one that was not read before. */
export const updatesOf = (entries: readonly Entry[]): readonly Update[] => entries.map(({update}) => update);

/** Leaves the notes of withdrawn updates out. */
export const withoutWithdrawn = (entries: readonly Entry[]): readonly Entry[] =>
  entries.filter(({head}) => !head.isDeleted);

/** A document after reading. Its entries are newest first. */
export interface FeedDocument {
  readonly feed: Feed;
  readonly entries: readonly Entry[];
  /** The JSON Feed itself, unread. */
  readonly source: unknown;
  /** Whether it says nothing of the feed itself: no title, no description, no state. */
  readonly isBare: boolean;
}
