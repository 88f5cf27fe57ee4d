import type {Entry, FeedDocument} from './entry.js';
import {doubtOf, remember, withdrawFrom} from './doubt.js';
import {mergeEntries, missingFrom, type Difference} from './merge.js';
import {sortNewestFirst} from './order.js';
import type {Updates} from './state.js';

export const noDifference: Difference = {added: [], fresh: [], changed: [], removed: []};

/**
 * Merges a document that arrived at `at`, in milliseconds since the epoch. The withdrawals of a document in doubt take
 * effect, but nothing else of it yet. Updates of older pages (`olderIds`) are never missing. A first document is never in
 * doubt.
 */
export function mergeDocument(
  updates: Updates,
  document: FeedDocument,
  olderIds: ReadonlySet<string>,
  at: number,
  isFirst: boolean,
): readonly [Updates, Difference] {
  const {entries, byId, past} = updates;
  const missing = missingFrom(document.entries, entries).filter(({head}) => !olderIds.has(head.id));
  const doubt = isFirst ? undefined : doubtOf(updates, document, missing, at);
  const received = doubt ? withdrawFrom(entries, document.entries) : document.entries;
  const {difference, ...merged} = mergeEntries(entries, byId, received, doubt ? [] : missing, past);
  return [{...merged, past: remember(past, byId, received, difference), doubt}, difference];
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
      past: new Map([...past, ...byIdOf(() => new Set<number>())]),
    },
    {...noDifference, added},
  ];
}
