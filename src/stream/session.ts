import {FeedError, FeedFormatError, FeedHttpError} from '../errors.js';
import {asUrl} from '../formats/fields.js';
import type {About} from '../formats/format.js';
import {readFeed} from '../formats/read-feed.js';
import {explain} from '../formats/unknown-format.js';
import type {FieldsSet} from '../model/actions.js';
import {clockLagOf, settleLag} from '../model/clock.js';
import type {FeedDocument} from '../model/entry.js';
import type {Feed} from '../model/feed.js';
import type {OlderStatus, StreamState} from '../model/state.js';
import {isOverAt} from '../model/status.js';
import {openSource, type FeedSource, type Listener, type SourceOptions} from '../transport/feed-source.js';
import {fetchFeed, type FeedAnswer} from '../transport/fetch-feed.js';
import type {Outcome} from '../transport/outcome.js';
import {pageActivity} from '../transport/page-activity.js';

/** The element's options that decide how an address is asked. */
export interface SessionOptions {
  /** Seconds between checks, 0 for a single load. */
  readonly interval: number;
  /** The name of the feed's format, or `auto`. */
  readonly format: string;
  readonly credentials: RequestCredentials;
  readonly fetch: typeof globalThis.fetch | undefined;
  /** `auto`, `off`, or the address of an event stream. */
  readonly stream: string;
  readonly baseURI: string;
}

/** The owner of the stream's state. The session reads the state, and reports the result of each check. */
export interface SessionOwner {
  readonly host: SessionOptions;
  readonly state: StreamState;
  /** The element's language as a BCP 47 tag, empty if unknown. */
  readonly language: string;
  /** `isOwn` tells that the page gives the document. */
  receive(document: FeedDocument, isOwn?: boolean): void;
  /** The answer has the same text as the last one. */
  unchanged(): void;
  fail(error: FeedError): void;
  /** Takes what a session learns beside the answers. */
  act(known: FieldsSet<'checks'>): unknown;
  /** `url` is the address that was asked for the page of older updates. */
  receiveOlder(document: FeedDocument, url: string): void;
  setOlderStatus(status: OlderStatus, error?: FeedError): void;
}

/** Returns a `FeedError` as it is, and any other error as the cause of a `FeedFormatError`. */
export const feedErrorOf = (cause: unknown, url: string): FeedError =>
  cause instanceof FeedError ? cause : new FeedFormatError(url, cause, String(cause));

/** Facts about a document for the reader of its format. */
export const aboutOf = (url: string, {language, host}: SessionOwner): About => ({url, language, format: host.format});

/**
 * Whether an error says that there is no such page of older updates. Some services do not tell which page is the last, and
 * answer so to the number after it.
 */
const isPastTheEnd = (error: unknown): boolean =>
  error instanceof FeedHttpError && [400, 404, 410].includes(error.status);

const emptyPageOf = (feed: Feed): FeedDocument => ({
  feed: {...feed, olderUrl: ''},
  entries: [],
  source: undefined,
  isBare: true,
});

/** Milliseconds for which a feed is still asked that ends by the clock: an event may run over. */
const OVERTIME = 3_600_000;

/** Seconds between tries until the first good load, if `interval` is 0. */
const FIRST_PACE = 15;

/**
 * Follows one address for one element. A closed session reports nothing, so late answers are dropped. An answer with the same
 * text as the last one is not parsed.
 */
export class Session implements Listener {
  readonly #owner: SessionOwner;
  readonly #source: FeedSource;
  readonly #abort = new AbortController();
  #answer: FeedAnswer | undefined;
  #error: FeedError | undefined;
  #text: string | undefined;
  #older: Promise<boolean> | undefined;
  #isActive = false;
  #isTold: boolean | undefined;
  #hub = '';

  /** `url` is absolute. */
  constructor(url: string, owner: SessionOwner, runsOn: Partial<SourceOptions> = {}) {
    const {credentials, fetch} = owner.host;
    this.#owner = owner;
    this.#source = openSource({url, credentials, fetch, activity: pageActivity, timers: globalThis, ...runsOn});
    this.#source.setActive(this, false);
  }

  get url(): string {
    return this.#source.options.url;
  }

  /** When the next check is due, in milliseconds since the epoch; 0 while one is under way, `Infinity` for never. */
  get dueAt(): number {
    return this.#isActive ? this.#source.dueAt : Infinity;
  }

  get interval(): number {
    const {state, host} = this.#owner;
    if (!state.feed) return host.interval || FIRST_PACE;
    return isOverAt(state, Date.now() + clockLagOf(state.checks) - OVERTIME) ? 0 : host.interval;
  }

