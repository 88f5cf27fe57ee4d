import {updatesOf, type Entry} from './entry.js';
import type {Update} from './feed.js';
import {markerOf, type Marker} from './hold.js';
import {inShownOrder, type Order} from './order.js';
import type {StreamState} from './reduce.js';

export type {Order};

/** `idle`: no source. `error`: never loaded yet. `retrying`: loaded, but the last checks failed. */
export type Status = 'idle' | 'loading' | 'live' | 'paused' | 'offline' | 'retrying' | 'ended' | 'error';

const PATIENCE = 30_000; // milliseconds
const GONE = 410;

/**
 * One word for where the element stands at `now`. Being offline explains every failure, so it comes before them. One that
 * is over at the next check is no matter for readers: two in a row are, or one that lasts.
 */
export function statusOf(
  {feed, error, failures, failedAt, isOnline}: StreamState,
  {src, paused}: {readonly src: string; readonly paused: boolean},
  now: number,
): Status {
  if (feed && (feed.state === 'ended' || error?.status === GONE)) return 'ended';
  if (!src && !feed) return 'idle';
  if (!isOnline) return 'offline';
  if (failures > 1 || (failures && now - failedAt >= PATIENCE)) return feed ? 'retrying' : 'error';
  if (!feed) return 'loading';
  return paused ? 'paused' : 'live';
}

const KEY_EVENTS = 5;

export interface SelectOptions {
  readonly order: Order;
  /** Updates to a page; 0 puts all on one. */
  readonly pageSize: number;
}

/** What the page shows of a state. */
export interface StreamSelection {
  /** All updates but the held in the order in which they are shown. */
  readonly entries: readonly Entry[];
  /** Those among them that are on the page. */
  readonly visible: readonly Update[];
  /** The newest that still stands: what the banner shows. */
  readonly latest: Update | undefined;
  readonly keyEvents: readonly Update[];
  /** What parts the updates since the reader's last visit from the others. */
  readonly marker: Marker | undefined;
  /** All that it was chosen from. */
  readonly source: readonly unknown[];
}

function orderStream(
  {entries, heldIds}: StreamState,
  order: Order,
): Pick<StreamSelection, 'entries' | 'latest' | 'keyEvents'> {
  const free = heldIds.size ? entries.filter(({head}) => !heldIds.has(head.id)) : entries;
  const standing = free.filter(({head}) => !head.isDeleted);
  return {
    entries: inShownOrder(free, order),
    latest: standing[0]?.update,
    keyEvents: updatesOf(standing.filter(({head}) => head.isKey).slice(0, KEY_EVENTS)),
  };
}

/**
 * Chooses what is on the page: what it was `before` if nothing is another. Costs nothing for updates that are not, but for
 * their place in the order.
 */
export function selectStream(
  state: StreamState,
  {order, pageSize}: SelectOptions,
  before?: StreamSelection,
): StreamSelection {
  const {heldIds, pages, extra, visit} = state;
  const source = [state.entries, heldIds, pages, extra, visit, order, pageSize];
  if (before && source.every((value, index) => value === before.source[index])) return before;
  // where only what is on the page is another, what it is chosen from has the order that it had
  const isStill = before && [0, 1, 5].every(index => source[index] === before.source[index]);
  const ordered = isStill ? before : orderStream(state, order);
  const {entries} = ordered;
  const visible = entries.slice(0, pages * pageSize + extra || Infinity);
  return {
    ...ordered,
    visible: updatesOf(visible),
    marker: markerOf(visit, entries, visible.length, order === 'oldest'),
    source,
  };
}
