import {expect} from '@open-wc/testing';
import {stub, type SinonStub} from 'sinon';
import {cut, FEED_URL, status, text, type Answer} from '../helpers/network.js';
import {flush} from '../helpers/time.js';
import {makeListener, makePage} from './make-source.js';

let random: SinonStub<[], number>;
let warn: SinonStub;
beforeEach(() => {
  random = stub(Math, 'random').returns(0.5); // the middle of the jitter
  warn = stub(console, 'warn');
});
afterEach(() => {
  random.restore();
  warn.restore();
});

describe('what a server wishes', () => {
  /** Seconds from the first check to the second. */
  async function waitAfter(answer: Answer): Promise<number> {
    const {open, network, time} = makePage(answer);
    const source = open();
    source.setActive(makeListener({interval: 5}).listener, true);
    await flush();
    expect(network.requests.length).to.equal(1);
    return (source.dueAt - time.now) / 1000;
  }
  const jitter = 1.05;

  for (const [name, answer, seconds] of [
    ['503 and Retry-After: 90', status(503, {'Retry-After': '90'}), 90 * jitter],
    ['429 and Retry-After: 90', status(429, {'Retry-After': '90'}), 90 * jitter],
    ['503 and Retry-After: 86400', status(503, {'Retry-After': '86400'}), 3600 * jitter],
    ['503 and Retry-After: soon', status(503, {'Retry-After': 'soon'}), 60 * jitter],
    ['503', status(503), 60 * jitter],
    ['429', status(429), 60 * jitter],
    ['500', status(500), 7.5],
    ['404', status(404), 7.5],
    ['410', status(410), Infinity],
  ] as const) {
    it(`${name} is followed`, async () => {
      expect(await waitAfter(answer)).to.be.equal(seconds);
    });
  }

  it('410 is over when a check that was asked for finds the feed again', async () => {
    const {open, network, time} = makePage(status(410));
    const {listener, told} = makeListener();
    open().setActive(listener, true);
    await time.pass(3_600_000);
    expect(network.requests.length).to.equal(1);
    network.answer = text('back');
    await open().check(listener);
    await time.pass(15_000);
    expect(told).to.deep.equal(['FeedHttpError', 'back', 'back']);
  });

  it('a shorter interval does not overrule it', async () => {
    const {open, network, time} = makePage(status(503, {'Retry-After': '600'}));
    const {listener} = makeListener({interval: 60});
    open().setActive(listener, true);
    await flush();
    listener.interval = 5;
    open().reschedule();
    await time.pass(599_000);
    expect(network.requests.length).to.equal(1);
  });
});

describe('the hint in the console', () => {
  const hints = (): number => warn.getCalls().filter(({args}) => String(args[0]).includes('CORS')).length;

  it('names CORS once for a source that could never be read', async () => {
    const {open, time} = makePage(cut);
    open().setActive(makeListener().listener, true);
    open().setActive(makeListener().listener, true);
    await time.pass(3_600_000);
    expect(hints()).to.equal(1);
    expect(warn.firstCall.args[0]).to.include(FEED_URL);
  });

  it('is not given for an answer with a status', async () => {
    const {open} = makePage(status(500));
    open().setActive(makeListener().listener, true);
    await flush();
    expect(hints()).to.equal(0);
  });

  it('is not given after a good answer', async () => {
    const {open, network, time} = makePage();
    open().setActive(makeListener().listener, true);
    await flush();
    network.answer = cut;
    await time.pass(60_000);
    expect(hints()).to.equal(0);
  });
});

describe('after a wake-up', () => {
  it('the first check that was not due yet has its jitter still, and so has the next', async () => {
    random.returns(1);
    const {open, activity, network, time} = makePage();
    open().setActive(makeListener().listener, true);
    await flush();
    activity.change({isVisible: false});
    await time.pass(10_000);
    activity.change({isVisible: true});
    await time.pass(6499);
    expect(network.requests.length).to.equal(1);
    random.returns(0);
    await time.pass(1);
    await time.pass(13_500);
    expect(network.requests.length).to.equal(3);
  });
});
