import {isSame, type Update} from './feed.js';
import {sortNewestFirst} from './order.js';

/** What a document did to the updates on the page. The lists hold the updates as they are now, `removed` as they were. */
export interface Difference {
  readonly added: readonly Update[];
  readonly changed: readonly Update[];
  readonly removed: readonly Update[];
}

export interface Merged extends Difference {
  /** Newest first. The same list as before where nothing differs, and the same object for every update that is the same. */
  readonly updates: readonly Update[];
}

/** Withdrawn without a word: nothing is left of it. One with a correction leaves a note in its place. */
const isGone = (update: Update): boolean => update.isDeleted && !update.correction;

/** A feed may withdraw an update by its id alone: the note stands where the update stood. */
function inPlaceOf(before: Update | undefined, update: Update): Update {
  return before && update.isDeleted && update.published === undefined ? {...update, published: before.published} : update;
}

/**
 * Missing from the document though it reaches further back than this update. Updates beyond its end are only paged out.
 * Where either has no time, the places in the list decide.
 */
function createRemovalTest(current: readonly Update[], received: ReadonlyMap<string, Update>) {
  let oldest = Infinity;
  for (const {published} of received.values()) if (published !== undefined && published < oldest) oldest = published;
  const lastKept = current.findLastIndex(({id}) => received.has(id));
  return ({published}: Update, index: number): boolean =>
    !received.size || (published === undefined || oldest === Infinity ? index < lastKept : published > oldest);
}

/**
 * Brings the updates on the page to what a document says. `received` is newest first; of several with one id the first
 * wins. An id is for ever: same id and other content is an edit.
 */
export function mergeUpdates(current: readonly Update[], received: readonly Update[]): Merged {
  const known = new Map(current.map(update => [update.id, update]));
  const next = new Map<string, Update>();
  const added: Update[] = [];
  const changed: Update[] = [];
  const removed: Update[] = [];
  for (const item of received) {
    if (next.has(item.id)) continue;
    const before = known.get(item.id);
    const update = inPlaceOf(before, item);
    next.set(update.id, before && isSame(before, update) ? before : update);
    if (isGone(update)) continue;
    if (!before) added.push(update);
    else if (next.get(update.id) === update) changed.push(update);
  }
  const isRemoved = createRemovalTest(current, next);
  const merged: Update[] = [];
  for (const update of next.values()) if (!isGone(update)) merged.push(update);
  current.forEach((update, index) => {
    const now = next.get(update.id);
    if (now ? isGone(now) : isRemoved(update, index)) removed.push(update);
    else if (!now) merged.push(update);
  });
  const updates = sortNewestFirst(merged);
  const isUnchanged = updates.length === current.length && updates.every((update, index) => update === current[index]);
  return {updates: isUnchanged ? current : updates, added, changed, removed};
}
