import type {Update} from './feed.js';

type Dated = Pick<Update, 'published'>;

/** More steps up than down in time: the feed runs oldest first. */
function runsOldestFirst(updates: readonly Dated[]): boolean {
  let balance = 0;
  let last: number | undefined;
  for (const {published} of updates) {
    if (published === undefined) continue;
    if (last !== undefined) balance += Math.sign(published - last);
    last = published;
  }
  return balance > 0;
}

/**
 * Newest first. Ties keep the order given, and so does an update without a time: it stays behind the one before it.
 * Returns the very list that was given when it is in order already.
 */
export function sortNewestFirst<T extends Dated>(updates: readonly T[]): readonly T[] {
  let time = Infinity;
  let isSorted = true;
  const times = updates.map(({published = time}) => {
    if (published > time) isSorted = false;
    return (time = published);
  });
  if (isSorted) return updates;
  return updates
    .map((update, index) => ({update, time: times[index] ?? 0}))
    .sort((a, b) => b.time - a.time || 0)
    .map(({update}) => update);
}

/** A document's items, in whichever direction it runs, as newest first. */
export function orderFeed<T extends Dated>(items: readonly T[]): readonly T[] {
  return sortNewestFirst(runsOldestFirst(items) ? [...items].reverse() : items);
}
