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
    expect(await tell(15)).to.equal(4);
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
