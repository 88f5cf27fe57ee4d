import {expect} from '@open-wc/testing';
import {MOST_UPDATES} from '../../src/formats/newest.js';
import {listUnread} from '../../src/formats/unread.js';
import {readNow} from './read-item.js';

const MANY = MOST_UPDATES + 10;
const dateOf = (number: number): string => new Date(Date.UTC(2026, 0, 5) + number * 1000).toISOString();

/** Numbers of items, as a feed has them. */
const rising = Array.from({length: MANY}, (_, number) => number);
const falling = rising.toReversed();

type Write = (numbers: readonly number[], dateOf: (number: number) => string) => string;

const listOf = (numbers: readonly number[], date: (number: number) => string): object[] =>
  numbers.map(number => ({id: `a${number}`, title: 'A', date: date(number)}));

/** Documents of each kind, with an item for each number, and its date. */
const kinds: readonly (readonly [what: string, write: Write])[] = [
  ['a list', (numbers, date) => JSON.stringify(listOf(numbers, date))],
  [
    'an object by ids',
    (numbers, date) =>
      JSON.stringify(Object.fromEntries(listOf(numbers, date).map((item, at) => [`a${numbers[at]}`, item]))),
  ],
  ['a table', (numbers, date) => `id,title,date\n${numbers.map(number => `a${number},A,${date(number)}`).join('\n')}`],
  [
    'RSS',
    (numbers, date) => {
      const items = numbers.map(
        number => `<item><guid>a${number}</guid><title>A</title><pubDate>${date(number)}</pubDate></item>`,
      );
      return `<rss><channel>${items.join('')}</channel></rss>`;
    },
  ],
  [
    'a LiveBlogPosting',
    (numbers, date) =>
      JSON.stringify({
        '@type': 'LiveBlogPosting',
        liveBlogUpdate: numbers.map(number => ({'@id': `a${number}`, headline: 'A', datePublished: date(number)})),
      }),
  ],
  [
    'an answer of a service',
    (numbers, date) =>
      JSON.stringify(
        numbers.map(number => ({id: `a${number}`, spoiler_text: '', content: 'A', created_at: date(number)})),
      ),
  ],
];

/** The ids of the first and the last update, and how many there are. */
const endsOf = (text: string): readonly unknown[] => {
  const {entries} = readNow(text);
  return [entries[0]?.head.id, entries.at(-1)?.head.id, entries.length];
};

const NEWEST = [`a${MANY - 1}`, 'a10', MOST_UPDATES];

for (const [what, write] of kinds)
  describe(`${what} of more items than any honest document has`, () => {
    it('is read to its newest, where these come first', () => {
      expect(endsOf(write(falling, dateOf))).to.deep.equal(NEWEST);
    });

    it('is read from its newest, where these come last', () => {
      expect(endsOf(write(rising, dateOf))).to.deep.equal(NEWEST);
    });

    it('is read to the newest behind an old one that is pinned', () => {
      const [first, , count] = endsOf(write([-500, ...falling], dateOf));
      expect([first, count]).to.deep.equal([`a${MANY - 1}`, MOST_UPDATES]);
    });

    // without dates an object is no list
    if (what !== 'an object by ids')
      it('is read from its beginning, where there are no dates', () => {
        expect(endsOf(write(falling, () => ''))).to.deep.equal(NEWEST);
      });
  });

describe('a document of as many items as may be', () => {
  for (const [what, write] of kinds)
    it(`is read whole: ${what}`, () => {
      expect(readNow(write(rising.slice(0, MOST_UPDATES), dateOf)).entries).to.have.length(MOST_UPDATES);
    });

  it('is read whole if it is a JSON Feed of even more', () => {
    const items = rising.map(id => ({id: `a${id}`, title: 'A', date_published: dateOf(id)}));
    expect(readNow(JSON.stringify({items})).entries).to.have.length(MANY);
  });

  it('is told to developers, who may miss the others', () => {
    const told = (count: number): readonly string[] =>
      listUnread({items: Array.from({length: count}, (_, id) => ({id: String(id), title: 'A'}))});
    expect([told(MOST_UPDATES - 1).length, told(MOST_UPDATES).join()]).to.deep.equal([
      0,
      'of another format than JSON Feed, only 10,000 items are read',
    ]);
  });
});
