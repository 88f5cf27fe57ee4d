import type {PageActivity} from './page-activity.js';
import type {Timers} from './poller.js';

const SPREAD = 2; // seconds over which the pages spread their checks after an event
const MAX_SPREAD = 60; // seconds
const AGAIN = [2000, 5000, 10_000]; // milliseconds to the next look after each one that found nothing new
const GAP = 2000; // milliseconds between two looks at least, however many events come
const LONG_GAP = 10_000; // milliseconds, after many looks in a row that found nothing new
const MANY_LOOKS = 8;
const OPENS_WITHIN = 10_000; // milliseconds
const LONG_LIFE = 30_000; // milliseconds
const SOON = 2000; // milliseconds
const MAX_BACK_OFF = 300_000; // milliseconds
const ENOUGH_FAILURES = 3;
const NOT_OPEN = 'The event stream does not open';

/** A feed's source, as far as a stream has to do with it. */
export interface StreamFollower {
  /** An absolute address. */
  readonly url: string;
  readonly activity: PageActivity;
  readonly timers: Timers;
  /** Whether cookies are sent to another origin. */
  readonly withCredentials: boolean;
  /** Checks the feed. Resolves with `false` if the answer was the same as before, so that a later one may be another. */
  check(): Promise<boolean>;
  /** `true`: the stream has opened; `false`: it failed; `undefined`: it is closed because nobody needs it now. */
  onChange(isOpen: boolean | undefined): void;
}

/** A stream as one source follows it. */
export interface FollowedStream {
  /** Has to be called after each check that found something new. */
  onNews(): void;
  close(): void;
}

export type FollowStream = (follower: StreamFollower) => FollowedStream;

const keyOf = ({url, withCredentials}: StreamFollower): string => `${withCredentials} ${url}`;

/** All connections of the page, by address. One that has failed is remembered, so that it does not begin anew. */
const connections = new Map<string, Connection>();

/**
 * One connection, shared by all sources of the page that follow its address. The browser never reconnects by itself: it would do
 * so at the same time on all pages, and not at all after some answers.
 */
class Connection {
  /** When it opened, in milliseconds since the epoch; 0 while it is not open. */
  openedAt = 0;
  readonly #options: StreamFollower;
  readonly #looks = new Set<Look>();
  #events: EventSource | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #unsubscribe: (() => void) | undefined;
  #notBefore = 0;
  #failures = 0;
  #hasOpened = false;

  /** The first follower lends its clock: all on a page have the same. */
  constructor(options: StreamFollower) {
    this.#options = options;
  }

