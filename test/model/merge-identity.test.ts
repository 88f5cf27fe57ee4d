import {expect} from '@open-wc/testing';
import {mergeEntries} from '../../src/model/merge.js';
import {idsOf, isSameList, makeEntries, makeEntry, mapOf, MINUTE} from './make-entry.js';

const page = makeEntries('c30 b20 a10');
const known = mapOf(page);

describe('mergeEntries and the objects on the page', () => {
  it('an unchanged document keeps every object and tells of no difference', () => {
    const {entries, byId, difference} = mergeEntries(page, known, makeEntries('c30 b20 a10'));
    expect(isSameList(entries, page)).to.be.true;
    expect(isSameList([...byId.values()], page)).to.be.true;
    expect(difference).to.deep.equal({added: [], fresh: [], changed: [], removed: []});
  });

  it('a document that only pages out keeps every object', () => {
    expect(isSameList(mergeEntries(page, known, makeEntries('c30')).entries, page)).to.be.true;
  });

  it('an edit keeps the objects of the others', () => {
    const {entries} = mergeEntries(page, known, makeEntries('c30 b20* a10'));
    expect(entries[0]).to.equal(page[0]);
    expect(entries[1]).not.to.equal(page[1]);
    expect(entries[2]).to.equal(page[2]);
  });

  it('an edit leaves the list and the map that were given as they were', () => {
    mergeEntries(page, known, makeEntries('d40 c30* a10'));
    expect(idsOf(page)).to.equal('c b a');
    expect([...known.keys()].join(' ')).to.equal('c b a');
  });

  it('an insert keeps the objects of the others', () => {
    const {entries} = mergeEntries(page, known, makeEntries('d40 c30 b20 a10'));
    expect(isSameList(entries.slice(1), page)).to.be.true;
  });

  it('a note for an id alone is the same object at the next check', () => {
    const first = mergeEntries(page, known, makeEntries('c30 b! a10'));
    const second = mergeEntries(first.entries, first.byId, makeEntries('c30 b! a10'));
    expect(isSameList(second.entries, first.entries)).to.be.true;
  });

  it('an update that differs in nothing but a list inside it is an edit', () => {
    const received = [makeEntry('c', 30 * MINUTE, {tags: ['New']}), ...page.slice(1)];
    const {entries, difference} = mergeEntries(page, known, received);
    expect(entries[0]).to.equal(received[0]);
    expect(idsOf(difference.changed)).to.equal('c');
  });

  it('a pin is an edit', () => {
    expect(idsOf(mergeEntries(page, known, makeEntries('c30 b20^ a10')).difference.changed)).to.equal('b');
  });
});
