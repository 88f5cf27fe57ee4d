import {parseAnyDate} from './spelled-date.js';

/** No honest document has more updates: these are one in four seconds, for ten hours. */
export const MOST_UPDATES = 10_000;

/**
 * Reads the items of a document. Of one that has too many it reads the newest: its beginning, or its end if that is dated later.
 * Neither the first nor the last item tells, because some are pinned.
 */
export function readNewest<T, Item extends object>(items: readonly T[], read: (item: T) => Item): readonly Item[] {
  const {length} = items;
  const timeAt = (place: number): number =>
    Number(parseAnyDate(Object.values(read(items[place] as T)).find(parseAnyDate)));
  const isRising = length > MOST_UPDATES && timeAt(length >> 2) < timeAt(length - (length >> 2));
  return (isRising ? items.slice(-MOST_UPDATES) : items.slice(0, MOST_UPDATES)).map(item => read(item));
}
