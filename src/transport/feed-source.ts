import {FeedNetworkError, type FeedError} from '../errors.js';
import {fetchFeed, type FeedAnswer} from './fetch-feed.js';
import {nextDelay, wishOf} from './pace.js';
import type {PageActivity} from './page-activity.js';
import {Poller, type Timers} from './poller.js';

/** Who listens to a source. Both numbers are in seconds, and mean what they mean to `nextDelay`. */
export interface Listener {
  readonly interval: number;
  readonly refresh: number;
  /** Takes an answer, and tells why it is of no use to it, if so. The same object may come again. */
  hear(answer: FeedAnswer): FeedError | undefined;
  fail(error: FeedError): void;
}

/** What one request for several listeners depends on, and what they run on. */
export interface SourceOptions {
  /** An absolute address. */
  readonly url: string;
  readonly credentials: RequestCredentials;
  /** In place of the global one. */
  readonly fetch: typeof globalThis.fetch | undefined;
  readonly activity: PageActivity;
  readonly timers: Timers;
}

/** Those of the whole page that anybody listens to. */
const sources = new Set<FeedSource>();

/**
 * One address, asked once for all listeners. The fastest active one decides the pace. When the last one leaves, the
 * source ends and aborts a check under way.
 */
export class FeedSource {
  readonly options: SourceOptions;
  readonly #poller: Poller;
  /** Whether each is active. The others are told only of checks that they ask for. */
  readonly #listeners = new Map<Listener, boolean>();
  readonly #askers = new Set<Listener>();
  readonly #abort = new AbortController();
  #answer: FeedAnswer | undefined;
  #error: FeedError | undefined;
  #onEnd: (() => void) | undefined;
  #failures = 0;
  #random = Math.random();

  constructor(options: SourceOptions) {
    this.options = options;
    this.#poller = new Poller({
      ...options,
      check: () => this.#check(),
      onEnd: () => this.#onEnd?.(),
      delay: () => this.#delay(),
    });
  }

  /** When the next check is due, in milliseconds since the epoch; 0 while one is under way, `Infinity` for never. */
  get dueAt(): number {
    return this.#poller.dueAt;
  }

  /** Whether checks are made for a listener. One that becomes active while no check is due is told what came last. */
  setActive(listener: Listener, isActive: boolean): void {
    if (this.#listeners.get(listener) === isActive) return;
    this.#listeners.set(listener, isActive);
    this.reschedule();
    if (isActive) queueMicrotask(() => this.#tellLast(listener));
  }

  leave(listener: Listener): void {
    this.#listeners.delete(listener);
    this.reschedule();
    if (this.#listeners.size) return;
    sources.delete(this);
    this.#abort.abort();
  }

  /** Checks at once, or joins the check under way. */
  check(listener: Listener): Promise<void> {
    this.#askers.add(listener);
    return this.#poller.check();
  }

  /** Plans the next check anew after the listeners or their wishes have changed. */
  reschedule(): void {
    this.#poller.reschedule();
    if (this.#active().length) this.#poller.start();
    else this.#poller.stop();
  }

  #active(): readonly Listener[] {
    return [...this.#listeners].filter(([, isActive]) => isActive).map(([listener]) => listener);
  }

  #delay(): number {
    const wish = wishOf(this.#error);
    const delays = this.#active().map(({interval, refresh}) =>
      nextDelay(interval, refresh, this.#failures, wish, this.#random),
    );
    return Math.min(...delays);
  }

  #tellLast(listener: Listener): void {
    const isCurrent = this.dueAt > this.options.timers.Date.now();
    if (!isCurrent || !this.#listeners.get(listener)) return;
    if (this.#answer) listener.hear(this.#answer);
    if (this.#error) listener.fail(this.#error);
    this.reschedule();
  }

  async #check(): Promise<void> {
    const {url, credentials, fetch = globalThis.fetch} = this.options;
    const {signal} = this.#abort;
    this.#onEnd = undefined;
    try {
      const answer = await fetchFeed(url, {fetch, credentials, signal, before: this.#answer?.text});
      this.#onEnd = () => {
        const errors = this.#tell(listener => listener.hear(answer));
        this.#settle(errors.includes(undefined) ? undefined : errors[0]);
        if (!this.#error) this.#answer = answer;
      };
    } catch (cause) {
      const error = cause as FeedError; // or the reason for an end, and then nobody is left to be told
      this.#onEnd = () => {
        this.#hint(error);
        this.#settle(error);
        this.#tell(listener => listener.fail(error));
      };
    }
  }

  #settle(error: FeedError | undefined): void {
    this.#error = error;
    this.#failures = error ? this.#failures + 1 : 0;
    this.#random = Math.random();
  }

  /** A listener may leave while another one is told. */
  #tell<T>(tell: (listener: Listener) => T): readonly T[] {
    const told = [...new Set([...this.#active(), ...this.#askers])];
    this.#askers.clear();
    return told.flatMap(listener => (this.#listeners.has(listener) ? [tell(listener)] : []));
  }

  /** The platform does not tell a page why it got no answer, but its console does, and most often it is this. */
  #hint(error: FeedError): void {
    if (this.#answer || this.#failures || !(error instanceof FeedNetworkError)) return;
    console.warn(`live-updates: no answer from ${error.url}. Does its server let this page read it (CORS)?`);
  }
}

/** The page's one source for these options. */
export function openSource(options: SourceOptions): FeedSource {
  const isSame = ({options: {url, credentials, fetch}}: FeedSource): boolean =>
    url === options.url && credentials === options.credentials && fetch === options.fetch;
  const source = [...sources].find(isSame) ?? new FeedSource(options);
  sources.add(source);
  return source;
}
