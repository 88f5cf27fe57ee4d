import type {Entry} from './entry.js';
import type {Update} from './feed.js';
import type {StreamState} from './reduce.js';

export type Order = 'newest' | 'oldest';

/** `idle`: no source. `error`: never loaded yet. `retrying`: loaded, but the last check failed. */
export type Status = 'idle' | 'loading' | 'live' | 'paused' | 'offline' | 'retrying' | 'ended' | 'error';

/** One word for where the element stands. Being offline explains every failure, so it comes before them. */
export function statusOf(state: StreamState, {src, paused}: {readonly src: string; readonly paused: boolean}): Status {
  const {feed, error, isOnline} = state;
  if (feed?.state === 'ended') return 'ended';
  if (!src && !feed) return 'idle';
  if (!isOnline) return 'offline';
  if (error) return feed ? 'retrying' : 'error';
  if (!feed) return 'loading';
  return paused ? 'paused' : 'live';
}

/** The updates as the reader sees them: pinned ones first, then by time. */
function orderEntries(entries: readonly Entry[], order: Order): readonly Entry[] {
  const inOrder = order === 'oldest' ? [...entries].reverse() : entries;
  if (!inOrder.some(({head}) => head.isPinned)) return inOrder;
  return [...inOrder.filter(({head}) => head.isPinned), ...inOrder.filter(({head}) => !head.isPinned)];
}

const KEY_EVENTS = 5;

function newestKeyEvents(entries: readonly Entry[]): readonly Update[] {
  const events = entries.filter(({head}) => head.isKey && !head.isDeleted);
  return events.slice(0, KEY_EVENTS).map(({update}) => update);
}

export interface SelectOptions {
  readonly order: Order;
  /** Updates to a page; 0 puts all on one. */
  readonly pageSize: number;
}

/** What the page shows of a state. */
export interface StreamSelection {
  /** All updates in the order in which they are shown. */
  readonly entries: readonly Entry[];
  /** Those among them that are on the page. */
  readonly visible: readonly Update[];
  /** The newest that still stands: what the banner shows. */
  readonly latest: Update | undefined;
  readonly keyEvents: readonly Update[];
}

/** Chooses what is on the page. Costs nothing for updates that are not, but for their place in the order. */
export function selectStream({entries, pages}: StreamState, {order, pageSize}: SelectOptions): StreamSelection {
  const inOrder = orderEntries(entries, order);
  const visible = pageSize ? inOrder.slice(0, pages * pageSize) : inOrder;
  return {
    entries: inOrder,
    visible: visible.map(({update}) => update),
    latest: entries.find(({head}) => !head.isDeleted)?.update,
    keyEvents: newestKeyEvents(entries),
  };
}
