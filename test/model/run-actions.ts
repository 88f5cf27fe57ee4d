import type {Feed} from '../../src/model/feed.js';
import {initialState, reduce, type Action, type Expand, type StreamState} from '../../src/model/reduce.js';
import {makeDocument, MINUTE} from './make-entry.js';

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
  order: 'newest',
  isHolding,
});

/** The state after these actions, from the very beginning. */
export const stateAfter = (...actions: readonly Action[]): StreamState =>
  actions.reduce((state, action) => reduce(state, action)[0], initialState);
