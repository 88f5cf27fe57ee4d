import {expect} from '@open-wc/testing';
import type {FeedSource, Listener} from '../../src/transport/feed-source.js';
import type {Outcome} from '../../src/transport/outcome.js';
import {cut} from '../helpers/network.js';
import {flush} from '../helpers/time.js';
import {makeListener, makePage} from './make-source.js';

/** Asks for one check for all of these, none of which is active. */
function checkFor(source: FeedSource, ...listeners: readonly Listener[]): Promise<readonly Outcome[]> {
  for (const listener of listeners) source.setActive(listener, false);
  return Promise.all(listeners.map(listener => source.check(listener)));
}

/** A reading that ends when `finish` is called. */
function makeReading() {
  let finish: () => void = () => undefined;
  const reading = new Promise<void>(done => (finish = done));
  return {reading, finish};
}

describe('the outcome of a check', () => {
  it('is for each listener its own', async () => {
    const {open} = makePage();
    const [one, two] = [makeListener(), makeListener({isReadable: false})];
    const outcomes = await checkFor(open(), one.listener, two.listener);
    expect(outcomes.map(({kind}) => kind)).to.deep.equal(['read', 'failed']);
    expect([one.told, two.told]).to.deep.equal([['one'], ['one', 'FeedFormatError']]);
  });

  it('is the failure of the request for all', async () => {
    const {open} = makePage(cut);
    const [one, two] = [makeListener(), makeListener()];
    const outcomes = await checkFor(open(), one.listener, two.listener);
    expect(outcomes.map(({kind}) => kind)).to.deep.equal(['failed', 'failed']);
    expect([one.told, two.told]).to.deep.equal([['FeedNetworkError'], ['FeedNetworkError']]);
  });

  it('is there when all have been told of a failure', async () => {
    const {open} = makePage(cut);
    const {listener, told} = makeListener();
    await checkFor(open(), listener);
    expect(told).to.deep.equal(['FeedNetworkError']);
  });

  it('is told as a failure only after the next check was planned', async () => {
    const {open, time} = makePage();
    const {listener} = makeListener({isReadable: false});
    const waits: number[] = [];
    listener.fail = () => waits.push((open().dueAt - time.now) / 1000);
    open().setActive(listener, true);
    await flush();
    expect(waits).to.have.length(1);
    expect(waits[0]).to.be.within(15, 30);
  });
});

describe('a listener that takes time to read an answer', () => {
  it('keeps the check under way', async () => {
    const {open, network, time} = makePage();
    const {reading, finish} = makeReading();
    const {listener, told} = makeListener({reading});
    open().setActive(listener, true);
    await time.pass(3_600_000);
    const check = open().check(listener);
    expect([network.requests.length, open().dueAt, ...told]).to.deep.equal([1, 0, 'one']);
    finish();
    expect(await check).to.deep.equal({kind: 'read'});
    expect(open().dueAt).to.be.above(time.now);
  });

  it('does not keep the answer from another one', async () => {
    const {open} = makePage();
    const slow = makeListener({reading: makeReading().reading});
    const {listener, told} = makeListener();
    open().setActive(slow.listener, true);
    open().setActive(listener, true);
    await flush();
    expect(told).to.deep.equal(['one']);
  });

  it('is told nothing more when it left meanwhile', async () => {
    const {open} = makePage();
    const {reading, finish} = makeReading();
    const {listener, told} = makeListener({reading, isReadable: false});
    open().setActive(makeListener().listener, true);
    open().setActive(listener, true);
    await flush();
    open().leave(listener);
    finish();
    await flush();
    expect(told).to.deep.equal(['one']);
  });

  for (const isActive of [true, false]) {
    const name = isActive ? 'that becomes active' : 'that asks for a check';
    it(`has another one ${name} meanwhile told afterwards, without a request`, async () => {
      const {open, network} = makePage();
      const {reading, finish} = makeReading();
      const {listener, told} = makeListener();
      open().setActive(makeListener({reading}).listener, true);
      await flush();
      open().setActive(listener, isActive);
      const check = isActive ? undefined : open().check(listener);
      await flush();
      expect(told).to.be.empty;
      finish();
      expect((await check)?.kind).to.equal(isActive ? undefined : 'read');
      await flush();
      expect([network.requests.length, ...told]).to.deep.equal([1, 'one']);
    });
  }
});

describe('a listener that comes later and takes time to read', () => {
  it('is told of the failure since after the last answer was read', async () => {
    const {open, network, time} = makePage();
    open().setActive(makeListener().listener, true);
    await flush();
    network.answer = cut;
    await time.pass(23_000); // the first wait is at most half more than the pace
    const {reading, finish} = makeReading();
    const late = makeListener({reading});
    open().setActive(late.listener, true);
    await flush();
    expect(late.told).to.deep.equal(['one']);
    finish();
    await flush();
    expect(late.told).to.deep.equal(['one', 'FeedNetworkError']);
  });
});
