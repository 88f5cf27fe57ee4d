import {FeedError, FeedFormatError} from '../errors.js';
import {readFeed} from '../formats/read-feed.js';
import type {FeedDocument} from '../model/entry.js';
import type {OlderStatus} from '../model/older.js';
import type {StreamState} from '../model/reduce.js';
import {openSource, type FeedSource, type Listener, type SourceOptions} from '../transport/feed-source.js';
import {fetchFeed, type FeedAnswer} from '../transport/fetch-feed.js';
import {pageActivity} from '../transport/page-activity.js';

/** Who follows an address: asked for its wishes at each check, told what came of it. */
export interface Follower {
  readonly state: StreamState;
  readonly options: {
    /** Seconds, as the contract has it. */
    readonly interval: number;
    readonly credentials: RequestCredentials;
    readonly fetch: typeof globalThis.fetch | undefined;
  };
  receive(document: FeedDocument): void;
  stay(): void;
  fail(error: FeedError): void;
  /** `url` is the address that was asked for the page of older updates. */
  receiveOlder(document: FeedDocument, url: string): void;
  turnOlder(status: OlderStatus, error?: FeedError): void;
}

/** The pace of the tries until there is a feed, where a page wants but one load. In seconds. */
const FIRST_PACE = 15;

/**
 * One address followed for as long as the element has it. Once closed it tells nothing any more, so that an answer that
 * comes late is lost. The same text as last time costs no parsing.
 */
export class Session implements Listener {
  readonly #follower: Follower;
  readonly #source: FeedSource;
  readonly #abort = new AbortController();
  #answer: FeedAnswer | undefined;
  #error: FeedError | undefined;
  #text: string | undefined;
  #older: Promise<boolean> | undefined;
  #takesPart = false;

  /** `url` is absolute. */
  constructor(url: string, follower: Follower, runsOn: Partial<SourceOptions> = {}) {
    const {credentials, fetch} = follower.options;
    this.#follower = follower;
    this.#source = openSource({url, credentials, fetch, activity: pageActivity, timers: globalThis, ...runsOn});
    this.#source.follow(this, false);
  }

  get url(): string {
    return this.#source.options.url;
  }

  /** When the next check is due, in milliseconds since the epoch; 0 while one is under way, `Infinity` for never. */
  get dueAt(): number {
    return this.#takesPart ? this.#source.dueAt : Infinity;
  }

  get interval(): number {
    const {state, options} = this.#follower;
    if (!state.feed) return options.interval || FIRST_PACE;
    return state.feed.state === 'ended' ? 0 : options.interval;
  }

  get refresh(): number {
    return this.#follower.state.feed?.refresh ?? 0;
  }

  /** Whether this session still asks what the element wants asked. */
  fits({credentials, fetch}: Follower['options']): boolean {
    const {options} = this.#source;
    return credentials === options.credentials && fetch === options.fetch;
  }

  /** Whether checks are to be made for this session; one that is asked for is made in any case. */
  follow(takesPart: boolean): void {
    this.#takesPart = takesPart;
    this.#source.follow(this, takesPart);
  }

  /** Checks at once, or joins the check under way. */
  check(): Promise<void> {
    return this.#source.check(this);
  }

  /** Follows another interval. */
  update(): void {
    this.#source.update();
  }

  /** Follows a state that changed without a check: the next answer is read, though it may be the same as the last. */
  renew(): void {
    this.#text = undefined;
    this.#source.update();
  }

  /** Ends for good, a check under way with it if nobody else waits for it. */
  close(): void {
    this.#source.leave(this);
    this.#abort.abort();
  }

  hear(answer: FeedAnswer): FeedError | undefined {
    if (answer === this.#answer) return undefined;
    this.#answer = answer;
    const {text, url} = answer;
    const follower = this.#follower;
    try {
      const document = text === this.#text ? undefined : readFeed(text, url, follower.state.byId);
      this.#text = text;
      if (document) follower.receive(document);
      else follower.stay();
      return undefined;
    } catch (cause) {
      const error = cause instanceof FeedError ? cause : new FeedFormatError(url, cause);
      this.fail(error);
      return error;
    }
  }

  fail(error: FeedError): void {
    if (error === this.#error) return;
    this.#error = error;
    this.#follower.fail(error);
  }

  /** Asks for the next page of older updates if there is one. Whether its updates were told; never rejects. */
  loadOlder(): Promise<boolean> {
    return (this.#older ??= this.#loadOlder().finally(() => {
      this.#older = undefined;
    }));
  }

  async #loadOlder(): Promise<boolean> {
    const {credentials, fetch = globalThis.fetch} = this.#source.options;
    const follower = this.#follower;
    const {signal} = this.#abort;
    const url = follower.state.olderUrl;
    if (!url || signal.aborted) return false;
    follower.turnOlder('loading');
    try {
      const answer = await fetchFeed(url, {fetch, credentials, signal});
      signal.throwIfAborted();
      follower.receiveOlder(readFeed(answer.text, answer.url, new Map()), url);
      return true;
    } catch (error) {
      if (this.#abort.signal.aborted) follower.turnOlder('idle');
      else follower.turnOlder('failed', error instanceof FeedError ? error : new FeedFormatError(url, error));
      return false;
    }
  }
}
