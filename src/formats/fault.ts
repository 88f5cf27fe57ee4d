/** The tokens of JSON. Each is tried where the last one ended. */
const TOKEN =
  /\s*(?:([[{])|([\]}])|([,:])|"[^"\\\p{Cc}]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\p{Cc}]*)*"|-?\d[\d.e+-]*|true|false|null)/uy;

/** Returns where a text stops being JSON: the first token that cannot stand there, or the end. */
function endOfJson(text: string): number {
  let end = 0;
  let isValueNext = true;
  let isEmpty = false; // the beginning of a list or object, which may end at once
  TOKEN.lastIndex = 0;
  for (let token = TOKEN.exec(text); token; token = TOKEN.exec(text)) {
    const [, opens, closes, separates] = token;
    const isValue = !closes && !separates;
    if (isValue !== isValueNext && !(closes && isEmpty)) break;
    isEmpty = !!opens;
    isValueNext = !!opens || !!separates;
    end = TOKEN.lastIndex;
  }
  return end + (/\S/.exec(text.slice(end))?.index ?? 0);
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
