import type {Entry, FeedDocument} from './entry.js';
import type {Feed} from './feed.js';
import {mergeEntries, type Difference} from './merge.js';

/** How many of the first updates are open at load; the others are folded. */
export type Expand = 'all' | 'none' | number;

/** Everything the element knows of its feed and of what the reader did to the stream. Frozen: each action makes a new one. */
export interface StreamState {
  /** The last good document, `undefined` before the first. */
  readonly feed: Feed | undefined;
  /** The updates on the page, newest first. Notes in place of withdrawn ones are among them. */
  readonly entries: readonly Entry[];
  readonly byId: ReadonlyMap<string, Entry>;
  /** What came with the last check that brought anything: these are marked as new. */
  readonly freshIds: ReadonlySet<string>;
  /** Open or folded, where it is not as `isExpanded` says for all. */
  readonly foldExceptions: ReadonlySet<string>;
  readonly isExpanded: boolean;
  /** Pages of the stream that the reader has asked for. */
  readonly pages: number;
  /** Why the last check failed, `undefined` after a good one. */
  readonly error: Error | undefined;
  readonly isOnline: boolean;
  /** When the last good answer came, in milliseconds since the epoch. */
  readonly checkedAt: number | undefined;
}

export type Action =
  | {readonly type: 'received'; readonly document: FeedDocument; readonly at: number; readonly expand: Expand}
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
  freshIds: new Set<string>(),
  foldExceptions: new Set<string>(),
  isExpanded: true,
  pages: 1,
  error: undefined,
  isOnline: true,
  checkedAt: undefined,
};

/** Whether this update's body is open. */
export function isUpdateExpanded(state: StreamState, id: string): boolean {
  return state.isExpanded !== state.foldExceptions.has(id);
}

/** At load `expand` decides; what comes later is open, because it is news, unless the reader folded everything. */
function foldsAfter({feed, isExpanded, foldExceptions, entries}: StreamState, expand: Expand, now: readonly Entry[], added: readonly Entry[]) {
  const isNewsOpen = !isExpanded && expand !== 'none' && (foldExceptions.size > 0 || !entries.length);
  const opened = !feed ? now.slice(0, Number(expand) || 0) : isNewsOpen ? added : [];
  return {
    isExpanded: feed ? isExpanded : expand === 'all',
    foldExceptions: new Set([...foldExceptions, ...opened.map(({head}) => head.id)]),
  };
}

function receive(state: StreamState, {document, at, expand}: Received): [Partial<StreamState>, Difference] {
  const {entries, byId, difference} = mergeEntries(state.entries, state.byId, document.entries);
  const {added} = difference;
  const freshIds = state.feed && added.length ? new Set(added.map(({head}) => head.id)) : state.freshIds;
  const folds = foldsAfter(state, expand, entries, added);
  return [{feed: document.feed, entries, byId, freshIds, ...folds, error: undefined, checkedAt: at}, difference];
}

function patchFor({isExpanded, foldExceptions}: StreamState, action: Exclude<Action, Received>): Partial<StreamState> {
  switch (action.type) {
    case 'unchanged':
      return {error: undefined, checkedAt: action.at};
    case 'failed':
      return {error: action.error};
    case 'folded': {
      const exceptions = new Set(foldExceptions);
      if (action.isExpanded === isExpanded) exceptions.delete(action.id);
      else exceptions.add(action.id);
      return {foldExceptions: exceptions};
    }
    case 'folded-all':
      return {isExpanded: action.isExpanded, foldExceptions: new Set()};
    case 'paged':
      return {pages: action.pages};
    case 'connected':
      return {isOnline: action.isOnline};
  }
}

const noDifference: Difference = {added: [], changed: [], removed: []};

/** The only way from one state to the next. The second value says what a received document changed. */
export function reduce(state: StreamState, action: Action): readonly [StreamState, Difference] {
  const [patch, difference] = action.type === 'received' ? receive(state, action) : [patchFor(state, action), noDifference];
  return [Object.freeze({...state, ...patch}), difference];
}
