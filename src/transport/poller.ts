import type {PageActivity} from './page-activity.js';

/** The timers and the clock, as the page has them; replaceable, so that tests own time. */
export type Timers = Pick<typeof globalThis, 'Date' | 'setTimeout' | 'clearTimeout'>;

export interface PollerOptions {
  /** One check. What went wrong is the asker's to tell: the poller goes on either way. */
  readonly check: () => Promise<void>;
  /** Milliseconds from the end of a check to the next, `Infinity` for never. Asked anew each time. */
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
  #dueAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(options: PollerOptions) {
    this.#options = options;
  }

  /** When the next check is due, in milliseconds since the epoch; `Infinity` for never. */
  get dueAt(): number {
    return this.#unsubscribe ? this.#dueAt : Infinity;
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
      this.#running = undefined;
      this.#setDue();
    }));
  }

  /** Counts the delay anew from now, because what it depends on has changed. A check that is due already stays due. */
  reschedule(): void {
    if (this.#dueAt > this.#options.timers.Date.now()) this.#setDue();
  }

  #setDue(): void {
    this.#dueAt = this.#options.timers.Date.now() + this.#options.delay();
    this.#schedule();
  }

  #schedule(): void {
    const {activity, timers} = this.#options;
    timers.clearTimeout(this.#timer);
    if (this.#running || this.dueAt === Infinity || !activity.isVisible || !activity.isOnline) return;
    const wait = this.#dueAt - timers.Date.now();
    if (wait > 0) this.#timer = timers.setTimeout(() => this.#schedule(), wait);
    else void this.check();
  }
}
