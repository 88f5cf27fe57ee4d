import {RIGHT_TO_LEFT} from './direction.js';

const EMBEDDING = /[\u202a\u202b\u202d\u202e](?![^\u202a-\u202e\u2066-\u2069]*\u202c)/g;
const ISOLATE = /[\u2066-\u2068](?![^\u202a-\u202e\u2066-\u2069]*\u2069)/g;

/** A hundred letters without a blank, of which the first is joined to others or stacked, or a tone of skin: no language has such a word. */
const RUN = /[\p{Sk}\u0590-\u0dff\u200c-\u200d\ufb1d-\ufefc][\p{L}\p{M}\p{N}\p{Cf}\p{Sk}]{99}/gu;

/** Lets a line end within words without end. Browsers shape all of such a word anew for each place where its line may end. */
export const breakWords = (text: string): string => text.replace(RUN, '$&\u200b');

/**
 * Keeps a short text from affecting its surroundings. Removes control characters, unclosed changes of direction, and marks
 * beyond six on one letter. Half a surrogate pair becomes U+FFFD. Line breaks and tabs stay.
 */
export const containLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/(?![\n\t\r])\p{Cc}/gu, '')
    .replace(/(\p{M}{6})\p{M}+/gu, '$1')
    .replace(EMBEDDING, '')
    .replace(ISOLATE, '');

/** Keeps a text of any length from affecting its surroundings: `containLine`, and words without end are broken. */
export const containText = (text: string): string => breakWords(containLine(text));

/** What is before a change of direction: a letter or a sign. Marks and joiners belong to the letter before them. */
const CHANGE = new RegExp(String.raw`([${RIGHT_TO_LEFT}])(?=[^${RIGHT_TO_LEFT}\s\p{M}\u200c-\u200e])`, 'u');

/** Cuts a line whose direction changes two hundred times: what WebKit spends on it grows with the square of the changes. */
export const cutChanges = (line: string): string => line.split(CHANGE, 400).join(''); // each change is a part of its own
