import type {Entry} from './entry.js';
import {memoize} from './memoize.js';

/** Stands for key events in a filter. To a filter, an update with this word as a tag is one of them. */
export const KEY = 'key';

/** Something to filter by. */
export interface Choice {
  /** The normal form of a tag, or `key`. */
  readonly key: string;
  /** The tag as its newest update writes it; of a tag that no update has, as the filter writes it. */
  readonly label: string;
  /** How many updates it lets through. */
  readonly count: number;
}

/** The normal form of a tag. Letter case, blanks, commas, quotes and invisible signs make no difference. */
const keyOf = memoize(tag =>
  tag
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\s,`\p{QMark}]+/gu, ' ')
    .trim()
    .toLowerCase(),
);

/** A page may set what is no text, which is mended with the next render only. */
const partsOf = (filter: unknown): readonly string[] => [filter].join().split(',').filter(keyOf);

const keysIn = (filter: string): ReadonlySet<string> => new Set(partsOf(filter).map(keyOf));

/** Returns the entries that a filter lets through: those with any of its tags, and key events if it says so. An empty one lets all through. */
export function filterEntries(entries: readonly Entry[], filter: string): readonly Entry[] {
  const keys = keysIn(filter);
  const isThrough = ({head, tags}: Entry): boolean =>
    (head.isKey && keys.has(KEY)) || tags.some(tag => keys.has(keyOf(tag)));
  return keys.size ? entries.filter(isThrough) : entries;
}

export const isOn = (filter: string, key: string): boolean => keysIn(filter).has(key);

/** Adds a tag to a filter, or takes it out. */
export function toggleTag(filter: string, tag: string): string {
  const parts = partsOf(filter).map(part => part.trim());
  const others = parts.filter(part => keyOf(part) !== keyOf(tag));
  return (others.length < parts.length ? others : [...parts, tag.replaceAll(',', ' ')]).join(', ');
}

/** Returns whether a tag is the whole filter. */
export function isAloneIn(filter: string): (tag: string) => boolean {
  const keys = keysIn(filter);
  return tag => keys.size === 1 && keys.has(keyOf(tag));
}

/** Returns the filter for one tag alone; no filter if that is on already. */
export const toggleAlone = (filter: string, tag: string): string => (isAloneIn(filter)(tag) ? '' : toggleTag('', tag));

/** Counts the updates of each tag. */
function countTags(entries: readonly Entry[]): ReadonlyMap<string, Choice> {
  const choices = new Map<string, {key: string; label: string; count: number; last: Entry}>();
  for (const entry of entries)
    for (const label of entry.head.isKey ? [KEY, ...entry.tags] : entry.tags) {
      const key = keyOf(label);
      const choice = choices.get(key);
      if (!choice) choices.set(key, {key, label, count: 1, last: entry});
      else if (choice.last !== entry) {
        choice.count++;
        choice.last = entry;
      }
    }
  choices.delete('');
  return choices;
}

/**
 * Returns a function that lists what can be filtered by: key events, then each tag that occurs more than once or is in the
 * filter, by name. The tags are counted at the first call.
 */
export function indexChoices(entries: readonly Entry[]): (filter: string) => readonly Choice[] {
  let counted: ReadonlyMap<string, Choice> | undefined;
  return filter => {
    counted ??= countTags(entries);
    const keys = keysIn(filter);
    const found = [...counted.values()].filter(({key, count}) => count > 1 || key === KEY || keys.has(key));
    const missing = partsOf(filter)
      .map(label => ({key: keyOf(label), label: label.trim(), count: 0}))
      .filter(({key}) => !counted?.has(key));
    return [...found, ...missing].sort(
      (a, b) => Number(b.key === KEY) - Number(a.key === KEY) || a.label.localeCompare(b.label),
    );
  };
}
