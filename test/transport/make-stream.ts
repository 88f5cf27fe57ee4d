import {followStream} from '../../src/transport/event-stream.js';
import {FakeEventSource} from '../helpers/fake-stream.js';
import {FakeActivity, FakeTime} from '../helpers/time.js';

let count = 0;

/** A page of its own: its connections are nobody else's. */
export function makeStreamPage() {
  const url = `https://hub.example/${++count}`;
  const time = new FakeTime();
  const activity = new FakeActivity();
  const start = time.now;

  /** A source that follows the stream. `isNew` answers each of its checks; their times are in milliseconds since the start. */
  function follow({isNew = (): boolean | Promise<boolean> => true, at = url, withCredentials = false} = {}) {
    const checks: number[] = [];
    const changes: (boolean | undefined)[] = [];
    const stream = followStream({
      url: at,
      activity,
      timers: time.timers,
      withCredentials,
      check: () => {
        checks.push(time.now - start);
        return Promise.resolve(isNew());
      },
      onChange: isOpen => changes.push(isOpen),
    });
    return {stream, checks, changes};
  }

  /** Milliseconds until another connection is tried, and it is. */
  async function untilNext(): Promise<number> {
    const before = FakeEventSource.made.length;
    const wait = time.delays.at(-1) ?? 0;
    await time.pass(wait - 1);
    const isTooSoon = FakeEventSource.made.length > before;
    await time.pass(1);
    return isTooSoon || FakeEventSource.made.length === before ? NaN : wait;
  }

  return {url, time, activity, follow, untilNext};
}

/** A page whose stream has opened, and whose check at that is over. */
export async function openStream(more?: {isNew?: () => boolean | Promise<boolean>}) {
  const page = makeStreamPage();
  const followed = page.follow(more);
  FakeEventSource.last.open();
  await page.time.pass(0);
  followed.checks.length = 0;
  return {...page, ...followed};
}
