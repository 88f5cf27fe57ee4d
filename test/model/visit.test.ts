import {expect} from '@open-wc/testing';
import {selectStream} from '../../src/model/select.js';
import {markerOf} from '../../src/model/visit.js';
import {makeEntries, MINUTE} from './make-entry.js';
import {received, stateAfter} from './run-actions.js';

describe('the line of the last visit', () => {
  const at = 90 * MINUTE;
  const markerIn = (shorthand: string, {newest = 20, shown = 9, isOldestFirst = false} = {}) =>
    markerOf({at, newest: newest * MINUTE}, makeEntries(shorthand), shown, isOldestFirst, 99 * MINUTE);

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
    expect(markerOf(undefined, makeEntries('d40 a10'), 9, false, 99 * MINUTE)).to.be.undefined;
  });

  it('counts nothing that is dated ahead', () => {
    expect(markerIn('f200 c30 b20 a10')?.count).to.equal(1);
  });

  it('counts no notes, and nothing without a time', () => {
    expect(markerIn('d40! e c30 b20 a10')?.count).to.equal(1);
  });

  it('is found by the state’s visit', () => {
    const state = stateAfter(received('c30 a10'), {type: 'reader', visit: {at, newest: 10 * MINUTE}});
    expect(selectStream(state, 0).marker).to.include({id: 'a', count: 1});
  });
});