  get refresh(): number {
    return this.#owner.state.feed?.refresh ?? 0;
  }

  /** Address of the event stream: the element's own, or the feed's. A feed that is not followed any more has none. */
  get stream(): string {
    const {host, state} = this.#owner;
    if (!state.feed || !this.interval || host.stream === 'off') return '';
    if (host.stream !== 'auto') return asUrl(host.stream, host.baseURI);
    // an open stream stays: some feeds name another address in each answer, and each would be a new connection
    if (!this.#isTold || !state.feed.streamUrl) this.#hub = state.feed.streamUrl;
    return this.#hub;
  }

  /** Whether this session asks with the element's present options. */
  fits({credentials, fetch}: SessionOptions): boolean {
    const {options} = this.#source;
    return credentials === options.credentials && fetch === options.fetch;
  }

  /** Sets whether checks are made for this session. `check()` works in either case. */
  setActive(isActive: boolean): void {
    this.#isActive = isActive;
    this.#source.setActive(this, isActive);
  }

  /** Checks at once, or joins the check under way. Resolves after the owner got the result; never rejects. */
  check(): Promise<Outcome> {
    return this.#source.check(this);
  }

  /** Puts off the first check: the owner has a feed from this time, in milliseconds since the epoch. */
  postpone(readAt: number): void {
    this.#source.postpone(readAt);
  }

  /** Plans the next check again, after the interval has changed. */
  reschedule(): void {
    this.#source.reschedule();
  }

  /** Has to be called when the state changed without a check. The next answer is then read even if its text is the same. */
  renew(): void {
    this.#text = undefined;
    this.#source.reschedule();
  }

  /** Ends the session for good. Aborts a check under way, unless another session waits for it. */
  close(): void {
    this.#source.leave(this);
    this.#abort.abort();
  }

  /** Takes an answer. Reports a JSON Feed synchronously; any other format may have to be loaded first. */
  async hear(answer: FeedAnswer): Promise<Outcome> {
    if (answer === this.#answer) return {kind: 'unchanged'};
    this.#answer = answer;
    const {text, url, clockLag} = answer;
    const owner = this.#owner;
    if (clockLag !== undefined)
      owner.act({type: 'checks', serverLag: settleLag(owner.state.checks.serverLag, clockLag)});
    const isLate = (): boolean => answer !== this.#answer || this.#abort.signal.aborted;
    try {
      if (text === this.#text) {
        owner.unchanged();
        return {kind: 'unchanged'};
      }
      const read = readFeed(text, aboutOf(url, owner), owner.state.updates.byId);
      const document = 'then' in read ? await read : read;
      if (isLate()) return {kind: 'unchanged'};
      this.#text = text;
      owner.receive(document);
      // an old copy is no news: the new one may be there in a moment
      return {kind: owner.state.updates.doubt ? 'unchanged' : 'read'};
    } catch (cause) {
      await explain(cause, text);
      return isLate() ? {kind: 'unchanged'} : {kind: 'failed', error: feedErrorOf(cause, url)};
    }
  }

  setTold(isTold: boolean | undefined): void {
    if (isTold === this.#isTold) return;
    this.#isTold = isTold;
    if (!this.#abort.signal.aborted) this.#owner.act({type: 'checks', isTold});
  }

  fail(error: FeedError): void {
    if (error === this.#error) return;
    this.#error = error;
    this.#owner.fail(error);
  }

  /** Loads the next page of older updates if there is one. Resolves with whether there were any; never rejects. */
  loadOlder(): Promise<boolean> {
    return (this.#older ??= this.#loadOlder().finally(() => {
      this.#older = undefined;
    }));
  }

  async #loadOlder(): Promise<boolean> {
    const {credentials, fetch = globalThis.fetch} = this.#source.options;
    const owner = this.#owner;
    const {signal} = this.#abort;
    const url = owner.state.paging.olderUrl;
    if (!url || signal.aborted) return false;
    owner.setOlderStatus('loading');
    let text = '';
    try {
      const answer = await fetchFeed(url, {fetch, credentials, signal});
      ({text} = answer);
      const document = await readFeed(text, aboutOf(answer.url, owner), new Map());
      signal.throwIfAborted();
      owner.receiveOlder(document, url);
      return true;
    } catch (error) {
      await explain(error, text);
      const {feed} = owner.state;
      if (this.#abort.signal.aborted) owner.setOlderStatus('idle');
      else if (feed && isPastTheEnd(error)) owner.receiveOlder(emptyPageOf(feed), url);
      else owner.setOlderStatus('failed', feedErrorOf(error, url));
      return false;
    }
  }
}
