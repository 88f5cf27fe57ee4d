import assert from 'node:assert/strict';
import {before, describe, test} from 'node:test';
import {bytesPerReaderHour, createRandom, loadPace, simulateCrowd} from './crowd.mjs';

let pace;
before(async () => (pace = await loadPace()));

const run = options =>
  simulateCrowd({
    readers: 500,
    minutes: 10,
    edges: 4,
    change: 60,
    interval: 15,
    cacheControl: 's-maxage=5',
    pace,
    ...options,
  });

const near = (value, expected, share = 0.05) =>
  assert.ok(Math.abs(value - expected) <= expected * share, `${value} is not about ${expected}`);

test('the pace is the widget’s own: a tenth more or less, slower for the feed, and backing off', () => {
  const delays = random => [
    pace({interval: 15, refresh: 0, failures: 0, random}),
    pace({interval: 15, refresh: 60, failures: 0, random}),
    pace({interval: 15, refresh: 0, failures: 3, random}),
  ];
  const rounded = random => delays(random).map(delay => Math.round(delay * 10) / 10);
  assert.deepEqual(
    [rounded(0), rounded(1)],
    [
      [13.5, 54, 15],
      [16.5, 66, 120],
    ],
  );
});

test('a crowd that comes at once does not ask in step', () => {
  const rush = {readers: 5000, arrival: 5, warmUp: 6, minutes: 1};
  const {busiestSecond, edgePerSecond} = run(rush);
  assert.ok(busiestSecond < 1.5 * edgePerSecond, `${busiestSecond} in one second, ${edgePerSecond} in the mean`);
});

test('the random numbers are even, and the same every time', () => {
  const random = createRandom(7);
  const again = createRandom(7);
  const numbers = Array.from({length: 10_000}, random);
  assert.deepEqual(numbers, Array.from({length: 10_000}, again));
  near(numbers.reduce((sum, number) => sum + number) / numbers.length, 0.5, 0.02);
  assert.ok(Math.min(...numbers) < 0.01 && Math.max(...numbers) < 1 && Math.max(...numbers) > 0.99);
});

describe('a crowd', () => {
  test('asks the edges once an interval each', () => near(run({}).edgePerSecond, 500 / 15));

  test('asks the origin each time where nothing may be kept', () =>
    near(run({cacheControl: 'no-store'}).originPerMinute, 500 * 4));

  const kept = [
    ['once each five seconds and edge', {}, 12 * 4],
    ['however many they are', {readers: 5_000}, 12 * 4],
    ['less from a cache that keeps longer', {cacheControl: 's-maxage=15'}, 4 * 4],
    ['as one behind a shield', {shield: true}, 12],
  ];
  for (const [name, options, expected] of kept) {
    test(`asks the origin ${name}`, () => near(run(options).originPerMinute, expected, 0.1));
  }

  test('goes slower where the feed asks for it', () => near(run({refresh: 60}).edgePerSecond, 500 / 60));

  test('downloads the feed as often as it changes, and not as often as it asks', () => {
    const {fullPerReaderHour, unchangedPerReaderHour} = run({});
    near(fullPerReaderHour, 60, 0.1);
    near(fullPerReaderHour + unchangedPerReaderHour, 240);
  });

  test('sees news half an interval late, and a whole one at most, besides what the cache keeps it', () => {
    const {late, late95} = run({cacheControl: 'no-store'});
    near(late, 7.6, 0.15);
    assert.ok(late95 < 16.8);
  });

  test('backs off while the origin is gone, and notices nothing where stale answers are allowed', () => {
    const outage = [150, 450];
    const [gone, stale] = [run({outage}), run({outage, cacheControl: 's-maxage=5, stale-if-error=600'})];
    assert.ok(gone.failedShare > 0.1 && gone.edgePerSecond < 0.7 * stale.edgePerSecond);
    assert.equal(stale.failedShare, 0);
  });
});

test('an hour of a reader is the feeds and the headers that came down', () => {
  const result = {fullPerReaderHour: 60, unchangedPerReaderHour: 180};
  assert.equal(bytesPerReaderHour(result, 10_000), 60 * 10_450 + 180 * 250);
});
