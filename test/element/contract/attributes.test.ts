import {expect} from '@open-wc/testing';
import type {SinonFakeTimers} from 'sinon';
import type {LiveUpdates} from '../../../src/index.js';
import {feedOf, fullFeed, item, items} from '../../helpers/feeds.js';
import {count, find, idsOf, isOpen, mount, nextCheck, part, textOf} from '../../helpers/mount.js';
import {json, Network} from '../../helpers/network.js';
import {fakeTime} from '../../helpers/time.js';

const defaults = {
  src: '',
  interval: 15,
  paused: false,
  order: 'newest',
  pageSize: 20,
  expand: 'all',
  collapsed: false,
  timestamps: 'auto',
  timeZone: 'auto',
  heading: '',
  headingLevel: 2,
  hide: '',
  announce: 'polite',
  debug: false,
  credentials: 'omit',
} as const;

describe('a property that nobody set', () => {
  for (const [name, value] of Object.entries(defaults)) {
    it(`is ${JSON.stringify(value)} for ${name}`, () => {
      expect(document.createElement('live-updates')[name as keyof typeof defaults]).to.equal(value);
    });
  }
});

describe('an attribute', () => {
  let clock: SinonFakeTimers;
  beforeEach(() => (clock = fakeTime()));
  afterEach(() => clock.restore());

  it('src says where the feed is, and resolves against the document', async () => {
    const server = new Network(json(feedOf(items(1))));
    await mount(server, {src: 'feed.json?a=1'});
    expect(server.requests.map(({url}) => url)).to.deep.equal([new URL('feed.json?a=1', document.baseURI).href]);
  });

  it('interval says how many seconds lie between checks', async () => {
    const server = new Network(json(feedOf(items(1))));
    const element = await mount(server, {interval: '60'});
    await nextCheck(element, server, clock);
    const asked = [53_000, 14_000].map(time => clock.tick(time) && server.requests.length);
    expect(asked).to.deep.equal([2, 3]);
  });

  it('interval 0 loads once', async () => {
    const server = new Network(json(feedOf(items(1))));
    await mount(server, {interval: '0'});
    clock.tick(86_400_000);
    expect(server.requests.length).to.equal(1);
  });

  it('interval counts at once when it is set later', async () => {
    const server = new Network(json(feedOf(items(1))));
    const element = await mount(server, {interval: '3600'});
    element.interval = 5;
    await element.updateComplete;
    clock.tick(8000);
    expect(server.requests).to.have.length(2);
  });

  it('paused stops the checks after the first load', async () => {
    const server = new Network(json(feedOf(items(1))));
    const element = await mount(server, {paused: ''});
    clock.tick(3_600_000);
    expect(server.requests).to.have.length(1);
    expect(element.status).to.equal('paused');
  });

  it('paused follows its property', async () => {
    const element = await mount(feedOf(items(1)));
    element.paused = true;
    await element.updateComplete;
    expect(element).to.have.attribute('paused');
  });

  it('order puts the oldest first', async () => {
    const element = await mount(feedOf(items(3)), {order: 'oldest'});
    expect(idsOf(element)).to.deep.equal(['u1', 'u2', 'u3']);
  });

  it('order leaves pinned updates first', async () => {
    const element = await mount(feedOf([item(3), item(2, {_live_updates: {pinned: true}}), item(1)]), {
      order: 'oldest',
    });
    expect(idsOf(element)).to.deep.equal(['u2', 'u1', 'u3']);
  });

  it('page-size shows as many updates', async () => {
    const element = await mount(feedOf(items(30)), {'page-size': '12'});
    expect(idsOf(element)).to.have.length(12);
    expect(textOf(part(element, 'more'))).to.equal('Show 12 more');
  });

  it('page-size shows twenty where it is not set', async () => {
    expect(idsOf(await mount(feedOf(items(30))))).to.have.length(20);
  });

  it('page-size 0 shows all', async () => {
    const element = await mount(feedOf(items(30)), {'page-size': '0'});
    expect(idsOf(element)).to.have.length(30);
    expect(count(element, 'more')).to.equal(0);
  });

  const open = (element: LiveUpdates): number[] => [3, 2, 1].filter(number => isOpen(element, number));
  const expansions: [string, number[]][] = [
    ['all', [3, 2, 1]],
    ['none', []],
    ['2', [3, 2]],
    ['0', []],
    ['99', [3, 2, 1]],
  ];
  for (const [expand, expected] of expansions) {
    it(`expand ${expand} opens the updates ${expected.join(', ') || '(none)'} at load`, async () => {
      expect(open(await mount(feedOf(items(3)), {expand}))).to.deep.equal(expected);
    });
  }

  it('expand with a number leaves later updates open', async () => {
    const server = new Network(json(feedOf(items(3))));
    const element = await mount(server, {expand: '1'});
    server.serve(feedOf(items(4)));
    await nextCheck(element, server, clock);
    expect([4, 3, 2, 1].filter(number => isOpen(element, number))).to.deep.equal([4, 3]);
  });

  it('expand counts the first as they are shown, in either order', async () => {
    expect(open(await mount(feedOf(items(3)), {expand: '1', order: 'oldest'}))).to.deep.equal([1]);
  });

  it('expand counts the first as they are shown, pinned ones included', async () => {
    const pinned = item(1, {_live_updates: {pinned: true}});
    expect(open(await mount(feedOf([item(3), item(2), pinned]), {expand: '1'}))).to.deep.equal([1]);
  });

  it('collapsed leaves header and banner and folds the rest under one button', async () => {
    const element = await mount(fullFeed(), {collapsed: ''});
    const shown = ['header', 'banner', 'more', 'toolbar', 'stream', 'key-points', 'status', 'footer'];
    expect(shown.filter(name => count(element, name))).to.deep.equal(['header', 'banner', 'more']);
    expect(textOf(part(element, 'more'))).to.equal('Show 2 updates');
  });

  it('collapsed follows its property', async () => {
    const element = await mount(feedOf(items(1)));
    element.collapsed = true;
    await element.updateComplete;
    expect(element).to.have.attribute('collapsed');
  });

  const age = (days: number): object =>
    feedOf([item(1, {date_published: new Date(Date.now() - days * 86_400_000).toISOString()})]);
  const timeIn = async (days: number, timestamps: string): Promise<string> =>
    textOf(part(await mount(age(days), {timestamps}), 'update-time'));

  it('timestamps auto is absolute after a day', async () => {
    expect(await timeIn(2, 'auto')).to.match(/\d:\d\d/);
  });

  it('timestamps relative is relative after a day too', async () => {
    expect(await timeIn(2, 'relative')).to.equal('2 days ago');
  });

  it('timestamps absolute is absolute within a day too', async () => {
    expect(await timeIn(0.1, 'absolute')).to.match(/\d:\d\d/);
  });

  it('heading replaces the feed’s title until it is removed', async () => {
    const element = await mount(feedOf(items(1)), {heading: 'Our own'});
    expect(textOf(part(element, 'title'))).to.equal('Our own');
    element.removeAttribute('heading');
    await element.updateComplete;
    expect(textOf(part(element, 'title'))).to.equal('The storm');
  });

  for (const level of [1, 2, 5]) {
    it(`heading-level ${level} puts the title on it and the updates one deeper`, async () => {
      const element = await mount(feedOf(items(1)), {'heading-level': `${level}`});
      expect(part(element, 'title')).to.have.attribute('aria-level', `${level}`);
      expect(find(element, 'article [role=heading]')).to.have.attribute('aria-level', `${level + 1}`);
    });
  }

  for (const credentials of ['omit', 'same-origin', 'include']) {
    it(`credentials ${credentials} is passed to fetch`, async () => {
      const server = new Network(json(feedOf(items(1))));
      await mount(server, {credentials});
      expect(server.requests[0]!.init.credentials).to.equal(credentials);
    });
  }
});
