import type {FeedError} from '../errors.js';
import {fetchFeed, type FeedAnswer} from './fetch-feed.js';
import type {Outcome} from './outcome.js';
import {nextDelay, retryAfterOf} from './pace.js';
import type {PageActivity} from './page-activity.js';
import {Poller, type Timers} from './poller.js';
import {StreamLink} from './stream-link.js';

/** A receiver of a source's answers. Both numbers are in seconds and mean the same as in `Pace`. */
export interface Listener {
  readonly interval: number;
  readonly refresh: number;
  /** Address of the event stream that tells when there is news, empty for none. */
  readonly stream: string;
  /**
   * Takes an answer; the same object may come again. The check is under way until the promise resolves. If the listener
   * cannot read the answer, it returns the error, and `fail` is called with it after the next check is planned.
   */
  hear(answer: FeedAnswer): Promise<Outcome>;
  fail(error: FeedError): void;
  /** Learns whether an event stream tells of news: `false` if one should but does not, `undefined` without one. */
  setTold(isTold: boolean | undefined): void;
}

/** The first three fields identify a source. Tests replace the others. */
export interface SourceOptions {
  /** An absolute address. */
  readonly url: string;
  readonly credentials: RequestCredentials;
  /** Replaces the global `fetch`. */
  readonly fetch: typeof globalThis.fetch | undefined;
  readonly activity: PageActivity;
  readonly timers: Timers;
}

/** The outcome of a check, by listener. */
type Outcomes = Map<Listener, Outcome>;

/** A feed that is broken in another place at each check fills no console. */
const MOST_WARNINGS = 20;

/** All sources of the page that have listeners. */
const sources = new Set<FeedSource>();

/**
 * One address, asked once for all listeners. The fastest active one decides the pace. When the last one leaves, the
 * source ends and aborts a check under way.
 */
export class FeedSource {
  readonly options: SourceOptions;
  readonly #poller: Poller<Outcomes>;
  /** Whether each listener is active. Inactive ones get only the checks that they ask for. */
  readonly #listeners = new Map<Listener, boolean>();
  readonly #askers = new Set<Listener>();
  readonly #abort = new AbortController();
  #answer: FeedAnswer | undefined;
  #error: FeedError | undefined;
  #failures = 0;
  #answers = 0;
  /** The messages that the console has shown. */
  readonly #warned = new Set<string>();
  #random = Math.random();
  readonly #stream: StreamLink;
  /** Whether the stream has failed since the last check. */
  #isCutOff = false;

