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

describe('the console', () => {
  const lines = (): string[] => warn.getCalls().map(({args}) => String(args[0]));
  let fetch: SinonStub | undefined;
  afterEach(() => fetch?.restore());

  /** A source that asks with the browser's own `fetch`. */
  function openOwn(answer: Answer): ReturnType<typeof makePage> {
    const page = makePage(answer);
    fetch = stub(globalThis, 'fetch').callsFake(page.network.fetch);
    return {...page, open: () => page.open({fetch: undefined})};
  }

  it('names CORS once for a source that could never be read', async () => {
    const {open, time} = openOwn(cut);
    open().setActive(makeListener().listener, true);
    open().setActive(makeListener().listener, true);
    await time.pass(3_600_000);
    expect(lines()).to.have.length(1);
    expect(lines()[0]).to.include('CORS').and.to.include(FEED_URL);
  });

  it('does not call the page’s own fetch CORS, and says what it threw', async () => {
    const {open} = makePage(() => {
      throw new Error('boom');
    });
    open().setActive(makeListener().listener, true);
    await flush();
    expect(lines()[0]).to.include('boom').and.not.to.include('CORS');
  });

  for (const [name, answer, words] of [
    ['a status', status(500), '500'],
    ['a feed that cannot be read', text('words'), 'No feed'],
  ] as const) {
    it(`has one line for ${name}, however often it comes`, async () => {
      const {open, time} = makePage(answer);
      open().setActive(makeListener({isReadable: false}).listener, true);
      await time.pass(600_000);
      expect(lines()).to.have.length(1);
      expect(lines()[0]).to.include(words).and.to.include(FEED_URL).and.not.to.include('CORS');
    });
  }

  it('has a line for each kind', async () => {
    const {open, time, network} = makePage(status(500));
    open().setActive(makeListener({isReadable: false}).listener, true);
    await flush();
    network.answer = text('words');
    await time.pass(600_000);
    expect(lines()).to.have.length(2);
  });

  it('has none for a network that comes and goes after a good answer', async () => {
    const {open, network, time} = openOwn(text('one'));
    open().setActive(makeListener().listener, true);
    await flush();
    network.answer = cut;
    await time.pass(60_000);
    expect(lines()).to.deep.equal([]);
  });
});
