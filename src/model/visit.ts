import type {Entry} from './entry.js';
import {isAhead} from './order.js';
import type {Visit} from './state.js';

/** The line between the updates since the last visit and those before it. It is placed before the update with this id. */
export interface Marker {
  readonly id: string;
  readonly count: number;
  /** When the last visit was, in milliseconds since the epoch. */
  readonly at: number;
  /** Whether the line is above the new updates. */
  readonly isAbove: boolean;
}

/**
 * Finds the place of the last visit's line among `entries`, which are in shown order; the first `shown` are on the page.
 * With the newest first the line is below the new updates, or above all of them if they do not fit on the page.
 */
export function markerOf(
  visit: Visit | undefined,
  entries: readonly Entry[],
  shown: number,
  isOldestFirst: boolean,
  now: number,
): Marker | undefined {
  if (!visit) return undefined;
  const isNew = ({head}: Entry): boolean =>
    !head.isDeleted && Number(head.published) > visit.newest && !isAhead(head, now);
  const count = entries.filter(isNew).length;
  const isPlace = (entry: Entry): boolean => !entry.head.isPinned && isNew(entry) === isOldestFirst;
  const place = entries.findIndex(isPlace);
  if (!count || count === entries.length || place < 0) return undefined;
  const isBeyond = place >= shown;
  const beginning = isBeyond ? entries.find(({head}) => !head.isPinned) : entries[place];
  return beginning && {id: beginning.head.id, count, at: visit.at, isAbove: isBeyond || isOldestFirst};
}
