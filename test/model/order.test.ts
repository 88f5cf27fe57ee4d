import {expect} from '@open-wc/testing';
import {orderDocument, sortNewestFirst} from '../../src/model/order.js';
import {idsOf, makeEntries} from './make-entry.js';

const sorted: [name: string, given: string, order: string][] = [
  ['a later update comes first', 'a10 b20', 'b a'],
  ['updates of one time keep their order', 'a10 b30 c20 d20 e20', 'b c d e a'],
  ['an undated update moves with the one before it', 'a10 b c30', 'c a b'],
  ['several undated updates move together, in their order', 'a10 b c d30', 'd a b c'],
  ['undated updates at the head stay there', 'a b c10 d30', 'a b d c'],
  ['an undated update stays behind one of the same time', 'a20 b c20 d30', 'd a b c'],
  ['the beginning of time is a date like others', 'a0 b10', 'b a'],
];

const inOrder = ['', 'a', 'a b c', 'a10', 'a30 b20 c10', 'a20 b20 c20', 'a30 b c20', 'a b30 c'];

const documents: [name: string, given: string, order: string][] = [
  ['one that runs newest first is kept', 'a30 b20 c10', 'a b c'],
  ['one that runs oldest first is turned round', 'a10 b20 c30', 'c b a'],
  ['one that is turned round has its ties turned round too', 'a10 b20 c20 d30', 'd c b a'],
  ['one of a single time is kept', 'a20 b20 c20', 'a b c'],
  ['a single late update out of place does not turn it round', 'a30 b29 c28 d27 e31', 'e a b c d'],
  ['an old update stuck to the top does not turn it round', 'a1 b30 c20 d20 e10', 'b c d e a'],
  ['an old update out of place does not keep it from being turned round', 'a20 b10 c30 d30 e40', 'e d c a b'],
  ['an old update last does not keep it from being turned round', 'a10 b20 c20 d30 e25', 'd e c b a'],
  ['a late update last does not turn it round', 'a30 b20 c20 d10 e15', 'a b c e d'],
  ['one without dates is kept', 'a b c', 'a b c'],
  ['one whose undated updates stand between dated ones is turned round as a whole', 'a10 b c20', 'c b a'],
  ['as many steps up as down keep ties in its order', 'a20 b20 c30 d10', 'c a b d'],
];

describe('sortNewestFirst', () => {
  for (const [name, given, order] of sorted) {
    it(name, () => {
      expect(idsOf(sortNewestFirst(makeEntries(given)))).to.equal(order);
    });
  }

  it('makes no new list of one that is in order', () => {
    const entries = makeEntries('a30 b c20 d20');
    expect(sortNewestFirst(entries)).to.equal(entries);
  });

  for (const given of inOrder) {
    it(`"${given}" is in order already and stays so`, () => {
      expect(idsOf(sortNewestFirst(makeEntries(given)))).to.equal(idsOf(makeEntries(given)));
    });
  }

  it('the list that was given stays as it was', () => {
    const entries = makeEntries('a10 b20');
    sortNewestFirst(entries);
    expect(idsOf(entries)).to.equal('a b');
  });
});

describe('orderDocument', () => {
  for (const [name, given, order] of documents) {
    it(name, () => {
      expect(idsOf(orderDocument(makeEntries(given)))).to.equal(order);
    });
  }

  it('the list that was given stays as it was', () => {
    const entries = makeEntries('a10 b20 c30');
    orderDocument(entries);
    expect(idsOf(entries)).to.equal('a b c');
  });

  const known: [name: string, given: string, knownIds: string, order: string][] = [
    ['the page tells which way undated items run', 'a b c d', 'c b a', 'd c b a'],
    ['the page tells which way items of one time run', 'a10 b10 c10', 'b a', 'c b a'],
    ['the page says nothing where times do', 'c30 b20 a10', 'a b c', 'c b a'],
    ['a pinned item on top does not count', 'p10^ c30 b20', '', 'c b p'],
    ['a pinned item on top does not turn items of one time round', 'p10^ c20 b20', '', 'c b p'],
  ];
  for (const [name, given, knownIds, order] of known) {
    it(name, () => {
      expect(idsOf(orderDocument(makeEntries(given), knownIds.split(' ')))).to.equal(order);
    });
  }
});
