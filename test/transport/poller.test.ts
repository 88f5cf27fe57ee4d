import {expect} from '@open-wc/testing';
import {flush} from '../helpers/time.js';
import {DELAY, makePoller} from './make-poller.js';

describe('Poller', () => {
  it('makes no check before it is started', async () => {
    const {time, checks} = makePoller();
    await time.pass(DELAY * 3);
    expect(checks).to.be.empty;
  });

  it('makes the first check at once', () => {
    const {poller, checks} = makePoller();
    poller.start();
    expect(checks).to.have.length(1);
  });

  it('makes the next check after the delay, and not before', async () => {
    const {poller, time, checks} = makePoller();
    poller.start();
    await time.pass(DELAY - 1);
    expect(checks).to.have.length(1);
    await time.pass(1);
    expect(checks).to.have.length(2);
  });

  it('goes on and on', async () => {
    const {poller, time, checks} = makePoller();
    poller.start();
    await time.pass(DELAY * 5);
    expect(checks).to.have.length(6);
  });

  it('counts the delay from the end of a check', async () => {
    const {poller, time, checks, end} = makePoller({lasting: true});
    poller.start();
    await time.pass(4000);
    end();
    await time.pass(DELAY - 1);
    expect(checks).to.have.length(1);
    await time.pass(1);
    expect(checks).to.have.length(2);
  });

  it('begins no check while one is under way', async () => {
    const {poller, time, activity, checks} = makePoller({lasting: true});
    poller.start();
    await time.pass(DELAY * 10);
    activity.change({isVisible: true});
    poller.reschedule();
    await time.pass(DELAY * 10);
    expect(checks).to.have.length(1);
  });

  it('sets no timer while a check is under way', async () => {
    const {poller, time, activity} = makePoller({lasting: true});
    poller.start();
    poller.reschedule();
    activity.change({isVisible: true});
    await flush();
    expect(time.waiting).to.equal(0);
  });

  it('joins the check under way where one is asked for', async () => {
    const {poller, checks, end} = makePoller({lasting: true});
    poller.start();
    const joined = poller.check();
    end();
    await joined;
    expect(checks).to.have.length(1);
  });

  it('makes one check of two that are asked for at once', async () => {
    const {poller, checks} = makePoller();
    await Promise.all([poller.check(), poller.check()]);
    expect(checks).to.have.length(1);
  });

  it('makes a check that is asked for before it is due, and counts the delay anew', async () => {
    const {poller, time, checks} = makePoller();
    poller.start();
    await time.pass(4000);
    await poller.check();
    expect(checks).to.have.length(2);
    await time.pass(DELAY - 1);
    expect(checks).to.have.length(2);
    await time.pass(1);
    expect(checks).to.have.length(3);
  });

  it('asks for the delay anew after each check', async () => {
    const {poller, time, pace, checks} = makePoller();
    poller.start();
    await time.pass(DELAY);
    pace.delay = DELAY * 2;
    await time.pass(DELAY);
    await time.pass(DELAY * 2 - 1);
    expect(checks).to.have.length(3);
    await time.pass(1);
    expect(checks).to.have.length(4);
  });

  it('makes no second check where the delay is for ever', async () => {
    const {poller, time, activity, checks} = makePoller({delay: Infinity});
    poller.start();
    await time.pass(DELAY * 1000);
    activity.change({isVisible: true});
    expect(checks).to.have.length(1);
    expect(time.waiting).to.equal(0);
    expect(poller.dueAt).to.equal(Infinity);
  });

  it('tells when the next check is due', async () => {
    const {poller, time} = makePoller();
    poller.start();
    await flush();
    expect(poller.dueAt).to.equal(time.now + DELAY);
  });

  it('tells that no check is due before it is started', () => {
    expect(makePoller().poller.dueAt).to.equal(Infinity);
  });

  it('keeps one timer at most', async () => {
    const {poller, time, activity} = makePoller();
    poller.start();
    await flush();
    for (let count = 0; count < 5; count++) {
      activity.change({isVisible: true});
      poller.reschedule();
    }
    expect(time.waiting).to.equal(1);
  });
});
