import {expect} from '@open-wc/testing';
import {flush} from '../helpers/time.js';
import {DELAY, makePoller} from './make-poller.js';

/** How a page goes out of use, and how it comes back. */
const absences = [['hidden', {isVisible: false}, {isVisible: true}]] as const;

for (const [name, leave, comeBack] of absences) {
  describe(`Poller, while the page is ${name}`, () => {
    it('makes no first check', async () => {
      const {poller, time, activity, checks} = makePoller();
      activity.change(leave);
      poller.start();
      await time.pass(DELAY * 10);
      expect(checks).to.be.empty;
    });

    it('makes the first check at once on return', async () => {
      const {poller, time, activity, checks} = makePoller();
      activity.change(leave);
      poller.start();
      await time.pass(10);
      activity.change(comeBack);
      expect(checks).to.have.length(1);
    });

    it('makes no check and sets no timer', async () => {
      const {poller, time, activity, checks} = makePoller();
      poller.start();
      await flush();
      activity.change(leave);
      expect(time.waiting).to.equal(0);
      await time.pass(DELAY * 10);
      expect(checks).to.have.length(1);
    });

    it('makes one check at once on return where several were due', async () => {
      const {poller, time, activity, checks} = makePoller();
      poller.start();
      await flush();
      activity.change(leave);
      await time.pass(DELAY * 10);
      activity.change(comeBack);
      activity.change(comeBack);
      await flush();
      activity.change(comeBack);
      expect(checks).to.have.length(2);
    });

    it('makes none on return before one is due, then one in its time', async () => {
      const {poller, time, activity, checks} = makePoller();
      poller.start();
      await time.pass(1000);
      activity.change(leave);
      await time.pass(1000);
      activity.change(comeBack);
      await time.pass(DELAY - 2001);
      expect(checks).to.have.length(1);
      await time.pass(1);
      expect(checks).to.have.length(2);
    });

    it('goes on after the return at its pace', async () => {
      const {poller, time, activity, checks} = makePoller();
      poller.start();
      await flush();
      activity.change(leave);
      await time.pass(DELAY * 10);
      activity.change(comeBack);
      await time.pass(DELAY * 2);
      expect(checks).to.have.length(4);
    });

    it('lets a check under way end, and makes no other', async () => {
      const {poller, time, activity, checks, end} = makePoller({lasting: true});
      poller.start();
      activity.change(leave);
      end();
      await time.pass(DELAY * 10);
      expect(checks).to.have.length(1);
    });

    it('makes a check that is asked for', async () => {
      const {poller, activity, checks} = makePoller();
      activity.change(leave);
      poller.start();
      await poller.check();
      expect(checks).to.have.length(1);
    });

    it('is not put off by a change of pace where the first check is due', async () => {
      const {poller, activity, pace, checks} = makePoller();
      activity.change(leave);
      poller.start();
      pace.delay = Infinity;
      poller.reschedule();
      activity.change(comeBack);
      await flush();
      expect(checks).to.have.length(1);
    });
  });
}

describe('Poller, while the browser says that it is offline', () => {
  it('makes the first check all the same', () => {
    const {poller, activity, checks} = makePoller();
    activity.change({isOnline: false});
    poller.start();
    expect(checks).to.have.length(1);
  });

  it('makes one check a minute', async () => {
    const {poller, time, activity, checks} = makePoller();
    poller.start();
    await flush();
    activity.change({isOnline: false});
    await time.pass(59_000);
    expect(checks).to.have.length(1);
    await time.pass(1000);
    expect(checks).to.have.length(2);
    await time.pass(60_000);
    expect(checks).to.have.length(3);
  });

  it('keeps a slower pace', async () => {
    const {poller, time, activity, checks} = makePoller({delay: 300_000});
    poller.start();
    await flush();
    activity.change({isOnline: false});
    await time.pass(299_000);
    expect(checks).to.have.length(1);
    await time.pass(1000);
    expect(checks).to.have.length(2);
  });

  it('makes a check that is asked for', async () => {
    const {poller, time, activity, checks} = makePoller();
    activity.change({isOnline: false});
    poller.start();
    await flush();
    await time.pass(1000);
    await poller.check();
    expect(checks).to.have.length(2);
  });

  it('checks at once on return if a check is due', async () => {
    const {poller, time, activity, checks} = makePoller();
    poller.start();
    await flush();
    activity.change({isOnline: false});
    await time.pass(DELAY + 1);
    activity.change({isOnline: true});
    expect(checks).to.have.length(2);
  });

  it('makes none while it is also hidden', async () => {
    const {poller, time, activity, checks} = makePoller();
    activity.change({isVisible: false, isOnline: false});
    poller.start();
    await time.pass(DELAY * 100);
    expect(checks).to.be.empty;
  });
});

describe('Poller, after the computer slept', () => {
  it('makes one check at once where several were due', async () => {
    const {poller, time, activity, checks} = makePoller();
    poller.start();
    await flush();
    time.sleep(DELAY * 10);
    activity.change({isVisible: true});
    await time.pass(DELAY - 1);
    expect(checks).to.have.length(2);
  });
});
