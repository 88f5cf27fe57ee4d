import {expect} from '@open-wc/testing';
import {FeedHttpError, FeedNetworkError, type FeedError} from '../../src/errors.js';
import {nextDelay, readRetryAfter, retryAfterOf, type Pace} from '../../src/transport/pace.js';

interface PaceInput extends Pace {
  readonly random: number;
}

const delayOf = ({random = 0.5, ...pace}: Partial<PaceInput>): number =>
  nextDelay({interval: 15, refresh: 0, failures: 0, retryAfter: 0, ...pace}, random);

/** Delays in seconds. */
const cases: [name: string, input: Partial<PaceInput>, seconds: number][] = [
  ['an interval of 0 is never', {interval: 0}, Infinity],
  ['an interval of 0 is never, whatever the feed asks for', {interval: 0, refresh: 30}, Infinity],
  ['the interval in the middle of the jitter', {}, 15],
  ['a tenth less at the lower end of the jitter', {random: 0}, 13.5],
  ['a tenth more at the upper end of the jitter', {random: 1}, 16.5],
  ['the jitter is even', {random: 0.25}, 14.25],
  ['half less at the lower end after the load', {isFirst: true, random: 0}, 7.5],
  ['half more at the upper end after the load', {isFirst: true, random: 1}, 22.5],
  ['never faster than five seconds after the load', {isFirst: true, interval: 5, random: 0}, 5],
  ['a failure after the load is a failure', {isFirst: true, failures: 1, random: 0}, 15],
  ['a feed that asks for less goes slower', {refresh: 60}, 60],
  ['a feed that asks for more is not followed', {refresh: 5}, 15],
  ['a feed that asks for the same changes nothing', {refresh: 15}, 15],
  ['the jitter is a tenth of what the feed asks for', {refresh: 60, random: 0}, 54],
  ['a minute where a stream tells of news', {isTold: true}, 60],
  ['four times the interval where a stream tells of news', {isTold: true, interval: 60}, 240],
  ['a feed that asks for less goes slower there too', {isTold: true, refresh: 600}, 600],
  ['a feed that asks for more than a minute does not go faster there', {isTold: true, refresh: 20}, 60],
  ['a tenth less at the lower end there too', {isTold: true, random: 0}, 54],
  ['a day is the most there too', {isTold: true, interval: 86_400}, 86_400],
  ['after a failure a stream does not count', {isTold: true, failures: 1, random: 0}, 15],
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

const wishes: typeof cases = [
  ['an interval below 5 is 5', {interval: 1}, 5],
  ['a server that asks for longer is left alone', {failures: 1, retryAfter: 120, random: 0}, 120],
  ['readers that a server sent away do not come back in step', {failures: 1, retryAfter: 120, random: 1}, 132],
  ['a server that asks for less than the pace does not hurry it', {failures: 1, retryAfter: 3, random: 0}, 15],
  ['a server that asks for less than the back-off does not shorten it', {failures: 3, retryAfter: 60, random: 1}, 120],
  ['a server that says the feed is gone is left alone for good', {failures: 1, retryAfter: Infinity}, Infinity],
  ['an interval of 0 is never, whatever the server wishes', {interval: 0, retryAfter: 60}, Infinity],
];
cases.push(...wishes);

const NOW = Date.UTC(2015, 9, 21, 7, 28);

/** What the header says, and what it asks for in seconds. */
const headers: [header: string | null, seconds: number][] = [
  [null, 0],
  ['', 0],
  ['0', 0],
  ['120', 120],
  [' 120 ', 120],
  ['3600', 3600],
  ['3601', 3600],
  ['9'.repeat(400), 3600],
  ['-5', 0],
  ['1.5', 0],
  ['1e3', 0],
  ['soon', 0],
  ['2015', 2015],
  ['Wed, 21 Oct 2015 07:29:30 GMT', 90],
  ['Wednesday, 21-Oct-15 07:29:30 GMT', 90],
  ['Wed, 21 Oct 2015 07:27:00 GMT', 0],
  ['Thu, 22 Oct 2015 07:28:00 GMT', 3600],
  ['Wed, 21 Foo 2015 07:28:00 GMT', 0],
  ['2015-10-21T07:29:30Z', 0],
  ['21', 21],
];

describe('readRetryAfter', () => {
  for (const [header, seconds] of headers) {
    it(`${JSON.stringify(header).slice(0, 50)} is ${seconds} seconds`, () => {
      expect(readRetryAfter(header, NOW)).to.equal(seconds);
    });
  }
});

describe('retryAfterOf', () => {
  const http = (status: number, retryAfter?: number): FeedHttpError =>
    new FeedHttpError('https://news.example/', status, retryAfter);
  const errors: [name: string, error: FeedError | undefined, seconds: number][] = [
    ['a good answer', undefined, 0],
    ['no network', new FeedNetworkError('https://news.example/'), 0],
    ['404', http(404), 0],
    ['500', http(500), 0],
    ['429 without a header', http(429), 60],
    ['503 without a header', http(503), 60],
    ['503 with a header', http(503, 5), 5],
    ['500 with a header', http(500, 90), 90],
    ['410', http(410), Infinity],
    ['410 with a header', http(410, 5), Infinity],
  ];
  for (const [name, error, seconds] of errors) {
    it(`after ${name} a server wants to be left alone for ${seconds} seconds`, () => {
      expect(retryAfterOf(error)).to.equal(seconds);
    });
  }
});

describe('nextDelay', () => {
  for (const [name, input, seconds] of cases) {
    it(name, () => {
      const delay = delayOf(input);
      if (seconds === Infinity) expect(delay).to.equal(Infinity);
      else expect(delay).to.be.closeTo(seconds * 1000, 0.001);
    });
  }
});
