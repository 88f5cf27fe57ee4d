import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {Cache, changeAt, Origin, readCacheControl, versionAt} from './cdn.mjs';

const policy = parts => ({isStored: true, fresh: 0, whileRevalidate: 0, ifError: 0, ...parts});

describe('readCacheControl', () => {
  const cases = [
    ['', policy({})],
    ['max-age=10', policy({fresh: 10})],
    ['max-age=10, s-maxage=5', policy({fresh: 5})],
    ['S-MaxAge="5"', policy({fresh: 5})],
    ['s-maxage=0, max-age=60', policy({fresh: 0})],
    ['max-age=soon', policy({fresh: 0})],
    ['no-store', policy({isStored: false})],
    ['private, max-age=60', policy({isStored: false, fresh: 60})],
    ['no-cache, max-age=60, stale-if-error=60', policy({})],
    ['max-age=5, stale-while-revalidate=10, stale-if-error=60', policy({fresh: 5, whileRevalidate: 10, ifError: 60})],
    ['max-age=5, stale-while-revalidate=10, must-revalidate', policy({fresh: 5})],
  ];
  for (const [header, expected] of cases) {
    test(`reads "${header}"`, () => assert.deepEqual(readCacheControl(header), expected));
  }
});

/** What a cache did at each of these times: seconds until the answer, its version, and whether the origin was asked. */
function follow(cacheControl, times, options) {
  const origin = new Origin({change: 1e9, latency: 0.1, ...options});
  const cache = new Cache(origin, cacheControl);
  return times.map(time => {
    const before = origin.requests;
    const {at, failed} = cache.ask(time);
    const wait = Math.round((at - time) * 1000) / 1000;
    return `${failed ? 'failed' : wait} ${origin.requests > before}`;
  });
}

describe('a cache', () => {
  const outage = [10, 20];
  const cases = [
    ['asks each time for what it may not keep', 'no-store', [0, 0.05, 1], ['0.1 true', '0.1 true', '0.1 true']],
    ['asks once for those who ask together', 'no-cache', [0, 0.05, 0.2], ['0.1 true', '0.05 false', '0.1 true']],
    ['answers by itself while what it has is fresh', 's-maxage=5', [0, 1, 4.9], ['0.1 true', '0 false', '0 false']],
    ['lets readers wait when it is no longer fresh', 's-maxage=5', [0, 6], ['0.1 true', '0.1 true']],
    [
      'lets nobody wait while it may be stale',
      's-maxage=5, stale-while-revalidate=5',
      [0, 6, 6.05, 7],
      ['0.1 true', '0 true', '0 false', '0 false'],
    ],
    [
      'lets readers wait when it has been stale for too long',
      's-maxage=5, stale-while-revalidate=5',
      [0, 10.5],
      ['0.1 true', '0.1 true'],
    ],
    ['fails with its origin', 's-maxage=5', [0, 11], ['0.1 true', 'failed true'], {outage}],
    [
      'serves what it has when its origin fails and that is allowed',
      's-maxage=5, stale-if-error=60',
      [0, 11, 11.05],
      ['0.1 true', '0.1 true', '0.05 false'],
      {outage},
    ],
    [
      'fails when what it has is too old for that',
      's-maxage=5, stale-if-error=5',
      [0, 11],
      ['0.1 true', 'failed true'],
      {outage},
    ],
    ['recovers with its origin', 's-maxage=5', [0, 11, 21], ['0.1 true', 'failed true', '0.1 true'], {outage}],
  ];
  for (const [name, cacheControl, times, expected, options] of cases) {
    test(name, () => assert.deepEqual(follow(cacheControl, times, options), expected));
  }

  test('passes the origin’s age on, so that two layers are no staler than one', () => {
    const origin = new Origin({change: 1e9, latency: 0.1});
    const shield = new Cache(origin, 's-maxage=5');
    const edge = new Cache(shield, 's-maxage=5');
    shield.ask(0);
    edge.ask(4);
    edge.ask(5.5);
    assert.deepEqual([edge.hits, shield.requests, origin.requests], [0, 3, 2]);
  });

  test('is told that nothing changed by a few bytes', () => {
    const origin = new Origin({change: 60, latency: 0.1});
    const cache = new Cache(origin, 's-maxage=5');
    const times = Array.from({length: 60}, (_, index) => index * 10);
    for (const time of times) cache.ask(time);
    assert.deepEqual([origin.requests, origin.full], [60, 10]);
  });
});

test('the feed changes in order, at times that keep no step with any interval', () => {
  const times = Array.from({length: 100}, (_, version) => changeAt(version, 60));
  assert.deepEqual(
    times.map(time => versionAt(time, 60)),
    times.map((_, version) => version),
  );
  assert.deepEqual(
    times.map(time => versionAt(time - 0.001, 60)),
    times.map((_, version) => version - 1),
  );
  const gaps = times.slice(1).map((time, index) => time - times[index]);
  assert.ok(Math.min(...gaps) > 0 && new Set(gaps.map(gap => Math.round(gap))).size > 1);
});
