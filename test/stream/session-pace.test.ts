import {expect} from '@open-wc/testing';
import {stub, type SinonStub} from 'sinon';
import {cut, status, type Answer} from '../helpers/network.js';
import {begin, good, makeSession, page} from './make-session.js';

const TIMER_LIMIT = 2 ** 31 - 1; // milliseconds: a longer time-out fires at once

let random: SinonStub<[], number>;

beforeEach(() => {
  random = stub(Math, 'random').returns(1);
});

afterEach(() => {
  random.restore();
});

const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

/** Seconds until the next check after each of these answers, with the jitter at its upper end: half of the pace after the load, then a tenth. */
async function waitsAfter(...answers: readonly Answer[]): Promise<readonly number[]> {
  const made = makeSession(answers);
  await begin(made);
  const waits = [made.wait()];
  while (waits.length < answers.length) {
    await made.session.check();
    waits.push(made.wait());
  }
  return waits;
}

const cases: [name: string, answers: readonly Answer[], waits: readonly number[]][] = [
  ['good answers keep the pace', [good('One'), good('Two'), good('Two')], [22.5, 16.5, 16.5]],
  ['a feed that asks for less is asked less', [good('One', {_live_updates: {refresh: 100}})], [150]],
  ['a feed that asks for more is not asked more', [good('One', {_live_updates: {refresh: 5}})], [22.5]],
  ['failures in a row are counted', [cut, cut, cut, cut, cut, cut], [30, 60, 120, 240, 300, 300]],
  ['answers of error in a row are counted', [status(500), status(500), status(404)], [30, 60, 120]],
  ['bad answers in a row are counted', [page, page, page, page], [30, 60, 120, 240]],
  ['failures of all kinds are counted as one row', [cut, status(500), page], [30, 60, 120]],
  ['a good answer ends the row', [cut, cut, good('One'), cut], [30, 60, 22.5, 30]],
  ['an unchanged answer ends the row', [good('One'), cut, cut, good('One'), cut], [22.5, 30, 60, 16.5, 30]],
  ['a coverage that ended is not asked again', [good('One', {_live_updates: {state: 'ended'}})], [Infinity]],
  ['a feed that expired is not asked again', [good('One', {expired: true})], [Infinity]],
  [
    'a coverage that an hour ago was over by the clock is not asked again',
    [good('One', {_live_updates: {ends: ago(61)}})],
    [Infinity],
  ],
  ['a coverage that is just over by the clock is asked again', [good('One', {_live_updates: {ends: ago(59)}})], [22.5]],
  [
    'a coverage that is live past its end is asked again',
    [good('One', {_live_updates: {state: 'live', ends: ago(61)}})],
    [22.5],
  ],
  ['a coverage that is paused is asked again', [good('One', {_live_updates: {state: 'paused'}})], [22.5]],
];

describe('Session and its pace', () => {
  for (const [name, answers, expected] of cases) {
    it(name, async () => {
      const waits = await waitsAfter(...answers);
      expect(waits.map(wait => Math.round(wait * 10) / 10)).to.deep.equal(expected);
    });
  }

  it('asks again by itself', async () => {
    const made = makeSession([good('One')]);
    await begin(made);
    await made.time.pass(22_499);
    expect(made.network.requests).to.have.length(1);
    await made.time.pass(1);
    expect(made.network.requests).to.have.length(2);
  });

  it('asks once where the interval is 0', async () => {
    const made = makeSession([good('One')], {interval: 0});
    await begin(made);
    await made.time.pass(3_600_000);
    expect(made.network.requests).to.have.length(1);
  });

  it('asks no more once the coverage has ended, though the page comes back', async () => {
    const made = makeSession([good('One', {_live_updates: {state: 'ended'}})]);
    await begin(made);
    await made.time.pass(3_600_000);
    made.activity.change({isVisible: true});
    expect(made.network.requests).to.have.length(1);
  });

  it('sets no timer that would fire at once, though a feed asks for years', async () => {
    const made = makeSession([good('One', {_live_updates: {refresh: 1e9}})]);
    await begin(made);
    expect(made.time.delays.filter(delay => delay > TIMER_LIMIT)).to.be.empty;
  });
});
