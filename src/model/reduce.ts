import type {Entry, FeedDocument} from './entry.js';
import type {Feed} from './feed.js';
import {doubtOf, remember, withdrawFrom, type Doubt} from './doubt.js';
import {admit, type Arrivals, type Visit} from './hold.js';
import {mergeEntries, missingFrom, type Difference, type EntriesById, type Past} from './merge.js';
import {mergeOlder, olderUrlOf, type OlderStatus} from './older.js';
import {inShownOrder, type Order} from './order.js';

/** How many of the first updates are open at load; the others are folded. */
export type Expand = 'all' | 'none' | number;

/** Everything the element knows of its feed and of what the reader did to the stream. Frozen: each action makes a new one. */
export interface StreamState extends Arrivals {
  /** The last good document, `undefined` before the first. */
  readonly feed: Feed | undefined;
  /** The updates on the page, newest first. Notes in place of withdrawn ones are among them. */
  readonly entries: readonly Entry[];
  readonly byId: EntriesById;
  readonly past: Past;
  /** A document that may come from a stale edge, and so is not merged yet. */
  readonly doubt: Doubt | undefined;
  /** Open or folded, where it is not as `isExpanded` says for all. */
  readonly foldExceptions: ReadonlySet<string>;
  readonly isExpanded: boolean;
  /** Pages of the stream that the reader has asked for. */
  readonly pages: number;
  /** Updates on the page beyond its size, because the reader was at them when others came. */
  readonly extra: number;
  /** The reader's last visit, `undefined` if there was none. */
  readonly visit: Visit | undefined;
  /** Address of the next page of older updates, empty where there is none. */
  readonly olderUrl: string;
  readonly olderStatus: OlderStatus;
  /** Addresses of the pages of older updates that were read, and the updates that they brought. */
  readonly olderPages: ReadonlySet<string>;
  readonly olderIds: ReadonlySet<string>;
  /** Why the last check failed, `undefined` after a good one. `status` is that of an answer over HTTP. */
  readonly error: (Error & {readonly status?: number}) | undefined;
  /** How many checks in a row have failed, and when the first of them did, in milliseconds since the epoch. */
  readonly failures: number;
  readonly failedAt: number;
  readonly isOnline: boolean;
  readonly isVisible: boolean;
  /** When the last good answer came, in milliseconds since the epoch. */
  readonly checkedAt: number | undefined;
}

export type Action =
  | {
      readonly type: 'received';
      readonly document: FeedDocument;
      readonly at: number;
      readonly expand: Expand;
      readonly order: Order;
      /** Whether what comes has to wait. */
      readonly isHolding: boolean;
    }
  | {readonly type: 'released'}
  | {readonly type: 'seen'; readonly ids: readonly string[]}
  | {readonly type: 'kept'; readonly extra: number}
  | {readonly type: 'visited'; readonly visit: Visit}
  | {readonly type: 'received-older'; readonly document: FeedDocument; readonly url: string; readonly expand: Expand}
  | {readonly type: 'left'}
  | {readonly type: 'unchanged'; readonly at: number; readonly isHolding: boolean}
  | {readonly type: 'failed'; readonly error: Error; readonly at: number}
  | {readonly type: 'folded'; readonly id: string; readonly isExpanded: boolean}
  | {readonly type: 'folded-all'; readonly isExpanded: boolean}
  | {readonly type: 'paged'; readonly pages: number}
  | {readonly type: 'turned'; readonly olderStatus: OlderStatus}
  | {readonly type: 'connected'; readonly isOnline: boolean; readonly isVisible: boolean};

type Received = Extract<Action, {type: 'received'}>;
type ReceivedOlder = Extract<Action, {type: 'received-older'}>;

/** The state before anything was asked. */
export const initialState: StreamState = {
  feed: undefined,
  entries: [],
  byId: new Map<string, Entry>(),
  heldIds: new Set<string>(),
  past: new Map<string, ReadonlySet<number>>(),
  doubt: undefined,
  freshIds: new Set<string>(),
  foldExceptions: new Set<string>(),
  isExpanded: true,
  pages: 1,
  extra: 0,
  visit: undefined,
  olderUrl: '',
  olderStatus: 'idle',
  olderPages: new Set<string>(),
  olderIds: new Set<string>(),
  error: undefined,
  failures: 0,
  failedAt: 0,
  isOnline: true,
  isVisible: true,
  checkedAt: undefined,
};

/** What an action changes, and what a document did. */
type Change = readonly [Partial<StreamState>, Difference];

const idsOf = (entries: readonly Entry[]): ReadonlySet<string> => new Set(entries.map(({head}) => head.id));

