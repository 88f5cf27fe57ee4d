import {expect} from '@open-wc/testing';
import type {Action, StreamState} from '../../src/model/reduce.js';
import {idsOf} from './make-entry.js';
import {received, stateAfter} from './run-actions.js';

const page = 'c30 b20 a10';
const unchanged = (minute: number): Action => ({type: 'unchanged', at: minute * 60_000});
const textOf = (state: StreamState, id: string): string | undefined => state.byId.get(id)?.update.text;

interface Case {
  readonly name: string;
  readonly actions: readonly Action[];
  readonly result: string;
}

const cases: readonly Case[] = [
  {
    name: 'a copy without anything newer takes nothing away at once',
    actions: [received(page), received('c30 a10', {minute: 1})],
    result: 'c b a',
  },
  {
    name: 'three copies over a minute are believed',
    actions: [received(page), ...[1, 1.5, 2].map(minute => received('c30 a10', {minute}))],
    result: 'c a',
  },
  {
    name: 'unchanged answers count as agreeing',
    actions: [received(page), received('c30 a10', {minute: 1}), unchanged(1.5), unchanged(2)],
    result: 'c a',
  },
  {
    name: 'three copies within a minute are not believed yet',
    actions: [received(page), ...[1, 1.2, 1.4].map(minute => received('c30 a10', {minute}))],
    result: 'c b a',
  },
  {
    name: 'a copy that disagrees starts the count anew',
    actions: [
      received(page),
      received('c30 a10', {minute: 1}),
      received(page, {minute: 2}),
      received('c30 a10', {minute: 3}),
      received('c30 a10', {minute: 4}),
    ],
    result: 'c b a',
  },
  {
    name: 'an empty copy takes nothing away at once',
    actions: [received(page), received('', {minute: 1})],
    result: 'c b a',
  },
  {
    name: 'an empty copy is believed after three checks over a minute',
    actions: [received(page), received('', {minute: 1}), unchanged(1.5), unchanged(2)],
    result: '',
  },
  {
    name: 'a copy with something newer is believed at once',
    actions: [received(page), received('d40 c30 a10', {minute: 1})],
    result: 'd c a',
  },
  {
    name: 'a withdrawal is believed at once',
    actions: [received(page), received('c30 b20x a10', {minute: 1})],
    result: 'c a',
  },
];

describe('a copy that may come from a stale edge', () => {
  for (const {name, actions, result} of cases) {
    it(name, () => {
      expect(idsOf(stateAfter(...actions).entries)).to.equal(result);
    });
  }

  it('a text that this id had before is not taken back at once', () => {
    const state = stateAfter(received(page), received('c30 b20* a10', {minute: 1}), received(page, {minute: 2}));
    expect(textOf(state, 'b')).to.equal('Edited');
  });
});
