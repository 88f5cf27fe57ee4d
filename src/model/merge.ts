import {withoutWithdrawn, type Entry} from './entry.js';
import {sortNewestFirst} from './order.js';
import {isSame} from './same.js';
import type {EntriesById, Past} from './state.js';

/** The effect of a document on the updates. The lists hold updates as they are now; `removed` holds them as they were. */
export interface Difference {
  /** All that joined: new ones, ones that come back, and ones older than all that were there. */
  readonly added: readonly Entry[];
  /** The new ones among them, newest first. Only these are announced, marked and counted. */
  readonly fresh: readonly Entry[];
  readonly changed: readonly Entry[];
  readonly removed: readonly Entry[];
}

export interface Merged {
  /** Newest first. An update with the same content is the same object as before. */
  readonly entries: readonly Entry[];
  readonly byId: EntriesById;
  readonly difference: Difference;
}

/**
 * Returns the entry on the page if the received one has the same content, else the received one. A feed may withdraw an
 * update by its id alone. Then the withdrawal gets the times of the update, so that its note is in the same place, and no
 * copy of the update is newer than the note.
 */
export function settle(before: Entry | undefined, received: Entry): Entry {
  if (!before || before === received) return received;
  const entry = received.head.isDeleted ? received.inPlaceOf(before) : received;
  return isSame(before.update, entry.update) ? before : entry;
}

/**
 * Returns the entries that a document lacks although it reaches further back. Older ones have only left a short feed. Both
 * lists are newest first. Pinned and withdrawn items do not show how far back a document reaches, because a short feed may
 * keep old ones; but a document that holds pinned items alone is all that there is.
 */
export function missingFrom(received: readonly Entry[], current: readonly Entry[]): readonly Entry[] {
  if (!current.length) return [];
  const ids = new Set(received.map(({head}) => head.id));
  const standing = withoutWithdrawn(received);
  const reaching = standing.filter(({head}) => !head.isPinned);
  const isWhole = !ids.size || (standing.length > 0 && !reaching.length);
  const reachingIds = new Set(reaching.map(({head}) => head.id));
  let oldest = Infinity;
  for (const {head} of reaching) oldest = head.published ?? oldest;
  const lastSeen = current.findLastIndex(({head}) => reachingIds.has(head.id));
  return current.filter(({head: {id, published}}, index) => {
    const isInReach = isWhole || (published === undefined ? index < lastSeen : published > oldest);
    return isInReach && !ids.has(id);
  });
}

/**
 * Returns the pinned entries that a document lacks. A short feed keeps an old update only because it is pinned: without its pin
 * it leaves the feed, and stays on the page among those of its time. Of an entry that is `missing`, more than the pin is gone.
 */
export function unpinnedBy(
  received: readonly Entry[],
  current: readonly Entry[],
  missing: readonly Entry[],
): readonly Entry[] {
  const ids = new Set([...received, ...missing].map(({head}) => head.id));
  return current.filter(({head}) => head.isPinned && !ids.has(head.id));
}

/**
 * Merges the entries of a document into the current ones, and removes those that are `missing`. `received` is newest first;
 * of several with one id the first wins. The same id with other content is an edit.
 */
export function mergeEntries(
  current: readonly Entry[],
  known: EntriesById,
  received: readonly Entry[],
  missing = missingFrom(received, current),
  past: Past = new Map(),
): Merged {
  const byId = new Map<string, Entry>();
  const added: Entry[] = [];
  const changed: Entry[] = [];
  for (const item of received) {
    const {id, isGone} = item.head;
    if (byId.has(id)) continue;
    const before = known.get(id);
    const entry = settle(before, item);
    byId.set(id, entry);
    if (!isGone && entry !== before) (before ? changed : added).push(entry);
  }
  const lost = new Set(missing);
  const removed = current.filter(entry => byId.get(entry.head.id)?.head.isGone ?? lost.has(entry));
  for (const entry of removed) lost.add(entry);
  for (const entry of current) if (!lost.has(entry) && !byId.has(entry.head.id)) byId.set(entry.head.id, entry);
  for (const [id, {head}] of byId) if (head.isGone) byId.delete(id);
  const entries = sortNewestFirst([...byId.values()]);
  const bottom = entries.findLastIndex(({head}) => known.has(head.id));
  const fresh = entries.filter(
    ({head: {id, isDeleted}}, index) =>
      !(isDeleted || known.has(id) || past.has(id) || (bottom >= 0 && index > bottom)),
  );
  return {entries, byId, difference: {added, fresh, changed, removed}};
}
