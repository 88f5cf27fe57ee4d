import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {FeedFormatError} from '../../src/errors.js';
import {serviceNameOf} from '../../src/formats/signs.js';
import type {FeedDocument} from '../../src/model/entry.js';
import {expectedAs, textOf} from './expected.js';
import {timeOf} from '../helpers/time-of.js';
import {readNow} from './read-item.js';

/** What no update may show: the traces of a value of a wrong type. */
const ODD = /\[object |undefined|NaN|Invalid Date/;

/** Reads a document that no service wrote; `undefined` where it is none. Anything but a `FeedFormatError` is thrown. */
function readAny(document: unknown): FeedDocument | undefined {
  if (serviceNameOf(document) as string | undefined) return undefined;
  try {
    return readNow(JSON.stringify(document), {url: 'https://news.example/feed.json', language: 'de-AT'});
  } catch (error) {
    if (error instanceof FeedFormatError) return undefined;
    throw error;
  }
}

/** Everything that a document shows, as one text. */
const shownIn = (document: FeedDocument | undefined): string =>
  JSON.stringify([document?.feed, document?.entries.map(({update}) => update)]);

const NAMES = [
  'items', 'posts', 'data', 'id', 'title', 'content', 'body', 'date', 'time', 'author', 'name', 'image', 'url', 'tags', 'label',
  'pinned', 'deleted', 'fields', 'rendered', 'en', '@type', '@graph', '@id', 'liveBlogUpdate', 'headline', 'articleBody', 'video',
  'version', '_live_updates', 'toString', '__proto__', 'constructor', 'length',
]; // prettier-ignore
const TEXTS = [
  '',
  'LiveBlogPosting',
  '2026-01-05T14:05:00Z',
  '<p>A</p>',
  '&lt;p>',
  'https://news.example/a',
  'de',
  '5',
];

const {value: anyValue} = fc.letrec(tie => ({
  value: fc.oneof(
    {maxDepth: 5, depthSize: 'medium'},
    fc.constantFrom(...TEXTS),
    fc.constantFrom(null, true, false, 0, 5, -1, 1e300, 1_767_621_900),
    fc.string(),
    fc.array(tie('value'), {maxLength: 4}),
    fc.dictionary(fc.oneof(fc.constantFrom(...NAMES), fc.string({maxLength: 3})), tie('value'), {maxKeys: 6}),
  ),
}));

/** A document with one value put in the place of another, wherever that is. */
const withOther = (document: unknown, other: unknown, place: number): unknown => {
  let count = 0;
  return JSON.parse(JSON.stringify(document, (_, value: unknown) => (count++ === place ? other : value))) as unknown;
};

describe('any JSON', () => {
  it('is a feed or a FeedFormatError, and shows nothing odd', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        document => !ODD.test(shownIn(readAny(document)).replace(JSON.stringify(document), '')),
      ),
      {numRuns: 300},
    );
  });

  it('with the names of our fields is a feed or a FeedFormatError, and shows nothing odd', () => {
    fc.assert(
      fc.property(anyValue, document => ODD.test(JSON.stringify(document)) || !ODD.test(shownIn(readAny(document)))),
      {numRuns: 1000},
    );
  });

  for (const [path] of expectedAs('fields').filter(([file]) => file.endsWith('json')))
    it(`in the place of any value of ${path} shows nothing odd`, async () => {
      const fixture = JSON.parse(await textOf(path)) as unknown;
      fc.assert(
        fc.property(anyValue, fc.nat(120), (other, place) => {
          const document = withOther(fixture, other, place);
          return ODD.test(JSON.stringify(other)) || !ODD.test(shownIn(readAny(document)));
        }),
        {numRuns: 200},
      );
    });

  const million = (piece: string): string => piece.repeat(Math.ceil(1_000_000 / piece.length));
  const large: [what: string, document: unknown][] = [
    ['lists under names', {data: Array.from({length: 300_000}, () => [])}],
    ['opening signs in a text', [{title: 'A', body: million('<p')}]],
    ['closing signs in a text', [{title: 'A', body: million('</p')}]],
    ['references in a text', [{title: 'A', body: million('&lt;')}]],
    ['tags', [{title: 'A', tags: million('a,')}]],
    ['one long name', [{title: 'A', [million('date_')]: 1}]],
    ['one long date', [{title: 'A', date: million('1')}]],
  ];
  for (const [what, document] of large) {
    it(`of a megabyte takes less than half a second beside its parsing, on a busy machine: ${what}`, () => {
      const text = JSON.stringify(document);
      const parsing = timeOf(() => JSON.parse(text) as unknown);
      const reading = timeOf(() => readAny(document)) - timeOf(() => JSON.stringify(document)) - parsing;
      expect(reading / (text.length / 1_000_000)).to.be.below(500);
    });
  }

  it('however deep is read or refused', () => {
    const deep = `${'{"data":['.repeat(50_000)}${']}'.repeat(50_000)}`;
    expect(() => readNow(deep)).to.throw(FeedFormatError);
  });
});