  join(look: Look): void {
    this.#looks.add(look);
    this.#unsubscribe ??= this.#options.activity.subscribe(() => this.#sync());
    if (this.openedAt) look.onOpen();
    else if (this.#failures) look.onClose(false);
    this.#sync();
  }

  leave(look: Look): void {
    this.#looks.delete(look);
    if (this.#looks.size) return;
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#sync();
    if (!this.#failures) connections.delete(keyOf(this.#options));
  }

  /** Ends the connection, and plans the next one. */
  fail(): void {
    const now = this.#options.timers.Date.now();
    const isLong = this.openedAt && now - this.openedAt > LONG_LIFE;
    this.#failures = isLong ? 0 : this.#failures + 1;
    const limit = isLong ? SOON : Math.min(MAX_BACK_OFF, 500 * 2 ** this.#failures);
    this.#notBefore = now + Math.random() * limit;
    this.#close(false);
    if (this.#isOver) console.warn(`live-updates: ${NOT_OPEN}: ${this.#options.url}`);
    this.#sync();
  }

  /** Whether it never opened and is given up for this page. */
  get #isOver(): boolean {
    return !this.#hasOpened && this.#failures >= ENOUGH_FAILURES;
  }

  /** Opens or closes, as the page needs it. */
  #sync(): void {
    const {activity, timers} = this.#options;
    const isWanted = this.#looks.size > 0 && activity.isVisible && activity.isOnline;
    if (!isWanted || this.#isOver) this.#close(isWanted ? false : undefined);
    if (!isWanted || this.#isOver || this.#timer !== undefined || this.#events) return;
    const wait = Math.min(MAX_BACK_OFF, this.#notBefore - timers.Date.now()); // the clock may be set back
    if (wait > 0) this.#wait(wait, () => this.#sync());
    else this.#open();
  }

  /** Replaces what was waited for; without `then` by nothing. */
  #wait(delay = 0, then?: () => void): void {
    const {timers} = this.#options;
    timers.clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!then) return;
    this.#timer = timers.setTimeout(() => {
      this.#timer = undefined;
      then();
    }, delay);
  }

  #open(): void {
    try {
      const {url, withCredentials, timers} = this.#options;
      const events = new EventSource(url, {withCredentials});
      this.#events = events;
      events.onopen = () => {
        this.#wait();
        this.openedAt = timers.Date.now();
        this.#hasOpened = true;
        for (const look of this.#looks) look.onOpen();
      };
      events.onmessage = ({data}: MessageEvent<string>) => {
        for (const look of this.#looks) look.onEvent(data);
      };
      events.onerror = () => this.fail();
      this.#wait(OPENS_WITHIN, () => this.fail());
    } catch {
      this.fail(); // the page's policy forbids it, or the browser has no `EventSource`
    }
  }

  #close(isOpen: false | undefined): void {
    this.#wait();
    this.#events?.close(); // and no event comes from it any more
    this.#events = undefined;
    this.openedAt = 0;
    for (const look of this.#looks) look.onClose(isOpen);
  }
}

/** Returns the seconds that an event's data names, at most a minute; by default two. */
function spreadOf(data: string): number {
  return /^\s*\d+(\.\d+)?\s*$/.test(data) ? Math.min(MAX_SPREAD, Number(data)) : SPREAD;
}

/**
 * Looks for news after an event, for one source. A cache may still have the old answer, so it looks again if there is nothing new.
 */
class Look implements FollowedStream {
  readonly #connection: Connection;
  readonly #follower: StreamFollower;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the next look is due, in milliseconds since the epoch, and how many looks for the same event were before it. */
  #next = {at: 0, count: 0};
  #lastAt = 0;
  #underWay = 0;
  /** How many looks in a row found nothing new. */
  #vain = 0;
  /** How often there was news that no event had told of, and how often is too often. */
  #missed = 0;
  #tolerance = 1;
  #canLook = false;

  constructor(connection: Connection, follower: StreamFollower) {
    this.#connection = connection;
    this.#follower = follower;
  }

  /** There may have been events while the stream was not open. */
  onOpen(): void {
    this.#canLook = true;
    this.#follower.onChange(true);
    this.#plan(0, AGAIN.length);
  }

  onEvent(data: string): void {
    this.#missed = 0;
    this.#tolerance = 1;
    this.#plan(Math.random() * spreadOf(data) * 1000, 0);
  }

  onClose(isOpen: false | undefined): void {
    if (isOpen === undefined) this.#stop();
    this.#follower.onChange(isOpen);
  }

  /**
   * News without an event means that the line may be dead: a connection that was cut without a word looks open for ever. It is
   * opened anew; ever more rarely, because some publishers may not send an event for everything.
   */
  onNews(): void {
    if (this.#underWay || this.#timer !== undefined || !this.#connection.openedAt) return;
    if (++this.#missed < this.#tolerance) return;
    this.#missed = 0;
    this.#tolerance *= 2;
    this.#connection.fail();
  }

  close(): void {
    this.#stop();
    this.#connection.leave(this);
  }

  #stop(): void {
    this.#canLook = false;
    this.#follower.timers.clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Plans a look, unless one is due sooner: that one finds what this one would. */
  #plan(delay: number, count: number): void {
    if (!this.#canLook) return;
    const {timers} = this.#follower;
    const now = timers.Date.now();
    const gap = this.#lastAt + (this.#vain < MANY_LOOKS ? GAP : LONG_GAP) - now;
    const wait = Math.max(delay, Math.min(gap, LONG_GAP)); // the clock may be set back
    const isPlanned = this.#timer !== undefined;
    if (isPlanned && this.#next.at <= now + wait) {
      this.#next.count = Math.min(this.#next.count, count);
      return;
    }
    timers.clearTimeout(this.#timer);
    this.#next = {at: now + wait, count};
    this.#timer = timers.setTimeout(() => void this.#look(), wait);
  }

  async #look(): Promise<void> {
    const {timers} = this.#follower;
    const {count} = this.#next;
    this.#timer = undefined;
    this.#underWay++;
    const isNew = await this.#follower.check();
    this.#underWay--;
    this.#lastAt = timers.Date.now();
    this.#vain = isNew ? 0 : this.#vain + 1;
    const again = AGAIN[count];
    if (!isNew && again) this.#plan(again, count + 1);
  }
}

/**
 * Follows an event stream for a source: an event means "check now" and carries nothing that is shown. Never throws. A stream
 * that does not open, or that the page's policy forbids, tells nothing.
 * https://html.spec.whatwg.org/multipage/server-sent-events.html
 */
export const followStream: FollowStream = follower => {
  const connection = connections.get(keyOf(follower)) ?? new Connection(follower);
  connections.set(keyOf(follower), connection);
  const look = new Look(connection, follower);
  connection.join(look);
  return look;
};
