import {expect} from '@open-wc/testing';
import type {SinonFakeTimers} from 'sinon';
import {stub, type SinonStub} from 'sinon';
import {FakeEventSource} from '../../helpers/fake-stream.js';
import {feedOf, items} from '../../helpers/feeds.js';
import {createElement, idsOf, insert, mount, part, textOf} from '../../helpers/mount.js';
import {json, Network} from '../../helpers/network.js';
import {fakeTime} from '../../helpers/time.js';
import {mountTold, nextHub, streamsLoad, told} from '../../helpers/told.js';
import {restoreVisibility, showPage} from '../../helpers/visibility.js';

const AT_ONCE = 'Updates come at once.';
const BY_CHECKS = 'Updates come by checks for now, not at once.';

describe('an element whose feed names an event stream', () => {
  let clock: SinonFakeTimers;
  let warn: SinonStub;
  beforeEach(() => {
    clock = fakeTime();
    warn = stub(console, 'warn');
    FakeEventSource.install();
  });
  afterEach(() => {
    clock.restore();
    warn.restore();
    FakeEventSource.uninstall();
    restoreVisibility();
  });

  it('follows it, and shows what is new within two seconds after an event', async () => {
    const {element, server, url} = await mountTold(clock);
    clock.tick(10_000);
    server.serve(told(url, 2));
    FakeEventSource.last.send();
    clock.tick(2000);
    await streamsLoad();
    expect([FakeEventSource.last.url, idsOf(element)]).to.deep.equal([url, ['u2', 'u1']]);
  });

  it('shows nothing of what an event carries', async () => {
    const {element} = await mountTold(clock);
    FakeEventSource.last.send(JSON.stringify(feedOf(items(9))));
    clock.tick(2000);
    await streamsLoad();
    expect(idsOf(element)).to.deep.equal(['u1']);
  });

  it('asks no faster than once a minute by itself', async () => {
    const {server} = await mountTold(clock);
    const before = server.requests.length;
    clock.tick(53_000);
    await streamsLoad();
    expect(server.requests.length).to.equal(before);
    clock.tick(14_000);
    await streamsLoad();
    expect(server.requests.length).to.equal(before + 1);
  });

  it('says that updates come at once, and when they come by checks instead', async () => {
    const {line} = await mountTold(clock);
    expect(line()).to.contain(AT_ONCE);
    FakeEventSource.last.fail();
    await streamsLoad();
    expect(line()).to.contain(BY_CHECKS);
    clock.tick(2000);
    FakeEventSource.last.open();
    await streamsLoad();
    expect(line()).to.contain(AT_ONCE);
  });

  it('says nothing of either before the stream has opened or failed', async () => {
    const element = await mount(told(nextHub()));
    await streamsLoad();
    expect(textOf(part(element, 'status'))).to.match(/^Checked [^.]*\.$/);
  });

  it('goes on by checks if the stream never opens', async () => {
    const server = new Network(json(told(nextHub())));
    const element = await mount(server);
    await streamsLoad();
    for (let turn = 0; turn < 5; turn++) {
      FakeEventSource.last.fail();
      clock.tick(4000);
      await element.refresh();
    }
    server.requests.length = 0;
    for (let turn = 0; turn < 4; turn++) {
      clock.tick(17_000);
      await streamsLoad();
    }
    expect([FakeEventSource.made.length, server.requests.length]).to.deep.equal([3, 4]);
    expect(textOf(part(element, 'status'))).to.contain(BY_CHECKS);
  });

  it('opens it again when it goes on', async () => {
    const {element} = await mountTold(clock);
    element.pause();
    await streamsLoad();
    element.resume();
    await streamsLoad();
    expect(FakeEventSource.alive).to.equal(1);
  });

  it('opens it again when the page is back, and says meanwhile what it says of a hidden page', async () => {
    const {line} = await mountTold(clock);
    showPage(false);
    await streamsLoad();
    expect(line()).not.to.contain(AT_ONCE);
    showPage(true);
    await streamsLoad();
    expect(FakeEventSource.alive).to.equal(1);
  });

  it('keeps it when it is moved', async () => {
    const {element} = await mountTold(clock);
    insert(element);
    await streamsLoad();
    expect([FakeEventSource.alive, FakeEventSource.made.length]).to.deep.equal([1, 1]);
  });

  it('has one connection with all that name it, of whatever feed', async () => {
    const {url, server} = await mountTold(clock);
    await mount(server);
    await mount(new Network(json(told(url))), {src: 'https://news.example/other.json'});
    await streamsLoad();
    expect(FakeEventSource.made.length).to.equal(1);
  });

  it('keeps an open one though each answer names another address', async () => {
    const {element, server} = await mountTold(clock);
    for (let turn = 0; turn < 5; turn++) {
      FakeEventSource.last.send(); // else it would be news that no event told of
      server.serve(told(nextHub(), turn + 2));
      await element.refresh();
      await streamsLoad();
    }
    expect([FakeEventSource.alive, FakeEventSource.made.length]).to.deep.equal([1, 1]);
  });

  it('has none with interval="0", which loads once', async () => {
    await mountTold(clock, {interval: '0'});
    expect(FakeEventSource.made.length).to.equal(0);
  });

  it('sends cookies with it only where it does so with the feed', async () => {
    await mountTold(clock, {credentials: 'include'});
    expect(FakeEventSource.last.withCredentials).to.be.true;
  });

  const addresses: [given: string, url: string | undefined][] = [
    ['off', undefined],
    ['live/events', new URL('live/events', document.baseURI).href],
    ['https://other.example/events', 'https://other.example/events'],
  ];
  for (const [given, url] of addresses) {
    it(`stream="${given}" goes before the feed's`, async () => {
      await mountTold(clock, {stream: given});
      expect(FakeEventSource.made.map(made => made.url)).to.deep.equal(url ? [url] : []);
    });
  }

  for (const bad of ['ws://hub.example/socket', 'javascript:alert(1)', 'ftp://hub.example/', 'https://']) {
    it(`stream="${bad}" counts as "auto" and warns once`, async () => {
      const {url} = await mountTold(clock, {stream: bad});
      expect([FakeEventSource.last.url, warn.callCount]).to.deep.equal([url, 1]);
    });
  }

  it('asks for nothing more in a page without a stream', async () => {
    const server = new Network(json(feedOf(items(1))));
    const element = insert(createElement(server));
    await element.refresh();
    await streamsLoad();
    expect(FakeEventSource.made.length).to.equal(0);
  });
});
