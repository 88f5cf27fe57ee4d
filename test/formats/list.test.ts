import {expect} from '@open-wc/testing';
import {findFormat} from '../../src/formats/foreign/translate.js';
import {itemsFromRows} from '../../src/formats/list.js';
import type {Update} from '../../src/model/feed.js';
import {timeOf} from '../helpers/time-of.js';
import {readNow} from './read-item.js';

const nameOf = (document: unknown): string | undefined => findFormat(document, 'auto')?.name;

const item = {id: 'a', title: 'One', body: 'Text', time: '2026-01-05T14:05:00Z'};
const dated = {title: 'One', time: 1_767_621_900};

describe('a list is found', () => {
  const lists: [what: string, document: unknown][] = [
    ['as the document', [item]],
    ['behind a hole in it', [null, item]],
    ['as the document without anything', []],
    ['by the ids of its items', {'-Na': dated, '-Nb': dated}],
    ['by numbers', {'0': dated, '2': dated}],
    ['in an object in the document', {data: {items: [item]}}],
    ['in an object of any name', {response: {status: 'ok', results: [item]}}],
    ['by ids under a name', {Storm: {updates: {'-Na': dated}}}],
    ['behind one that is none', {data: [], posts: [item]}],
    ['without anything under a name', {updates: []}],
    ['with updates that are withdrawn', [{id: 'a', deleted: true}]],
    ...'items updates posts entries articles events incidents data results feed records'
      .split(' ')
      .map((name): [string, unknown] => [`under ${name}`, {[name]: [item]}]),
    ['under a name with capitals', {Items: [item]}],
  ];
  for (const [what, document] of lists)
    it(what, () => {
      expect(nameOf(document)).to.equal('list');
    });

  const none: [what: string, document: unknown][] = [
    ['texts', ['One', 'Two']],
    ['numbers', [1, 2]],
    [
      'lists',
      [
        ['id', 'title'],
        ['1', 'One'],
      ],
    ],
    ['places', [{lat: 1, long: 2}]],
    ['an error', {error: {code: 401, message: 'No', title: 'Unauthorized'}}],
    ['errors', {errors: [{title: 'Not found', detail: 'No such feed'}]}],
    ['an error as a list', [{message: 'Session expired', errorCode: 'INVALID_SESSION_ID'}]],
    ['one update', item],
    ['settings', {data: {name: 'Storm', settings: {title: 'x'}}}],
  ];
  for (const [what, document] of none)
    it(`but not in ${what}`, () => {
      expect(nameOf(document)).to.be.undefined;
    });
});

const read = (fields: object, language = ''): Update => {
  const document = readNow([{title: 'One', ...fields}], {language, format: 'list'});
  return document.entries[0]!.update;
};

const THEN = Date.parse('2026-01-05T14:05:00Z');

