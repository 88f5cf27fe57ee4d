import type {Entry} from './entry.js';

/** Sorts entries newest first. Ties keep their order. An update without a time stays behind the one before it. */
export function sortNewestFirst(entries: readonly Entry[]): readonly Entry[] {
  let time = Infinity;
  const timeOf = ({head}: Entry): number => (time = head.published ?? time);
  if (entries.every(entry => time >= timeOf(entry))) return entries; // true of nearly every feed
  time = Infinity;
  const timed = entries.map(entry => ({entry, time: timeOf(entry)}));
  return timed.sort((a, b) => b.time - a.time).map(({entry}) => entry); // the NaN of two infinities is a tie too
}

/** Counts the steps up in a list less the steps down. Numbers that are missing are no steps. */
function balanceOf(values: readonly (number | undefined)[]): number {
  let balance = 0;
  let last = NaN;
  for (const value of values) {
    balance += Math.sign((value ?? last) - last) || 0;
    last = value ?? last;
  }
  return balance;
}

/**
 * Returns a document's entries newest first. A document with more steps up than down in time is oldest first, and is reversed.
 * Pinned items stand where they like. Where times do not tell, the order of the ids on the page does, so that a feed without
 * times does not turn round between two checks.
 */
export function orderDocument(entries: readonly Entry[], knownIds: readonly string[] = []): readonly Entry[] {
  let balance = balanceOf(entries.map(({head}) => (head.isPinned ? undefined : head.published)));
  if (!balance && knownIds.length) {
    const places = new Map(knownIds.map((id, place) => [id, -place]));
    balance = balanceOf(entries.map(({head}) => places.get(head.id)));
  }
  return sortNewestFirst(balance > 0 ? entries.toReversed() : entries);
}

const AHEAD = 300_000; // milliseconds: clocks of publishers and readers differ by less

/** Whether an update is dated ahead of `now`, in milliseconds since the epoch: it has not happened yet, or its clock is wrong. */
export const isAhead = ({published = 0}: {readonly published: number | undefined}, now: number): boolean =>
  published > now + AHEAD;

/** Returns the time of the newest of these entries that is not dated ahead; `undefined` if none has a time. */
export const newestTime = (entries: readonly Entry[], now: number): number | undefined =>
  entries.find(({head}) => head.published !== undefined && !isAhead(head, now))?.head.published;

/** Which updates come first. */
export type Order = 'newest' | 'oldest';

/** Puts entries, given newest first, into shown order. Pinned ones come before all others in either order. */
export function inShownOrder(entries: readonly Entry[], order: Order): readonly Entry[] {
  const ordered = order === 'oldest' ? entries.toReversed() : entries;
  const pinned = ordered.filter(({head}) => head.isPinned);
  return pinned.length ? [...pinned, ...ordered.filter(({head}) => !head.isPinned)] : ordered;
}

/** Returns the entries that are not held; the same list if none is held. */
export const withoutHeld = (entries: readonly Entry[], heldIds: ReadonlySet<string>): readonly Entry[] =>
  heldIds.size ? entries.filter(({head}) => !heldIds.has(head.id)) : entries;
