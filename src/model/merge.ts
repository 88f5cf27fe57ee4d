import type {Entry} from './entry.js';
import {sortNewestFirst} from './order.js';
import {isSame} from './same.js';
import type {EntriesById, Past} from './state.js';

/** What a document did to the updates on the page. The lists hold the updates as they are now, `removed` as they were. */
export interface Difference {
  /** All that entered the page: what is new, what comes back, and what is older than all that was there. */
  readonly added: readonly Entry[];
  /** What is new among them, newest first: what may be announced, marked and counted. */
  readonly fresh: readonly Entry[];
  readonly changed: readonly Entry[];
  readonly removed: readonly Entry[];
}

export interface Merged {
  /** Newest first, with the same object as before for every update that says the same. */
  readonly entries: readonly Entry[];
  readonly byId: EntriesById;
  readonly difference: Difference;
}

/**
 * What stands for a received entry: the one on the page if it says the same. A feed may withdraw an update by its id
 * alone; the note then stands where the update stood.
 */
export function settle(before: Entry | undefined, received: Entry): Entry {
  if (!before || before === received) return received;
  const {isDeleted, published} = received.head;
  const entry = isDeleted && published === undefined ? received.at(before.head.published) : received;
  return isSame(before.update, entry.update) ? before : entry;
}

/**
 * What a document lacks though it reaches further back; what is older is only paged out. Both lists are newest first.
 * Pinned and withdrawn items may be old ones that a short feed keeps: they do not say how far back it reaches.
 */
export function missingFrom(received: readonly Entry[], current: readonly Entry[]): readonly Entry[] {
  if (!current.length) return [];
  const ids = new Set(received.map(({head}) => head.id));
  let oldest = Infinity;
  for (const {head} of received) if (!head.isPinned && !head.isDeleted) oldest = head.published ?? oldest;
  const lastSeen = current.findLastIndex(({head}) => ids.has(head.id));
  return current.filter(({head: {id, published}}, index) => {
    const isInReach = !ids.size || (published === undefined ? index < lastSeen : published > oldest);
    return isInReach && !ids.has(id);
  });
}

/**
 * Brings the updates on the page to what a document says, and takes off those that are `missing`. `received` is newest
 * first; of several with one id the first wins. An id is for ever: same id and other content is an edit.
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
