import type {Entry, FeedDocument} from './entry.js';
import type {Feed} from './feed.js';
import type {Order} from './order.js';
import {hasSameFields} from './same.js';

export type EntriesById = ReadonlyMap<string, Entry>;

/** Every id that any document had, with a hash of each content before the current one. */
export type Past = ReadonlyMap<string, ReadonlySet<number>>;

/** A document that may come from a stale edge of a CDN. */
export interface Doubt {
  readonly document: FeedDocument;
  /** The evidence against it: ids of updates that it lacks or has in an earlier version, one a line. */
  readonly signs: string;
  /** How many checks in a row had these signs; 0 after a check that failed. */
  readonly checks: number;
  /** When the first of these checks was, in milliseconds since the epoch. */
  readonly since: number;
}

/** The updates, and everything else that merging the next document needs. */
export interface Updates {
  /** Newest first. Notes in place of withdrawn updates are among them. */
  readonly entries: readonly Entry[];
  readonly byId: EntriesById;
  readonly past: Past;
  /** A document that is not merged yet, because it may be stale. */
  readonly doubt: Doubt | undefined;
  /** Whether only parts of the feed have come so far, pushed by the page. */
  readonly isPartial: boolean;
}

/** Held updates and updates marked as new, by id. */
export interface Arrivals {
  /** Arrived, but not shown before the person asks for them or returns to the edge where updates come in. */
  readonly heldIds: ReadonlySet<string>;
  /** Shown, but not in view for ten seconds yet. */
  readonly freshIds: ReadonlySet<string>;
}

export interface Folds {
  /** Whether updates are open unless they are among the exceptions. */
  readonly isExpanded: boolean;
  readonly exceptions: ReadonlySet<string>;
}

export type OlderStatus = 'idle' | 'loading' | 'failed';

/** How much of the stream is on the page, and where older updates come from. */
export interface Paging {
  /** Pages of the stream that the person has asked for. */
  readonly pages: number;
  /** Updates shown beyond these pages, because the person was at them when others came. */
  readonly extra: number;
  /** Address of the next page of older updates, empty where there is none. */
  readonly olderUrl: string;
  readonly olderStatus: OlderStatus;
  /** Addresses of the pages of older updates that were read. */
  readonly olderPages: ReadonlySet<string>;
  /** Ids of the updates that these pages brought. */
  readonly olderIds: ReadonlySet<string>;
}

/** How the last checks went. */
export interface Checks {
  /** The error of the last check, `undefined` after a good one. `status` is the status of an HTTP answer. */
  readonly error: (Error & {readonly status?: number}) | undefined;
  /** How many checks in a row have failed. */
  readonly failures: number;
  /** When the first of these failed, in milliseconds since the epoch. */
  readonly failedAt: number;
  /** When the last good answer came, in milliseconds since the epoch. */
  readonly checkedAt: number | undefined;
  /** Milliseconds that the reader's clock is behind the server's, `undefined` where no answer told. */
  readonly serverLag: number | undefined;
  /** Milliseconds that it is behind at least, because of an update from later. */
  readonly leastLag: number;
  /** Whether an event stream tells of news: `false` if one should but does not, `undefined` without one. */
  readonly isTold: boolean | undefined;
}

/** The page around the element. */
export interface PageState {
  readonly isOnline: boolean;
  readonly isVisible: boolean;
}

/** When the person was last here, and how new the newest update was then, in milliseconds since the epoch. */
export interface Visit {
  readonly at: number;
  readonly newest: number;
}

/** The meaning of the page's fragment: an update, an update that the feed no longer has, or neither. */
export interface PageLink {
  readonly linkedId: string | undefined;
  readonly isLinkMissing: boolean;
}

/** The person's choices and actions. */
export interface ReaderState extends PageLink {
  readonly order: Order;
  /** Which updates are shown: `key` for key events, and tags, separated by commas. Empty for all. */
  readonly filter: string;
  /** Id of the update for which the filter was lifted, empty if none was. */
  readonly liftedId: string;
  readonly isMenuOpen: boolean;
  /** Whether all tags and all key events are listed, and not only the first few. */
  readonly hasAllTags: boolean;
  readonly hasAllKeyEvents: boolean;
  /** Ids of long pinned updates that the person has opened to their end. */
  readonly unclampedIds: ReadonlySet<string>;
  /** Whether the person has opened a `collapsed` element, and so may want to fold it again. */
  readonly isUnfolded: boolean;
  /** Id of the update whose link was copied a moment ago, empty if none was. */
  readonly copiedId: string;
  /** Whether copying that link was not possible. */
  readonly isCopyFailed: boolean;
  /** The last visit, `undefined` if there was none. */
  readonly visit: Visit | undefined;
}

/** Everything the element knows about its feed and the person's actions. Never changed: each action makes a new one. */
export interface StreamState {
  /** The last good document's feed, `undefined` before the first. */
  readonly feed: Feed | undefined;
  readonly updates: Updates;
  readonly arrivals: Arrivals;
  readonly folds: Folds;
  readonly paging: Paging;
  readonly checks: Checks;
  readonly page: PageState;
  readonly reader: ReaderState;
}

const none: ReadonlySet<string> = new Set<string>();

/** The state before the first check. */
export const initialState: StreamState = {
  feed: undefined,
  updates: {
    entries: [],
    byId: new Map<string, Entry>(),
    past: new Map<string, ReadonlySet<number>>(),
    doubt: undefined,
    isPartial: false,
  },
  arrivals: {heldIds: none, freshIds: none},
  folds: {isExpanded: true, exceptions: none},
  paging: {pages: 1, extra: 0, olderUrl: '', olderStatus: 'idle', olderPages: none, olderIds: none},
  checks: {
    error: undefined,
    failures: 0,
    failedAt: 0,
    checkedAt: undefined,
    serverLag: undefined,
    leastLag: 0,
    isTold: undefined,
  },
  page: {isOnline: true, isVisible: true},
  reader: {
    order: 'newest',
    filter: '',
    liftedId: '',
    isMenuOpen: false,
    hasAllTags: false,
    hasAllKeyEvents: false,
    unclampedIds: none,
    isUnfolded: false,
    copiedId: '',
    isCopyFailed: false,
    linkedId: undefined,
    isLinkMissing: false,
    visit: undefined,
  },
};

/** Whether two states look the same on the page. A later `checkedAt` alone is shown with the next tick of the clock. */
export function looksSame(before: StreamState, after: StreamState): boolean {
  const {checkedAt} = after.checks;
  const isCheckedLater = hasSameFields(after.checks, {...before.checks, checkedAt});
  return hasSameFields(isCheckedLater ? {...after, checks: before.checks} : after, before);
}
