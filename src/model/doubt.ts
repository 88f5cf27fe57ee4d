import type {Entry, FeedDocument} from './entry.js';
import {hashOf} from './hash.js';
import {settle, type Difference} from './merge.js';
import {newestTime} from './order.js';
import type {Doubt, EntriesById, Past, Updates} from './state.js';

const ENOUGH_CHECKS = 3;
const ENOUGH_TIME = 60_000; // milliseconds

/** Stands among the contents of an update that was withdrawn, until the update is believed to be back. Hashes are whole numbers. */
const WITHDRAWN = 0.5;

/** The contents of updates that were never replaced: one set for all of them, or 10,000 would take 1.7 MB. */
export const noContents: ReadonlySet<number> = new Set();

/** A hash of an update's content. */
const contentOf = ({update}: Entry): number => hashOf(JSON.stringify(update));

/**
 * Lists the signs that a document is older than the page: updates that it lacks, reverts or no longer pins. Empty if anything
 * in it is newer: an id that was never seen and is dated no earlier than the newest on the page, or a later `date_modified`. A
 * withdrawal is no sign of either: it is believed in any case, and a copy of any age may hold one.
 */
function signsOf(
  {entries, byId, past}: Updates,
  received: readonly Entry[],
  lacked: readonly Entry[],
  at: number,
): string {
  const newest = newestTime(entries, at) ?? -Infinity;
  const signs = lacked.map(({head}) => head.id);
  for (const entry of received) {
    const {id, published = Infinity, isDeleted} = entry.head;
    if (isDeleted) continue;
    const before = byId.get(id);
    const contents = past.get(id);
    if (!contents && published >= newest) return '';
    if (!contents || before === settle(before, entry)) continue;
    const later = before ? (entry.update.modified ?? 0) - (before.update.modified ?? 0) : 0;
    if (later > 0) return '';
    const content = contentOf(entry);
    if (later < 0 || contents.has(content) || contents.has(WITHDRAWN)) signs.push(`${id} ${content}`);
  }
  return signs.sort().join('\n');
}

/**
 * Returns the doubt about a document that lacks these updates or their pins; `undefined` if it can be believed. `at` is in
 * milliseconds since the epoch.
 */
export function doubtOf(
  updates: Updates,
  document: FeedDocument,
  lacked: readonly Entry[],
  at: number,
): Doubt | undefined {
  const signs = signsOf(updates, document.entries, lacked, at);
  const before = updates.doubt?.signs === signs ? updates.doubt : undefined;
  const checks = (before?.checks ?? 0) + 1;
  const since = before?.checks ? Math.min(before.since, at) : at; // a clock may be set back
  const isBelieved = !signs || (checks >= ENOUGH_CHECKS && at - since >= ENOUGH_TIME);
  return isBelieved ? undefined : {document, signs, checks, since};
}

/** Returns the updates on the page, with a withdrawal in place of each one that the document withdraws. */
export function withdrawFrom(current: readonly Entry[], received: readonly Entry[]): readonly Entry[] {
  const withdrawn = new Map(received.filter(({head}) => head.isDeleted).map(entry => [entry.head.id, entry]));
  return current.map(entry => withdrawn.get(entry.head.id) ?? entry);
}

/** Adds a document's ids to the past, and the contents that it replaced or removed. `known` holds the entries before it. */
export function remember(
  past: Past,
  known: EntriesById,
  received: readonly Entry[],
  {changed, removed}: Difference,
): Past {
  const next = new Map(past);
  const contentsOf = ({head}: Entry): ReadonlySet<number> => next.get(head.id) ?? noContents;
  for (const entry of received) {
    const contents = contentsOf(entry);
    const others = contents.has(WITHDRAWN) ? new Set([...contents].filter(content => content !== WITHDRAWN)) : contents;
    next.set(entry.head.id, entry.head.isDeleted ? new Set([...contents, WITHDRAWN]) : others);
  }
  for (const entry of [...changed, ...removed]) {
    const before = known.get(entry.head.id);
    if (before) next.set(entry.head.id, new Set([...contentsOf(entry), contentOf(before)]));
  }
  return next;
}
