import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import type {JsonObject} from '../../../src/formats/fields.js';
import {translateForeign} from '../../../src/formats/foreign/translate.js';
import {readJsonFeed} from '../../../src/formats/json-feed.js';
import {serviceNameOf, isServiceName} from '../../../src/formats/signs.js';
import {timeOf} from '../../helpers/time-of.js';
import {expectedAs, parse, textOf} from '../expected.js';
import {describeFeed, type DescribedFeed} from './describe-feed.js';

const URL_OF_ALL = 'https://news.example/feed';

function translate(document: unknown, {url = URL_OF_ALL, format = 'auto'} = {}): JsonObject {
  return translateForeign(document, {url, language: 'en', format}) as JsonObject;
}

const read = (document: unknown, url: string, format = 'auto'): DescribedFeed =>
  describeFeed(readJsonFeed(translate(document, {url, format}), url, new Map()));

const load = async (file: string): Promise<unknown> => parse(await textOf(file));

describe('an error that a service sends in place of a list', () => {
  for (const format of ['liveblog', 'easy-liveblogs', 'ghost', 'statuspage', 'guardian', 'sourcefabric', 'wordpress']) {
    it(`is an error even if it says nothing: ${format}`, () => {
      expect(isServiceName(format)).to.be.true;
      for (const document of [{}, null, 'text', 5, {entries: {}, updates: 'none', posts: null}])
        expect(() => translate(document, {format})).to.throw(TypeError, 'no list of updates');
    });
  }
});

describe('a document of nobody we know', () => {
  for (const document of [
    [],
    {},
    {code: 200, message: 'ok', data: [{status: 'draft', title: 'One'}]},
    {entries: [{id: 1, title: 'One', type: 'new', timestamp: 1}]},
    {updates: [{id: 1, title: 'One'}], last_update: 'today'},
    {posts: [{id: 1, title: 'One', html: '<p>One</p>'}]},
    {page: 1, pages: 2, incidents: [{id: 1, title: 'One'}]},
    {response: {status: 'ok', items: []}},
    {_items: [{_id: 1, title: 'One'}], _meta: {page: 1}},
    {title: {en: 'One', de: 'Eins'}, items: []},
  ]) {
    it(`is left to others: ${JSON.stringify(document)}`, () => {
      expect(serviceNameOf(document)).to.be.undefined;
    });
  }
});

describe('the next page', () => {
  const posts = (count: number): unknown => Array.from({length: count}, (_, id) => ({id, title: {rendered: 'One'}}));
  const nextOf = (document: unknown, address: string): unknown =>
    translate(document, {url: `https://news.example/${address}`})['next_url'];

  for (const [count, address, next] of [
    [10, 'wp-json/wp/v2/posts', 'https://news.example/wp-json/wp/v2/posts?page=2'],
    [9, 'wp-json/wp/v2/posts', ''],
    [10, 'wp-json/wp/v2/posts?per_page=20', ''],
    [
      2,
      'wp-json/wp/v2/posts?categories=4&per_page=2&page=7',
      'https://news.example/wp-json/wp/v2/posts?categories=4&per_page=2&page=8',
    ],
    [10, 'wp-json/wp/v2/posts?per_page=all&page=last', 'https://news.example/wp-json/wp/v2/posts?per_page=all&page=2'],
    [10, 'wp-json/wp/v2/posts?offset=10', ''],
  ] as const) {
    it(`of ${count} posts at ${address} is ${next || 'none'}`, () => {
      expect(nextOf(posts(count), address)).to.equal(next);
    });
  }

  it('is none where the address of this one is none', () => {
    expect(translate(posts(10), {url: ''})['next_url']).to.equal('');
  });
});

