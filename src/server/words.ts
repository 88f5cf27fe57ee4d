import {en} from '../locales/en.js';
import {isWordFor, type Words} from '../locales/say.js';

/** Words in place of ours, such as those of `live-updates/locales/de`. */
export type GivenWords = Partial<Words>;

/** Returns the words of a page: those that are given, and ours for all others. What is no word of ours is left out. */
export function wordsOf(given: unknown): Words {
  const ours: Readonly<Record<string, unknown>> = en;
  const words = Object.entries(typeof given === 'object' && given ? given : {});
  return {...en, ...Object.fromEntries(words.filter(([key, word]) => isWordFor(ours[key], word)))};
}
