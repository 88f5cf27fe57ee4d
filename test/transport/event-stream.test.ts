import {expect} from '@open-wc/testing';
import {stub, type SinonStub} from 'sinon';
import {FakeEventSource} from '../helpers/fake-stream.js';
import {makeStreamPage, openStream} from './make-stream.js';

let random: SinonStub<[], number>;
beforeEach(() => {
  random = stub(Math, 'random').returns(0.5);
  FakeEventSource.install();
});
afterEach(() => {
  random.restore();
  FakeEventSource.uninstall();
});

describe('a stream', () => {
  it('is one connection for all sources of the page', () => {
    const page = makeStreamPage();
    const [one, two] = [page.follow(), page.follow()];
    expect(FakeEventSource.made).to.have.length(1);
    one.stream.close();
    expect(FakeEventSource.alive).to.equal(1);
    two.stream.close();
    expect(FakeEventSource.alive).to.equal(0);
  });

  it('is another one with cookies', () => {
    const page = makeStreamPage();
    page.follow();
    page.follow({withCredentials: true});
    expect(FakeEventSource.made.map(({withCredentials}) => withCredentials)).to.deep.equal([false, true]);
  });

  it('makes a check on every open, for one that joins it too', async () => {
    const page = makeStreamPage();
    const one = page.follow();
    FakeEventSource.last.open();
    await page.time.pass(0);
    const two = page.follow();
    await page.time.pass(0);
    expect([one.checks.length, two.checks.length, two.changes]).to.deep.equal([1, 1, [true]]);
  });

  it('makes one check on an open, whatever that brings: nothing says that there is news', async () => {
    const {time, checks} = await openStream({isNew: () => false});
    await time.pass(60_000);
    expect(checks).to.have.length(0);
  });

  it('is closed while the page is hidden or offline, and opened when it is back', async () => {
    const {activity, time, changes, checks} = await openStream();
    for (const [away, back] of [
      [{isVisible: false}, {isVisible: true}],
      [{isOnline: false}, {isOnline: true}],
    ] as const) {
      activity.change(away);
      await time.pass(3_600_000);
      expect([FakeEventSource.alive, changes.at(-1), time.waiting]).to.deep.equal([0, undefined, 0]);
      checks.length = 0;
      activity.change(back);
      FakeEventSource.last.open();
      await time.pass(0);
      expect([FakeEventSource.alive, changes.at(-1), checks.length]).to.deep.equal([1, true, 1]);
    }
  });

  it('makes no check while the page is hidden, though an event came before', async () => {
    const {activity, time, checks} = await openStream();
    FakeEventSource.last.send();
    activity.change({isVisible: false});
    await time.pass(60_000);
    expect(checks).to.have.length(0);
  });

  it('does not open in a hidden page', () => {
    const page = makeStreamPage();
    page.activity.change({isVisible: false});
    page.follow();
    expect(FakeEventSource.made).to.have.length(0);
  });

  it('is opened anew within two seconds after it was open for over thirty', async () => {
    for (const value of [0.1, 0.5, 0.99]) {
      const {time, untilNext} = await openStream();
      await time.pass(31_000);
      random.returns(value);
      FakeEventSource.last.fail();
      expect(FakeEventSource.last.isClosed).to.be.true;
      expect(await untilNext()).to.equal(value * 2000);
    }
  });

  it('is opened ever more rarely, up to five minutes, if it does not live', async () => {
    const {untilNext} = await openStream();
    random.returns(0.999);
    const waits: number[] = [];
    for (let turn = 0; turn < 12; turn++) {
      FakeEventSource.last.open();
      FakeEventSource.last.fail();
      waits.push(Math.round((await untilNext()) / 1000));
    }
    expect(waits).to.deep.equal([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300]);
  });

  it('is opened after a random part of that time', async () => {
    const {untilNext} = await openStream();
    random.returns(0.1);
    for (let turn = 0; turn < 9; turn++) {
      FakeEventSource.last.fail();
      await untilNext();
    }
    FakeEventSource.last.fail();
    expect(await untilNext()).to.equal(30_000);
  });

  it('does not get around the wait when the page was hidden meanwhile', async () => {
    const {activity, untilNext} = await openStream();
    random.returns(0.999);
    for (let turn = 0; turn < 6; turn++) {
      FakeEventSource.last.fail();
      await untilNext();
    }
    FakeEventSource.last.fail();
    activity.change({isVisible: false});
    activity.change({isVisible: true});
    expect(await untilNext()).to.be.within(63_000, 65_000);
  });

  it('counts as failed if it does not open within ten seconds', async () => {
    const page = makeStreamPage();
    const {changes} = page.follow();
    await page.time.pass(9999);
    expect([FakeEventSource.alive, changes]).to.deep.equal([1, []]);
    await page.time.pass(1);
    expect([FakeEventSource.alive, changes]).to.deep.equal([0, [false]]);
  });

  it('makes a check again after an event that came before it failed', async () => {
    const {time, checks} = await openStream();
    await time.pass(10_000);
    FakeEventSource.last.send();
    FakeEventSource.last.fail();
    await time.pass(2000);
    expect(checks).to.have.length(1);
  });
});
