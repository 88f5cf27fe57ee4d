import type {Update} from './feed.js';
import type {StreamState} from './reduce.js';

export type Order = 'newest' | 'oldest';

/** `idle`: no source. `error`: never loaded yet. `retrying`: loaded, but the last check failed. */
export type Status = 'idle' | 'loading' | 'live' | 'paused' | 'offline' | 'retrying' | 'ended' | 'error';

/** One word for where the element stands. Being offline explains every failure, so it comes before them. */
export function statusOf(state: StreamState, {hasSource, isPaused}: {hasSource: boolean; isPaused: boolean}): Status {
  const {feed, error, isOnline} = state;
  if (feed?.state === 'ended') return 'ended';
  if (!hasSource && !feed) return 'idle';
  if (!isOnline) return 'offline';
  if (error) return feed ? 'retrying' : 'error';
  if (!feed) return 'loading';
  return isPaused ? 'paused' : 'live';
}

/** The updates as the reader sees them: pinned ones first, then by time. */
export function orderUpdates(updates: readonly Update[], order: Order): readonly Update[] {
  const inOrder = order === 'oldest' ? [...updates].reverse() : updates;
  if (!inOrder.some(({isPinned}) => isPinned)) return inOrder;
  return [...inOrder.filter(({isPinned}) => isPinned), ...inOrder.filter(({isPinned}) => !isPinned)];
}

/** The newest update that still stands: what the banner shows. */
export function latestOf(updates: readonly Update[]): Update | undefined {
  return updates.find(({isDeleted}) => !isDeleted);
}

/** The newest key events, newest first, at most `count`. */
export function keyEventsOf(updates: readonly Update[], count: number): readonly Update[] {
  const events: Update[] = [];
  for (const update of updates) {
    if (events.length === count) break;
    if (update.isKey && !update.isDeleted) events.push(update);
  }
  return events;
}

export interface SelectOptions {
  readonly order: Order;
  /** Updates to a page; 0 puts all on one. */
  readonly pageSize: number;
}

/** What the page shows of a state. */
export interface StreamSelection {
  /** All updates in the order in which they are shown. */
  readonly updates: readonly Update[];
  /** Those among them that are on the page. */
  readonly visible: readonly Update[];
  readonly latest: Update | undefined;
  readonly keyEvents: readonly Update[];
}

const KEY_EVENTS = 5;

/** Chooses what is on the page. Costs nothing for updates that are not, but for their place in the order. */
export function selectStream({updates, pages}: StreamState, {order, pageSize}: SelectOptions): StreamSelection {
  const inOrder = orderUpdates(updates, order);
  return {
    updates: inOrder,
    visible: pageSize ? inOrder.slice(0, pages * pageSize) : inOrder,
    latest: latestOf(updates),
    keyEvents: keyEventsOf(updates, KEY_EVENTS),
  };
}
