import {expect} from '@open-wc/testing';
import {clockLagOf, leastLagOf, settleLag} from '../../src/model/clock.js';
import {makeEntry} from './make-entry.js';

const NOW = Date.UTC(2026, 0, 5, 14);
const MINUTE = 60_000;

describe('how far the reader’s clock is behind', () => {
  it('is what the server says, before what an update tells', () => {
    expect(clockLagOf({serverLag: undefined, leastLag: 5})).to.equal(5);
    expect(clockLagOf({serverLag: 0, leastLag: 5})).to.equal(0);
  });

  it('does not change by the seconds that an answer is under way', () => {
    expect(settleLag(undefined, 4000)).to.equal(0);
    expect(settleLag(undefined, -4000)).to.equal(0);
    expect(settleLag(10 * MINUTE, 10 * MINUTE - 4000)).to.equal(10 * MINUTE);
  });

  it('changes when the clock is put right', () => {
    expect(settleLag(undefined, 10 * MINUTE)).to.equal(10 * MINUTE);
    expect(settleLag(10 * MINUTE, -2000)).to.equal(0);
  });

  const newestAt = (...ahead: readonly number[]): number =>
    leastLagOf(
      0,
      ahead.map((minutes, index) => makeEntry(`u${index}`, NOW + minutes * MINUTE)),
      NOW,
    );

  it('is at least as much as an update is ahead', () => {
    expect(newestAt(3, -5)).to.equal(3 * MINUTE);
    expect(newestAt(-1)).to.equal(0);
    expect(newestAt()).to.equal(0);
  });

  it('is not told by an update dated over five minutes ahead, which has not happened yet', () => {
    expect(newestAt(6)).to.equal(0);
    expect(newestAt(60, 2, -5)).to.equal(2 * MINUTE);
  });

  it('does not get less while nothing new comes', () => {
    const entries = [makeEntry('a', NOW + 3 * MINUTE)];
    expect(leastLagOf(3 * MINUTE, entries, NOW + MINUTE)).to.equal(3 * MINUTE);
  });
});
