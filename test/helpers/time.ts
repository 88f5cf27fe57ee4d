import {stub, useFakeTimers, type SinonFakeTimers} from 'sinon';
import type {PageActivity} from '../../src/transport/page-activity.js';
import type {Timers} from '../../src/transport/poller.js';
import {NOON} from './feeds.js';
import {nextTask} from './next-task.js';

interface Timer {
  readonly at: number;
  readonly callback: () => void;
}

/** Lets everything that waits for nothing but promises and bodies at hand go on; some engines read these in several tasks. */
export async function flush(): Promise<void> {
  for (let task = 0; task < 5; task++) await nextTask();
  await new Promise(done => setTimeout(done));
}

/**
 * Stops the page's own clock at noon until a test moves it: an element cannot be handed another. Time-outs of the network go by it too.
 */
export function fakeTime(): SinonFakeTimers {
  const clock = useFakeTimers({
    now: NOON,
    toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
  });
  const timeout = stub(AbortSignal, 'timeout').callsFake(delay => {
    const abort = new AbortController();
    setTimeout(() => abort.abort(new DOMException('Too late', 'TimeoutError')), delay);
    return abort.signal;
  });
  const restore = clock.restore.bind(clock);
  clock.restore = () => {
    timeout.restore();
    restore();
  };
  return clock;
}

/** Timers to hand to what takes them. They stand still until a test moves them on. Times in milliseconds. */
export class FakeTime {
  /** The delays that were asked for, in order. */
  readonly delays: number[] = [];
  readonly #timers = new Map<number, Timer>();
  #now = Date.UTC(2024, 5, 1);
  #count = 0;

  get now(): number {
    return this.#now;
  }

  /** How many timers are set. */
  get waiting(): number {
    return this.#timers.size;
  }

  get timers(): Timers {
    const timers = {
      Date: {now: () => this.#now},
      setTimeout: (callback: () => void, delay: number): number => {
        this.delays.push(delay);
        this.#timers.set(++this.#count, {at: this.#now + delay, callback});
        return this.#count;
      },
      clearTimeout: (timer: number): void => {
        this.#timers.delete(timer);
      },
    };
    return timers as unknown as Timers;
  }

  /** Moves on, stopping at each timer on the way. */
  async pass(duration: number): Promise<void> {
    const end = this.#now + duration;
    await flush();
    for (let next = this.#nextBefore(end); next; next = this.#nextBefore(end)) {
      const [id, {at, callback}] = next;
      this.#timers.delete(id);
      this.#now = Math.max(this.#now, at);
      callback();
      await flush();
    }
    this.#now = end;
  }

  /** Moves on as a computer that slept does: no timer fires on the way. */
  sleep(duration: number): void {
    this.#now += duration;
  }

  /** Sets the clock to another time; what waits, waits as long as before. */
  turn(duration: number): void {
    this.#now += duration;
    for (const [id, timer] of this.#timers) this.#timers.set(id, {...timer, at: timer.at + duration});
  }

  #nextBefore(end: number): [number, Timer] | undefined {
    const due = [...this.#timers].filter(([, {at}]) => at <= end);
    return due.sort(([, a], [, b]) => a.at - b.at)[0];
  }
}

/** A page that is visible and online until it is told otherwise. */
export class FakeActivity implements PageActivity {
  isVisible = true;
  isOnline = true;
  readonly #listeners = new Set<() => void>();

  get listeners(): number {
    return this.#listeners.size;
  }

  subscribe(onChange: () => void): () => void {
    const listener = (): void => onChange();
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  change(activity: {isVisible?: boolean; isOnline?: boolean}): void {
    Object.assign(this, activity);
    for (const listener of this.#listeners) listener();
  }
}
