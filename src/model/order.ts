import type {Entry} from './entry.js';

/** More steps up than down in time: the feed runs oldest first. */
function runsOldestFirst(entries: readonly Entry[]): boolean {
  let balance = 0;
  let last: number | undefined;
  for (const {head} of entries) {
    const {published} = head;
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
export function sortNewestFirst(entries: readonly Entry[]): readonly Entry[] {
  const times: number[] = [];
  let isSorted = true;
  for (const {head} of entries) {
    const above = times.at(-1) ?? Infinity;
    times.push(head.published ?? above);
    if (head.published !== undefined && head.published > above) isSorted = false;
  }
  if (isSorted) return entries;
  return entries
    .map((entry, index) => ({entry, time: times[index] ?? 0}))
    .sort((a, b) => (a.time === b.time ? 0 : b.time - a.time))
    .map(({entry}) => entry);
}

/** A document's entries, in whichever direction it runs, as newest first. */
export function orderDocument(entries: readonly Entry[]): readonly Entry[] {
  return sortNewestFirst(runsOldestFirst(entries) ? [...entries].reverse() : entries);
}
