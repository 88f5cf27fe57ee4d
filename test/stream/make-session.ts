import type {FeedError} from '../../src/errors.js';
import type {FieldsSet} from '../../src/model/actions.js';
import type {FeedDocument} from '../../src/model/entry.js';
import {initialState, type OlderStatus, type StreamState} from '../../src/model/state.js';
import {Session, type SessionOptions, type SessionOwner} from '../../src/stream/session.js';
import {FEED_URL, inTurn, Network, text, type Answer} from '../helpers/network.js';
import {FakeActivity, FakeTime, flush} from '../helpers/time.js';

/** A feed with one update of this title. */
export const feedText = (title: string, feed: Record<string, unknown> = {}): string =>
  JSON.stringify({...feed, items: [{id: 'a', title, url: 'a.html'}]});

export const good = (title: string, feed?: Record<string, unknown>): Answer => text(feedText(title, feed));

export const page = text('<!doctype html><title>Maintenance</title>');

/** All that an owner was told, in order. */
export type Told = (FeedDocument | 'unchanged' | FeedError)[];

/** An owner that keeps the feed and remembers all reports of the session. */
export function makeOwner<Host extends SessionOptions>(host: Host, state = initialState) {
  const told: Told = [];
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
    act({type: _type, ...checks}: FieldsSet<'checks'>): void {
      owner.state = {...owner.state, checks: {...owner.state.checks, ...checks}};
    },
    setOlderStatus(_status: OlderStatus, error?: FeedError): void {
      if (error) told.push(error);
    },
  } satisfies SessionOwner;
  return {owner, told};
}

interface Traits {
  readonly interval?: number;
  readonly state?: StreamState;
}

/** A session that gets these answers in turn, the last one for ever, and all that it told. */
export function makeSession(answers: readonly Answer[], {interval = 15, state}: Traits = {}) {
  const time = new FakeTime();
  const activity = new FakeActivity();
  const network = new Network(inTurn(...answers));
  const {owner, told} = makeOwner(
    {interval, format: 'auto', stream: 'auto', baseURI: FEED_URL, credentials: 'omit', fetch: network.fetch},
    state,
  );
  const session = new Session(FEED_URL, owner, {activity, timers: time.timers});
  /** Seconds until the next check. */
  const wait = (): number => (session.dueAt - time.now) / 1000;
  return {session, owner, time, activity, network, told, wait};
}

/** What was told, each in a word or two. */
export const wordsOf = (told: Told): readonly string[] =>
  told.map(one =>
    one === 'unchanged' ? one : one instanceof Error ? one.name : (one.entries[0]?.update.title ?? 'empty'),
  );

/** Starts it and lets the first check end. */
export async function begin({session}: Pick<ReturnType<typeof makeSession>, 'session'>): Promise<void> {
  session.setActive(true);
  await session.check();
  await flush();
}
