import {expect} from '@open-wc/testing';
import {admit} from '../../src/model/arrivals.js';
import {selectStream} from '../../src/model/select.js';
import {idsOf, makeEntries, mapOf} from './make-entry.js';
import {received, released, stateAfter} from './run-actions.js';

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
      const came = makeEntries(added).filter(({head}) => !head.isDeleted);
      const {heldIds, freshIds} = admit(before, came, isHolding, mapOf(makeEntries(present)));
      expect([[...heldIds].join(' '), [...freshIds].join(' ')]).to.deep.equal(expected);
    });
  }
});

describe('what is held', () => {
  const holding = stateAfter(received('b20 a10#'), received('d40^ c30# b20 a10#', {isHolding: true}));
  const select = (state = holding) => selectStream(state, 0);

  it('is not on the page, nor the latest, nor among the key events', () => {
    const {entries, latest, keyEvents} = select();
    expect([idsOf(entries), latest?.id, idsOf(keyEvents)]).to.deep.equal(['b a', 'b', 'a']);
  });

  it('is on the page once it is released, marked as new', () => {
    const state = stateAfter(received('b20 a10'), received('c30 b20 a10', {isHolding: true}), released);
    expect([idsOf(select(state).entries), [...state.arrivals.freshIds]]).to.deep.equal(['c b a', ['c']]);
  });

  it('is nothing at the first load', () => {
    expect(stateAfter(received('b20 a10', {isHolding: true})).arrivals.heldIds).to.be.empty;
  });

  it('is edited and removed at once', () => {
    const state = stateAfter(
      received('a10'),
      received('c30 b20 a10', {isHolding: true}),
      received('c30x b20* a10', {isHolding: true}),
    );
    expect([[...state.arrivals.heldIds], state.updates.byId.get('b')?.update.text]).to.deep.equal([['b'], 'Edited']);
  });
});
