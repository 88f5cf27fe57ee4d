import type {Entry, FeedDocument} from './entry.js';
import type {Difference} from './merge.js';
import {sortNewestFirst} from './order.js';
import type {Updates} from './state.js';

const MOST_PAGES = 50;

/**
 * The address of the next page of older updates, empty where it must not be asked: it has to be of the feed's origin and
 * not read before, and fifty pages are the most.
 */
export function olderUrlOf(url: string, feedUrl: string, read: ReadonlySet<string>): string {
  const isNew = url && url !== feedUrl && !read.has(url) && read.size < MOST_PAGES;
  return isNew && new URL(url).origin === new URL(feedUrl).origin ? url : '';
}

/** Adds a page of older updates. Ids that newer documents had, on the page or withdrawn, are left as they are. */
export function mergeOlder(
  {entries, byId, past, doubt}: Updates,
  document: FeedDocument,
): readonly [Updates, Difference] {
  const added = document.entries.filter(({head}) => !past.has(head.id) && !head.isGone);
  const byIdOf = <T>(value: (entry: Entry) => T) => added.map(entry => [entry.head.id, value(entry)] as const);
  const updates: Updates = {
    entries: sortNewestFirst([...entries, ...added]),
    byId: new Map([...byId, ...byIdOf(entry => entry)]),
    past: new Map([...past, ...byIdOf(() => new Set<number>())]),
    doubt,
  };
  return [updates, {added, fresh: [], changed: [], removed: []}];
}
