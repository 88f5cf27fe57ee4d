import {expect} from '@open-wc/testing';
import {textOf} from '../expected.js';
import {readNow} from '../read-item.js';

const SIZE = 500_000; // UTF-16 code units

/** Repeats a piece up to the size. */
function fill(pieceOf: (index: number) => string, join = ''): string {
  const pieces: string[] = [];
  for (let length = 0; length < SIZE; length += pieces.at(-1)?.length ?? 0) pieces.push(pieceOf(pieces.length));
  return pieces.join(join);
}

const listOf = (itemOf: (id: number) => object): string => `[${fill(id => JSON.stringify(itemOf(id)), ',')}]`;

/** Repeats the items of a fixture up to the size, each with an id of its own. */
async function repeat(file: string): Promise<string> {
  const items = JSON.parse(await textOf(file)) as readonly object[];
  return listOf(id => ({...items[id % items.length], id: String(id)}));
}

const DATE = 'Mon, 05 Jan 2026 14:05:00 GMT';
const SIZES = [100, 200, 300, 400].map(width => `<media:content url="/${width}.jpg" width="${width}"/>`).join('');
const XHTML = `<div xmlns="http://www.w3.org/1999/xhtml">${'<p>The <a href="/x">wall</a> holds<br/></p>'.repeat(8)}</div>`;

const rss = (itemOf: (index: number) => string): string =>
  `<rss><channel>${fill(index => `<item><guid>${index}</guid>${itemOf(index)}</item>`)}</channel></rss>`;
const atom = (content: string): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom">${fill(index => `<entry><id>x${index}</id>${content}</entry>`)}</feed>`;

const tiny = rss(index => `<title>U${index}</title><pubDate>${DATE}</pubDate>`);

/**
 * Documents of very many items, and how many times as long as the browser's own parsing of `tiny` each may take, for the same
 * length. The limits are about twice what was measured on a busy machine in the slowest engine.
 */
const documents: readonly (readonly [what: string, limit: number, make: () => Promise<string> | string])[] = [
  ['RSS with tiny items', 10, () => tiny],
  ['RSS with pictures in several sizes', 14, () => rss(() => `<title>U</title><media:group>${SIZES}</media:group>`)],
  ['RSS with much text', 4, () => rss(() => `<description>${'&lt;p>The &amp; wall '.repeat(50)}</description>`)],
  ['Atom with tiny entries', 20, () => atom('<title>U</title>')],
  ['Atom with XHTML', 20, () => atom(`<content>${XHTML}</content>`)],
  ['a table', 20, () => `id,date,title\n${fill(index => `${index},2026-01-05 14:05,One more goal for the team\n`)}`],
  ['a table of short rows', 6, () => `title,text\n${fill(index => `${index.toString(36)}\n`)}`],
  [
    'a live blog of tiny updates',
    4,
    () => `{"@type":"LiveBlogPosting","liveBlogUpdate":${listOf(id => ({headline: `U${id}`}))}}`,
  ],
  ['a list', 9, () => listOf(id => ({id, title: 'One more', date: DATE}))],
  ['a list with fields that nobody knows', 9, () => listOf(id => ({id, title: 'U', a_field: 1, others: 2}))],
  ['posts of Mastodon', 3, () => repeat('mastodon/account.json')],
  [
    'posts with nothing in them',
    8,
    async () => `${(await repeat('mastodon/account.json')).slice(0, -1)},${fill(() => '{}', ',')}]`,
  ],
  ['posts of WordPress', 3, () => repeat('wordpress/posts.json')],
];

describe('a feed of very many items takes a few times as long as the browser’s own parser', () => {
  const timeOf = (act: () => unknown): number => {
    const start = performance.now();
    act();
    return performance.now() - start;
  };

  for (const [what, limit, make] of documents)
    it(what, async () => {
      const text = await make();
      expect(readNow(text).entries.length).to.be.above(100);
      // measured in turn, and the best of each counts: what else the machine does hits both
      const rounds = Array.from({length: 12}, () => [
        timeOf(() => new DOMParser().parseFromString(tiny, 'text/xml')) / tiny.length,
        timeOf(() => readNow(text)) / text.length,
      ]);
      const [parsing = 0, reading = 0] = [0, 1].map(place => Math.min(...rounds.map(round => round[place] ?? 0)));
      expect(reading / parsing).to.be.below(limit);
    }).timeout(30_000);
});
