import {expect} from '@open-wc/testing';
import {Poller} from '../../src/transport/poller.js';
import {FakeActivity, FakeTime} from './fake-time.js';
import {DELAY} from './make-poller.js';

describe('Poller, whose checks fail', () => {
  /** A rejection that nobody handles fails the test, as it would show in the console of the page. */
  it('goes on after a check that rejects, and bothers nobody', async () => {
    const time = new FakeTime();
    let checks = 0;
    const check = (): Promise<void> => (++checks === 1 ? Promise.reject(new Error('It failed')) : Promise.resolve());
    const poller = new Poller({check, delay: () => DELAY, activity: new FakeActivity(), timers: time.timers});
    poller.start();
    await time.pass(DELAY * 2);
    expect(checks).to.equal(3);
  });
});
