import {FeedFormatError} from '../../src/errors.js';
import {openSource, type FeedSource, type Listener, type SourceOptions} from '../../src/transport/feed-source.js';
import {FEED_URL} from './fake-fetch.js';
import {FakeActivity, FakeTime} from './fake-time.js';

export type Answer = () => Response | Promise<Response>;

export const good =
  (text: string): Answer =>
  () =>
    new Response(text);
export const cut: Answer = () => Promise.reject(new TypeError('Failed to fetch'));
export const status =
  (code: number, headers?: HeadersInit): Answer =>
  () =>
    new Response('', headers ? {status: code, headers} : {status: code});

/** A page with a network that gives this answer until told otherwise. */
export function makePage(answer: Answer = good('one')) {
  const time = new FakeTime();
  const activity = new FakeActivity();
  const network = {answer, requests: 0, signals: [] as (AbortSignal | null | undefined)[]};
  const fetch: typeof globalThis.fetch = (_url, init) => {
    network.requests++;
    network.signals.push(init?.signal);
    return Promise.resolve(network.answer());
  };
  const open = (options: Partial<SourceOptions> = {}): FeedSource =>
    openSource({url: FEED_URL, credentials: 'omit', fetch, activity, timers: time.timers, ...options});
  return {time, activity, network, open};
}

/** A listener that remembers all that it was told. `reading` ends when it has read an answer. */
export function makeListener({interval = 15, refresh = 0, isReadable = true, reading = Promise.resolve()} = {}) {
  const told: string[] = [];
  const listener: Listener & {interval: number} = {
    interval,
    refresh,
    async hear({text, url}) {
      told.push(text);
      await reading;
      return isReadable ? {kind: 'read'} : {kind: 'failed', error: new FeedFormatError(url)};
    },
    fail(error) {
      told.push(error.name);
    },
  };
  return {listener, told};
}
