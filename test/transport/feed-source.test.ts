import {expect} from '@open-wc/testing';
import {stub, type SinonStub} from 'sinon';
import {cut, FEED_URL, hang, later, status, text} from '../helpers/network.js';
import {flush} from '../helpers/time.js';
import {makeListener, makePage} from './make-source.js';

let random: SinonStub<[], number>;
beforeEach(() => {
  random = stub(Math, 'random').returns(0.5); // the middle of the jitter
});
afterEach(() => random.restore());

describe('a source with several listeners', () => {
  it('is one for one address, credentials and fetch', () => {
    const {open} = makePage();
    const source = open();
    source.setActive(makeListener().listener, false);
    expect(open()).to.equal(source);
    for (const other of [{url: `${FEED_URL}?2`}, {credentials: 'include'}, {fetch: undefined}] as const)
      expect(open(other)).not.to.equal(source);
  });

  it('makes one request a check and tells all', async () => {
    const {open, network, time} = makePage();
    const [one, two] = [makeListener(), makeListener()];
    for (const {listener} of [one, two]) open().setActive(listener, true);
    await time.pass(30_000);
    expect(network.requests.length).to.equal(3);
    expect([one.told, two.told]).to.deep.equal([Array(3).fill('one'), Array(3).fill('one')]);
  });

  it('goes at the pace of the fastest', async () => {
    const {open, network, time} = makePage();
    open().setActive(makeListener({interval: 60}).listener, true);
    open().setActive(makeListener({interval: 10}).listener, true);
    await time.pass(59_999);
    expect(network.requests.length).to.equal(6);
  });

  it('goes slower once the fastest has left', async () => {
    const {open, network, time} = makePage();
    const fast = makeListener({interval: 10}).listener;
    open().setActive(makeListener({interval: 60}).listener, true);
    open().setActive(fast, true);
    await time.pass(20_000);
    open().leave(fast);
    await time.pass(59_999);
    expect(network.requests.length).to.equal(3);
    await time.pass(1);
    expect(network.requests.length).to.equal(4);
  });

  it('goes slower while the fastest is inactive', async () => {
    const {open, network, time} = makePage();
    const fast = makeListener({interval: 10});
    open().setActive(makeListener({interval: 60}).listener, true);
    open().setActive(fast.listener, true);
    await flush();
    open().setActive(fast.listener, false);
    await time.pass(60_000);
    expect([network.requests.length, fast.told.length]).to.deep.equal([2, 1]);
  });

  it('ends with the last to leave, the request under way with it', async () => {
    const {open, network, time} = makePage(hang);
    const [one, two] = [makeListener().listener, makeListener().listener];
    for (const listener of [one, two]) open().setActive(listener, true);
    open().leave(one);
    expect(network.requests[0]?.init.signal?.aborted).to.be.false;
    open().leave(two);
    expect(network.requests[0]?.init.signal?.aborted).to.be.true;
    await time.pass(3_600_000);
    expect([network.requests.length, time.waiting]).to.deep.equal([1, 0]);
  });

  it('tells nothing to one that left while another one was told', async () => {
    const {open} = makePage();
    const [one, two] = [makeListener(), makeListener()];
    one.listener.hear = () => {
      open().leave(two.listener);
      return Promise.resolve({kind: 'read'});
    };
    for (const {listener} of [one, two]) open().setActive(listener, true);
    await flush();
    expect(two.told).to.be.empty;
  });

  it('is asked at once when the network is back, however often checks failed without it', async () => {
    const {open, network, time, activity} = makePage();
    open().setActive(makeListener().listener, true);
    await flush();
    activity.change({isOnline: false});
    network.answer = cut;
    await time.pass(1_000_000);
    const before = network.requests.length;
    activity.change({isOnline: true});
    await flush();
    expect(network.requests.length).to.equal(before + 1);
  });

  it('counts an answer as bad only where nobody can read it', async () => {
    const {open, network, time} = makePage();
    open().setActive(makeListener({isReadable: false}).listener, true);
    open().setActive(makeListener().listener, true);
    await time.pass(150_000);
    expect(network.requests.length).to.equal(11);
  });
});

describe('a listener that comes later', () => {
  it('is told the last answer at once without a request', async () => {
    const {open, network, time} = makePage();
    open().setActive(makeListener().listener, true);
    await time.pass(5000);
    const late = makeListener();
    open().setActive(late.listener, true);
    await flush();
    expect([network.requests.length, ...late.told]).to.deep.equal([1, 'one']);
  });

  it('waits for the check under way', async () => {
    const {answer, letGo} = later(text('late'));
    const {open, network} = makePage(answer);
    open().setActive(makeListener().listener, true);
    const late = makeListener();
    open().setActive(late.listener, true);
    await flush();
    expect(late.told).to.be.empty;
    letGo();
    await flush();
    expect([network.requests.length, ...late.told]).to.deep.equal([1, 'late']);
  });

  it('has a check made at once where the last answer is too old for it', async () => {
    const {open, network, time} = makePage();
    open().setActive(makeListener({interval: 600}).listener, true);
    await time.pass(60_000);
    network.answer = text('two');
    const late = makeListener({interval: 15});
    open().setActive(late.listener, true);
    await flush();
    expect([network.requests.length, ...late.told]).to.deep.equal([2, 'two']);
  });

  it('is told the last good answer and the failure since, and leaves the server alone', async () => {
    const {open, network, time} = makePage();
    open().setActive(makeListener().listener, true);
    await flush();
    network.answer = status(503, {'Retry-After': '600'});
    await time.pass(15_000);
    const late = makeListener();
    open().setActive(late.listener, true);
    await time.pass(599_999);
    expect([network.requests.length, ...late.told]).to.deep.equal([2, 'one', 'FeedHttpError']);
  });

  it('that left before it was told is told nothing', async () => {
    const {open, time} = makePage();
    open().setActive(makeListener().listener, true);
    await time.pass(1000);
    const late = makeListener();
    open().setActive(late.listener, true);
    open().leave(late.listener);
    await flush();
    expect(late.told).to.be.empty;
  });

  it('after all have left has a check made', async () => {
    const {open, network} = makePage();
    const {listener} = makeListener();
    open().setActive(listener, true);
    await flush();
    open().leave(listener);
    open().setActive(makeListener().listener, true);
    await flush();
    expect(network.requests.length).to.equal(2);
  });
});

describe('an inactive listener', () => {
  it('is told of no check but the one that it asks for', async () => {
    const {open, network, time} = makePage();
    const still = makeListener();
    open().setActive(makeListener().listener, true);
    open().setActive(still.listener, false);
    await time.pass(20_000);
    network.answer = text('two');
    await open().check(still.listener);
    await time.pass(60_000);
    expect(still.told).to.deep.equal(['two']);
  });

  it('joins the check under way where it asks for one', async () => {
    const {open, network} = makePage();
    const still = makeListener();
    open().setActive(makeListener().listener, true);
    open().setActive(still.listener, false);
    await open().check(still.listener);
    expect([network.requests.length, ...still.told]).to.deep.equal([1, 'one']);
  });

  it('is told what it missed, without a request, when it becomes active again', async () => {
    const {open, network, time} = makePage();
    const still = makeListener();
    open().setActive(makeListener().listener, true);
    open().setActive(still.listener, false);
    await time.pass(20_000);
    open().setActive(still.listener, true);
    await flush();
    expect([network.requests.length, ...still.told]).to.deep.equal([2, 'one']);
  });
});
