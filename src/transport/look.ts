import type {PageActivity} from './page-activity.js';
import type {Timers} from './poller.js';

const SPREAD = 2; // seconds over which the pages spread their checks after an event
const MAX_SPREAD = 60; // seconds
const AGAIN = [2000, 5000, 10_000]; // milliseconds to the next look after each one that found nothing new
const GAP = 2000; // milliseconds between two looks at least, however many events come
const LONG_GAP = 10_000; // milliseconds, after many looks in a row that found nothing new
const MANY_LOOKS = 8;

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

/** The connection of a look. */
interface StreamConnection {
  /** When it opened, in milliseconds since the epoch; 0 while it is not open. */
  readonly openedAt: number;
  leave(look: Look): void;
  /** Ends the connection, and plans the next one. */
  fail(): void;
}

/** Returns the seconds that an event's data names, at most a minute; by default two. */
function spreadOf(data: string): number {
  return /^\s*\d+(\.\d+)?\s*$/.test(data) ? Math.min(MAX_SPREAD, Number(data)) : SPREAD;
}

/**
 * Looks for news after an event, for one source. A cache may still have the old answer, so it looks again if there is nothing new.
 */
export class Look implements FollowedStream {
  readonly #connection: StreamConnection;
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

  constructor(connection: StreamConnection, follower: StreamFollower) {
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
