import type {PageActivity} from './page-activity.js';

/** The timers and the clock, as the page has them; replaceable, so that tests own time. */
export type Timers = Pick<typeof globalThis, 'Date' | 'setTimeout' | 'clearTimeout'>;

export interface PollerOptions {
  /** One check. What went wrong is the asker's to tell: the poller goes on either way. */
  readonly check: () => Promise<void>;
  /** Called when a check is over, just before the delay to the next is asked for. */
  readonly onEnd?: () => void;
  /** Milliseconds from the end of a check to the next, `Infinity` for never. */
  readonly delay: () => number;
  readonly activity: PageActivity;
  readonly timers: Timers;
}

/**
 * Decides when to check, and that one check runs at a time. The first is due at once. While the page is hidden or offline
 * nothing is asked; on return a check that has come due in the meantime is made at once, and only one.
 */
export class Poller {
  readonly #options: PollerOptions;
  #endedAt: number | undefined;
  #dueAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(options: PollerOptions) {
    this.#options = options;
  }

  /** When the next check is due, in milliseconds since the epoch; 0 while one is under way, `Infinity` for never. */
  get dueAt(): number {
    return this.#running ? 0 : this.#unsubscribe ? this.#dueAt : Infinity;
  }

  /** Follows the page. After `stop` it goes on where it was: a check that came due is made at once. */
  start(): void {
    this.#unsubscribe ??= this.#options.activity.subscribe(() => this.#schedule());
    this.#schedule();
  }

  /** No check is made until the next `start`, unless asked for. One under way is left to end. */
  stop(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#schedule();
  }

  /** Checks at once, or joins the check under way. */
  check(): Promise<void> {
    return (this.#running ??= this.#options.check().finally(() => {
      const {onEnd, timers} = this.#options;
      this.#running = undefined;
      this.#endedAt = timers.Date.now();
      onEnd?.();
      this.reschedule();
    }));
  }

  /** Asks for the delay anew, because what it depends on has changed. It counts from the end of the last check. */
  reschedule(): void {
    if (this.#endedAt === undefined) return;
    this.#dueAt = this.#endedAt + this.#options.delay();
    this.#schedule();
  }

  #schedule(): void {
    const {activity, timers} = this.#options;
    timers.clearTimeout(this.#timer);
    if (this.dueAt === Infinity || this.#running || !activity.isVisible || !activity.isOnline) return;
    const now = timers.Date.now();
    // a clock that was set back must not put the check off: from now on it takes no longer than it would have taken then
    if (this.#endedAt !== undefined && now < this.#endedAt) {
      this.#dueAt += now - this.#endedAt;
      this.#endedAt = now;
    }
    const wait = this.#dueAt - now;
    if (wait > 0)
      this.#timer = timers.setTimeout(() => {
        this.#dueAt = 0; // whatever the clock says now
        this.#schedule();
      }, wait);
    else void this.check();
  }
}
