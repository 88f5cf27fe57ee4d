import {Poller} from '../../src/transport/poller.js';
import {FakeActivity, FakeTime} from '../helpers/time.js';

export const DELAY = 10_000;

/** A poller whose checks end when `end` is called, or at once. */
export function makePoller({lasting = false, delay = DELAY} = {}) {
  const time = new FakeTime();
  const activity = new FakeActivity();
  const pace = {delay};
  const checks: number[] = [];
  const open: (() => void)[] = [];
  const poller = new Poller({
    check: () => {
      checks.push(time.now);
      return lasting ? new Promise<void>(done => open.push(done)) : Promise.resolve();
    },
    onEnd: () => Promise.resolve(),
    delay: () => pace.delay,
    activity,
    timers: time.timers,
  });
  const end = (): void => open.shift()?.();
  return {poller, time, activity, pace, checks, end};
}
