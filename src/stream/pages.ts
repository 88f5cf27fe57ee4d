import type {Action} from '../model/actions.js';
import type {StreamSelection} from '../model/select.js';
import type {StreamState} from '../model/state.js';

const MOST_PAGES = 10; // pages of older updates that are loaded in one search

/** The store, as far as pages need it. */
interface Paged {
  readonly host: {readonly pageSize: number};
  readonly state: StreamState;
  readonly selection: StreamSelection;
  act(action: Action): unknown;
  release(): void;
  fold(id: string, isExpanded: boolean): void;
  loadOlder(): Promise<boolean>;
}

/** Shows as many pages as reach to this place among what the filter lets through. */
function showTo(store: Paged, place: number): void {
  const {pageSize} = store.host;
  const pages = pageSize && Math.ceil((place + 1) / pageSize);
  if (pages > store.state.paging.pages) store.act({type: 'paging', pages});
}

/** Brings an update onto the page, if need be by lifting the filter. Returns whether there is one with this id. */
export function showUpTo(store: Paged, id: string): boolean {
  if (store.state.arrivals.heldIds.has(id)) store.release();
  const findPlace = (): number => store.selection.matching.findIndex(({head}) => head.id === id);
  let place = findPlace();
  if (place < 0 && store.state.updates.byId.has(id)) {
    store.act({type: 'reader', filter: '', liftedId: id});
    place = findPlace();
  }
  showTo(store, place);
  return place >= 0;
}

/** Shows a long pinned update to its end, or only its beginning. */
export function clamp(store: Paged, id: string, isClamped: boolean): void {
  const unclampedIds = new Set(store.state.reader.unclampedIds);
  unclampedIds[isClamped ? 'delete' : 'add'](id);
  store.act({type: 'reader', unclampedIds});
}

/** Brings an update onto the page and opens it. Returns whether there is one with this id. */
export function reveal(store: Paged, id: string): boolean {
  const isThere = showUpTo(store, id);
  store.fold(id, true);
  clamp(store, id, false);
  return isThere;
}

/** Brings the place onto the page at which a pinned update would stand by its time. */
export function showPlaceOf(store: Paged, id: string): void {
  const {updates, reader} = store.state;
  const {published = 0} = updates.byId.get(id)?.head ?? {};
  const {matching} = store.selection;
  const sign = reader.order === 'newest' ? 1 : -1;
  const place = matching.findIndex(({head}) => !head.isPinned && sign * (Number(head.published) - published) <= 0);
  showTo(store, place < 0 ? matching.length - 1 : place);
}

/** Loads pages of older updates, at most so many, until what is looked for is there or there are no more. */
export async function loadUntil(
  store: Pick<Paged, 'loadOlder'>,
  isThere: () => boolean,
  most = MOST_PAGES,
): Promise<void> {
  for (let page = 0; page < most && !isThere(); page++) if (!(await store.loadOlder())) return;
}
