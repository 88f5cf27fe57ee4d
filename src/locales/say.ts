import type {en} from './en.js';

/** One text for each category of `Intl.PluralRules` that the language has. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {readonly other: string};

/** The words of one language. A word that has the hole `{count}` may be a text for each plural. */
export type Words = {
  readonly [Key in keyof typeof en]: (typeof en)[Key] extends object | `${string}{count}${string}`
    ? string | Plural
    : string;
};

/** Whether a page may give `word` in place of ours: a text, or plurals in place of a word that counts. */
export function isWordFor(ours: unknown, word: unknown): boolean {
  if (typeof word === 'string') return !!ours;
  const counts = typeof ours === 'object' || (typeof ours === 'string' && ours.includes('{count}'));
  return counts && !!(word as Partial<Plural> | null | undefined)?.other;
}

type Key = keyof Words | `${'badge' | 'status' | 'older' | 'load'}.${string}`;

/**
 * Fills the holes of a word. `count` also chooses the plural. A hole without a value stays as it is. Of those keys that are put
 * together, one that there is not says nothing.
 */
export type Say = (key: Key, holes?: Readonly<Record<string, string | number>>) => string;

/** Makes the function that says these words. It keeps its formatters, which are slow to make. */
export function createSay(words: Words): Say {
  let plurals: Intl.PluralRules | undefined;
  let numbers: Intl.NumberFormat | undefined;
  return (key, holes = {}) => {
    // a page may give a form that is no text
    const word = (words as Partial<Record<Key, string | Record<string, unknown>>>)[key] ?? '';
    const text =
      typeof word === 'string'
        ? word
        : String(
            word[(plurals ??= new Intl.PluralRules(words.language)).select(Number(holes['count']))] ?? word['other'],
          );
    return text.replace(/\{(\w+)\}/g, (hole, name: string) => {
      const value = holes[name] ?? hole;
      return typeof value === 'number' ? (numbers ??= new Intl.NumberFormat(words.language)).format(value) : value;
    });
  };
}
