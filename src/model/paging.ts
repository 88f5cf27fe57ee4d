import type {OnPage, ReceivedOlder} from './actions.js';
import type {Entry} from './entry.js';
import {filterEntries} from './filter.js';
import {inShownOrder, withoutHeld} from './order.js';
import type {Paging, StreamState} from './state.js';

const MOST_PAGES = 50;

/**
 * Returns the address of the next page of older updates, empty if it must not be requested. It has to be on the feed's
 * origin and not read before. At most fifty pages are read.
 */
export function olderUrlOf(url: string, feedUrl: string, read: ReadonlySet<string>): string {
  const isNew = url && url !== feedUrl && !read.has(url) && read.size < MOST_PAGES;
  return isNew && new URL(url).origin === new URL(feedUrl).origin ? url : '';
}

/** Keeps every update on the page, also beyond its pages, up to the last one that the person is at. */
export function keepNeeded(state: StreamState, {pageSize, shownIds, isNeeded}: OnPage): StreamState {
  const {updates, arrivals, paging, reader} = state;
  const size = paging.pages * pageSize || Infinity;
  const free = withoutHeld(updates.entries, arrivals.heldIds);
  const entries = filterEntries(inShownOrder(free, reader.order), reader.filter);
  const last = entries.findLastIndex(({head: {id}}, index) => index >= size && shownIds.has(id) && isNeeded(id));
  const extra = Math.max(0, last + 1 - size);
  return extra === paging.extra ? state : {...state, paging: {...paging, extra}};
}

/** Adds a page of older updates to the stream. */
export function turnPage(
  paging: Paging,
  {document, url}: ReceivedOlder,
  feedUrl: string,
  added: readonly Entry[],
): Paging {
  const olderPages = new Set([...paging.olderPages, url, document.feed.url]);
  return {
    ...paging,
    pages: paging.pages + 1,
    olderStatus: 'idle',
    olderPages,
    olderUrl: olderUrlOf(document.feed.olderUrl, feedUrl, olderPages),
    olderIds: new Set([...paging.olderIds, ...added.map(({head}) => head.id)]),
  };
}
