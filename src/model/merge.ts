import type {Entry} from './entry.js';
import {isSame} from './feed.js';
import {sortNewestFirst} from './order.js';

/** What a document did to the updates on the page. The lists hold the updates as they are now, `removed` as they were. */
export interface Difference {
  readonly added: readonly Entry[];
  readonly changed: readonly Entry[];
  readonly removed: readonly Entry[];
}

type EntriesById = ReadonlyMap<string, Entry>;

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
function settle(before: Entry | undefined, received: Entry): Entry {
  if (!before || before === received) return received;
  const {isDeleted, published} = received.head;
  const entry = isDeleted && published === undefined ? received.at(before.head.published) : received;
  return isSame(before.update, entry.update) ? before : entry;
}

/**
 * Brings the updates on the page to what a document says. `received` is newest first; of several with one id the first
 * wins. An id is for ever: same id and other content is an edit. What is missing though the document reaches further
 * back is removed; what is older is only paged out.
 */
export function mergeEntries(current: readonly Entry[], known: EntriesById, received: readonly Entry[]): Merged {
  const seen = new Map<string, Entry>();
  const merged: Entry[] = [];
  const difference = {added: [] as Entry[], changed: [] as Entry[], removed: [] as Entry[]};
  for (const item of received) {
    const {id, isGone} = item.head;
    if (seen.has(id)) continue;
    const before = known.get(id);
    const entry = settle(before, item);
    seen.set(id, entry);
    if (isGone) continue;
    merged.push(entry);
    if (!before) difference.added.push(entry);
    else if (entry !== before) difference.changed.push(entry);
  }
  const oldest = received.findLast(({head}) => head.published !== undefined)?.head.published ?? Infinity;
  const lastSeen = current.findLastIndex(({head}) => seen.has(head.id));
  current.forEach((entry, index) => {
    const {id, published} = entry.head;
    const now = seen.get(id);
    const isMissing = !now && (!received.length || (published === undefined ? index < lastSeen : published > oldest));
    if (isMissing || now?.head.isGone) difference.removed.push(entry);
    else if (!now) merged.push(entry);
  });
  const entries = sortNewestFirst(merged);
  return {entries, byId: new Map(entries.map(entry => [entry.head.id, entry])), difference};
}
