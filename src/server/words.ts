import {en, type Words} from '../locales/en.js';

/** Words in place of ours. Lists of words, such as `badges`, may be given in part too. */
export type GivenWords = {readonly [Name in keyof Words]?: Words[Name] extends string ? string : Partial<Words[Name]>};

const isTexts = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Returns the words that are given, and ours for all others. What is of another type than ours is no word. */
function wordsWith<Own extends object>(given: unknown, own: Own): Own {
  const values: Record<string, unknown> = isTexts(given) ? {...given} : {};
  const wordOf = ([name, standard]: [string, unknown]): [string, unknown] => {
    const word = values[name];
    if (isTexts(standard)) return [name, wordsWith(word, standard)];
    return [name, typeof word === typeof standard ? word : standard];
  };
  return Object.fromEntries(Object.entries(own).map(wordOf)) as Own;
}

/** The words of a page. */
export const wordsOf = (given: unknown): Words => wordsWith(given, en);