describe('the field of an item in a list', () => {
  const cases: [fields: object, expected: Partial<Update>][] = [
    ...['id', 'guid', 'uid', '_id', 'uuid', 'slug', 'ID'].map((name): [object, Partial<Update>] => [
      {[name]: 'x'},
      {id: 'x'},
    ]),
    [{id: 7}, {id: '7'}],
    [{id: 2 ** 60, slug: 'x'}, {}],
    [{id: '', slug: 'x'}, {id: 'x'}],
    ...['content', 'content_html', 'html', 'body', 'text', 'description', 'summary', 'excerpt', 'articleBody'].map(
      (name): [object, Partial<Update>] => [{[name]: 'Text'}, {text: 'Text', html: ''}],
    ),
    [{summary: 'Short', content: 'Long'}, {text: 'Long'}],
    [{body: 'a < b &amp; c'}, {text: 'a < b & c', html: ''}],
    [{body: 'One.<br>Two.'}, {html: 'One.<br>Two.', text: ''}],
    [{body: 'Write <dialog> here'}, {text: 'Write <dialog> here'}],
    [{body: {blocks: [{type: 'paragraph'}], time: 5}}, {text: '', html: ''}],
    [{body: {type: 'doc', content: []}}, {text: '', html: ''}],
    ...['date', 'published', 'publishedAt', 'published_at', 'PublishedAt', 'pubDate', 'created_at', 'createdAt', 'created',
      'timestamp', 'time', 'datePublished', 'datetime', 'createdTime'].map(
      (name): [object, Partial<Update>] => [{[name]: '2026-01-05T14:05:00Z'}, {published: THEN}],
    ), // prettier-ignore
    [{time: THEN}, {published: THEN}],
    [{time: THEN / 1000}, {published: THEN}],
    [{time: String(THEN / 1000)}, {published: THEN}],
    [{published: true, created_at: THEN}, {published: THEN}],
    [{date: 'soon', timestamp: THEN}, {published: THEN}],
    [{date: {seconds: THEN / 1000, nanoseconds: 0}}, {published: THEN}],
    [{date: {}}, {published: undefined}],
    ...['updated', 'modified', 'updated_at', 'lastModified', 'dateModified', 'modifiedAt'].map(
      (name): [object, Partial<Update>] => [{[name]: THEN}, name === 'lastModified' ? {} : {modified: THEN}],
    ),
    ...['url', 'link', 'permalink', 'href'].map((name): [object, Partial<Update>] => [
      {[name]: '/x'},
      {url: 'https://news.example/x'},
    ]),
    [{link: {href: '/x'}}, {url: 'https://news.example/x'}],
    [{url: 'javascript:alert(1)'}, {url: ''}],
    [{author: {name: 'Nell', url: '/nell'}}, {authors: [{name: 'Nell', url: 'https://news.example/nell', avatar: ''}]}],
    [{byline: 'Nell'}, {authors: [{name: 'Nell', url: '', avatar: ''}]}],
    [{author: {id: 5}}, {authors: []}],
    [{thumbnail: '/a.jpg'}, {image: 'https://news.example/a.jpg'}],
    [{image: ['/a.jpg', '/b.jpg']}, {image: 'https://news.example/a.jpg'}],
    ...[true, 1, 'true', '1', 'TRUE', 'yes', 'x'].map((sticky): [object, Partial<Update>] => [
      {sticky},
      {isPinned: true},
    ]),
    ...[false, 0, 'false', '0', '', 'no', {}, [], {toString: 5}].map((pinned): [object, Partial<Update>] => [
      {pinned},
      {isPinned: false},
    ]),
    [{highlight: true}, {isKey: true}],
    [{key: 'a7'}, {isKey: false}],
    [{deleted: 'true'}, {isDeleted: true}],
    [{type: 'Breaking'}, {label: 'Breaking'}],
    [{type: 'post'}, {label: ''}],
    [{category: [{title: 'Roads'}]}, {label: 'Roads'}],
    [{tags: 'tide, wall'}, {tags: ['tide', 'wall']}],
    [{_live_updates: {key: true, label: 'Breaking'}}, {isKey: true, label: 'Breaking'}],
    [{fields: {Body: 'Text'}}, {text: 'Text'}],
    [{attributes: {body: 'Text'}}, {text: 'Text'}],
  ];
  for (const [fields, expected] of cases)
    it(`is read: ${JSON.stringify(fields)}`, () => {
      expect(read(fields)).to.deep.include(expected);
    });

  const title = {en: 'Storm', 'pt-PT': 'Tempestade', pt_BR: 'Temporal', de: 'Sturm'};
  for (const [language, expected] of [
    ['de', 'Sturm'],
    ['de-AT', 'Sturm'],
    ['pt-BR', 'Temporal'],
    ['pt', 'Tempestade'],
    ['fr', 'Storm'],
    ['', 'Storm'],
  ] as const)
    it(`is read in ${language || 'no language'}: ${expected}`, () => {
      expect(read({title}, language).title).to.equal(expected);
    });
});

describe('a list', () => {
  it('keeps apart what shares one address and has no id', () => {
    const url = 'https://news.example/live';
    const {entries} = readNow([
      {title: 'One', url, time: 1_767_621_900},
      {title: 'Two', url, time: 1_767_614_400},
    ]);
    expect(entries.map(({update}) => update.title)).to.deep.equal(['One', 'Two']);
  });

  it('counts the first of two with one id', () => {
    const {entries} = readNow([
      {id: 'a', title: 'One'},
      {id: 'a', title: 'Two'},
    ]);
    expect(entries.map(({update}) => update.title)).to.deep.equal(['One']);
  });

  it('does not take a place for an id', () => {
    const before = readNow({'1': {title: 'B', time: 1_767_614_400}}).entries[0]!.head.id;
    const [, after] = readNow({'0': {title: 'A', time: 1_767_621_900}, '1': {title: 'B', time: 1_767_614_400}}).entries;
    expect(after!.head.id).to.equal(before);
  });

  it('without a title is a part, and with one the whole feed', () => {
    expect(readNow([item]).isBare).to.be.true;
    expect(readNow({title: 'Storm', posts: [item]}).isBare).to.be.false;
  });

  it('takes what our extension says of the feed', () => {
    expect(readNow({title: 'Storm', posts: [item], _live_updates: {state: 'paused'}}).feed.state).to.equal('paused');
  });

  it('is read from the rows of a table', () => {
    const [first] = itemsFromRows([{Title: 'One', 'Published at': '2026-01-05 14:05', Pinned: 'TRUE'}], {language: ''});
    const {title, date_published, _live_updates} = first!;
    expect([title, date_published, _live_updates?.pinned]).to.deep.equal(['One', '2026-01-05 14:05', true]);
  });

  it('of ten thousand takes at most five times as long as a JSON Feed', () => {
    const items = Array.from({length: 10_000}, (_, index) => ({
      ...item,
      id: String(index),
      author: 'Nell',
      tags: ['a'],
    }));
    const feed = {version: 'https://jsonfeed.org/version/1.1', items};
    // thirty times each: WebKit's clock counts whole milliseconds, and one reading takes three
    const timeToRead = (document: unknown): number =>
      timeOf(() => {
        for (let time = 0; time < 30; time++) readNow(document);
      });
    const ratio = timeToRead({posts: items}) / timeToRead(feed);
    expect(ratio).to.be.below(5);
  }).timeout(60_000);
});
