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

  it('in the place of another it has the times of that one', () => {
    const before = makeEntry('a', MINUTE, {modified: 2 * MINUTE, text: 'Before'});
    const after = makeEntry('a', undefined, {isPinned: true, html: '<p>Text</p>'}).inPlaceOf(before);
    expect(after.head).to.deep.equal({...head, isPinned: true, published: MINUTE});
    expect(after.update).to.deep.include({html: '<p>Text</p>', text: '', published: MINUTE, modified: 2 * MINUTE});
  });

  it('in the place of another it keeps the times that it has', () => {
    const before = makeEntry('a', MINUTE, {modified: 2 * MINUTE});
    const {update} = makeEntry('a', 3 * MINUTE, {modified: 4 * MINUTE}).inPlaceOf(before);
    expect([update.published, update.modified]).to.deep.equal([3 * MINUTE, 4 * MINUTE]);
  });

  it('without its pin it is another, and the same in all else', () => {
    const pinned = makeEntry('a', MINUTE, {isPinned: true, text: 'Text'});
    expect(pinned.unpinned().head).to.deep.equal({...head, isPinned: false, published: MINUTE});
    expect(pinned.unpinned().update.text).to.equal('Text');
    expect(pinned.head.isPinned).to.equal(true);
  });
});
