import {expect} from '@open-wc/testing';
import {admit, markerOf} from '../../src/model/hold.js';
import {selectStream} from '../../src/model/select.js';
import {idsOf, makeEntries, mapOf, MINUTE} from './make-entry.js';
import {received, stateAfter} from './run-actions.js';

interface Case {
  readonly name: string;
  readonly held?: string;
  readonly fresh?: string;
  readonly added: string;
  readonly present: string;
  readonly isHolding: boolean;
  readonly expected: readonly [held: string, fresh: string];
}

const cases: readonly Case[] = [
  {name: 'wait', added: 'c30', present: 'c30 b20', isHolding: true, expected: ['c', '']},
  {name: 'are shown and marked', added: 'c30', present: 'c30 b20', isHolding: false, expected: ['', 'c']},
  {
    name: 'wait beside those that wait already',
    held: 'b',
    added: 'c30',
    present: 'c30 b20',
    isHolding: true,
    expected: ['b c', ''],
  },
  {
    name: 'are shown together with those that waited',
    held: 'b',
    added: 'c30',
    present: 'c30 b20',
    isHolding: false,
    expected: ['', 'b c'],
  },
  {
    name: 'leave the marks of others while they wait',
    fresh: 'a',
    added: 'c30',
    present: 'c30 a10',
    isHolding: true,
    expected: ['c', 'a'],
  },
  {
    name: 'do not bring back what was withdrawn while it waited',
    held: 'b d',
    added: 'c30',
    present: 'd40 c30 a10',
    isHolding: true,
    expected: ['d c', ''],
  },
  {
    name: 'never wait where they are only notes of a withdrawal',
    added: 'c30!',
    present: 'c30! b20',
    isHolding: true,
    expected: ['', ''],
  },
  {
    name: 'turn into a note while they wait',
    held: 'b',
    added: '',
    present: 'b20! a10',
    isHolding: true,
    expected: ['', ''],
  },
];

const setOf = (ids = ''): Set<string> => new Set(ids.split(' ').filter(Boolean));

describe('updates that come', () => {
  for (const {name, held, fresh, added, present, isHolding, expected} of cases) {
    it(name, () => {
      const before = {heldIds: setOf(held), freshIds: setOf(fresh)};
      const {heldIds, freshIds} = admit(before, makeEntries(added), isHolding, mapOf(makeEntries(present)));
      expect([[...heldIds].join(' '), [...freshIds].join(' ')]).to.deep.equal(expected);
    });
  }
});

describe('what is held', () => {
  const holding = stateAfter(received('b20 a10#'), received('d40^ c30# b20 a10#', {isHolding: true}));
  const select = (state = holding) => selectStream(state, {order: 'newest', pageSize: 0});

  it('is not on the page, nor the latest, nor among the key events', () => {
    const {entries, latest, keyEvents} = select();
    expect([idsOf(entries), latest?.id, keyEvents.map(({id}) => id)]).to.deep.equal(['b a', 'b', ['a']]);
  });

  it('is on the page once it is released, marked as new', () => {
    const state = stateAfter(received('b20 a10'), received('c30 b20 a10', {isHolding: true}), {type: 'released'});
    expect([idsOf(select(state).entries), [...state.freshIds]]).to.deep.equal(['c b a', ['c']]);
  });

  it('is nothing at the first load', () => {
    expect(stateAfter(received('b20 a10', {isHolding: true})).heldIds).to.be.empty;
  });

  it('is edited and removed at once', () => {
    const state = stateAfter(
      received('a10'),
      received('c30 b20 a10', {isHolding: true}),
      received('c30x b20* a10', {isHolding: true}),
    );
    expect([[...state.heldIds], state.byId.get('b')?.update.text]).to.deep.equal([['b'], 'Edited']);
  });
});

describe('what is kept on the page beyond its size', () => {
  it('is shown', () => {
    const state = stateAfter(received('d40 c30 b20 a10'), {type: 'kept', extra: 1});
    expect(selectStream(state, {order: 'newest', pageSize: 2}).visible.map(({id}) => id)).to.deep.equal([
      'd',
      'c',
      'b',
    ]);
  });
});

describe('the line of the last visit', () => {
  const at = 90 * MINUTE;
  const markerIn = (shorthand: string, {newest = 20, shown = 9, isOldestFirst = false} = {}) =>
    markerOf({at, newest: newest * MINUTE}, makeEntries(shorthand), shown, isOldestFirst);

  it('stands below what is new, with its number and the time of the visit', () => {
    expect(markerIn('d40 c30 b20 a10')).to.deep.equal({id: 'b', count: 2, at, isAbove: false});
  });

  it('stands above what is new where the oldest come first', () => {
    const marker = markerIn('a10 b20 c30 d40', {isOldestFirst: true});
    expect(marker).to.deep.equal({id: 'c', count: 2, at, isAbove: true});
  });

  it('stands before all that is not pinned where the new ones do not fit on the page', () => {
    expect(markerIn('p50^ e50 d40 c30 b20 a10', {shown: 3})).to.deep.equal({id: 'e', count: 4, at, isAbove: true});
  });

  it('is missing where nothing is new', () => {
    expect(markerIn('b20 a10')).to.be.undefined;
  });

  it('is missing where everything is new', () => {
    expect(markerIn('d40 c30')).to.be.undefined;
  });

  it('is missing without a visit', () => {
    expect(markerOf(undefined, makeEntries('d40 a10'), 9, false)).to.be.undefined;
  });

  it('counts no notes, and nothing without a time', () => {
    expect(markerIn('d40! e c30 b20 a10')?.count).to.equal(1);
  });

  it('is found by the state’s visit', () => {
    const state = stateAfter(received('c30 a10'), {type: 'visited', visit: {at, newest: 10 * MINUTE}});
    expect(selectStream(state, {order: 'newest', pageSize: 0}).marker).to.include({id: 'a', count: 1});
  });
});
