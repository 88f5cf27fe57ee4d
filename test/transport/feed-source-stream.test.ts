import {expect} from '@open-wc/testing';
import {stub, type SinonStub} from 'sinon';
import {followStream} from '../../src/transport/event-stream.js';
import {eventStream} from '../../src/transport/stream-link.js';
import {FakeEventSource} from '../helpers/fake-stream.js';
import {later, status, text} from '../helpers/network.js';
import {flush} from '../helpers/time.js';
import {makeListener, makePage} from './make-source.js';

let random: SinonStub<[], number>;
let count = 0;
beforeEach(() => {
  random = stub(Math, 'random').returns(0.5);
  FakeEventSource.install();
  eventStream.provide(() => Promise.resolve(followStream));
});
afterEach(() => {
  random.restore();
  FakeEventSource.uninstall();
});

/** A source whose stream has opened. */
async function openTold({interval = 15, refresh = 0} = {}) {
  const page = makePage();
  const source = page.open();
  const made = makeListener({interval, refresh, stream: `https://hub.example/source/${++count}`});
  source.setActive(made.listener, true);
  await flush();
  await eventStream.load();
  await flush();
  FakeEventSource.last.open();
  await page.time.pass(0);
  page.network.requests.length = 0;
  const wait = (): number => (source.dueAt - page.time.now) / 1000;
  return {...page, ...made, source, wait};
}

describe('a source that a stream tells of news', () => {
  const paces: [interval: number, refresh: number, seconds: number][] = [
    [5, 0, 60],
    [15, 0, 60],
    [30, 0, 120],
    [15, 300, 300],
  ];
  for (const [interval, refresh, seconds] of paces) {
    it(`is asked every ${seconds} s with an interval of ${interval} and a feed that wants ${refresh}`, async () => {
      const {wait} = await openTold({interval, refresh});
      expect(wait()).to.equal(seconds);
    });
  }

  it('is asked at an event', async () => {
    const {network, time, told} = await openTold();
    await time.pass(10_000);
    network.answer = text('two');
    FakeEventSource.last.send();
    await time.pass(1000);
    expect([network.requests.length, told.at(-1)]).to.deep.equal([1, 'two']);
  });

  it('is asked once more if a check was under way at the event: it was perhaps answered before', async () => {
    const {network, time, source, listener, told} = await openTold();
    await time.pass(10_000);
    const slow = later(text('before'));
    network.answer = slow.answer;
    void source.check(listener);
    FakeEventSource.last.send('0');
    await time.pass(100);
    network.answer = text('after');
    slow.letGo();
    await time.pass(100);
    expect(told.slice(-2)).to.deep.equal(['before', 'after']);
  });

  it('goes on at its own pace after a failed check', async () => {
    const {network, source, listener, wait} = await openTold();
    network.answer = status(500);
    await source.check(listener);
    expect(wait()).to.equal(22.5);
  });

  it('is not asked at an event while the server wants no request', async () => {
    const {network, source, time, listener} = await openTold();
    network.answer = status(503, {'Retry-After': '600'});
    await source.check(listener);
    network.requests.length = 0;
    FakeEventSource.last.send();
    await time.pass(300_000);
    expect(network.requests).to.have.length(0);
  });

  it('goes back to checks when the stream fails, and not all readers at once though one is overdue', async () => {
    const {time, wait, state} = await openTold();
    await time.pass(50_000);
    random.returns(0.999);
    FakeEventSource.last.fail();
    expect(Math.round(wait())).to.equal(15);
    expect(state.isTold).to.be.false;
  });

  it('spreads these checks by half', async () => {
    const waits: number[] = [];
    for (const value of [0, 0.999]) {
      random.returns(value);
      const {time, wait} = await openTold();
      await time.pass(50_000);
      FakeEventSource.last.fail();
      waits.push(Math.round(wait() * 10) / 10);
    }
    expect(waits).to.deep.equal([7.5, 22.5]);
  });

  it('has no stream while nobody is active, and another one after that', async () => {
    const {source, listener} = await openTold();
    source.setActive(listener, false);
    expect(FakeEventSource.alive).to.equal(0);
    source.setActive(listener, true);
    await flush();
    expect(FakeEventSource.alive).to.equal(1);
  });

  it('has none after its last listener has left', async () => {
    const {source, listener, time} = await openTold();
    source.leave(listener);
    expect([FakeEventSource.alive, time.waiting]).to.deep.equal([0, 0]);
  });

  it('has none once the feed is gone', async () => {
    const {source, listener, network} = await openTold();
    network.answer = status(410);
    await source.check(listener);
    await flush();
    expect(FakeEventSource.alive).to.equal(0);
  });

  it('follows another address if the listener names one', async () => {
    const {source, listener} = await openTold();
    listener.stream += '/other';
    source.reschedule();
    await flush();
    expect([FakeEventSource.alive, FakeEventSource.last.url]).to.deep.equal([1, listener.stream]);
  });

  it('tells one that joins', async () => {
    const {open} = await openTold();
    const second = makeListener();
    open().setActive(second.listener, true);
    expect(second.state.isTold).to.be.true;
  });

  it('opens one connection however often the address came and went while the code was loading', async () => {
    const page = makePage();
    const source = page.open();
    const {listener} = makeListener({stream: `https://hub.example/source/${++count}`});
    for (const isActive of [true, false, true, false, true]) source.setActive(listener, isActive);
    await flush();
    expect(FakeEventSource.alive).to.equal(1);
    source.leave(listener);
  });

  it('opens the stream anew when a check brings what no event told of', async () => {
    const {network, time} = await openTold();
    network.answer = text('silent');
    await time.pass(60_000);
    expect([FakeEventSource.made.length, network.requests.length]).to.deep.equal([1, 1]);
    await time.pass(1000);
    expect(FakeEventSource.made.length).to.equal(2);
  });
});

describe('a source whose stream cannot be loaded', () => {
  it('goes on by checks', async () => {
    const warn = stub(console, 'warn');
    const {loaded} = eventStream;
    const load = stub(eventStream, 'load').resolves(false);
    eventStream.loaded = undefined;
    const {open, network, time} = makePage();
    const {listener, state} = makeListener({stream: 'https://hub.example/absent'});
    open().setActive(listener, true);
    await time.pass(60_000);
    open().leave(listener);
    load.restore();
    eventStream.loaded = loaded;
    warn.restore();
    expect([network.requests.length, state.isTold, FakeEventSource.made.length]).to.deep.equal([5, false, 0]);
  });
});
