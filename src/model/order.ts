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
 */
export function sortNewestFirst(entries: readonly Entry[]): readonly Entry[] {
  let time = Infinity;
  const timed = entries.map(entry => ({entry, time: (time = entry.head.published ?? time)}));
  return timed.sort((a, b) => (a.time === b.time ? 0 : b.time - a.time)).map(({entry}) => entry);
}

/** A document's entries, in whichever direction it runs, as newest first. */
export function orderDocument(entries: readonly Entry[]): readonly Entry[] {
  return sortNewestFirst(runsOldestFirst(entries) ? [...entries].reverse() : entries);
}
