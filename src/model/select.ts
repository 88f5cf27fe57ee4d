import {clockLagOf} from './clock.js';
import {withoutWithdrawn, updatesOf, type Entry} from './entry.js';
import type {Update} from './feed.js';
import {filterEntries, indexChoices, type Choice} from './filter.js';
import {indexLinks, type FindUpdate} from './link-index.js';
import {inShownOrder, isAhead, withoutHeld, type Order} from './order.js';
import {hasSameFields} from './same.js';
import type {StreamState, Visit} from './state.js';
import {markerOf, type Marker} from './visit.js';

/** The inputs that decide the order of the stream. */
interface OrderSource {
  readonly entries: readonly Entry[];
  readonly heldIds: ReadonlySet<string>;
  readonly order: Order;
  /** Id of the newest update that is not withdrawn nor dated ahead. */
  readonly latestId: string | undefined;
}

/** The inputs, besides the order, that decide which updates are on the page. */
interface PageSource {
  readonly pages: number;
  readonly extra: number;
  /** Updates to a page; 0 puts all on one. */
  readonly pageSize: number;
  readonly visit: Visit | undefined;
  readonly filter: string;
}

/** The part of a state that the page shows. */
export interface StreamSelection {
  /** All updates but the held, in the order in which they are shown. */
  readonly entries: readonly Entry[];
  /** Those of them that the filter lets through. */
  readonly matching: readonly Entry[];
  /** The updates that are on the page. */
  readonly visible: readonly Update[];
  /** The newest update that is not withdrawn nor dated ahead: the banner's. */
  readonly latest: Update | undefined;
  /** All key events, the newest first. They are read when they are listed. */
  readonly keyEvents: readonly Entry[];
  /** Lists what a person with this filter can filter by. */
  readonly listChoices: (filter: string) => readonly Choice[];
  /** Finds the updates that links in bodies lead to. */
  readonly findUpdate: FindUpdate;
  readonly marker: Marker | undefined;
  /** The inputs of this selection. The next selection compares its own with them. */
  readonly source: {readonly order: OrderSource; readonly page: PageSource};
}

type OrderedStream = Pick<StreamSelection, 'entries' | 'latest' | 'keyEvents' | 'findUpdate' | 'listChoices'>;

function orderStream({entries, heldIds, order, latestId}: OrderSource): OrderedStream {
  const free = withoutHeld(entries, heldIds);
  const standing = withoutWithdrawn(free);
  return {
    entries: inShownOrder(free, order),
    latest: standing.find(({head}) => head.id === latestId)?.update,
    keyEvents: standing.filter(({head}) => head.isKey),
    listChoices: indexChoices(standing),
    findUpdate: indexLinks(free),
  };
}

/** Selects the updates on the page. Returns `before` if no input has changed. Updates that are not on the page are not read. */
export function selectStream(
  {
    updates: {entries},
    arrivals: {heldIds},
    paging: {pages, extra},
    checks,
    reader: {visit, order, filter},
  }: StreamState,
  pageSize: number,
  before?: StreamSelection,
  now = Date.now() + clockLagOf(checks),
): StreamSelection {
  const latest = entries.find(({head}) => !head.isDeleted && !heldIds.has(head.id) && !isAhead(head, now));
  const source = {
    order: {entries, heldIds, order, latestId: latest?.head.id},
    page: {pages, extra, pageSize, visit, filter},
  };
  const isOrdered = before && hasSameFields(source.order, before.source.order);
  if (isOrdered && hasSameFields(source.page, before.source.page)) return before;
  const ordered = isOrdered ? before : orderStream(source.order);
  const matching = filterEntries(ordered.entries, filter);
  const visible = matching.slice(0, pages * pageSize + extra || Infinity);
  return {
    ...ordered,
    matching,
    visible: updatesOf(visible),
    marker: markerOf(visit, matching, visible.length, order === 'oldest', now),
    source,
  };
}
