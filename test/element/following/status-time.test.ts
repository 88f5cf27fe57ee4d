import {expect} from '@open-wc/testing';
import {stub, type SinonFakeTimers, type SinonStub} from 'sinon';
import type {LiveUpdates} from '../../../src/index.js';
import {feedOf, items} from '../../helpers/feeds.js';
import {createElement, failTwice, idsOf, insert, mount, nextCheck, part, settle, textOf} from '../../helpers/mount.js';
import {cut, json, Network, text} from '../../helpers/network.js';
import {fakeTime} from '../../helpers/time.js';

const statusOf = (element: LiveUpdates): string => textOf(part(element, 'status'));

describe('the status', () => {
  let clock: SinonFakeTimers;
  let random: SinonStub<[], number>;
  beforeEach(() => {
    clock = fakeTime();
    random = stub(Math, 'random').returns(0.5);
  });
  afterEach(() => {
    clock.restore();
    random.restore();
  });

  /** Moves on in steps that let the element render. */
  async function pass(seconds: number): Promise<void> {
    for (let second = 0; second < seconds; second++) {
      clock.tick(1000);
      await settle();
    }
  }

  it('stays through one failure, of which the error event and the error tell', async () => {
    const server = new Network(json(feedOf(items(1))));
    const element = await mount(server);
    const errors: string[] = [];
    element.addEventListener('live-updates-error', ({error}) => errors.push(error.name));
    server.answer = cut;
    await element.refresh();
    expect([element.status, element.error?.name, ...errors]).to.deep.equal([
      'live',
      'FeedNetworkError',
      'FeedNetworkError',
    ]);
  });

  it('says at once that the first load has failed', async () => {
    const server = new Network(json({}));
    server.answer = cut;
    const element = await mount(server);
    expect(element.status).to.equal('error');
    expect(textOf(part(element, 'error'))).to.include('could not be loaded');
  });

  it('says so once one failure is thirty seconds old and no other check came', async () => {
    const server = new Network(json(feedOf(items(1))));
    const element = await mount(server, {interval: '300'});
    const told: string[] = [];
    element.addEventListener('live-updates-status', ({status}) => told.push(status));
    server.answer = cut;
    await element.refresh();
    await pass(29);
    const before = element.status;
    await pass(11);
    expect([before, element.status, ...told]).to.deep.equal(['live', 'retrying', 'retrying']);
  });

  it('counts down to the next try, second by second', async () => {
    const server = new Network(json(feedOf(items(1))));
    const element = await mount(server);
    await failTwice(element, server);
    const lines: string[] = [];
    for (let second = 0; second < 3; second++) {
      lines.push(/Next try (.*)\./.exec(statusOf(element))?.[1] ?? '');
      await pass(1);
    }
    expect(lines).to.deep.equal(['in 37 seconds', 'in 36 seconds', 'in 35 seconds']);
    await pass(29);
    expect(statusOf(element)).to.include('Next try in 5 seconds.');
  });

  it('counts down to the next try of the first load too', async () => {
    const server = new Network(text('Unavailable', {status: 503}));
    const element = insert(createElement(server));
    await element.updateComplete;
    await settle();
    expect(textOf(part(element, 'error'))).to.equal('The updates could not be loaded. Next try in 1 minute. Try again');
    await pass(30);
    const left: number[] = [];
    for (let second = 0; second < 3; second++) {
      left.push(Number(/Next try in (\d+) seconds\./.exec(textOf(part(element, 'error')))?.[1]));
      await pass(1);
    }
    expect(left.map(seconds => seconds - left[0]!)).to.deep.equal([0, -1, -2]);
  });

  it('counts nothing where the first answer says that the feed is gone', async () => {
    const server = new Network(text('Gone', {status: 410}));
    const element = await mount(server);
    await settle();
    const renders = stub(element, 'requestUpdate').callThrough();
    await pass(9);
    expect([element.status, renders.callCount]).to.deep.equal(['error', 0]);
    renders.restore();
  });

  it('stops counting when all is well again', async () => {
    const server = new Network(json(feedOf(items(1))));
    const element = await mount(server);
    await failTwice(element, server);
    server.serve(feedOf(items(1)));
    await element.refresh();
    await settle(); // that all is well is announced one frame later
    const renders = stub(element, 'requestUpdate').callThrough();
    await pass(9);
    expect(renders.callCount).to.equal(0);
    renders.restore();
  });

  it('is ended for a feed that is gone, and nothing more is asked', async () => {
    const server = new Network(json(feedOf(items(1))));
    const element = await mount(server);
    server.answer = text('Gone', {status: 410});
    await nextCheck(element, server, clock);
    const asked = server.requests.length;
    clock.tick(3_600_000);
    await settle();
    expect([element.status, statusOf(element), server.requests.length - asked, ...idsOf(element)]).to.deep.equal([
      'ended',
      'Coverage has ended.',
      0,
      'u1',
    ]);
  });

  it('tells the time of the next try that the server asked for', async () => {
    const server = new Network(json(feedOf(items(1))));
    const element = await mount(server);
    await failTwice(element, server, text('Busy', {status: 503, headers: {'Retry-After': '1200'}}));
    expect(statusOf(element)).to.include('Next try in 21 minutes.');
  });
});

describe('a coverage that has ended', () => {
  let clock: SinonFakeTimers;
  beforeEach(() => (clock = fakeTime()));
  afterEach(() => clock.restore());

  async function mountEnded() {
    const server = new Network(json(feedOf(items(1), {state: 'ended'})));
    const element = await mount(server);
    server.serve(feedOf(items(2)));
    clock.tick(3_600_000);
    expect(server.requests).to.have.length(1);
    return {server, element};
  }

  it('goes on when a check that is asked for finds it live', async () => {
    const {server, element} = await mountEnded();
    await element.refresh();
    server.serve(feedOf(items(3)));
    await nextCheck(element, server, clock);
    expect([element.status, idsOf(element).length]).to.deep.equal(['live', 3]);
  });

  it('goes on when a document that is applied says so', async () => {
    const {server, element} = await mountEnded();
    element.apply(feedOf(items(2)));
    server.serve(feedOf(items(3)));
    await settle();
    await element.refresh();
    expect([element.status, idsOf(element).length]).to.deep.equal(['live', 3]);
    server.serve(feedOf(items(4)));
    await nextCheck(element, server, clock);
    expect(idsOf(element)).to.have.length(4);
  });
});

describe('an element that loads once', () => {
  let clock: SinonFakeTimers;
  beforeEach(() => (clock = fakeTime()));
  afterEach(() => clock.restore());

  it('goes on trying until it has', async () => {
    const server = new Network(json({}));
    server.answer = cut;
    const element = insert(createElement(server, {interval: '0'}));
    await settle();
    await nextCheck(element, server, clock);
    server.serve(feedOf(items(1)));
    await nextCheck(element, server, clock);
    clock.tick(3_600_000);
    await settle();
    expect([element.status, server.requests.length]).to.deep.equal(['live', 3]);
  });
});

describe('an answer that says the same as the last', () => {
  it('causes no render', async () => {
    const server = new Network(json(feedOf(items(1))));
    const element = await mount(server);
    const renders = stub(element, 'requestUpdate').callThrough();
    await element.refresh();
    expect([renders.callCount, server.requests.length]).to.deep.equal([0, 2]);
    renders.restore();
  });
});
