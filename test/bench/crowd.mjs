import {build} from 'esbuild';
import {fileURLToPath} from 'node:url';
import {Cache, Origin, changeAt} from './cdn.mjs';

const NEVER = -2; // no version of the feed has come to this reader yet
const WARM_UP = 90; // seconds: what the first visit of everybody costs is told apart from what staying costs

/** The widget's own pacing: seconds until a reader's next check. */
export async function loadPace() {
  const {outputFiles} = await build({
    entryPoints: [fileURLToPath(new URL('../../src/transport/pace.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
  });
  const code = Buffer.from(outputFiles[0].contents).toString('base64');
  const {nextDelay} = await import(`data:text/javascript;base64,${code}`);
  return ({interval, refresh, failures, random, isFirst = false}) =>
    nextDelay({interval, refresh, failures, retryAfter: 0, isFirst}, random) / 1000;
}

/** Evenly spread numbers from 0 up to 1, the same for the same seed: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
export function createRandom(seed = 1) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let value = Math.imul(seed ^ (seed >>> 15), seed | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Who is next: a binary heap of readers by the time at which they ask. `times[reader]` may only grow, of the first alone. */
class Queue {
  #times;
  #heap;

  constructor(times) {
    this.#times = times;
    this.#heap = Uint32Array.from(times, (_, reader) => reader).sort((a, b) => times[a] - times[b]);
  }

  get first() {
    return this.#heap[0];
  }

  /** Lets the first reader ask again at a later time. */
  postpone(time) {
    const heap = this.#heap;
    const times = this.#times;
    const reader = heap[0];
    times[reader] = time;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && times[heap[child + 1]] < times[heap[child]]) child++;
      if (times[heap[child]] >= time) break;
      heap[place] = heap[child];
      place = child;
    }
    heap[place] = reader;
  }
}

const sumOf = (list, key) => list.reduce((sum, item) => sum + item[key], 0);

/** What readers saw from the end of the warm-up on, and what was asked of the edges and of the origin until then. */
class Tally {
  full = 0;
  unchanged = 0;
  failed = 0;
  late = [];
  perSecond = new Map();
  #readers;
  #network;
  #before;

  constructor(readers, network) {
    this.#readers = readers;
    this.#network = network;
  }

  /** One answer; `late` is how old the news is that it brings, `undefined` where it brings none. */
  count(now, {failed}, late) {
    this[failed ? 'failed' : late === undefined ? 'unchanged' : 'full']++;
    if (late !== undefined) this.late.push(late);
    const second = Math.floor(now);
    this.perSecond.set(second, (this.perSecond.get(second) ?? 0) + 1);
  }

  /** From now on it counts. */
  start() {
    this.#before ??= this.#asked();
  }

  #asked() {
    const {origin, caches} = this.#network;
    return {
      origin: origin.requests,
      full: origin.full,
      edges: sumOf(caches, 'requests'),
      hits: sumOf(caches, 'hits'),
    };
  }

  over(minutes) {
    const {full, unchanged, failed, perSecond} = this;
    const late = Float64Array.from(this.late).sort();
    const after = this.#asked();
    const asked = Object.fromEntries(Object.entries(this.#before).map(([key, value]) => [key, after[key] - value]));
    const perReaderHour = count => (count / this.#readers / minutes) * 60;
    return {
      originPerMinute: asked.origin / minutes,
      originFullPerMinute: asked.full / minutes,
      edgePerSecond: asked.edges / minutes / 60,
      busiestSecond: Math.max(...perSecond.values()),
      hitRatio: asked.hits / asked.edges,
      failedShare: failed / asked.edges,
      late: late[Math.floor(late.length / 2)],
      late95: late[Math.floor(late.length * 0.95)],
      fullPerReaderHour: perReaderHour(full),
      unchangedPerReaderHour: perReaderHour(unchanged),
    };
  }
}

/** The origin, the shield if there is one, and the edges; a twentieth of a second from reader's edge to origin and back. */
function buildNetwork({edges, cacheControl, shield, change, outage}) {
  const origin = new Origin({change, outage});
  const upstream = shield ? new Cache(origin, cacheControl, 0.02) : origin;
  return {origin, caches: Array.from({length: edges}, () => new Cache(upstream, cacheControl, 0.05))};
}

/**
 * Readers who follow one feed through a CDN for some minutes of simulated time: what that asked of the edges and of the
 * origin, what came down to each reader, and how late. All times are in seconds. `arrival` is in how many seconds all come;
 * counting begins after `warmUp`.
 */
export function simulateCrowd({
  readers,
  minutes,
  pace,
  interval,
  refresh = 0,
  change,
  edges,
  arrival = Math.max(interval, refresh),
  warmUp = WARM_UP,
  ...network
}) {
  const random = createRandom();
  const {origin, caches} = buildNetwork({...network, edges, change});
  const tally = new Tally(readers, {origin, caches});
  const times = Float64Array.from({length: readers}, () => random() * arrival);
  const versions = new Int32Array(readers).fill(NEVER); // of the feed, as each reader has it
  const failures = new Uint16Array(readers);
  const queue = new Queue(times);
  while (times[queue.first] < warmUp + minutes * 60) {
    const reader = queue.first;
    const now = times[reader];
    if (now >= warmUp) tally.start();
    const answer = caches[reader % edges].ask(now);
    const isFirst = versions[reader] === NEVER && !answer.failed;
    const isNews = !answer.failed && answer.version !== versions[reader];
    if (now >= warmUp) tally.count(now, answer, isNews ? answer.at - changeAt(answer.version, change) : undefined);
    if (isNews) versions[reader] = answer.version;
    failures[reader] = answer.failed ? failures[reader] + 1 : 0;
    queue.postpone(answer.at + pace({interval, refresh, failures: failures[reader], random: random(), isFirst}));
  }
  return tally.over(minutes);
}

const HEADERS = {full: 450, unchanged: 250}; // bytes of an answer without its body, as HTTP/2 has them about

/** Bytes that an hour costs one reader, with a feed of `size` bytes as it is sent. */
export const bytesPerReaderHour = ({fullPerReaderHour, unchangedPerReaderHour}, size) =>
  fullPerReaderHour * (size + HEADERS.full) + unchangedPerReaderHour * HEADERS.unchanged;
