import {expect} from '@open-wc/testing';
import type {Update} from '../../src/model/feed.js';
import {DAY, HOUR, makeFeed, makeUpdate, makeView, NOW, partOf, show, standStill} from './samples.js';

standStill();

/** Ids of articles and names of days, as they stand. */
const rowsOf = (place: HTMLElement): readonly string[] =>
  Array.from(
    partOf(place, 'stream').querySelectorAll<HTMLElement>('.batch > *'),
    ({dataset, textContent}) => dataset['id'] ?? textContent.replace(/,/g, ''),
  );

const at = (id: string, age: number, traits: Partial<Update> = {}): Update =>
  makeUpdate({id, published: NOW - age, ...traits});
const byIds = (ids: string): readonly Update[] => Array.from(ids, id => makeUpdate({id}));

describe('the stream', () => {
  for (const [name, title, heading] of [
    ['Storm over the coast', 'Storm over the coast', ''],
    ['Our storm', 'Storm over the coast', 'Our storm'],
    ['Updates', '', ''],
  ] as const) {
    it(`is a feed with the name “${name}”`, () => {
      const view = makeView(byIds('a'), {feed: makeFeed({title}), chrome: {heading}});
      const stream = partOf(show(view), 'stream');
      expect([stream.getAttribute('role'), stream.getAttribute('aria-label')]).to.deep.equal(['feed', name]);
    });
  }

  it('shows the updates in the order that it is given', () => {
    expect(rowsOf(show(makeView(byIds('cab'))))).to.deep.equal(['c', 'a', 'b']);
  });
});

describe('a day is named', () => {
  const NAMED: readonly (readonly [what: string, updates: readonly Update[], rows: readonly string[]])[] = [
    ['not at all where all is of today', [at('a', HOUR), at('b', 2 * HOUR)], ['a', 'b']],
    [
      'before its first update',
      [at('a', HOUR), at('b', DAY), at('c', DAY + HOUR)],
      ['a', 'Yesterday – Thursday 23 July', 'b', 'c'],
    ],
    ['at the start where that is not of today', [at('a', DAY)], ['Yesterday – Thursday 23 July', 'a']],
    [
      'each time it changes',
      [at('a', DAY), at('b', 3 * DAY)],
      ['Yesterday – Thursday 23 July', 'a', 'Tuesday 21 July', 'b'],
    ],
    [
      'today too, where the oldest come first',
      [at('a', DAY), at('b', HOUR)],
      ['Yesterday – Thursday 23 July', 'a', 'Today – Friday 24 July', 'b'],
    ],
    ['with its year, if it is another one', [at('a', 365 * DAY)], ['Thursday 24 July 2025', 'a']],
    [
      'not before a pinned update, but before its place',
      [at('p', 3 * DAY, {isPinned: true}), at('a', HOUR)],
      ['p', 'a', 'Tuesday 21 July', 'Pinned: Harbour closed'],
    ],
    [
      'not before an update without a time',
      [at('a', HOUR), makeUpdate({id: 'u', published: undefined}), at('b', DAY)],
      ['a', 'u', 'Yesterday – Thursday 23 July', 'b'],
    ],
  ];

  for (const [what, updates, rows] of NAMED) {
    it(what, () => {
      expect(rowsOf(show(makeView(updates)))).to.deep.equal(rows);
    });
  }

  it('outside of the articles, as a part of its own', () => {
    expect(partOf(show(makeView([at('a', DAY)])), 'day').parentElement?.parentElement?.getAttribute('role')).to.equal(
      'feed',
    );
  });

  it('no longer once its updates are gone', () => {
    const place = show(makeView([at('a', HOUR), at('b', DAY)]));
    show(makeView([at('a', HOUR)]), place);
    expect(rowsOf(place)).to.deep.equal(['a']);
  });

  it('without harm to an update whose id is the name of a day', () => {
    const day = partOf(show(makeView([at('a', DAY)])), 'day').textContent;
    const updates = [at('a', HOUR), at('b', DAY), at(day, DAY + HOUR)];
    const place = show(makeView(updates));
    show(makeView(updates), place);
    expect([place.querySelectorAll('.day').length, place.querySelectorAll('article.update').length]).to.deep.equal([
      1, 3,
    ]);
  });
});

describe('the stream follows', () => {
  const ORDERS = 'abcd bacd dabc bcda dcba acbd abxcd xabcd abcdx ad bc d xyz xdcba cxaybz a'.split(' ');

  for (const before of ['abcd', 'dcba', 'bd', 'x']) {
    for (const after of ORDERS) {
      it(`from ${before} to ${after}`, () => {
        const place = show(makeView(byIds(before)));
        show(makeView(byIds(after)), place);
        expect(rowsOf(place)).to.deep.equal(Array.from(after));
      });
    }
  }

  it('and keeps the article of each update, by its id', () => {
    const place = show(makeView(byIds('abc')));
    const articles = new Map(
      Array.from(place.querySelectorAll<HTMLElement>('.update'), article => [article.dataset['id'], article]),
    );
    show(makeView(byIds('cxab')), place);
    const moved = Array.from(place.querySelectorAll<HTMLElement>('.update')).filter(
      article => articles.get(article.dataset['id']) !== article,
    );
    expect(moved.map(({dataset}) => dataset['id'])).to.deep.equal(['x']);
  });
});
