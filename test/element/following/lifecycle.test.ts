import {expect} from '@open-wc/testing';
import type {SinonFakeTimers} from 'sinon';
import {feedOf, items} from '../../helpers/feeds.js';
import {count, createElement, idsOf, insert, mount, nextCheck, part, settle, textOf} from '../../helpers/mount.js';
import {cut, FEED_URL, hang, json, later, Network} from '../../helpers/network.js';
import {fakeTime} from '../../helpers/time.js';

describe('an element', () => {
  let clock: SinonFakeTimers;
  beforeEach(() => (clock = fakeTime()));
  afterEach(() => clock.restore());

  /** An element whose first check is under way. */
  async function mountInFlight() {
    const server = new Network(json({}));
    const {answer, letGo} = later(json(feedOf(items(1))));
    server.answer = answer;
    const element = insert(createElement(server));
    await element.updateComplete;
    return {server, element, letGo};
  }

  it('that is removed in flight loses the late answer', async () => {
    const {element, letGo} = await mountInFlight();
    const loads: Event[] = [];
    element.addEventListener('live-updates-load', event => loads.push(event));
    element.remove();
    await settle();
    letGo();
    await settle();
    expect([element.feed, loads.length]).to.deep.equal([undefined, 0]);
  });

  it('that is removed in flight ends the request', async () => {
    const {server, element} = await mountInFlight();
    element.remove();
    await settle();
    expect(server.requests[0]!.init.signal!.aborted).to.be.true;
  });

  it('that is removed asks no more', async () => {
    const server = new Network(json(feedOf(items(1))));
    const element = await mount(server);
    element.remove();
    await settle();
    clock.tick(3_600_000);
    expect(server.requests).to.have.length(1);
  });

  it('that is removed in flight and put back asks again at once', async () => {
    const {server, element, letGo} = await mountInFlight();
    const home = element.parentElement!;
    element.remove();
    await settle();
    server.serve(feedOf(items(2)));
    home.append(element);
    await settle();
    letGo();
    await settle();
    expect([server.requests.length, idsOf(element).length]).to.deep.equal([2, 2]);
  });

  it('that is put back keeps what it shows and goes on', async () => {
    const server = new Network(json(feedOf(items(1))));
    const element = await mount(server);
    const home = element.parentElement!;
    element.remove();
    await settle();
    home.append(element);
    await settle();
    const kept = idsOf(element);
    server.serve(feedOf(items(2)));
    await nextCheck(element, server, clock);
    expect([kept, idsOf(element)]).to.deep.equal([['u1'], ['u2', 'u1']]);
  });

  it('that is put back after its check came due asks at once', async () => {
    const server = new Network(json(feedOf(items(1))));
    const element = await mount(server);
    const home = element.parentElement!;
    element.remove();
    await settle();
    clock.tick(60_000);
    home.append(element);
    await settle();
    expect(server.requests).to.have.length(2);
  });

  it('that is moved in the page asks nothing', async () => {
    const server = new Network(json(feedOf(items(2))));
    const element = await mount(server);
    const node = part(element, 'update');
    document.body.append(element);
    await settle();
    element.remove();
    expect(server.requests).to.have.length(1);
    expect(node === part(element, 'update')).to.be.true;
  });

  it('that is moved in flight keeps its request', async () => {
    const {server, element, letGo} = await mountInFlight();
    const home = element.parentElement!;
    document.body.append(element);
    home.append(element);
    await settle();
    letGo();
    await element.refresh();
    expect([server.requests.length, idsOf(element)]).to.deep.equal([1, ['u1']]);
  });

  it('whose src changes in flight loses the old answer', async () => {
    const {server, element, letGo} = await mountInFlight();
    server.serve(feedOf(items(3)));
    element.src = 'https://news.example/other.json';
    await element.refresh();
    letGo();
    await settle();
    expect(server.requests.map(({url}) => url)).to.deep.equal([FEED_URL, 'https://news.example/other.json']);
    expect(idsOf(element)).to.deep.equal(['u3', 'u2', 'u1']);
  });

  it('whose src changes starts from nothing', async () => {
    const server = new Network(json(feedOf(items(1))));
    const element = await mount(server);
    server.answer = hang;
    element.src = 'https://news.example/other.json';
    await element.updateComplete;
    expect([element.status, element.feed, count(element, 'update')]).to.deep.equal(['loading', undefined, 0]);
  });

  it('whose src is taken away is idle and asks no more', async () => {
    const server = new Network(json(feedOf(items(1))));
    const element = await mount(server);
    element.removeAttribute('src');
    await element.updateComplete;
    clock.tick(3_600_000);
    expect([element.status, server.requests.length]).to.deep.equal(['idle', 1]);
  });

  it('whose bad src is put right loads', async () => {
    const server = new Network(json(feedOf(items(1))));
    const element = await mount(server, {src: 'http://['});
    element.src = FEED_URL;
    await element.refresh();
    expect([element.status, idsOf(element)]).to.deep.equal(['live', ['u1']]);
  });

  it('shares nothing with another one of the same address', async () => {
    const first = await mount(new Network(json(feedOf(items(2)))));
    const other = await mount(new Network(json(feedOf(items(2)))), {order: 'oldest', heading: 'Other'});
    first.collapseAll();
    await other.updateComplete;
    expect([idsOf(first), idsOf(other)]).to.deep.equal([
      ['u2', 'u1'],
      ['u1', 'u2'],
    ]);
    expect(other.shadowRoot!.querySelectorAll('[aria-expanded=true]')).to.have.length(2);
  });

  it('goes on when another one fails', async () => {
    const broken = new Network(json({}));
    broken.answer = cut;
    await mount(broken);
    const server = new Network(json(feedOf(items(1))));
    const element = await mount(server);
    server.serve(feedOf(items(2)));
    await nextCheck(element, server, clock);
    expect(idsOf(element)).to.deep.equal(['u2', 'u1']);
  });

  it('shows what is applied while it is outside the page once it is inside', async () => {
    const element = document.createElement('live-updates');
    element.apply(feedOf(items(1)));
    insert(element);
    await element.updateComplete;
    expect([idsOf(element), textOf(part(element, 'title'))]).to.deep.equal([['u1'], 'The storm']);
  });
});
