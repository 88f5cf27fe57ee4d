import {expect} from '@open-wc/testing';
import {reduce} from '../../src/model/reduce.js';
import type {Order} from '../../src/model/order.js';
import {selectStream} from '../../src/model/select.js';
import {idsOf} from './make-entry.js';
import {received, stateAfter, unchanged} from './run-actions.js';

interface Case {
  readonly name: string;
  readonly given: string;
  readonly order?: Order;
  readonly pageSize?: number;
  readonly pages?: number;
  readonly visible: string;
}

const page = 'd40 c30 b20 a10';

const cases: readonly Case[] = [
  {name: 'newest first', given: page, visible: 'd c b a'},
  {name: 'oldest first', given: page, order: 'oldest', visible: 'a b c d'},
  {name: 'pinned ones before all, newest first', given: 'd40 c30^ b20 a10^', visible: 'c a d b'},
  {name: 'pinned ones before all, oldest first', given: 'd40 c30^ b20 a10^', order: 'oldest', visible: 'a c b d'},
  {name: 'the first of a page', given: page, pageSize: 3, visible: 'd c b'},
  {name: 'the oldest of a page', given: page, pageSize: 3, order: 'oldest', visible: 'a b c'},
  {name: 'as many pages as were asked for', given: page, pageSize: 1, pages: 3, visible: 'd c b'},
  {name: 'a last page that is not full', given: page, pageSize: 3, pages: 2, visible: 'd c b a'},
  {name: 'all of one page where its size is 0', given: page, pageSize: 0, visible: 'd c b a'},
  {name: 'a pinned update on the first page though it is old', given: 'd40 c30 b20 a10^', pageSize: 2, visible: 'a d'},
  {name: 'a note in the place of a withdrawn update', given: 'd40 c30! b20', visible: 'd c b'},
  {name: 'nothing of an empty feed', given: '', visible: ''},
];

type Options = Partial<Pick<Case, 'order' | 'pageSize' | 'pages'>>;

function select(given: string, {order = 'newest', pageSize = 0, pages = 1}: Options = {}) {
  return selectStream(stateAfter(received(given), {type: 'paging', pages}, {type: 'reader', order}), pageSize);
}

const ids = (updates: readonly {id: string}[]): string => updates.map(({id}) => id).join(' ');

describe('selectStream', () => {
  it('is the same object until anything that it is chosen from is another', () => {
    const state = stateAfter(received('b20 a10'));
    const before = selectStream(state, 1);
    expect(selectStream(reduce(state, unchanged(1))[0], 1, before)).to.equal(before);
    expect(ids(selectStream(reduce(state, {type: 'paging', pages: 2})[0], 1, before).visible)).to.equal('b a');
    expect(ids(selectStream(reduce(state, {type: 'reader', order: 'oldest'})[0], 1, before).visible)).to.equal('a');
  });

  for (const {name, given, visible, ...options} of cases) {
    it(`shows ${name}`, () => {
      expect(ids(select(given, options).visible)).to.equal(visible);
    });
  }

  it('its entries are all, in the order shown, beyond the page too', () => {
    expect(idsOf(select('d40 c30^ b20 a10', {order: 'oldest', pageSize: 1}).entries)).to.equal('c a b d');
  });

  it('the list of the state stays as it was', () => {
    const state = stateAfter(received('b20 a10^'));
    selectStream(reduce(state, {type: 'reader', order: 'oldest'})[0], 0);
    expect(idsOf(state.updates.entries)).to.equal('b a');
  });

  it('updates beyond the page are not read', () => {
    const state = stateAfter(received(page));
    const beyond = state.updates.entries[3]!;
    Object.defineProperty(beyond, 'update', {get: () => expect.fail('It was read')});
    expect(ids(selectStream(state, 3).visible)).to.equal('d c b');
  });
});

describe('the latest update', () => {
  it('is the newest', () => {
    expect(select(page).latest?.id).to.equal('d');
  });

  it('is the newest though the oldest stands first', () => {
    expect(select(page, {order: 'oldest'}).latest?.id).to.equal('d');
  });

  it('is the newest though an older one is pinned', () => {
    expect(select('b20 a10^').latest?.id).to.equal('b');
  });

  it('is the newest though it is beyond the page', () => {
    expect(select(page, {order: 'oldest', pageSize: 1}).latest?.id).to.equal('d');
  });

  it('is none that was withdrawn', () => {
    expect(select('d40! c30! b20 a10').latest?.id).to.equal('b');
  });

  it('is missing where all were withdrawn', () => {
    expect(select('b20! a10!').latest).to.be.undefined;
  });
});

describe('key events', () => {
  it('are those that are marked, newest first', () => {
    expect(idsOf(select('d40 c30# b20 a10#').keyEvents)).to.equal('c a');
  });

  it('are newest first though the oldest update stands first', () => {
    expect(idsOf(select('c30# b20 a10#', {order: 'oldest'}).keyEvents)).to.equal('c a');
  });

  it('are all that there are, and none is read', () => {
    const state = stateAfter(received('g70# f60# e50# d40# c30# b20# a10#'));
    for (const entry of state.updates.entries.slice(1))
      Object.defineProperty(entry, 'update', {get: () => expect.fail('It was read')});
    expect(idsOf(selectStream(state, 1).keyEvents)).to.equal('g f e d c b a');
  });

  it('are found beyond the page', () => {
    expect(idsOf(select('c30 b20 a10#', {pageSize: 1}).keyEvents)).to.equal('a');
  });

  it('are none where none is marked', () => {
    expect(select(page).keyEvents).to.be.empty;
  });
});
