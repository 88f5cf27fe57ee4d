import {expect} from '@open-wc/testing';
import {Poller} from '../../src/transport/poller.js';
import {rejectionOf} from './ask.js';
import {FakeActivity, FakeTime, flush} from '../helpers/time.js';
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
    await flush();
    pace.delay = DELAY;
    poller.reschedule();
    await time.pass(DELAY);
    expect(checks).to.have.length(2);
  });

  it('is not put off by one change after the other', async () => {
    const {poller, time, checks} = makePoller();
    poller.start();
    await flush();
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
    await flush();
    activity.change({isVisible: false});
    time.turn(-3_600_000);
    activity.change({isVisible: true});
    await time.pass(DELAY);
    expect(checks).to.have.length(2);
  });
});

describe('Poller, at the end of a check', () => {
  function makeLogged(check: () => Promise<string>) {
    const log: string[] = [];
    const time = new FakeTime();
    const poller = new Poller({
      check,
      onEnd: async result => {
        log.push(`${result}, next due in ${poller.dueAt - time.now}`);
        await flush();
        log.push('told');
      },
      delay: () => DELAY,
      activity: new FakeActivity(),
      timers: time.timers,
    });
    return {poller, time, log};
  }

  it('plans the next check, then tells the result, then resolves with it', async () => {
    const {poller, log} = makeLogged(() => Promise.resolve('one'));
    poller.start();
    log.push(`due at ${poller.dueAt}`);
    log.push(await poller.check());
    expect(log).to.deep.equal(['due at 0', `one, next due in ${DELAY}`, 'told', 'one']);
  });

  it('plans the next check though this one was rejected', async () => {
    const {poller, time, log} = makeLogged(() => Promise.reject(new Error('Bad')));
    expect(await rejectionOf(poller.check())).to.include({message: 'Bad'});
    poller.start();
    expect([...log, poller.dueAt - time.now]).to.deep.equal([DELAY]);
  });
});
