/** The publisher's state of the coverage; `live` if the feed names none. */
export type CoverageState = 'upcoming' | 'live' | 'paused' | 'ended';

/** A titled address; both are non-empty, the address is absolute. */
export interface Link {
  readonly title: string;
  readonly url: string;
}

/** An author of an update or of the feed. `url` and `avatar` are absolute or empty. */
export interface Author {
  readonly name: string;
  readonly url: string;
  readonly avatar: string;
}

/** A file that belongs to an update. `sizeInBytes` is 0 if the feed gives none. */
export interface Attachment extends Link {
  readonly mimeType: string;
  readonly sizeInBytes: number;
}

/** The fields that merging, ordering and selecting need of every update, shown or not. */
export interface EntryHead {
  readonly id: string;
  /** Milliseconds since the epoch (UTC), `undefined` without a valid date. */
  readonly published: number | undefined;
  readonly isPinned: boolean;
  readonly isKey: boolean;
  readonly isDeleted: boolean;
  /** Withdrawn without a correction, so that nothing is left of it. With a correction, a note stays in its place. */
  readonly isGone: boolean;
}

/**
 * One update of the coverage. Texts are plain and never undefined: an absent one is empty. Times are milliseconds since
 * the epoch (UTC), `undefined` if the feed gives no valid date.
 */
export interface Update extends EntryHead {
  readonly url: string;
  readonly externalUrl: string;
  readonly title: string;
  /** The beginning of the text, only where there is no title. */
  readonly excerpt: string;
  /** Unsafe markup as the feed has it; only `content/` may turn it into nodes. */
  readonly html: string;
  readonly text: string;
  readonly image: string;
  /** Whether the feed gives the day alone. `published` is then its beginning where the reader is. */
  readonly isDay: boolean;
  readonly modified: number | undefined;
  readonly authors: readonly Author[];
  readonly tags: readonly string[];
  readonly attachments: readonly Attachment[];
  readonly language: string;
  readonly label: string;
  readonly correction: string;
}

/** Who publishes the coverage. `logo` is absolute or empty. */
export interface Publisher {
  readonly name: string;
  readonly logo: string;
}

/** A feed's own fields. `refresh` is in seconds, 0 if the feed asks for no pace. */
export interface Feed {
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly homePageUrl: string;
  readonly language: string;
  /** Address of a picture that stands for the feed, empty if it names none. */
  readonly icon: string;
  readonly authors: readonly Author[];
  readonly state: CoverageState;
  readonly starts: number | undefined;
  readonly ends: number | undefined;
  /** Whether `ends` ends the coverage by itself, because the feed names no state. */
  readonly isTimed: boolean;
  readonly timeZone: string;
  readonly refresh: number;
  /** Address of the event stream that tells when to check, empty if the feed names none. */
  readonly streamUrl: string;
  readonly previous: Link | undefined;
  readonly next: Link | undefined;
  readonly fullStory: Link | undefined;
  readonly keyPoints: readonly string[];
  readonly credits: string;
  /** A score, a table, a count: read as an update with an empty id, of which `title`, `html` and `text` are shown. */
  readonly box: Update | undefined;
  readonly publisher: Publisher | undefined;
  /** Address of the first page of older updates, empty if the feed names none. */
  readonly olderUrl: string;
}
