import type {Entry, FeedDocument} from './entry.js';
import {doubtOf, noContents, remember, withdrawFrom} from './doubt.js';
import {mergeEntries, missingFrom, unpinnedBy, type Difference} from './merge.js';
import {sortNewestFirst} from './order.js';
import type {Updates} from './state.js';

export const noDifference: Difference = {added: [], fresh: [], changed: [], removed: []};

/** How far a document is trusted before it is read. */
export interface Trust {
  /** Whether it cannot be an old copy: the first document, or one that the page gives. */
  readonly isBelieved: boolean;
  /** Whether it is a part of the feed, which lacks nothing. */
  readonly isPart: boolean;
}

/**
 * Merges a document that arrived at `at`, in milliseconds since the epoch. The withdrawals of a document in doubt take
 * effect, but nothing else of it yet. Updates of older pages (`olderIds`) are never missing.
 */
export function mergeDocument(
  updates: Updates,
  document: FeedDocument,
  olderIds: ReadonlySet<string>,
  at: number,
  {isBelieved, isPart}: Trust,
): readonly [Updates, Difference] {
  const {entries, byId, past} = updates;
  const own = isPart ? [] : entries.filter(({head}) => !olderIds.has(head.id));
  const missing = missingFrom(document.entries, own);
  const unpinned = unpinnedBy(document.entries, own, missing);
  const doubt = isBelieved ? undefined : doubtOf(updates, document, [...missing, ...unpinned], at);
  const received = doubt
    ? withdrawFrom(entries, document.entries)
    : [...document.entries, ...unpinned.map(entry => entry.unpinned())];
  const {difference, ...merged} = mergeEntries(entries, byId, received, doubt ? [] : missing, past);
  return [{...updates, ...merged, past: remember(past, byId, received, difference), doubt}, difference];
}

/** Adds a page of older updates. Updates that any earlier document had, shown or withdrawn, stay as they are. */
export function mergeOlder(updates: Updates, document: FeedDocument): readonly [Updates, Difference] {
  const {entries, byId, past} = updates;
  const added = document.entries.filter(({head}) => !past.has(head.id) && !head.isGone);
  const byIdOf = <T>(value: (entry: Entry) => T) => added.map(entry => [entry.head.id, value(entry)] as const);
  return [
    {
      ...updates,
      entries: sortNewestFirst([...entries, ...added]),
      byId: new Map([...byId, ...byIdOf(entry => entry)]),
      past: new Map([...past, ...byIdOf(() => noContents)]),
    },
    {...noDifference, added},
  ];
}
