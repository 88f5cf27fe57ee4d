import {expect} from '@open-wc/testing';
import {mergeEntries} from '../../src/model/merge.js';
import {idsOf, makeEntry, mapOf, MINUTE} from './make-entry.js';
import {expectedOf, merge, outcomeOf, type MergeCase} from './merge-case.js';

const cases: readonly MergeCase[] = [
  {name: 'all of the first document is new', current: '', received: 'b20 a10', result: 'b a', added: 'b a'},
  {
    name: 'an old pinned update does not say how far back a document reaches',
    current: 'd40 c30 b20 a10',
    received: 'e50 d40 a10^',
    result: 'e d c b a',
    added: 'e',
    changed: 'a',
  },
  {name: 'a new update comes first', current: 'a10', received: 'b20 a10', result: 'b a', added: 'b'},
  {
    name: 'a late update goes where its date belongs',
    current: 'c30 a10',
    received: 'c30 b20 a10',
    result: 'c b a',
    added: 'b',
  },
  {
    name: 'an update whose text changed is patched, not added',
    current: 'b20 a10',
    received: 'b20 a10*',
    result: 'b a',
    changed: 'a',
  },
  {
    name: 'an update whose date changed is patched and moves',
    current: 'b20 a10',
    received: 'a30 b20',
    result: 'a b',
    changed: 'a',
  },
  {
    name: 'a missing update newer than the oldest is removed',
    current: 'c30 b20 a10',
    received: 'c30 a10',
    result: 'c a',
    removed: 'b',
  },
  {
    name: 'the newest update can be the missing one',
    current: 'c30 b20 a10',
    received: 'b20 a10',
    result: 'b a',
    removed: 'c',
  },
  {
    name: 'missing updates older than the oldest are paged out and kept',
    current: 'c30 b20 a10',
    received: 'd40 c30',
    result: 'd c b a',
    added: 'd',
  },
  {
    name: 'a missing update of the time of the oldest is not newer, and kept',
    current: 'c30 b20 a20',
    received: 'c30 b20',
    result: 'c b a',
  },
  {
    name: 'a document beyond all that is shown pages all of it out',
    current: 'b20 a10',
    received: 'd40 c30',
    result: 'd c b a',
    added: 'd c',
  },
  {
    name: 'added, changed and removed come in one document',
    current: 'c30 b20 a10',
    received: 'd40 c30* a10',
    result: 'd c a',
    added: 'd',
    changed: 'c',
    removed: 'b',
  },
  {
    name: 'a new undated update stays behind the one before it',
    current: 'b20 a10',
    received: 'b20 c a10',
    result: 'b c a',
    added: 'c',
  },
  {
    name: 'a missing undated update above the last one kept is removed',
    current: 'b20 c a10',
    received: 'b20 a10',
    result: 'b a',
    removed: 'c',
  },
  {
    name: 'a missing undated update below the last one kept stays',
    current: 'b20 a10 c',
    received: 'd30 b20 a10',
    result: 'd b a c',
    added: 'd',
  },
  {
    name: 'without any date a missing update above one kept is removed',
    current: 'c b a',
    received: 'c a',
    result: 'c a',
    removed: 'b',
  },
  {
    name: 'without any date missing updates below the last one kept stay',
    current: 'c b a',
    received: 'd c',
    result: 'd c b a',
    added: 'd',
  },
  {
    name: 'a document that lost its dates keeps what is below it',
    current: 'b20 a10',
    received: 'b',
    result: 'b a',
    changed: 'b',
  },
  {name: 'an empty document removes everything', current: 'b20 a10 c', received: '', result: '', removed: 'b a c'},
  {
    name: 'a new update of the same time goes where the feed has it',
    current: 'b20 a20',
    received: 'c20 b20 a20',
    result: 'c b a',
    added: 'c',
  },
  {name: 'ties take the order of the feed', current: 'b20 a20', received: 'a20 b20', result: 'a b'},
  {
    name: 'an update paged out of a time that others have stays behind them',
    current: 'b20 a20',
    received: 'c20',
    result: 'c b a',
    added: 'c',
  },
];

describe('mergeEntries', () => {
  for (const row of cases) {
    it(row.name, () => {
      expect(outcomeOf(row)).to.deep.equal(expectedOf(row));
    });
  }

  it('the map holds what the list holds, the updates paged out too', () => {
    const {entries, byId} = merge('c30 b20 a10', 'd40 c30* b20x');
    expect([...byId.values()]).to.have.members([...entries]);
    expect([...byId.keys()].sort().join(' ')).to.equal('a c d');
  });

  it('what changed is told as it is now', () => {
    expect(merge('a10', 'a10*').difference.changed[0]?.update.text).to.equal('Edited');
  });

  it('an id that every object inherits is an id like others', () => {
    const current = [makeEntry('constructor', MINUTE)];
    const {entries, difference} = mergeEntries(current, mapOf(current), [
      makeEntry('toString', 2 * MINUTE),
      ...current,
    ]);
    expect(idsOf(entries)).to.equal('toString constructor');
    expect(idsOf(difference.added)).to.equal('toString');
  });

  it('an edit that takes the date away is no withdrawal and moves in the order of the feed', () => {
    const {entries} = merge('c30 b20 a10', 'b c30 a10');
    expect(idsOf(entries)).to.equal('b c a');
    expect(entries[0]?.head.published).to.be.undefined;
  });
});
