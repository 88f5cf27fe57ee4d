import {expect} from '@open-wc/testing';
import {listUnread} from '../../src/formats/unread.js';

const item = {id: '1', title: 'One'};
const feedOf = (...items: readonly unknown[]): unknown => ({version: 'https://jsonfeed.org/version/1.1', items});

const cases: [name: string, document: unknown, line: string][] = [
  ['the extension without its sign', {live_updates: {}, items: []}, 'live_updates is not read: write _live_updates'],
  ['the extension in capitals', feedOf({...item, _liveUpdates: {}}), 'items[0]._liveUpdates is not read: write'],
  ['a field of another format', feedOf({...item, pubDate: 'now'}), 'items[0].pubDate is not read'],
  ['a field that the extension has not', feedOf({...item, _live_updates: {sticky: true}}), '_live_updates.sticky'],
  [
    'a text in place of true',
    feedOf({...item, _live_updates: {pinned: 'true'}}),
    'pinned is neither true nor false: "true"',
  ],
  ['a number in place of true', feedOf({...item, _live_updates: {deleted: 1}}), 'deleted is neither true nor false: 1'],
  ['a box without content', {items: [], _live_updates: {box: {title: 'A'}}}, '_live_updates.box has nothing to show'],
  ['a box that is a text', {items: [], _live_updates: {box: 'A'}}, '_live_updates.box has nothing to show'],
  [
    'a publisher without a name',
    {items: [], _live_updates: {publisher: {}}},
    '_live_updates.publisher needs a name: {}',
  ],
  [
    'an end before the start',
    {items: [], _live_updates: {starts: '2024-06-02', ends: '2024-06-01'}},
    '_live_updates.ends is before starts, and is not used: "2024-06-01"',
  ],
  [
    'a state in capitals',
    {items: [], _live_updates: {state: 'LIVE'}},
    'state is none of upcoming, live, paused, ended: "LIVE"',
  ],
  [
    'a day that is none',
    feedOf({...item, date_published: '2026-02-30'}),
    'items[0].date_published is no date: "2026-02-30"',
  ],
  ['a date that is none', {items: [], _live_updates: {ends: 'tonight'}}, '_live_updates.ends is no date: "tonight"'],
  [
    'a second item of one id',
    feedOf(item, {...item, title: 'Two'}),
    'items[1].id stands in the feed twice, and the first counts: "1"',
  ],
  ['an item without an id', feedOf({title: 'One'}), 'items[0] has no id'],
  ['a pace in quotes', {items: [], _live_updates: {refresh: '20'}}, 'refresh is no number: "20"'],
  ['an item that shows nothing', feedOf({id: '1'}), 'items[0] has nothing to show'],
  ['an item that is none', feedOf('One'), 'items[0] is no object: "One"'],
  [
    'a title that is no text',
    feedOf({...item, title: {rendered: 'One'}}),
    'items[0].title is no text: {"rendered":"One"}',
  ],
  ['a link without its title', {items: [], _live_updates: {previous: {url: 'x'}}}, 'previous needs a title and a url'],
];

describe('what of a feed is not read', () => {
  for (const [name, document, line] of cases) {
    it(`names ${name}`, () => {
      expect(listUnread(document).filter(said => said.includes(line))).to.have.length(1);
    });
  }

  it('is nothing in a feed that is right', () => {
    const right = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Storm',
      home_page_url: 'https://news.example/',
      _live_updates: {
        state: 'live',
        starts: '2026-11-28T08:00:00Z',
        key_points: ['One'],
        previous: {title: 'A', url: 'b'},
      },
      _another: {},
      items: [
        {...item, date_published: '2026-11-28T08:00:00Z', _live_updates: {pinned: true, key: false, label: 'Breaking'}},
        {id: '2', _live_updates: {deleted: true}},
        {id: '3', content_html: '<p>Three</p>', date_modified: '', author: {name: 'A'}, tags: ['a'], image: null},
      ],
    };
    expect(listUnread(right)).to.deep.equal([]);
  });

  for (const document of [null, 'text', 42, [], {}, {items: 7}]) {
    it(`is no trouble in ${JSON.stringify(document)}`, () => {
      expect(listUnread(document)).to.be.an('array');
    });
  }

  it('is told of a value that is too deep to be written', () => {
    let deep: unknown = [];
    for (let level = 0; level < 50_000; level++) deep = [deep];
    expect(listUnread(feedOf({...item, title: deep})).join()).to.include('items[0].title is no text: ');
  });

  it('ends after fifty lines', () => {
    expect(listUnread(feedOf(...Array.from({length: 400}, () => ({}))))).to.have.length(50);
  });
});
