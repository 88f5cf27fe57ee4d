import type {Feed} from '../../src/model/feed.js';
import type {Action, Expand, OnPage} from '../../src/model/actions.js';
import {reduce} from '../../src/model/reduce.js';
import {initialState, type StreamState} from '../../src/model/state.js';
import {makeDocument, MINUTE} from './make-entry.js';

/** A page that shows all, with a person who is at none of it. */
export const onPage: OnPage = {pageSize: 0, shownIds: new Set(), isNeeded: () => false};

interface ReceivedTraits {
  readonly minute?: number;
  readonly expand?: Expand;
  readonly feed?: Partial<Feed>;
  readonly isHolding?: boolean;
}

/** A document that arrived, from the shorthand of `makeEntries`. `minute` is when. */
export const received = (
  shorthand: string,
  {minute = 0, expand = 'all', feed = {}, isHolding = false}: ReceivedTraits = {},
): Action => ({
  type: 'received',
  document: makeDocument(shorthand, feed),
  at: minute * MINUTE,
  expand,
  isHolding,
  ...onPage,
});

/** The same answer again, at this time. */
export const unchanged = (at: number, isHolding = false): Action => ({
  type: 'unchanged',
  at,
  expand: 'all',
  isHolding,
  ...onPage,
});

/** The held updates are shown. */
export const released: Action = {type: 'released', ...onPage};

/** The state after these actions, from the very beginning. */
export const stateAfter = (...actions: readonly Action[]): StreamState =>
  actions.reduce((state, action) => reduce(state, action)[0], initialState);
