/**
 * The blocks whose letters run from right to left, and the signs that turn others so:
 * https://www.unicode.org/Public/UCD/latest/ucd/extracted/DerivedBidiClass.txt
 */
export const RIGHT_TO_LEFT = String.raw`\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}`;

const LETTER = new RegExp(`[${RIGHT_TO_LEFT}]`, 'u');

/**
 * Returns the direction of a text by its first letter, as `dir="auto"` does. Browsers search for that letter anew at each node
 * that comes into such an element, so a long text takes them seconds.
 */
export const directionOf = (text: string): 'ltr' | 'rtl' =>
  LETTER.test(/\p{L}/u.exec(text)?.[0] ?? '') ? 'rtl' : 'ltr';
