import type {Action} from './actions.js';
import type {Entry} from './entry.js';
import type {Difference} from './merge.js';
import type {Arrivals, EntriesById, StreamState, Updates} from './state.js';

/**
 * What happens to new updates. `auto`: shown at once while that disturbs nobody, else held; `ask`: always held; `always`:
 * shown at once.
 */
export type Incoming = 'auto' | 'ask' | 'always';

/**
 * Holds the updates that came, or shows them together with all that were held before. Ids of updates that are gone are
 * dropped.
 */
function admit(
  {heldIds, freshIds}: Arrivals,
  fresh: readonly Entry[],
  isHolding: boolean,
  byId: EntriesById,
): Arrivals {
  const came = fresh.map(({head}) => head.id);
  const present = (...lists: readonly Iterable<string>[]): ReadonlySet<string> =>
    new Set(lists.flatMap(list => [...list]).filter(id => byId.get(id)?.head.isDeleted === false));
  return isHolding
    ? {heldIds: present(heldIds, came), freshIds: present(freshIds)}
    : {heldIds: new Set(), freshIds: present(freshIds, heldIds, came)};
}

export function reduceArrivals(
  {arrivals, feed}: StreamState,
  action: Action,
  {byId}: Updates,
  {fresh}: Difference,
): Arrivals {
  switch (action.type) {
    case 'received':
      return feed ? admit(arrivals, fresh, action.isHolding, byId) : arrivals;
    case 'unchanged':
      // the same object where nothing is released, so that nothing is rendered
      return arrivals.heldIds.size && !action.isHolding ? admit(arrivals, [], false, byId) : arrivals;
    case 'released':
      return admit(arrivals, [], false, byId);
    case 'seen':
      return {...arrivals, freshIds: new Set([...arrivals.freshIds].filter(id => !action.ids.includes(id)))};
    default:
      return arrivals;
  }
}
