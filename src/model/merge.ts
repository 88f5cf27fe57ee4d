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
  /** Newest first. The same list as before where nothing differs, and the same object for every update that is the same. */
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
 * Missing from the document though it reaches further back than this update. Updates beyond its end are only paged out.
 * Where either has no time, the places in the list decide.
 */
function createRemovalTest(current: readonly Entry[], received: EntriesById): (entry: Entry, index: number) => boolean {
  let oldest = Infinity;
  for (const {head} of received.values()) if (head.published !== undefined && head.published < oldest) oldest = head.published;
  const hasReceived = received.size > 0;
  const lastKept = current.findLastIndex(({head}) => received.has(head.id));
  return ({head: {published}}, index) =>
    !hasReceived || (published === undefined || oldest === Infinity ? index < lastKept : published > oldest);
}

const isSameList = (a: readonly Entry[], b: readonly Entry[]): boolean =>
  a.length === b.length && a.every((entry, index) => entry === b[index]);

/**
 * Brings the updates on the page to what a document says. `received` is newest first; of several with one id the first
 * wins. An id is for ever: same id and other content is an edit.
 */
export function mergeEntries(current: readonly Entry[], known: EntriesById, received: readonly Entry[]): Merged {
  const byId = new Map<string, Entry>();
  const gone = new Set<string>();
  const merged: Entry[] = [];
  const [added, changed, removed]: [Entry[], Entry[], Entry[]] = [[], [], []];
  for (const item of received) {
    const {id, isGone} = item.head;
    if (byId.has(id) || gone.has(id)) continue;
    if (isGone) {
      gone.add(id);
      continue;
    }
    const before = known.get(id);
    const entry = settle(before, item);
    byId.set(id, entry);
    merged.push(entry);
    if (!before) added.push(entry);
    else if (entry !== before) changed.push(entry);
  }
  const isMissing = createRemovalTest(current, byId);
  current.forEach((entry, index) => {
    const {id} = entry.head;
    if (byId.has(id)) return;
    if (gone.has(id) || isMissing(entry, index)) removed.push(entry);
    else merged.push(entry);
  });
  const entries = sortNewestFirst(merged);
  const difference = {added, changed, removed};
  if (isSameList(entries, current)) return {entries: current, byId: known, difference};
  for (const entry of entries) byId.set(entry.head.id, entry);
  return {entries, byId, difference};
}
