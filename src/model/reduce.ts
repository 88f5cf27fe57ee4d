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

/** The state before anything was asked. */
export const initialState: StreamState = Object.freeze({
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
});

/** Whether this update's body is open. */
export function isUpdateExpanded(state: StreamState, id: string): boolean {
  return state.isExpanded !== state.foldExceptions.has(id);
}

function foldOne(state: StreamState, id: string, isExpanded: boolean): StreamState {
  if (isUpdateExpanded(state, id) === isExpanded) return state;
  const foldExceptions = new Set(state.foldExceptions);
  if (!foldExceptions.delete(id)) foldExceptions.add(id);
  return {...state, foldExceptions};
}

/** At load `expand` decides; what comes later is open, because it is news, unless the reader folded everything. */
function foldsAfter(state: StreamState, expand: Expand, entries: readonly Entry[], added: readonly Entry[]) {
  const {isExpanded, foldExceptions} = state;
  if (!state.feed) {
    const open = typeof expand === 'number' ? entries.slice(0, expand) : [];
    return {isExpanded: expand === 'all', foldExceptions: new Set(open.map(({head}) => head.id))};
  }
  const isNewsOpen = expand !== 'none' && !isExpanded && (foldExceptions.size > 0 || !state.entries.length);
  if (!isNewsOpen) return {isExpanded, foldExceptions};
  return {isExpanded, foldExceptions: new Set([...foldExceptions, ...added.map(({head}) => head.id)])};
}

function receive(state: StreamState, {document, at, expand}: Extract<Action, {type: 'received'}>): [StreamState, Difference] {
  const {entries, byId, difference} = mergeEntries(state.entries, state.byId, document.entries);
  const {added} = difference;
  const freshIds = state.feed && added.length ? new Set(added.map(({head}) => head.id)) : state.freshIds;
  const folds = foldsAfter(state, expand, entries, added);
  return [{...state, feed: document.feed, entries, byId, freshIds, ...folds, error: undefined, checkedAt: at}, difference];
}

const noDifference: Difference = Object.freeze({added: [], changed: [], removed: []});

/** The only way from one state to the next. The second value says what a received document changed. */
export function reduce(state: StreamState, action: Action): readonly [StreamState, Difference] {
  const [next, difference] = action.type === 'received' ? receive(state, action) : [transition(state, action), noDifference];
  return [Object.freeze(next), difference];
}

function transition(state: StreamState, action: Exclude<Action, {type: 'received'}>): StreamState {
  switch (action.type) {
    case 'unchanged':
      return {...state, error: undefined, checkedAt: action.at};
    case 'failed':
      return {...state, error: action.error};
    case 'folded':
      return foldOne(state, action.id, action.isExpanded);
    case 'folded-all':
      return {...state, isExpanded: action.isExpanded, foldExceptions: new Set()};
    case 'paged':
      return {...state, pages: action.pages};
    case 'connected':
      return {...state, isOnline: action.isOnline};
  }
}
