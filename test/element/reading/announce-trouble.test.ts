import {expect} from '@open-wc/testing';
import type {SinonFakeTimers} from 'sinon';
import type {LiveUpdates} from '../../../src/index.js';
import {feedOf, item, items} from '../../helpers/feeds.js';
import {hear, pass} from '../../helpers/hear.js';
import {failTwice, find, mount, settle, textOf} from '../../helpers/mount.js';
import {cut, json, Network} from '../../helpers/network.js';
import {goOffline, goOnline} from '../../helpers/states.js';
import {fakeTime} from '../../helpers/time.js';
import {restoreVisibility} from '../../helpers/visibility.js';

describe('screen readers are told of trouble and of the end:', () => {
  let clock: SinonFakeTimers;
  let server: Network;
  let element: LiveUpdates;
  let said: string[];
  beforeEach(() => {
    clock = fakeTime();
    server = new Network(json(feedOf(items(2))));
  });
  afterEach(() => {
    clock.restore();
    restoreVisibility();
    Reflect.deleteProperty(navigator, 'onLine');
  });

  async function follow(attributes: Record<string, string> = {}): Promise<void> {
    element = await mount(server, {interval: '3600', ...attributes});
    said = hear(element);
  }

  async function serve(document: object): Promise<void> {
    server.serve(document);
    await element.refresh();
    await settle();
  }

  it('that the network is gone, and that it is back', async () => {
    await follow();
    await goOffline(element);
    await settle();
    await pass(clock, 20);
    await goOnline(element);
    await settle();
    expect(said).to.deep.equal([
      'You are offline. Updates go on by themselves when you are back.',
      'Updates are coming in again.',
    ]);
  });

  it('nothing of a network that was gone for a moment in which something else was said', async () => {
    await follow();
    await serve(feedOf(items(3)));
    await goOffline(element);
    await pass(clock, 5);
    await goOnline(element);
    await pass(clock, 30);
    expect(said).to.deep.equal(['1 new update: Update 3']);
  });

  it('once that checks fail, and once that they succeed', async () => {
    await follow();
    await failTwice(element, server);
    await pass(clock, 20);
    await element.refresh();
    await pass(clock, 20);
    await serve(feedOf(items(2)));
    await pass(clock, 20);
    expect(said).to.deep.equal(['New updates cannot be loaded right now.', 'Updates are coming in again.']);
  });

  it('that nothing could be loaded, and that it could in the end', async () => {
    server.answer = cut;
    element = await mount(server);
    await settle();
    const first = textOf(find(element, '[role=status]'));
    said = hear(element);
    await pass(clock, 20);
    await serve(feedOf(items(2)));
    expect([first, said]).to.deep.equal(['The updates could not be loaded.', ['Updates are coming in again.']]);
  });

  for (const [state, sentence] of [
    ['ended', 'Coverage has ended.'],
    ['paused', 'The coverage is on hold.'],
  ] as const) {
    it(`that the publisher has set the coverage to ${state}, with what came last`, async () => {
      await follow();
      await serve(feedOf(items(3), {state}));
      expect(said).to.deep.equal([`${sentence} 1 new update: Update 3`]);
    });

    it(`nothing of coverage that was ${state} when it was loaded`, async () => {
      server.serve(feedOf(items(2), {state}));
      await follow();
      await pass(clock, 40);
      expect([said, textOf(find(element, '[role=status]'))]).to.deep.equal([[], '']);
    });
  }
});

describe('two streams of a page', () => {
  let clock: SinonFakeTimers;
  beforeEach(() => (clock = fakeTime()));
  afterEach(() => {
    clock.restore();
    Reflect.deleteProperty(navigator, 'onLine');
  });

  async function followTwo(titles = ['The storm', 'The vote']): Promise<[LiveUpdates, Network, string[]][]> {
    return Promise.all(
      titles.map(async title => {
        const server = new Network(json(feedOf(items(2), {}, {title})));
        const element = await mount(server, {
          src: `https://news.example/${encodeURIComponent(title)}`,
          interval: '3600',
        });
        return [element, server, hear(element)] as [LiveUpdates, Network, string[]];
      }),
    );
  }

  it('say their titles, one after the other', async () => {
    const streams = await followTwo();
    for (const [element, server] of streams) {
      const title = element.feed?.title ?? '';
      server.serve(feedOf([item(3, {title: `News of ${title}`}), ...items(2)], {}, {title}));
      await element.refresh();
    }
    await settle();
    const early = streams.map(([, , said]) => [...said]);
    await pass(clock, 20);
    expect(early).to.deep.equal([['The storm: 1 new update: News of The storm'], []]);
    expect(streams.map(([, , said]) => said)).to.deep.equal([
      ['The storm: 1 new update: News of The storm'],
      ['The vote: 1 new update: News of The vote'],
    ]);
  });

  it('say no title where there is none', async () => {
    const streams = await followTwo(['', '']);
    for (const [element, server] of streams) {
      server.serve(feedOf([item(3), ...items(2)], {}, {title: ''}));
      await element.refresh();
    }
    await settle();
    expect(streams.flatMap(([, , said]) => said)).to.deep.equal(['1 new update: Update 3']);
  });

  it('do not both say that the network is gone', async () => {
    const streams = await followTwo();
    await Promise.all(streams.map(([element]) => goOffline(element)));
    await settle();
    await pass(clock, 60);
    expect(streams.flatMap(([, , said]) => said)).to.have.length(1);
  });
});
