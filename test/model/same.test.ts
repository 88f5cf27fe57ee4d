import {expect} from '@open-wc/testing';
import {isSame} from '../../src/model/same.js';

const same: [string, unknown, unknown][] = [
  ['equal texts', 'a', 'a'],
  ['nothing and nothing', undefined, undefined],
  ['null and null', null, null],
  ['empty lists', [], []],
  ['equal lists', [1, 'a', null], [1, 'a', null]],
  ['records whose keys stand in another order', {a: 1, b: 2}, {b: 2, a: 1}],
  ['records in lists in records', {a: [{b: {c: [1]}}]}, {a: [{b: {c: [1]}}]}],
];

const different: [string, unknown, unknown][] = [
  ['texts', 'a', 'b'],
  ['a number and its digits', 1, '1'],
  ['null and nothing', null, undefined],
  ['null and a record', null, {}],
  ['zero and false', 0, false],
  ['a list and a longer one', [1], [1, 2]],
  ['a list and a shorter one', [1, 2], [1]],
  ['lists in another order', [1, 2], [2, 1]],
  ['a record and one with a key more', {a: 1}, {a: 1, b: 2}],
  ['a record and one with a key less', {a: 1, b: 2}, {a: 1}],
  ['records with one value under two keys', {a: 1}, {b: 1}],
  ['records that differ deep inside', {a: [{b: {c: [1]}}]}, {a: [{b: {c: [2]}}]}],
  ['a key that every record inherits and none', {constructor: null}, {}],
];

describe('isSame', () => {
  for (const [name, a, b] of same) {
    it(`${name} say the same`, () => {
      expect(isSame(a, b)).to.be.true;
    });
  }

  for (const [name, a, b] of different) {
    it(`${name} differ`, () => {
      expect(isSame(a, b)).to.be.false;
    });
  }
});