/** Whether this update's body is open. */
export function isUpdateExpanded(state: StreamState, id: string): boolean {
  return state.isExpanded !== state.foldExceptions.has(id);
}

/** At load `expand` decides; what comes later is open, because it is news, unless `expand` or the reader folded everything. */
function foldsAtLoad({expand, order}: Received, entries: readonly Entry[]): Partial<StreamState> {
  const folded = typeof expand === 'number' ? inShownOrder(entries, order).slice(expand) : [];
  return {isExpanded: expand !== 'none', foldExceptions: idsOf(folded)};
}

/**
 * A document that is in doubt withdraws what it says it withdraws, and does nothing else yet. `isHolding`: whether what
 * comes has to wait.
 */
function receive(state: StreamState, document: FeedDocument, at: number, isHolding: boolean): Change {
  const {entries, byId, past, olderIds, olderPages, olderUrl} = state;
  const missing = missingFrom(document.entries, entries).filter(({head}) => !olderIds.has(head.id));
  const doubt = state.feed && doubtOf(state, document, missing, at);
  const received = doubt ? withdrawFrom(entries, document.entries) : document.entries;
  const {difference, ...merged} = mergeEntries(entries, byId, received, doubt ? [] : missing, past);
  const feed = doubt ? state.feed : document.feed;
  const patch = {
    ...merged,
    ...(state.feed && admit(state, difference.fresh, isHolding, merged.byId)),
    ...good(at),
    feed,
    doubt,
    past: remember(past, byId, received, difference),
    olderUrl: olderPages.size ? olderUrl : olderUrlOf(feed.olderUrl, feed.url, olderPages),
  };
  return [patch, difference];
}

const good = (at: number): Partial<StreamState> => ({error: undefined, failures: 0, checkedAt: at});

/** Where the first of a load are open and the rest is folded, older pages belong to the rest. */
function receiveOlder(state: StreamState, {document, url, expand}: ReceivedOlder): Change {
  const [patch, difference] = mergeOlder(state, document, url);
  const ids = typeof expand === 'number' && state.isExpanded ? idsOf(difference.added) : [];
  return [
    {...patch, olderStatus: 'idle', pages: state.pages + 1, foldExceptions: new Set([...state.foldExceptions, ...ids])},
    difference,
  ];
}

function patchFor(state: StreamState, action: Exclude<Action, Received | ReceivedOlder>): Partial<StreamState> {
  const {isExpanded, foldExceptions, isOnline, isVisible, failures, failedAt, doubt} = state;
  switch (action.type) {
    case 'left':
      return {...initialState, isOnline, isVisible};
    case 'unchanged':
      // a set that stays is the same one, so that nothing is rendered for it
      return {...good(action.at), ...(state.heldIds.size && !action.isHolding && admit(state, [], false, state.byId))};
    case 'failed':
      return {
        error: action.error,
        failures: failures + 1,
        failedAt: failures ? failedAt : action.at,
        doubt: doubt && {...doubt, checks: 0},
      };
    case 'released':
      return admit(state, [], false, state.byId);
    case 'seen':
      return {freshIds: new Set([...state.freshIds].filter(id => !action.ids.includes(id)))};
    case 'folded': {
      const exceptions = new Set(foldExceptions);
      if (action.isExpanded === isExpanded) exceptions.delete(action.id);
      else exceptions.add(action.id);
      return {foldExceptions: exceptions};
    }
    case 'folded-all':
      return {isExpanded: action.isExpanded, foldExceptions: new Set()};
    default: {
      const {type: _, ...patch} = action; // the others carry what they change
      return patch;
    }
  }
}

const noDifference: Difference = {added: [], fresh: [], changed: [], removed: []};

function changeFor(state: StreamState, action: Action): Change {
  if (action.type === 'received') {
    const [patch, difference] = receive(state, action.document, action.at, action.isHolding);
    return [state.feed ? patch : {...patch, ...foldsAtLoad(action, patch.entries ?? [])}, difference];
  }
  if (action.type === 'received-older') return receiveOlder(state, action);
  // the same answer again agrees with what was in doubt
  if (action.type === 'unchanged' && state.doubt)
    return receive(state, state.doubt.document, action.at, action.isHolding);
  return [patchFor(state, action), noDifference];
}

/** The only way from one state to the next. The second value says what a document changed. */
export function reduce(state: StreamState, action: Action): readonly [StreamState, Difference] {
  const [patch, difference] = changeFor(state, action);
  return [Object.freeze({...state, ...patch}), difference];
}
