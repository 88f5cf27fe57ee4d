import type {FeedDocument} from './entry.js';
import type {Order} from './order.js';
import type {StreamState, Visit} from './state.js';

/** How many of the first updates are open at load; the others are folded. */
export type Expand = 'all' | 'none' | number;

/** The choices and the time of an earlier visit to the feed, as kept in this browser. */
export interface Remembered {
  readonly visit?: Visit;
  readonly order?: Order;
  readonly filter?: string;
  /** Whether the person opened or folded all. */
  readonly isExpanded?: boolean;
  /** Updates that the person opened or folded after that, the last first. */
  readonly folds: readonly (readonly [id: string, isExpanded: boolean])[];
}

/** The updates on the page at the time of an action. */
export interface OnPage {
  readonly pageSize: number;
  readonly shownIds: ReadonlySet<string>;
  /** Whether the person is at this update, so that it stays. A function, not a list, because each answer forces layout. */
  readonly isNeeded: (id: string) => boolean;
}

export interface Received extends OnPage {
  readonly type: 'received';
  readonly document: FeedDocument;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly expand: Expand;
  /** Whether new updates have to wait. */
  readonly isHolding: boolean;
  /** Whether the page gives the document, and it does not come from the feed's address. */
  readonly isOwn?: boolean;
  /** Used at the first load. */
  readonly remembered?: Remembered;
}

export interface Unchanged extends Omit<Received, 'type' | 'document'> {
  readonly type: 'unchanged';
}

export interface ReceivedOlder {
  readonly type: 'received-older';
  readonly document: FeedDocument;
  /** The address of the request, before redirects. */
  readonly url: string;
  readonly expand: Expand;
}

/** Sets these fields of one slice. */
export type FieldsSet<Slice extends 'checks' | 'page' | 'paging' | 'reader'> = {readonly type: Slice} & Partial<
  StreamState[Slice]
>;

/** All that can happen to the state. */
export type Action =
  | Received
  | ReceivedOlder
  | Unchanged
  | (OnPage & {readonly type: 'released'})
  | {readonly type: 'failed'; readonly error: Error; readonly at: number}
  | {readonly type: 'source-changed'}
  | {readonly type: 'seen'; readonly ids: readonly string[]}
  | {readonly type: 'folded'; readonly id: string; readonly isExpanded: boolean}
  | {readonly type: 'folded-all'; readonly isExpanded: boolean}
  | FieldsSet<'checks'>
  | FieldsSet<'page'>
  | FieldsSet<'paging'>
  | FieldsSet<'reader'>;