describe('a picture of an item', () => {
  const htmlOf = (content: string, picture: string): string =>
    read([{id: 1, content: {rendered: content}, jetpack_featured_media_url: picture}], URL_OF_ALL).updates[0]?.[
      'html'
    ] ?? '';

  for (const [picture, content, isAdded] of [
    ['https://a.example/up/wave.jpg', '<p>Text</p>', true],
    ['https://a.example/up/wave.jpg', '<img src="http://a.example/up/wave-300x200.jpg">', false],
    ['https://a.example/up/wave-scaled.jpg?w=9', '<img src="https://i0.wp.com/a.example/up/wave.jpg?fit=1">', false],
    ['https://a.example/up/wave.jpg', '<img src="https://a.example/up/pier.jpg">', true],
    ['', '<p>Text</p>', false],
  ] as const) {
    it(`is ${isAdded ? '' : 'not '}put before ${content}: ${picture || 'none'}`, () => {
      expect(htmlOf(content, picture)).to.equal(
        isAdded ? `<figure><img src="${picture}" alt=""></figure>${content}` : content,
      );
    });
  }
});

const deep = (): unknown => {
  let value: unknown = 'deep';
  for (let level = 0; level < 20_000; level++) value = [value];
  return value;
};

/** Every place in a document, as a path of names. */
function placesIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  const inner = value && typeof value === 'object' ? Object.entries(value) : [];
  return [path, ...inner.flatMap(([name, field]) => placesIn(field, [...path, name]))];
}

/** Returns a copy of a document with one value replaced. */
function withWrong(document: unknown, [name, ...rest]: readonly string[], wrong: unknown): unknown {
  if (name === undefined) return wrong;
  const copy = (Array.isArray(document) ? [...(document as unknown[])] : {...(document as object)}) as Record<
    string,
    unknown
  >;
  if (name in copy) copy[name] = withWrong(copy[name], rest, wrong);
  return copy;
}

const WRONG = [null, true, 5, -1.5, '', 'text', {}, [], [[null]], {a: {b: []}}, {rendered: {}}, {'3': 'three'}, deep()];

describe('a field of a wrong type is a missing field', () => {
  for (const [file, {url, format}] of expectedAs('described').filter(([file]) => !file.includes('#'))) {
    it(`in ${file}`, async () => {
      const document = await load(file);
      const places = placesIn(document);
      const faults = fc.array(fc.tuple(fc.constantFrom(...places), fc.constantFrom(...WRONG)), {
        minLength: 1,
        maxLength: 6,
      });
      const holds = (chosen: readonly (readonly [readonly string[], unknown])[]): void => {
        const broken = chosen.reduce((copy: unknown, [path, wrong]) => withWrong(copy, path, wrong), document);
        let shown = '';
        try {
          shown = JSON.stringify(read(broken, url, format));
        } catch (error) {
          if (!/no list of updates|The service says/.test(String(error))) throw error;
        }
        if (/\[object|undefined|NaN|Invalid/.test(shown)) throw new Error(shown);
      };
      fc.assert(fc.property(faults, holds), {numRuns: 300});
    });
  }
});

it('the signs of a document are looked for quickly whatever its fields are called', () => {
  for (const name of ['incidents', 'html', 'css_classe', 'groups_', 'rendere', 'feature_imag', 'ur']) {
    const fields = Object.fromEntries(Array.from({length: 300}, (_, index) => [`${name}${index}`, 1]));
    const inside = Array.from({length: 300}, (_, index) => [`field${index}`, {...fields, [name]: 1}]);
    for (const first of ['posts', 'page', 'entries', '_items', 'code'])
      expect(timeOf(() => serviceNameOf({[first]: [], ...Object.fromEntries(inside)}), 300)).to.be.below(300);
  }
});

it('a document is translated quickly whatever it holds', () => {
  const size = 200_000; // of each field: a megabyte in all
  for (const piece of ['T1', 'T11111111', '-1x1', '-1x', '.jpg?', '<a', '<', '&', '_', '\r\n', '\r', '-']) {
    const text = piece.repeat(size / piece.length);
    const documents = [
      [{id: text, date_gmt: text, title: {rendered: text}, jetpack_featured_media_url: text, status: text}],
      {entries: [{id: text, css_classes: text, render: text}], latest_timestamp: 1},
      {posts: [{html: text, feature_image: text, excerpt: text}], meta: {pagination: {}}},
      {
        page: {url: text},
        incidents: [{status: text, impact: text, incident_updates: [{body: text, created_at: text}]}],
      },
      {_items: [{groups: [{refs: [{item: {item_type: text, text, meta: {original_url: text}}}]}]}]},
    ];
    for (const document of documents) expect(timeOf(() => translate(document), 300)).to.be.below(300);
  }
});
