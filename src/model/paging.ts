import type {Action, OnPage, ReceivedOlder} from './actions.js';
import type {Difference} from './merge.js';
import {olderUrlOf} from './older.js';
import {inShownOrder, withoutHeld} from './order.js';
import type {Paging, StreamState} from './state.js';

/** The next state, but for its paging. */
type Next = Omit<StreamState, 'paging'>;

/**
 * How many updates stay on the page beyond its pages: all up to the last one that the person is at, although others have
 * taken its place.
 */
function extraOf(before: StreamState, next: Next, {pageSize, shownIds, isNeeded}: OnPage): number {
  const {pages, extra} = before.paging;
  const size = pages * pageSize;
  const isStill = before.updates === next.updates && before.arrivals === next.arrivals;
  if (!size || (isStill && !extra)) return 0;
  const entries = inShownOrder(withoutHeld(next.updates.entries, next.arrivals.heldIds), next.reader.order);
  const last = entries.findLastIndex(({head: {id}}, index) => index >= size && shownIds.has(id) && isNeeded(id));
  return Math.max(0, last + 1 - size);
}

function receiveOlder({paging, feed}: StreamState, {document, url}: ReceivedOlder, {added}: Difference): Paging {
  const olderPages = new Set([...paging.olderPages, url, document.feed.url]);
  return {
    ...paging,
    pages: paging.pages + 1,
    olderStatus: 'idle',
    olderPages,
    olderUrl: olderUrlOf(document.feed.olderUrl, feed?.url ?? '', olderPages),
    olderIds: new Set([...paging.olderIds, ...added.map(({head}) => head.id)]),
  };
}

export function reducePaging(before: StreamState, action: Action, next: Next, difference: Difference): Paging {
  const {paging} = before;
  switch (action.type) {
    case 'received': {
      const {olderPages} = paging;
      const olderUrl =
        olderPages.size || !next.feed ? paging.olderUrl : olderUrlOf(next.feed.olderUrl, next.feed.url, olderPages);
      return {...paging, olderUrl, extra: extraOf(before, next, action)};
    }
    case 'unchanged':
    case 'released': {
      const extra = extraOf(before, next, action);
      return extra === paging.extra ? paging : {...paging, extra};
    }
    case 'received-older':
      return receiveOlder(before, action, difference);
    default:
      return paging;
  }
}
