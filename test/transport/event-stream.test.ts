import {expect} from '@open-wc/testing';
import {stub, type SinonStub} from 'sinon';
import {FakeEventSource} from '../helpers/fake-stream.js';
import {flush} from '../helpers/time.js';
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
    for (let turn = 0; turn < 100; turn++) {
      FakeEventSource.last.send('0');
      await time.pass(500);
    }
    expect(checks.length).to.be.within(24, 26);
  });

  it('is followed once in ten seconds if a storm of them brings nothing new', async () => {
    const {time, checks} = await openStream({isNew: () => false});
    for (let turn = 0; turn < 1200; turn++) {
      FakeEventSource.last.send('0');
      await time.pass(500);
    }
    expect(checks.length).to.be.within(55, 70);
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
  const page = makeStreamPage();
  const all = Array.from({length: 1000}, (_, index) => page.follow({at: `${page.url}/${index}`}));
  for (const events of FakeEventSource.made) events.open();
  await page.time.pass(10_000);
  for (const {checks} of all) checks.length = 0;
  for (const events of FakeEventSource.made) events.send();
  await page.time.pass(2000);
  random = stub(Math, 'random');
  const first = Math.min(...all.flatMap(({checks}) => checks));
  const windows = new Map<number, number>();
  for (const {checks} of all)
    for (const at of checks) {
      const window = Math.floor((at - first) / 200);
      windows.set(window, (windows.get(window) ?? 0) + 1);
    }
  expect(all.every(({checks}) => checks.length === 1)).to.be.true;
  expect(Math.max(...windows.values())).to.be.below(160); // even would be a hundred
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
      expect([FakeEventSource.alive, await untilNext()].at(-1)).to.be.within(value * 1900, value * 2000 + 100);
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
    expect(await untilNext()).to.be.within(29_900, 30_100);
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

describe('a stream that never opens', () => {
  let warn: SinonStub;
  beforeEach(() => (warn = stub(console, 'warn')));
  afterEach(() => warn.restore());

  it('is given up after three failures, for the whole page, with one warning', async () => {
    const page = makeStreamPage();
    const {stream, changes} = page.follow();
    for (let turn = 0; turn < 3; turn++) {
      FakeEventSource.last.fail();
      await page.time.pass(10_000);
    }
    stream.close();
    const later = page.follow();
    await page.time.pass(3_600_000);
    page.activity.change({isVisible: false});
    page.activity.change({isVisible: true});
    await page.time.pass(3_600_000);
    expect([FakeEventSource.made.length, changes.at(-1), later.changes.at(-1)]).to.deep.equal([3, false, false]);
    expect(warn.callCount).to.equal(1);
  });

  it('is not given up once it has opened', async () => {
    const {untilNext} = await openStream();
    for (let turn = 0; turn < 10; turn++) {
      FakeEventSource.last.fail();
      await untilNext();
    }
    expect(FakeEventSource.made).to.have.length(11);
  });

  const lacks: [string, unknown][] = [
    ['there is no EventSource', undefined],
    [
      'the policy of the page forbids it with an exception',
      function () {
        throw new DOMException('Refused', 'SecurityError');
      },
    ],
  ];
  for (const [name, lack] of lacks) {
    it(`throws nothing where ${name}`, async () => {
      FakeEventSource.install(lack);
      const page = makeStreamPage();
      const {changes, checks} = page.follow();
      await page.time.pass(60_000);
      expect([changes.at(-1), checks.length, warn.callCount, page.time.waiting]).to.deep.equal([false, 0, 1, 0]);
    });
  }
});

describe('news that no event told of', () => {
  it('opens the stream anew, because the line may be dead', async () => {
    const {time, stream, untilNext} = await openStream();
    await time.pass(60_000);
    stream.onNews();
    expect([FakeEventSource.alive, (await untilNext()) <= 2000]).to.deep.equal([0, true]);
  });

  it('does so ever more rarely, until there is an event', async () => {
    const {time, stream} = await openStream();
    const tell = async (times: number): Promise<number> => {
      const before = FakeEventSource.made.length;
      for (let turn = 0; turn < times; turn++) {
        stream.onNews();
        await time.pass(2000);
        FakeEventSource.last.open();
        await time.pass(60_000);
      }
      return FakeEventSource.made.length - before;
    };
    await time.pass(60_000);
    expect(await tell(31)).to.equal(5);
    FakeEventSource.last.send();
    await time.pass(60_000);
    expect(await tell(1)).to.equal(1);
  });

  it('is none if an event has just come, or a check of the stream brought it', async () => {
    const {time, stream} = await openStream();
    await time.pass(60_000);
    FakeEventSource.last.send();
    stream.onNews();
    await flush();
    expect(FakeEventSource.alive).to.equal(1);
  });
});
