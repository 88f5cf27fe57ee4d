import {expect} from '@open-wc/testing';
import {Entry, type ReadUpdate} from '../../src/model/entry.js';
import {makeEntry, MINUTE} from './make-entry.js';

const {head, update} = makeEntry('a', MINUTE);

function makeCountingEntry() {
  const calls: Parameters<ReadUpdate>[] = [];
  const source = {};
  const entry = new Entry(head, source, (...given) => {
    calls.push(given);
    return update;
  });
  return {entry, calls, source};
}

describe('Entry', () => {
  it('its update is not read before somebody asks', () => {
    const {calls} = makeCountingEntry();
    expect(calls).to.be.empty;
  });

  it('its update is read once, from its source and head', () => {
    const {entry, calls, source} = makeCountingEntry();
    expect(entry.update).to.equal(entry.update);
    expect(calls).to.have.length(1);
    expect(calls[0]?.[0]).to.equal(source);
    expect(calls[0]?.[1]).to.equal(head);
  });

  it('at another time it is the same in all else', () => {
    const later = makeEntry('a', MINUTE, {isPinned: true, html: '<p>Text</p>'}).at(2 * MINUTE);
    expect(later.head).to.deep.equal({...head, isPinned: true, published: 2 * MINUTE});
    expect(later.update).to.deep.include({html: '<p>Text</p>', published: 2 * MINUTE});
  });

  it('at another time it leaves the first one as it was', () => {
    const first = makeEntry('a', MINUTE);
    first.at(2 * MINUTE);
    expect(first.head.published).to.equal(MINUTE);
  });
});
