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
 * back is removed; what is older is only paged out. Pinned and withdrawn items may be old ones that a short feed keeps:
 * they do not say how far back it reaches.
 */
export function mergeEntries(current: readonly Entry[], known: EntriesById, received: readonly Entry[]): Merged {
  const byId = new Map<string, Entry>();
  const difference = {added: [] as Entry[], changed: [] as Entry[], removed: [] as Entry[]};
  let oldest = Infinity;
  for (const item of received) {
    const {id, published, isGone, isPinned, isDeleted} = item.head;
    if (!isPinned && !isDeleted) oldest = published ?? oldest;
    if (byId.has(id)) continue;
    const before = known.get(id);
    const entry = settle(before, item);
    byId.set(id, entry);
    if (!isGone && entry !== before) (before ? difference.changed : difference.added).push(entry);
  }
  const lastSeen = current.findLastIndex(({head}) => byId.has(head.id));
  current.forEach((entry, index) => {
    const {id, published} = entry.head;
    const isMissing = !received.length || (published === undefined ? index < lastSeen : published > oldest);
    if (byId.get(id)?.head.isGone ?? isMissing) difference.removed.push(entry);
    else if (!byId.has(id)) byId.set(id, entry);
  });
  for (const [id, {head}] of byId) if (head.isGone) byId.delete(id);
  return {entries: sortNewestFirst([...byId.values()]), byId, difference};
}