  constructor(options: SourceOptions) {
    this.options = options;
    this.#poller = new Poller({
      ...options,
      check: () => this.#check(),
      onEnd: outcomes => this.#end(outcomes),
      delay: () => this.#delay(),
    });
    this.#stream = new StreamLink({
      ...options,
      withCredentials: options.credentials === 'include',
      check: () => this.#look(),
      onChange: isCutOff => this.#onStream(isCutOff),
    });
  }

  /** When the next check is due, in milliseconds since the epoch; 0 while one is under way, `Infinity` for never. */
  get dueAt(): number {
    return this.#poller.dueAt;
  }

  /** Sets whether checks are made for a listener. If it becomes active while no check is due, it gets the last result. */
  setActive(listener: Listener, isActive: boolean): void {
    if (this.#listeners.get(listener) === isActive) return;
    this.#listeners.set(listener, isActive);
    this.reschedule();
    if (!isActive) return;
    queueMicrotask(() => {
      const isCurrent = this.dueAt > this.options.timers.Date.now();
      if (isCurrent && this.#listeners.get(listener)) void this.#tellLast(listener);
    });
  }

  /** Has to be called before the first listener is active, if it has a feed from this time, in milliseconds since the epoch. */
  postpone(readAt: number): void {
    this.#poller.postpone(readAt);
  }

  leave(listener: Listener): void {
    this.#listeners.delete(listener);
    this.reschedule();
    if (this.#listeners.size) return;
    sources.delete(this);
    this.#abort.abort();
  }

  /** Checks at once, or joins the check under way. Resolves after the listener got the result; never rejects. */
  async check(listener: Listener): Promise<Outcome> {
    this.#askers.add(listener);
    const outcomes = await this.#poller.check();
    return outcomes.get(listener) ?? {kind: 'unchanged'};
  }

  /** Plans the next check again, after the listeners, their paces or their streams have changed. */
  reschedule(): void {
    this.#followStream();
    this.#poller.reschedule();
    if (this.#active.length) this.#poller.start();
    else this.#poller.stop();
  }

  get #active(): readonly Listener[] {
    return [...this.#listeners.keys()].filter(listener => this.#listeners.get(listener));
  }

  /** The listeners that get the result of the check under way. */
  get #addressees(): readonly Listener[] {
    return [...this.#listeners.keys()].filter(listener => this.#listeners.get(listener) || this.#askers.has(listener));
  }

  #delay(): number {
    const failures = this.#failures;
    const retryAfter = retryAfterOf(this.#error);
    const isFirst = this.#answers === 1 || this.#isCutOff;
    const {isTold} = this.#stream;
    const delays = this.#active.map(({interval, refresh}) =>
      nextDelay({interval, refresh, failures, retryAfter, isFirst, isTold}, this.#random),
    );
    return Math.min(...delays);
  }

  /** Follows the stream of the first active listener that has one, for all. A feed that is gone (410) has none. */
  #followStream(): void {
    const isGone = retryAfterOf(this.#error) === Infinity;
    this.#stream.follow((!isGone && this.#active.find(({stream}) => stream)?.stream) || '');
    for (const listener of this.#active) listener.setTold(this.#stream.isTold);
  }

  /** The pace changes. All readers may have lost the stream at once, so they do not all ask now though a check is overdue. */
  #onStream(isCutOff: boolean): void {
    this.#isCutOff ||= isCutOff;
    this.#followStream();
    this.#poller.reschedule(isCutOff ? this.options.timers.Date.now() : undefined);
  }

  /**
   * Checks because of an event. A check under way may have been answered before it, so another one follows. Resolves with
   * `false` if the answer was the same as before. A server that wants no request gets none.
   */
  async #look(): Promise<boolean> {
    if (retryAfterOf(this.#error)) return true;
    if (!this.#poller.dueAt) await this.#poller.check();
    const outcomes = await this.#poller.check();
    return [...outcomes.values()].some(({kind}) => kind !== 'unchanged');
  }

  /** Listeners that wait for nothing take the answer in this very call. One may leave while another is told. */
  async #check(): Promise<Outcomes> {
    const {url, credentials, fetch = globalThis.fetch} = this.options;
    const {signal} = this.#abort;
    const outcomes: Outcomes = new Map();
    try {
      const answer = await fetchFeed(url, {fetch, credentials, signal, before: this.#answer?.text});
      const tell = async (listener: Listener): Promise<void> => {
        if (this.#listeners.has(listener)) outcomes.set(listener, await listener.hear(answer));
      };
      await Promise.all(this.#addressees.map(tell));
      const errors = [...outcomes.values()].map(({error}) => error);
      this.#settle(errors.includes(undefined) ? undefined : errors[0]);
      if (!this.#error) this.#answer = answer;
      this.#answers++;
    } catch (cause) {
      const error = cause as FeedError; // or the reason of the signal, and then no listener is left
      this.#settle(error);
      for (const listener of this.#addressees) outcomes.set(listener, {kind: 'failed', error});
    }
    return outcomes;
  }

  /** Tells the developer of each failure once, but not of a network that comes and goes. */
  #warn({name, message}: FeedError): void {
    const {size} = this.#warned;
    if (size >= MOST_WARNINGS || this.#warned.has(message) || (name === 'FeedNetworkError' && this.#answer)) return;
    this.#warned.add(message);
    console.warn(`live-updates: ${message}`);
  }

  #settle(error: FeedError | undefined): void {
    if (error && this.#listeners.size) this.#warn(error);
    this.#error = error;
    // without a network they say nothing of the server, and would put off the first check with it
    this.#failures = error ? this.#failures + Number(this.options.activity.isOnline) : 0;
    this.#random = Math.random();
    this.#isCutOff = false;
  }

  /** Runs after the next check is planned, so that the render of a failure can show the time of that check. */
  async #end(outcomes: Outcomes): Promise<void> {
    // these joined while the others were reading the answer
    const late = this.#addressees.filter(listener => !outcomes.has(listener));
    this.#askers.clear();
    for (const [listener, outcome] of outcomes) this.#tellFailure(listener, outcome);
    await Promise.all(late.map(async listener => outcomes.set(listener, await this.#tellLast(listener))));
    this.#followStream();
    if ([...outcomes.values()].some(({kind}) => kind === 'read')) this.#stream.onNews();
  }

  /** Hands on the last good answer, if any, and then the last failure, if it came after that. */
  async #tellLast(listener: Listener): Promise<Outcome> {
    const heard: Outcome = this.#answer ? await listener.hear(this.#answer) : {kind: 'unchanged'};
    const outcome: Outcome = this.#error ? {kind: 'failed', error: this.#error} : heard;
    this.reschedule();
    this.#tellFailure(listener, outcome);
    return outcome;
  }

  #tellFailure(listener: Listener, {error}: Outcome): void {
    if (error && this.#listeners.has(listener)) listener.fail(error);
  }
}

/** Returns the page's one source for these options. */
export function openSource(options: SourceOptions): FeedSource {
  const isSame = ({options: {url, credentials, fetch}}: FeedSource): boolean =>
    url === options.url && credentials === options.credentials && fetch === options.fetch;
  const source = [...sources].find(isSame) ?? new FeedSource(options);
  sources.add(source);
  return source;
}
