import {expect} from '@open-wc/testing';
import {Poller} from '../../src/transport/poller.js';
import {FakeActivity, FakeTime, settle} from './fake-time.js';
import {DELAY, makePoller} from './make-poller.js';

describe('Poller, whose pace changes', () => {
  it('makes the next check sooner', async () => {
    const {poller, time, pace, checks} = makePoller();
    poller.start();
    await time.pass(1000);
    pace.delay = 2000;
    poller.reschedule();
    await time.pass(2000);
    expect(checks).to.have.length(2);
  });

  it('makes the next check later', async () => {
    const {poller, time, pace, checks} = makePoller();
    poller.start();
    await time.pass(1000);
    pace.delay = DELAY * 2;
    poller.reschedule();
    await time.pass(DELAY * 2 - 1001);
    expect(checks).to.have.length(1);
    await time.pass(1);
    expect(checks).to.have.length(2);
  });

  it('makes checks again after a delay for ever', async () => {
    const {poller, time, pace, checks} = makePoller({delay: Infinity});
    poller.start();
    await settle();
    pace.delay = DELAY;
    poller.reschedule();
    await time.pass(DELAY);
    expect(checks).to.have.length(2);
  });

  it('is not put off by one change after the other', async () => {
    const {poller, time, checks} = makePoller();
    poller.start();
    await settle();
    for (let second = 0; second < DELAY / 1000; second++) {
      poller.reschedule();
      await time.pass(1000);
    }
    expect(checks).to.have.length(2);
  });

  it('makes a check at once that is overdue at the new pace', async () => {
    const {poller, time, pace, checks} = makePoller();
    poller.start();
    await time.pass(DELAY - 1000);
    pace.delay = DELAY / 2;
    poller.reschedule();
    expect(checks).to.have.length(2);
  });
});

describe('Poller, whose clock is set', () => {
  it('back by an hour, makes the next check in its time', async () => {
    const {poller, time, checks} = makePoller();
    poller.start();
    await time.pass(1000);
    time.turn(-3_600_000);
    await time.pass(DELAY - 1000);
    expect(checks).to.have.length(2);
  });

  it('back by an hour while the page is hidden, waits no longer than a delay on return', async () => {
    const {poller, time, activity, checks} = makePoller();
    poller.start();
    await settle();
    activity.change({isVisible: false});
    time.turn(-3_600_000);
    activity.change({isVisible: true});
    await time.pass(DELAY);
    expect(checks).to.have.length(2);
  });
});

describe('Poller, that tells of the end of a check', () => {
  it('tells so before it asks for the delay, and is due by then', async () => {
    const log: string[] = [];
    const time = new FakeTime();
    const poller = new Poller({
      check: () => Promise.resolve(),
      onEnd: () => log.push('end'),
      delay: () => log.push('delay') * 1000,
      activity: new FakeActivity(),
      timers: time.timers,
    });
    poller.start();
    const during = poller.dueAt;
    await settle();
    expect([during, ...log, poller.dueAt - time.now]).to.deep.equal([0, 'end', 'delay', 2000]);
  });
});
