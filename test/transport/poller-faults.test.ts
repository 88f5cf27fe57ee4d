import {expect} from '@open-wc/testing';
import {Poller} from '../../src/transport/poller.js';
import {FakeActivity, FakeTime} from './fake-time.js';
import {DELAY} from './make-poller.js';

const failures: [name: string, fail: () => Promise<void>][] = [
  ['rejects', () => Promise.reject(new Error('The check failed'))],
  [
    'throws',
    () => {
      throw new Error('The check failed');
    },
  ],
];

/** A rejection that nobody handles fails the test, as it would show in the console of the page. */
describe('Poller, whose checks fail', () => {
  for (const [name, fail] of failures) {
    it(`goes on after a check that ${name}, and bothers nobody`, async () => {
      const time = new FakeTime();
      let checks = 0;
      const check = (): Promise<void> => (++checks === 1 ? fail() : Promise.resolve());
      const poller = new Poller({check, delay: () => DELAY, activity: new FakeActivity(), timers: time.timers});
      poller.start();
      await time.pass(DELAY * 2);
      expect(checks).to.equal(3);
    });
  }
});
