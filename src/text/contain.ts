const EMBEDDING = /[\u202a\u202b\u202d\u202e](?![^\u202a-\u202e\u2066-\u2069]*\u202c)/g;
const ISOLATE = /[\u2066-\u2068](?![^\u202a-\u202e\u2066-\u2069]*\u2069)/g;

/**
 * Keeps a text from affecting its surroundings. Removes control characters, unclosed changes of direction, and marks beyond
 * six on one letter. Half a surrogate pair becomes U+FFFD. Line breaks and tabs stay.
 */
export function containText(text: string): string {
  return text
    .toWellFormed()
    .replace(/(?![\n\t\r])\p{Cc}/gu, '')
    .replace(/(\p{M}{6})\p{M}+/gu, '$1')
    .replace(EMBEDDING, '')
    .replace(ISOLATE, '');
}
