import type {Entry, FeedDocument} from './entry.js';
import type {Difference} from './merge.js';
import {sortNewestFirst} from './order.js';
import type {StreamState} from './reduce.js';

export type OlderStatus = 'idle' | 'loading' | 'failed';

const MOST_PAGES = 50;

/** The address of the next page of older updates if it may be asked: of the feed's origin, not read before, not too many. */
export function olderUrlOf(url: string, feedUrl: string, read: ReadonlySet<string>): string {
  const isNew = url && url !== feedUrl && !read.has(url) && read.size < MOST_PAGES;
  return isNew && new URL(url).origin === new URL(feedUrl).origin ? url : '';
}

/**
 * Adds a page of older updates. Whatever newer documents had, here or withdrawn, they know better. `url` is
 * the address that was asked for it.
 */
export function mergeOlder(
  {feed, entries, byId, past, olderPages, olderIds}: StreamState,
  document: FeedDocument,
  url: string,
): readonly [Partial<StreamState>, Difference] {
  const added = document.entries.filter(({head}) => !past.has(head.id) && !head.isGone);
  const pages = new Set([...olderPages, url, document.feed.url]);
  const byIdOf = <T>(value: (entry: Entry) => T) => added.map(entry => [entry.head.id, value(entry)] as const);
  const patch: Partial<StreamState> = {
    entries: sortNewestFirst([...entries, ...added]),
    byId: new Map([...byId, ...byIdOf(entry => entry)]),
    past: new Map([...past, ...byIdOf(() => new Set<number>())]),
    olderIds: new Set([...olderIds, ...added.map(({head}) => head.id)]),
    olderPages: pages,
    olderUrl: olderUrlOf(document.feed.olderUrl, feed?.url ?? '', pages),
  };
  return [patch, {added, fresh: [], changed: [], removed: []}];
}
