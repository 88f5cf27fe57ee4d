import type {PageActivity} from './page-activity.js';

/** The page's timers and clock. Tests replace them. */
export type Timers = Pick<typeof globalThis, 'Date' | 'setTimeout' | 'clearTimeout'>;

const OFFLINE_PACE = 60_000; // milliseconds

export interface PollerOptions<Result> {
  /** Makes one check. The poller goes on even if it rejects. */
  readonly check: () => Promise<Result>;
  /** Called when a check is over and the next one is planned. The promise of `Poller.check()` waits for it. */
  readonly onEnd: (result: Result) => Promise<void>;
  /** Milliseconds from the end of a check to the next, `Infinity` for never. */
  readonly delay: () => number;
  readonly activity: PageActivity;
  readonly timers: Timers;
}

/**
 * Decides when to check. One check runs at a time; the first is due at once. While the page is hidden no check is made. While
 * the browser says that it is offline, which it may be wrong about, one is made a minute. When the page returns and a check is overdue, one is made at once.
 */
export class Poller<Result> {
  readonly #options: PollerOptions<Result>;
  #endedAt: number | undefined;
  #dueAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<Result> | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(options: PollerOptions<Result>) {
    this.#options = options;
  }

  /** When the next check is due, in milliseconds since the epoch; 0 while one is under way, `Infinity` for never. */
  get dueAt(): number {
    return this.#running ? 0 : this.#unsubscribe ? this.#dueAt : Infinity;
  }

  /** Starts or continues. A check that became due since `stop` is made at once. */
  start(): void {
    this.#unsubscribe ??= this.#options.activity.subscribe(() => this.#schedule());
    this.#schedule();
  }

  /** Makes no check until the next `start`, except by `check()`. A check under way goes on to its end. */
  stop(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#schedule();
  }

  /** Checks at once, or joins the check under way. */
  check(): Promise<Result> {
    return (this.#running ??= this.#run());
  }

  /** Takes a time, in milliseconds since the epoch, for the end of a check, so that the first one is not due at once. */
  postpone(endedAt: number): void {
    this.#endedAt ??= endedAt;
  }

  /** Asks for the delay again. It counts from the end of the last check, or from another time since then. */
  reschedule(from = this.#endedAt): void {
    if (from === undefined) return;
    this.#dueAt = from + this.#options.delay();
    this.#schedule();
  }

  async #run(): Promise<Result> {
    const {check, onEnd, timers} = this.#options;
    let result: Result;
    try {
      result = await check();
    } finally {
      this.#running = undefined;
      this.#endedAt = timers.Date.now();
      this.reschedule();
    }
    await onEnd(result);
    return result;
  }

  #schedule(): void {
    const {activity, timers} = this.#options;
    timers.clearTimeout(this.#timer);
    if (this.dueAt === Infinity || this.#running || !activity.isVisible) return;
    const now = timers.Date.now();
    // a clock that was set back must not delay the check: at most the whole delay is left to wait
    if (this.#endedAt !== undefined && now < this.#endedAt) {
      this.#dueAt += now - this.#endedAt;
      this.#endedAt = now;
    }
    const earliest = activity.isOnline || this.#endedAt === undefined ? 0 : this.#endedAt + OFFLINE_PACE;
    const wait = Math.max(this.#dueAt, earliest) - now;
    if (wait > 0)
      this.#timer = timers.setTimeout(() => {
        this.#dueAt = 0; // even if the clock was set back meanwhile
        this.#schedule();
      }, wait);
    else void this.check();
  }
}
