import type {Entry, FeedDocument} from './entry.js';
import type {Feed} from './feed.js';
import {admit, type Arrivals, type Visit} from './hold.js';
import {mergeEntries, type Difference} from './merge.js';
import {inShownOrder, type Order} from './order.js';

/** How many of the first updates are open at load; the others are folded. */
export type Expand = 'all' | 'none' | number;

/** Everything the element knows of its feed and of what the reader did to the stream. Frozen: each action makes a new one. */
export interface StreamState extends Arrivals {
  /** The last good document, `undefined` before the first. */
  readonly feed: Feed | undefined;
  /** The updates on the page, newest first. Notes in place of withdrawn ones are among them. */
  readonly entries: readonly Entry[];
  readonly byId: ReadonlyMap<string, Entry>;
  /** Open or folded, where it is not as `isExpanded` says for all. */
  readonly foldExceptions: ReadonlySet<string>;
  readonly isExpanded: boolean;
  /** Pages of the stream that the reader has asked for. */
  readonly pages: number;
  /** Updates on the page beyond its size, because the reader was at them when others came. */
  readonly extra: number;
  /** The reader's last visit, `undefined` if there was none. */
  readonly visit: Visit | undefined;
  /** Why the last check failed, `undefined` after a good one. */
  readonly error: Error | undefined;
  readonly isOnline: boolean;
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
  | {readonly type: 'left'}
  | {readonly type: 'unchanged'; readonly at: number}
  | {readonly type: 'failed'; readonly error: Error}
  | {readonly type: 'folded'; readonly id: string; readonly isExpanded: boolean}
  | {readonly type: 'folded-all'; readonly isExpanded: boolean}
  | {readonly type: 'paged'; readonly pages: number}
  | {readonly type: 'connected'; readonly isOnline: boolean};

type Received = Extract<Action, {type: 'received'}>;

/** The state before anything was asked. */
export const initialState: StreamState = {
  feed: undefined,
  entries: [],
  byId: new Map<string, Entry>(),
  heldIds: new Set<string>(),
  freshIds: new Set<string>(),
  foldExceptions: new Set<string>(),
  isExpanded: true,
  pages: 1,
  extra: 0,
  visit: undefined,
  error: undefined,
  isOnline: true,
  checkedAt: undefined,
};

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

function receive(state: StreamState, action: Received): readonly [Partial<StreamState>, Difference] {
  const {document, at} = action;
  const {feed} = document;
  const {difference, ...merged} = mergeEntries(state.entries, state.byId, document.entries);
  const changes = state.feed
    ? admit(state, difference.added, action.isHolding, merged.byId)
    : foldsAtLoad(action, merged.entries);
  return [{...merged, ...changes, feed, error: undefined, checkedAt: at}, difference];
}

function patchFor(state: StreamState, action: Exclude<Action, Received>): Partial<StreamState> {
  const {isExpanded, foldExceptions, isOnline} = state;
  switch (action.type) {
    case 'left':
      return {...initialState, isOnline};
    case 'unchanged':
      return {error: undefined, checkedAt: action.at};
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

const noDifference: Difference = {added: [], changed: [], removed: []};

/** The only way from one state to the next. The second value says what a received document changed. */
export function reduce(state: StreamState, action: Action): readonly [StreamState, Difference] {
  const [patch, difference] =
    action.type === 'received' ? receive(state, action) : [patchFor(state, action), noDifference];
  return [Object.freeze({...state, ...patch}), difference];
}
