/** A text, a number or a word of JSON. */
const VALUE = /"[^"\\\p{Cc}]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\p{Cc}]*)*"|-?\d[\d.e+-]*|true|false|null/uy;

/** Returns where a text stops being JSON: the first token that cannot stand there, or the end. */
function endOfJson(text: string): number {
  let index = 0;
  let isValueNext = true;
  let isEmpty = false; // the beginning of a list or object, which may end at once
  for (;;) {
    while (' \n\r\t'.includes(text[index] ?? '.')) index++;
    const sign = text[index] ?? '';
    const opens = sign === '[' || sign === '{';
    const closes = sign === ']' || sign === '}';
    const separates = sign === ',' || sign === ':';
    VALUE.lastIndex = index;
    if (!sign || (!opens && !closes && !separates && !VALUE.test(text))) return index;
    if ((closes || separates) === isValueNext && !(closes && isEmpty)) return index;
    index = opens || closes || separates ? index + 1 : VALUE.lastIndex;
    isEmpty = opens;
    isValueNext = opens || separates;
  }
}

function kindOfMarkup(text: string): string {
  if (/<(?:rss|(?:\w+:)?feed|rdf:rdf)[\s>]/i.test(text)) return 'RSS or Atom';
  return /^<\?xml/i.test(text) && !/<html[\s>]/i.test(text) ? 'XML' : 'An HTML page';
}

/** Says what a document is that is in no known format, in English, for developers. `document` is what its text holds as JSON. */
export function faultOf(source: unknown, document: unknown): string {
  if (typeof document === 'string' && document === source) {
    const text = document.trimStart();
    if (!text) return 'An empty answer, not a feed';
    if (text.startsWith('<')) return `${kindOfMarkup(text.slice(0, 2000))}, not a JSON feed`;
    const before = source.slice(0, endOfJson(source)).split('\n');
    return `Broken JSON at line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`;
  }
  if (Array.isArray(document)) return 'JSON with a list, not an object with "items"';
  const keys = document && typeof document === 'object' ? Object.keys(document).slice(0, 10).join(', ') : '';
  return `JSON without a list of "items"${keys && `, only ${keys}`}`;
}
