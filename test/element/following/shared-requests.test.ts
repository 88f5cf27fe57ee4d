import {expect} from '@open-wc/testing';
import type {SinonFakeTimers} from 'sinon';
import type {LiveUpdates} from '../../../src/index.js';
import {feedOf, item, items} from '../../helpers/feeds.js';
import {createElement, idsOf, insert, mount, nextCheck, settle} from '../../helpers/mount.js';
import {json, later, Network} from '../../helpers/network.js';
import {fakeTime} from '../../helpers/time.js';

describe('two elements with one address', () => {
  let clock: SinonFakeTimers;
  beforeEach(() => (clock = fakeTime()));
  afterEach(() => clock.restore());

  async function mountTwo(server: Network, first = {}, second = {}): Promise<readonly [LiveUpdates, LiveUpdates]> {
    const elements = [insert(createElement(server, first)), insert(createElement(server, second))] as const;
    await settle();
    return elements;
  }

  it('cause one request a check, and both show what came', async () => {
    const server = new Network(json(feedOf(items(1))));
    const [one, two] = await mountTwo(server);
    const first = server.requests.length;
    server.serve(feedOf(items(2)));
    await nextCheck(one, server, clock);
    await settle();
    expect([first, idsOf(one), idsOf(two)]).to.deep.equal([1, ['u2', 'u1'], ['u2', 'u1']]);
  });

  it('go at the pace of the faster', async () => {
    const server = new Network(json(feedOf(items(1))));
    await mountTwo(server, {interval: '600'}, {interval: '10'});
    clock.tick(15_000); // the first pace varies by half
    await settle();
    for (let second = 0; second < 60; second += 10) {
      clock.tick(11_000);
      await settle();
    }
    expect(server.requests).to.have.length(8);
  });

  it('of which the second comes later show the same at once, without a request', async () => {
    const server = new Network(json(feedOf(items(2))));
    await mount(server);
    clock.tick(3000);
    const late = insert(createElement(server));
    await settle();
    expect([server.requests.length, ...idsOf(late)]).to.deep.equal([1, 'u2', 'u1']);
  });

  it('have one request in flight where both are told to refresh', async () => {
    const server = new Network(json(feedOf(items(1))));
    const [one, two] = await mountTwo(server);
    server.serve(feedOf(items(2)));
    await Promise.all([one.refresh(), two.refresh()]);
    expect([server.requests.length, idsOf(one).length, idsOf(two).length]).to.deep.equal([2, 2, 2]);
  });

  it('each keep what they were told: what is applied to one is not shown by the other', async () => {
    const server = new Network(json(feedOf(items(1))));
    const [one, two] = await mountTwo(server);
    one.apply(feedOf([item(5), item(1)]));
    await settle();
    expect([idsOf(one), idsOf(two)]).to.deep.equal([['u5', 'u1'], ['u1']]);
  });

  it('of which one is paused: it is not moved, and shows what came, without a request, once it goes on', async () => {
    const server = new Network(json(feedOf(items(1))));
    const [one, two] = await mountTwo(server);
    two.pause();
    await settle();
    server.serve(feedOf(items(2)));
    await nextCheck(one, server, clock);
    const still = idsOf(two);
    two.resume();
    await settle();
    expect([still, idsOf(two), server.requests.length]).to.deep.equal([['u1'], ['u2', 'u1'], 2]);
  });

  it('of which one is removed: the other goes on, until it goes too', async () => {
    const server = new Network(json(feedOf(items(1))));
    const [one, two] = await mountTwo(server);
    one.remove();
    await settle();
    await nextCheck(two, server, clock);
    two.remove();
    await settle();
    clock.tick(3_600_000);
    expect(server.requests).to.have.length(2);
  });

  it('with other credentials ask each for itself', async () => {
    const server = new Network(json(feedOf(items(1))));
    await mountTwo(server, {}, {credentials: 'include'});
    expect(server.requests.map(({init}) => init.credentials)).to.deep.equal(['omit', 'include']);
  });
});

describe('an element whose fetch or credentials change', () => {
  it('asks by the new ones at once, and keeps what it shows', async () => {
    const server = new Network(json(feedOf(items(1))));
    const other = new Network(json({}));
    const {answer, letGo} = later(json(feedOf(items(2))));
    other.answer = answer;
    const element = await mount(server);
    element.fetch = other.fetch;
    element.credentials = 'include';
    await settle();
    const asked = other.requests.map(({init}) => init.credentials);
    const kept = idsOf(element);
    letGo();
    await settle();
    expect([asked, kept, idsOf(element)]).to.deep.equal([['include'], ['u1'], ['u2', 'u1']]);
  });
});
