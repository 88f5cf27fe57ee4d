import type {Entry} from './entry.js';
import type {Arrivals, EntriesById} from './state.js';

/** How new updates arrive. `auto` shows them at once while that disturbs nobody, else holds them. `ask` always holds, `always` always shows. */
export type Incoming = 'auto' | 'ask' | 'always';

/** Holds the `fresh` updates, or shows them together with all held ones. Drops the ids of updates that are gone. */
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

/** Removes the mark "new" from these updates. */
export const markSeen = ({heldIds, freshIds}: Arrivals, ids: readonly string[]): Arrivals => ({
  heldIds,
  freshIds: new Set([...freshIds].filter(id => !ids.includes(id))),
});
