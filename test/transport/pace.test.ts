import {expect} from '@open-wc/testing';
import {nextDelay} from '../../src/transport/pace.js';

interface PaceInput {
  readonly interval: number;
  readonly refresh: number;
  readonly failures: number;
  readonly random: number;
}

const delayOf = ({interval = 15, refresh = 0, failures = 0, random = 0.5}: Partial<PaceInput>): number =>
  nextDelay(interval, refresh, failures, random);

/** Delays in seconds. */
const cases: [name: string, input: Partial<PaceInput>, seconds: number][] = [
  ['an interval of 0 is never', {interval: 0}, Infinity],
  ['an interval of 0 is never, whatever the feed asks for', {interval: 0, refresh: 30}, Infinity],
  ['the interval in the middle of the jitter', {}, 15],
  ['a tenth less at the lower end of the jitter', {random: 0}, 13.5],
  ['a tenth more at the upper end of the jitter', {random: 1}, 16.5],
  ['the jitter is even', {random: 0.25}, 14.25],
  ['a feed that asks for less goes slower', {refresh: 60}, 60],
  ['a feed that asks for more is not followed', {refresh: 5}, 15],
  ['a feed that asks for the same changes nothing', {refresh: 15}, 15],
  ['the jitter is a tenth of what the feed asks for', {refresh: 60, random: 0}, 54],
  ['a failure is never faster than the interval', {failures: 1, random: 0}, 15],
  ['many failures are never faster than the interval', {failures: 9, random: 0}, 15],
  ['a failure is never faster than the feed asks for', {failures: 1, refresh: 60, random: 0}, 60],
  ['after one failure it takes up to twice as long', {failures: 1, random: 1}, 30],
  ['after two failures up to four times', {failures: 2, random: 1}, 60],
  ['after three failures up to eight times', {failures: 3, random: 1}, 120],
  ['after four failures up to sixteen times', {failures: 4, random: 1}, 240],
  ['after five failures up to five minutes', {failures: 5, random: 1}, 300],
  ['after many failures up to five minutes', {failures: 50, random: 1}, 300],
  ['after countless failures up to five minutes', {failures: 100_000, random: 1}, 300],
  ['the jitter of a failure is full', {failures: 1, random: 0.5}, 22.5],
  ['five minutes are the most for a slow feed too', {failures: 3, refresh: 120, random: 1}, 300],
  ['an interval over five minutes stays after a failure', {interval: 600, failures: 3, random: 1}, 600],
  ['an interval over five minutes is not shortened by a failure', {interval: 600, failures: 3, random: 0}, 600],
];

describe('nextDelay', () => {
  for (const [name, input, seconds] of cases) {
    it(name, () => {
      const delay = delayOf(input);
      if (seconds === Infinity) expect(delay).to.equal(Infinity);
      else expect(delay).to.be.closeTo(seconds * 1000, 0.001);
    });
  }
});
