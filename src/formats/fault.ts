import {decodeEntities} from '../text/entities.js';
import {hrefOf} from '../text/href.js';
import type {FaultOf} from './unknown-format.js';

/** A text, a number or a word of JSON. */
const VALUE = /"[^"\\\p{Cc}]*(\\(["\\/bfnrt]|u[\da-fA-F]{4})[^"\\\p{Cc}]*)*"|-?\d[\d.e+-]*|true|false|null/uy;

/** The signs of JSON: two that separate, two that close, two that open. */
const SIGNS = ',:]}[{';

/** Returns where a text stops being JSON: the first token that cannot stand there, or the end. */
function endOfJson(text: string): number {
  let index = 0;
  let isValueNext = true;
  let isEmpty = false; // the beginning of a list or object, which may end at once
  for (;;) {
    while (' \n\r\t'.includes(text[index] ?? '.')) index++;
    const kind = SIGNS.indexOf(text[index] ?? '-');
    const opens = kind >= 4;
    const closes = kind === 2 || kind === 3;
    const separates = kind === 0 || kind === 1;
    VALUE.lastIndex = index;
    if (kind < 0 && !VALUE.test(text)) return index;
    if ((closes || separates) === isValueNext && !(closes && isEmpty)) return index;
    index = kind < 0 ? VALUE.lastIndex : index + 1;
    isEmpty = opens;
    isValueNext = opens || separates;
  }
}

const HEAD = 1_000_000; // UTF-16 code units; no head of a page is longer

/** Returns the address of the first feed that the head of a page names, else of the first JSON; empty if it names none. */
function feedNamedIn(page: string, url: string): string {
  const tags = page
    .slice(0, HEAD)
    .split(/<link(?=\s)/i)
    .map(piece => piece.slice(0, 1000).split('>')[0] ?? '')
    .filter(tag => /\balternate\b/i.test(tag));
  return (
    [/\/(rss|atom|feed)\+/i, /\/json(?![\w+/-])/i]
      .flatMap(type => tags.filter(tag => type.test(tag)))
      .map(tag => hrefOf(decodeEntities(/\shref=["']?([^"'\s]+)/i.exec(tag)?.[1] ?? ''), url))
      .find(Boolean) ?? ''
  );
}

/** The fields that a format requires, by a sign that its documents have as well. The last row is for all others. */
const CLOSEST: readonly (readonly [RegExp, string])[] = [
  [/^@|liveBlog/m, 'live-blog-posting, but nothing has the "@type" LiveBlogPosting'],
  [/^(items|version|.*feed.*|_live_updates)$/m, 'json-feed, but there is no list of "items"'],
  [/^/, 'list, but there is no list of objects with a title or a text'],
];

/** Returns what a text holds as JSON; the text itself if it is none. Anything else stays as it is. */
function parse(source: unknown): unknown {
  try {
    return typeof source === 'string' ? (JSON.parse(source.replace(/^\ufeff/, '')) as unknown) : source;
  } catch {
    return source;
  }
}

/** Says what a page is, and where its feed is. `text` begins with "<". */
function faultOfPage(text: string, url: string): string {
  if (/^<(\?xml|opml|urlset|sitemapindex|svg)\b/i.test(text) && !/<html[\s>]/i.test(text.slice(0, 2000)))
    return 'XML in no known format';
  const feed = feedNamedIn(text, url);
  const isElsewhere = typeof location !== 'undefined' && new URL(url).origin !== location.origin;
  const isWithheld = isElsewhere && text.includes('LiveBlogPosting');
  return [
    'An HTML page, not a feed',
    ...(feed ? [`The feed that it names is ${feed}`] : []),
    ...(isWithheld ? ['Its live blog is read only by pages of its own site'] : []),
  ].join('. ');
}

/** Says what a document is that is in no known format, in English. It is given as text or parsed, `url` is its address. */
export const faultOf: FaultOf = (source, url) => {
  const document = parse(source);
  if (typeof source === 'string' && document === source) {
    const text = source.trimStart();
    if (!text) return 'An empty answer, not a feed';
    if (text.startsWith('<')) return faultOfPage(text, url);
    const before = source.slice(0, endOfJson(source)).split('\n');
    return `Broken JSON at line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`;
  }
  const first: unknown = Array.isArray(document) ? document[0] : document;
  const keys = first && typeof first === 'object' ? Object.keys(first).slice(0, 10) : [];
  const [, closest] = CLOSEST.find(([sign]) => sign.test(keys.join('\n'))) ?? [];
  return `JSON in no known format${keys.length ? `, only ${keys.join(', ')}` : ''}. It comes closest to ${closest}`;
};
