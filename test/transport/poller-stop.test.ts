import {expect} from '@open-wc/testing';
import {flush} from '../helpers/time.js';
import {DELAY, makePoller} from './make-poller.js';

describe('Poller, stopped and started', () => {
  it('makes no check and sets no timer while it is stopped', async () => {
    const {poller, time, activity, checks} = makePoller();
    poller.start();
    await flush();
    poller.stop();
    expect(time.waiting).to.equal(0);
    await time.pass(DELAY * 10);
    activity.change({isVisible: true});
    expect(checks).to.have.length(1);
  });

  it('follows the page only while it is started', () => {
    const {poller, activity} = makePoller();
    poller.start();
    poller.start();
    expect(activity.listeners).to.equal(1);
    poller.stop();
    poller.stop();
    expect(activity.listeners).to.equal(0);
  });

  it('keeps the time at which the next check is due', async () => {
    const {poller, time, checks} = makePoller();
    poller.start();
    await time.pass(1000);
    poller.stop();
    await time.pass(1000);
    poller.start();
    await time.pass(DELAY - 2001);
    expect(checks).to.have.length(1);
    await time.pass(1);
    expect(checks).to.have.length(2);
  });

  it('makes one check at once where several were due', async () => {
    const {poller, time, checks} = makePoller();
    poller.start();
    await flush();
    poller.stop();
    await time.pass(DELAY * 10);
    poller.start();
    await flush();
    expect(checks).to.have.length(2);
  });

  it('tells that no check is due while it is stopped', async () => {
    const {poller} = makePoller();
    poller.start();
    await flush();
    poller.stop();
    expect(poller.dueAt).to.equal(Infinity);
  });

  it('lets a check under way end, and makes no other', async () => {
    const {poller, time, checks, end} = makePoller({lasting: true});
    poller.start();
    poller.stop();
    end();
    await time.pass(DELAY * 10);
    expect(checks).to.have.length(1);
    expect(time.waiting).to.equal(0);
  });

  it('makes a check that is asked for while it is stopped, and no other', async () => {
    const {poller, time, checks} = makePoller();
    await poller.check();
    await time.pass(DELAY * 10);
    expect(checks).to.have.length(1);
  });
});
