import {expect} from '@open-wc/testing';
import {MINUTE} from './make-entry.js';
import {expectedOf, merge, outcomeOf, type MergeCase} from './merge-case.js';

const cases: readonly MergeCase[] = [
  {
    name: 'an update withdrawn without a word is removed',
    current: 'c30 b20 a10',
    received: 'c30 b20x a10',
    result: 'c a',
    removed: 'b',
  },
  {
    name: 'an update withdrawn by its id alone is removed',
    current: 'c30 b20 a10',
    received: 'c30 bx a10',
    result: 'c a',
    removed: 'b',
  },
  {
    name: 'a withdrawn update is removed though it is paged out',
    current: 'c30 b20 a10',
    received: 'c30 ax',
    result: 'c b',
    removed: 'a',
  },
  {
    name: 'an update withdrawn with a note stays as the note',
    current: 'c30 b20 a10',
    received: 'c30 b20! a10',
    result: 'c b a',
    changed: 'b',
  },
  {
    name: 'a note for an id alone stands where the update stood',
    current: 'c30 b20 a10',
    received: 'b! c30 a10',
    result: 'c b a',
    changed: 'b',
  },
  {
    name: 'a note for an id alone can stand last',
    current: 'c30 b20 a10',
    received: 'c30 a! b20',
    result: 'c b a',
    changed: 'a',
  },
  {name: 'a withdrawn update that was never shown leaves nothing', current: 'a10', received: 'b20x a10', result: 'a'},
  {
    name: 'a withdrawal alone keeps what is older than it',
    current: 'b20 a10',
    received: 'b20x',
    result: 'a',
    removed: 'b',
  },
  {name: 'of two with one id the first wins', current: '', received: 'b20* b20 a10', result: 'b a', added: 'b a'},
  {
    name: 'a withdrawal wins over a later copy',
    current: 'b20 a10',
    received: 'b20x b20 a10',
    result: 'a',
    removed: 'b',
  },
  {name: 'a copy wins over a later withdrawal', current: 'b20 a10', received: 'b20 b20x a10', result: 'b a'},
];

describe('mergeEntries, withdrawals and duplicates', () => {
  for (const row of cases) {
    it(row.name, () => {
      expect(outcomeOf(row)).to.deep.equal(expectedOf(row));
    });
  }

  it('the first of two with one id is the one that is shown', () => {
    expect(merge('', 'b20* b20').entries[0]?.update.text).to.equal('Edited');
  });

  it('what was removed is told as it was', () => {
    expect(merge('b20* a10', 'b20x a10').difference.removed[0]?.update.text).to.equal('Edited');
  });

  it('a note for an id alone has the time of the update', () => {
    const [note] = merge('b20 a10', 'b! a10').entries;
    expect(note?.head).to.include({published: 20 * MINUTE, isDeleted: true});
    expect(note?.update).to.include({published: 20 * MINUTE, correction: 'It was wrong'});
  });

  it('a note with a time of its own keeps that', () => {
    expect(merge('b20 a10', 'b15! a10').entries[0]?.head.published).to.equal(15 * MINUTE);
  });
});
