import type {Entry} from './entry.js';
import type {Arrivals, EntriesById} from './state.js';

/**
 * What happens to new updates. `auto`: shown at once while that disturbs nobody, else held; `ask`: always held; `always`:
 * shown at once.
 */
export type Incoming = 'auto' | 'ask' | 'always';

/**
 * Holds the updates that came, or shows them together with all that were held before. Ids of updates that are gone are
 * dropped.
 */
export function admit(
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

/** Takes the mark of new updates from these. */
export const markSeen = ({heldIds, freshIds}: Arrivals, ids: readonly string[]): Arrivals => ({
  heldIds,
  freshIds: new Set([...freshIds].filter(id => !ids.includes(id))),
});
