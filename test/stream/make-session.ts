import type {FeedError} from '../../src/errors.js';
import type {FeedDocument} from '../../src/model/entry.js';
import type {OlderStatus} from '../../src/model/older.js';
import {initialState, type StreamState} from '../../src/model/reduce.js';
import {Session, type SessionOptions} from '../../src/stream/session.js';
import {FakeActivity, FakeTime, settle} from '../transport/fake-time.js';

export const FEED_URL = 'https://news.example/live/feed.json';

export type Answer = () => Response | Promise<Response>;

/** A feed with one update of this title. */
export const feedText = (title: string, feed: Record<string, unknown> = {}): string =>
  JSON.stringify({...feed, items: [{id: 'a', title, url: 'a.html'}]});

export const good =
  (title: string, feed?: Record<string, unknown>): Answer =>
  () =>
    new Response(feedText(title, feed));

export const bad =
  (status: number, headers: Record<string, string> = {}): Answer =>
  () =>
    new Response('Sorry', {status, headers});

export const page: Answer = () => new Response('<!doctype html><title>Maintenance</title>');

export const cut: Answer = () => Promise.reject(new TypeError('Failed to fetch'));

type Told = (FeedDocument | 'unchanged' | FeedError)[];

/** A keeper of a feed that remembers all reports of the session. */
function makeOwner(state: StreamState, host: SessionOptions, told: Told) {
  const owner = {
    state,
    host,
    language: '',
    receive(document: FeedDocument): void {
      told.push(document);
      owner.state = {...owner.state, feed: document.feed};
    },
    unchanged(): void {
      told.push('unchanged');
    },
    fail(error: FeedError): void {
      told.push(error);
    },
    receiveOlder(document: FeedDocument): void {
      told.push(document);
    },
    setOlderStatus(_status: OlderStatus, error?: FeedError): void {
      if (error) told.push(error);
    },
  };
  return owner;
}

interface Traits {
  readonly interval?: number;
  readonly state?: StreamState;
  readonly url?: string;
  readonly fetch?: typeof globalThis.fetch;
}

/** A session that gets these answers in turn, the last one for ever, and what it told. */
export function makeSession(
  answers: readonly Answer[],
  {interval = 15, state = initialState, url = FEED_URL, fetch}: Traits = {},
) {
  const time = new FakeTime();
  const activity = new FakeActivity();
  const requests: (RequestInit & {url: string})[] = [];
  const told: Told = [];
  const options: {interval: number; credentials: RequestCredentials; fetch: typeof globalThis.fetch} = {
    interval,
    credentials: 'omit',
    fetch:
      fetch ??
      (async (address, init) => {
        requests.push({url: address as string, ...init});
        const answer = answers[Math.min(requests.length, answers.length) - 1];
        if (!answer) throw new TypeError('No answer is left');
        return answer();
      }),
  };
  const owner = makeOwner(state, options, told);
  const session = new Session(url, owner, {activity, timers: time.timers});
  /** Seconds until the next check. */
  const wait = (): number => (session.dueAt - time.now) / 1000;
  return {session, owner, options, time, activity, requests, told, wait};
}

/** What was told, each in a word or two. */
export const wordsOf = (told: ReturnType<typeof makeSession>['told']): readonly string[] =>
  told.map(one =>
    one === 'unchanged' ? one : one instanceof Error ? one.name : (one.entries[0]?.update.title ?? 'empty'),
  );

/** Starts it and lets the first check end. */
export async function begin({session}: Pick<ReturnType<typeof makeSession>, 'session'>): Promise<void> {
  session.setActive(true);
  await session.check();
  await settle();
}
