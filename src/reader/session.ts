import {FeedError, FeedFormatError} from '../errors.js';
import {readFeed} from '../formats/read-feed.js';
import type {FeedDocument} from '../model/entry.js';
import type {StreamState} from '../model/reduce.js';
import {fetchFeed} from '../transport/fetch-feed.js';
import {nextDelay} from '../transport/pace.js';
import {pageActivity, type PageActivity} from '../transport/page-activity.js';
import {Poller, type Timers} from '../transport/poller.js';

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
}

/**
 * One address followed for as long as the element has it. Once closed it tells nothing any more, so that an answer that
 * comes late is lost. The same text as last time costs no parsing.
 */
export class Session {
  /** An absolute address. */
  readonly url: string;
  readonly poller: Poller;
  readonly #follower: Follower;
  readonly #abort = new AbortController();
  #text: string | undefined;
  #failures = 0;

  constructor(url: string, follower: Follower, activity: PageActivity = pageActivity, timers: Timers = globalThis) {
    this.url = url;
    this.#follower = follower;
    this.poller = new Poller({check: () => this.#check(), delay: () => this.#delay(), activity, timers});
  }

  /** Ends for good, a check under way with it. */
  close(): void {
    this.poller.stop();
    this.#abort.abort();
  }

  #delay(): number {
    const {state, options} = this.#follower;
    const interval = state.feed?.state === 'ended' ? 0 : options.interval;
    return nextDelay(interval, state.feed?.refresh ?? 0, this.#failures);
  }

  async #check(): Promise<void> {
    const follower = this.#follower;
    const {signal} = this.#abort;
    const {fetch = globalThis.fetch, credentials} = follower.options;
    try {
      const {text, url} = await fetchFeed(this.url, {fetch, credentials, signal});
      if (signal.aborted) return;
      const document = text === this.#text ? undefined : readFeed(text, url, follower.state.byId);
      this.#failures = 0;
      this.#text = text;
      if (document) follower.receive(document);
      else follower.stay();
    } catch (error) {
      if (signal.aborted) return;
      this.#failures++;
      follower.fail(error instanceof FeedError ? error : new FeedFormatError(this.url, error));
    }
  }
}
