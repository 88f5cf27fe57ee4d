import type {Entry} from './entry.js';

/**
 * What becomes of new updates. `auto`: shown at once while that disturbs nobody, else held; `ask`: always held; `always`:
 * shown at once.
 */
export type Incoming = 'auto' | 'ask' | 'always';

/** Updates that wait, and those that are marked as new, by id. */
export interface Arrivals {
  /** Arrived, but not shown before the reader asks or comes back to the top. */
  readonly heldIds: ReadonlySet<string>;
  /** Shown, and not seen for long yet. */
  readonly freshIds: ReadonlySet<string>;
}

/**
 * What becomes of updates that have just come: they wait, or they are shown, and with them all that waited before. Marks
 * of updates that are gone go too.
 */
export function admit(
  {heldIds, freshIds}: Arrivals,
  added: readonly Entry[],
  isHolding: boolean,
  byId: ReadonlyMap<string, Entry>,
): Arrivals {
  const came = added.filter(({head}) => !head.isDeleted).map(({head}) => head.id);
  const present = (...lists: readonly Iterable<string>[]): ReadonlySet<string> =>
    new Set(lists.flatMap(list => [...list]).filter(id => byId.has(id) && !byId.get(id)?.head.isDeleted));
  return isHolding
    ? {heldIds: present(heldIds, came), freshIds: present(freshIds)}
    : {heldIds: new Set(), freshIds: present(freshIds, heldIds, came)};
}

/** When the reader was last here, and how new the newest update was then; both in milliseconds since the epoch. */
export interface Visit {
  readonly at: number;
  readonly newest: number;
}

/** The line that parts what came since the last visit from what was there: before the update with this id. */
export interface Marker {
  readonly id: string;
  readonly count: number;
  readonly at: number;
  /** Whether the updates that are new stand below the line, not above it. */
  readonly isAbove: boolean;
}

/**
 * Where the line of the last visit stands among what is on the page, which comes in shown order. Where the newest come
 * first it stands below the new ones, or before all if they do not fit on the page.
 */
export function markerOf(
  visit: Visit | undefined,
  entries: readonly Entry[],
  shown: number,
  isOldestFirst: boolean,
): Marker | undefined {
  if (!visit) return undefined;
  const isNew = ({head}: Entry): boolean => !head.isDeleted && Number(head.published) > visit.newest;
  const count = entries.filter(isNew).length;
  const isPlace = (entry: Entry): boolean => !entry.head.isPinned && isNew(entry) === isOldestFirst;
  const loose = entries.filter(({head}) => !head.isPinned);
  const place = entries.findIndex(isPlace);
  if (!count || count === entries.length || place < 0) return undefined;
  const isBeyond = place >= shown;
  const id = (isBeyond ? loose[0] : entries[place])?.head.id;
  return id === undefined ? undefined : {id, count, at: visit.at, isAbove: isBeyond || isOldestFirst};
}
