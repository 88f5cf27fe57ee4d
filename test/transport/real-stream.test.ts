import {expect, waitUntil} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import {stub, type SinonStub} from 'sinon';
import {followStream} from '../../src/transport/event-stream.js';
import type {FollowedStream} from '../../src/transport/look.js';
import {FakeActivity, FakeTime} from '../helpers/time.js';

// The browser's own `EventSource` and a real server; only our clock is a fake, so that nobody waits.

interface Hub {
  readonly url: string;
  /** How often the stream was asked for, and how many listen to it now. */
  readonly asked: number;
  readonly open: number;
}

interface Order {
  readonly fault?: string;
  readonly cut?: true;
  readonly tell?: string;
}

const open: FollowedStream[] = [];
let warn: SinonStub;
let construct: SinonStub;
let isHanging = false;
/** How many connections the page has begun, and those that get an answer and have none yet. */
let begun = 0;
const underWay = new Set<EventSource>();
beforeEach(() => {
  const Real = EventSource;
  isHanging = false;
  begun = 0;
  underWay.clear();
  construct = stub(globalThis, 'EventSource').value(
    class extends Real {
      constructor(...given: ConstructorParameters<typeof EventSource>) {
        super(...given);
        begun++;
        if (!isHanging) underWay.add(this);
        for (const name of ['open', 'error']) this.addEventListener(name, () => underWay.delete(this));
      }

      override close(): void {
        underWay.delete(this);
        super.close();
      }
    },
  );
  warn = stub(console, 'warn');
});
afterEach(() => {
  construct.restore();
  warn.restore();
  for (const stream of open.splice(0)) stream.close();
});

async function follow(order: Order = {}) {
  const name = crypto.randomUUID();
  const time = new FakeTime();
  const activity = new FakeActivity();
  const changes: (boolean | undefined)[] = [];
  const hub = (more: Order = {}): Promise<Hub> => {
    if (more.fault) isHanging = more.fault === 'hang';
    return executeServerCommand<Hub, Order & {name: string}>('hub', {name, ...more});
  };
  const page = {time, activity, changes, hub, checks: 0};
  const {url} = await hub(order);
  const check = (): Promise<boolean> => Promise.resolve(++page.checks > 0);
  const onChange = (isOpen?: boolean): unknown => changes.push(isOpen);
  open.push(followStream({url, activity, timers: time.timers, withCredentials: false, check, onChange}));
  return page;
}

/** A page whose stream is open, and whose check at that is over. */
async function followOpen() {
  const page = await follow();
  await waitUntil(() => page.changes.includes(true), 'it does not open');
  await page.time.pass(3000);
  page.checks = 0;
  return page;
}

type Page = Awaited<ReturnType<typeof follow>>;

/**
 * Moves our clock on in small steps until this holds. It stands still while a request or its answer is on its way: a machine that
 * is slow at that would have the connection closed before.
 */
async function passUntil(page: Page, holds: (hub: Hub) => boolean, step = 500): Promise<void> {
  const isKnown = async (): Promise<boolean> => (await page.hub()).asked >= begun && !underWay.size;
  for (let steps = 0; steps < 2000; steps++) {
    if (holds(await page.hub())) return;
    await waitUntil(isKnown, 'no answer comes', {interval: 5, timeout: 8000});
    await page.time.pass(step);
  }
  throw new Error('It never holds');
}

const isLast = (page: Page, isOpen: boolean) => (): boolean => page.changes.at(-1) === isOpen;

it('an event of a real stream makes one check', async () => {
  const page = await followOpen();
  await page.hub({tell: '1'});
  await waitUntil(() => page.time.waiting === 1, 'no event comes');
  await page.time.pass(1000);
  expect(page.checks).to.equal(1);
});

it('a real stream that is cut is opened anew, and tells again', async () => {
  const page = await followOpen();
  page.time.sleep(31_000);
  await page.hub({cut: true});
  await waitUntil(isLast(page, false), 'it does not notice');
  await page.time.pass(2000);
  await waitUntil(isLast(page, true), 'it does not open again');
  await page.time.pass(3000);
  page.checks = 0;
  await page.hub({tell: '0'});
  await waitUntil(() => page.time.waiting === 1, 'no event comes');
  await page.time.pass(0);
  expect([page.checks, (await page.hub()).asked]).to.deep.equal([1, 2]);
});

it('a real stream is closed while the page is hidden', async () => {
  const page = await followOpen();
  page.activity.change({isVisible: false});
  await passUntil(page, hub => hub.open === 0);
  expect((await page.hub()).open).to.equal(0);
});

const faults = ['204', '429', '500', '503', 'wrong-type', 'no-cors', 'reset', 'hang'];
const stepFor = (fault: string): number => (fault === 'hang' ? 5000 : 500);
for (const fault of faults) {
  it(`a stream that answers with "${fault}" is tried three times and never by the browser itself`, async () => {
    const page = await follow({fault});
    await passUntil(page, () => warn.callCount > 0, stepFor(fault));
    const {asked} = await page.hub();
    await page.time.pass(3_600_000);
    const now = await page.hub();
    // Firefox itself asks ten times before it says that a connection was reset
    expect([now.asked === asked, fault === 'reset' ? 3 : asked]).to.deep.equal([true, 3]);
    expect([page.checks, warn.callCount]).to.deep.equal([0, 1]);
  });

  it(`a stream that answers with "${fault}" after it was open comes back when the hub does`, async () => {
    const page = await followOpen();
    await page.hub({fault, cut: true});
    await passUntil(page, ({asked}) => asked > 2, stepFor(fault));
    if (fault === 'hang') await page.time.pass(10_000);
    await waitUntil(isLast(page, false), 'it does not notice');
    await page.hub({fault: 'none'});
    await passUntil(page, isLast(page, true));
    expect((await page.hub()).asked).to.be.within(4, fault === 'reset' ? 40 : 6);
  });
}

it('a stream that ends as soon as it is open is asked for ever more rarely', async () => {
  const page = await follow({fault: 'short'});
  const random = stub(Math, 'random').returns(0.999);
  await passUntil(page, ({asked}) => asked > 2);
  const from = page.time.now;
  await passUntil(page, ({asked}) => asked > 3);
  random.restore();
  expect(page.time.now - from).to.be.above(3000);
});
