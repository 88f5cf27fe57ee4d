import type {Entry} from './entry.js';
import type {Update} from './feed.js';

/** A 32-bit hash of a text's UTF-16 code units, after FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(text: string, factor: number): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), factor);
  return (value >>> 0).toString(36).padStart(7, '0');
}

/**
 * Returns the fragment of an update's permalink, without "#". It depends on the id alone, so it is the same on every device
 * and for ever. It always has 17 characters, and is no name that a page would give to a part of its own.
 */
export const fragmentOf = (id: string): string => `lu-${hash(id, 0x01000193)}${hash(id, 0x85ebca6b)}`;

/** Whether a location's hash could only have come from `fragmentOf`. */
export const isOwnHash = (locationHash: string): boolean => /^#lu-[0-9a-z]{14}$/.test(locationHash);

/** Returns an update's address on the page at `pageUrl`; its own `url` if `pageUrl` is empty, because permalinks are off. */
export const linkOf = ({id, url}: Update, pageUrl: string): string => (pageUrl ? `${pageUrl}#${fragmentOf(id)}` : url);

/**
 * Finds the id of the update that a location's hash means: by our fragment, or by the fragment of the update's own address. A
 * fragment that several updates have ("#comments"), or that looks like an app's route ("#/news"), means none.
 */
export function findLinked(entries: readonly Entry[], locationHash: string): string | undefined {
  const isLinked = isOwnHash(locationHash)
    ? ({head}: Entry) => `#${fragmentOf(head.id)}` === locationHash
    : ({update}: Entry) => update.url.endsWith(locationHash);
  const [found, another] = /^#[/!]/.test(locationHash) ? [] : entries.filter(isLinked);
  return another ? undefined : found?.head.id;
}
