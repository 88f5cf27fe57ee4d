import {FeedError, FeedFormatError} from '../errors.js';
import {readFeed} from '../formats/read-feed.js';
import type {Entry, FeedDocument} from '../model/entry.js';
import {fetchFeed} from '../transport/fetch-feed.js';
import {nextDelay} from '../transport/pace.js';
import type {PageActivity} from '../transport/page-activity.js';
import {Poller, type Timers} from '../transport/poller.js';

/** What a session asks of the outside world; replaceable, so that tests own network and time. */
export interface SessionOptions {
  /** An absolute address. */
  readonly url: string;
  /** Read anew at each check. Times in seconds, as the contract has them. */
  readonly request: () => {
    readonly fetch: typeof globalThis.fetch;
    readonly credentials: RequestCredentials;
    readonly interval: number;
    readonly refresh: number;
    readonly isEnded: boolean;
    /** The updates on the page, for the reading of those that are the same. */
    readonly known: ReadonlyMap<string, Entry>;
  };
  readonly onDocument: (document: FeedDocument) => void;
  readonly onUnchanged: () => void;
  readonly onFailure: (error: FeedError) => void;
  readonly activity: PageActivity;
  readonly timers: Timers;
}

/**
 * One address followed for as long as the element has it. Once closed it tells nothing any more, so that an answer that
 * comes late is lost. The same text as last time costs no parsing.
 */
export class Session {
  readonly url: string;
  readonly poller: Poller;
  readonly #options: SessionOptions;
  #abort = new AbortController();
  #text: string | undefined;
  #failures = 0;

  constructor(options: SessionOptions) {
    const {url, activity, timers} = options;
    this.#options = options;
    this.url = url;
    this.poller = new Poller({check: () => this.#check(), delay: () => this.#delay(), activity, timers});
  }

  /** Ends a check under way and makes no further one until the poller is started again. */
  close(): void {
    this.poller.stop();
    this.#abort.abort();
    this.#abort = new AbortController();
  }

  #delay(): number {
    const {interval, refresh, isEnded} = this.#options.request();
    return nextDelay({interval: isEnded ? 0 : interval, refresh, failures: this.#failures, random: Math.random()});
  }

  async #check(): Promise<void> {
    const {signal} = this.#abort;
    const {fetch, credentials} = this.#options.request();
    try {
      const {text, url} = await fetchFeed(this.url, {fetch, credentials, signal});
      if (signal.aborted) return;
      this.#failures = 0;
      if (text === this.#text) return this.#options.onUnchanged();
      const document = readFeed(text, url, this.#options.request().known);
      this.#text = text;
      this.#options.onDocument(document);
    } catch (cause) {
      if (signal.aborted) return;
      this.#failures++;
      const error = cause instanceof FeedError ? cause : new FeedFormatError('The feed could not be read', this.url, cause);
      this.#options.onFailure(error);
    }
  }
}
