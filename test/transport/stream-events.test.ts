import {expect} from '@open-wc/testing';
import {stub, type SinonStub} from 'sinon';
import {followStream} from '../../src/transport/event-stream.js';
import type {Timers} from '../../src/transport/poller.js';
import {FakeEventSource} from '../helpers/fake-stream.js';
import {FakeActivity, flush} from '../helpers/time.js';
import {openStream} from './make-stream.js';

let random: SinonStub<[], number>;
beforeEach(() => {
  random = stub(Math, 'random').returns(0.5);
  FakeEventSource.install();
});
afterEach(() => {
  random.restore();
  FakeEventSource.uninstall();
});

describe('an event of a stream', () => {
  it('makes a check after a random part of two seconds', async () => {
    for (const [value, delay] of [
      [0.25, 500],
      [0.99, 1980],
    ] as const) {
      const {time, checks} = await openStream();
      await time.pass(10_000);
      random.returns(value);
      FakeEventSource.last.send();
      await time.pass(delay - 1);
      expect(checks).to.have.length(0);
      await time.pass(1);
      expect(checks).to.have.length(1);
    }
  });

  const spreads: [data: string, seconds: number][] = [
    ['0', 0],
    ['10', 10],
    [' 2.5\n', 2.5],
    ['600', 60],
    ['1e9', 2],
    ['-5', 2],
    ['10 seconds', 2],
    ['{"wait": 10}', 2],
    ['', 2],
    ['∞', 2],
  ];
  for (const [data, seconds] of spreads) {
    it(`with the data ${JSON.stringify(data)} spreads the checks over ${seconds} s`, async () => {
      const {time, checks} = await openStream();
      await time.pass(10_000);
      const from = checks.length;
      random.returns(0.999_999);
      FakeEventSource.last.send(data);
      const before = time.delays.at(-1);
      await time.pass(seconds * 1000);
      expect([Math.round(before ?? 0), checks.length - from]).to.deep.equal([seconds * 1000, 1]);
    });
  }

  it('makes one check with all that come before it', async () => {
    const {time, checks} = await openStream();
    await time.pass(10_000);
    for (let turn = 0; turn < 50; turn++) FakeEventSource.last.send();
    await time.pass(20_000);
    expect(checks).to.have.length(1);
  });

  it('looks again after 2, 5 and 10 s while the answer is unchanged', async () => {
    const {time, checks} = await openStream({isNew: () => false});
    await time.pass(100_000);
    checks.length = 0;
    FakeEventSource.last.send();
    await time.pass(60_000);
    const first = checks[0] ?? 0;
    expect(checks.map(at => at - first)).to.deep.equal([0, 2000, 7000, 17_000]);
  });

  it('looks no more once the answer is another one', async () => {
    const answers = [true, false, false, true];
    const {time, checks} = await openStream({isNew: () => answers.shift() ?? true});
    await time.pass(10_000);
    FakeEventSource.last.send();
    await time.pass(60_000);
    expect(checks).to.have.length(3);
  });

  it('that comes while a check is under way gets one of its own', async () => {
    let end: () => void = () => undefined;
    let isSlow = false;
    const isNew = (): boolean | Promise<boolean> => (isSlow ? new Promise(done => (end = () => done(true))) : true);
    const {time, checks} = await openStream({isNew});
    await time.pass(10_000);
    isSlow = true;
    FakeEventSource.last.send('0');
    await time.pass(100);
    FakeEventSource.last.send('0');
    isSlow = false;
    end();
    await time.pass(10_000);
    expect(checks).to.have.length(2);
  });

  it('is followed within two seconds, however many came before, as long as there is news', async () => {
    const {time, checks} = await openStream();
    for (let turn = 0; turn < 10; turn++) {
      FakeEventSource.last.send('0');
      await time.pass(1000);
    }
    expect(checks.length).to.be.within(4, 6);
  });

  it('is followed once in ten seconds if a storm of them brings nothing new', async () => {
    const {time, checks} = await openStream({isNew: () => false});
    for (let turn = 0; turn < 2; turn++) {
      await time.pass(60_000);
      FakeEventSource.last.send('0');
    }
    await time.pass(60_000);
    FakeEventSource.last.send('0');
    await time.pass(0);
    checks.length = 0;
    FakeEventSource.last.send('0');
    await time.pass(9999);
    expect(checks).to.have.length(0);
    await time.pass(1);
    expect(checks).to.have.length(1);
  });

  it('makes no check after the source has left', async () => {
    const {time, checks, stream} = await openStream();
    FakeEventSource.last.send();
    stream.close();
    await time.pass(60_000);
    expect([checks.length, time.waiting]).to.deep.equal([0, 0]);
  });

  it('whose check ends after the source has left is not looked for again', async () => {
    let end: () => void = () => undefined;
    const {time, checks, stream} = await openStream({isNew: () => new Promise(done => (end = () => done(false)))});
    stream.close();
    end();
    await time.pass(60_000);
    expect([checks.length, time.waiting]).to.deep.equal([0, 0]);
  });
});

it('a thousand open pages do not check in the same 200 ms after an event', async () => {
  random.restore();
  let now = 0;
  let queue: {at: number; callback: () => void}[] = [];
  const run = (): void => {
    const due = queue.sort((a, b) => a.at - b.at);
    queue = [];
    for (const {at, callback} of due) {
      now = at;
      callback();
    }
  };
  const timers = {
    Date: {now: () => now},
    setTimeout: (callback: () => void, delay: number) => queue.push({at: now + delay, callback}),
    clearTimeout: () => undefined,
  } as unknown as Timers;
  const checks: number[] = [];
  const check = (): Promise<boolean> => Promise.resolve(checks.push(now) > 0);
  for (let page = 0; page < 1000; page++) {
    const url = `https://hub.example/thousand/${page}`;
    followStream({url, timers, activity: new FakeActivity(), withCredentials: false, check, onChange: () => undefined});
  }
  queue = []; // what waits for an open
  for (const events of FakeEventSource.made) events.open();
  run();
  await flush();
  checks.length = 0;
  now = 10_000;
  for (const events of FakeEventSource.made) events.send();
  run();
  random = stub(Math, 'random');
  const counts = Array<number>(10).fill(0);
  for (const at of checks) counts[Math.floor((at - 10_000) / 200)]! += 1;
  expect([checks.length, counts.length]).to.deep.equal([1000, 10]);
  expect(Math.max(...counts)).to.be.below(160); // even would be a hundred
});
