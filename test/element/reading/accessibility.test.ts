import {expect} from '@open-wc/testing';
import type {LiveUpdates} from '../../../src/index.js';
import {feedOf, fullFeed, items} from '../../helpers/feeds.js';
import {createElement, failTwice, insert, mount, part, textOf} from '../../helpers/mount.js';
import {cut, hang, json, Network} from '../../helpers/network.js';
import {talks} from '../../helpers/talks.js';

const FALLBACK = '<a href="/live/">Follow the live coverage</a>';

async function mountFailing(document: object | undefined): Promise<LiveUpdates> {
  const server = new Network(json(document));
  if (!document) server.answer = cut;
  const element = await mount(server, {}, FALLBACK);
  await failTwice(element, server);
  expect(element.status).to.equal(document ? 'retrying' : 'error');
  return element;
}

const states: Record<string, () => Promise<LiveUpdates>> = {
  idle: () => mount({}, {src: ''}, FALLBACK),
  loading: async () => {
    const server = new Network(json({}));
    server.answer = hang;
    const element = insert(createElement(server, {}, FALLBACK));
    await element.updateComplete;
    return element;
  },
  live: () => mount(feedOf(items(3))),
  paused: () => mount(feedOf(items(3)), {paused: ''}),
  retrying: () => mountFailing(feedOf(items(3))),
  error: () => mountFailing(undefined),
  ended: () => mount(feedOf(items(3), {state: 'ended'})),
  offline: async () => {
    const element = await mount(feedOf(items(3)));
    Object.defineProperty(navigator, 'onLine', {configurable: true, get: () => false});
    dispatchEvent(new Event('offline'));
    await element.updateComplete;
    expect(element.status).to.equal('offline');
    return element;
  },
  empty: () => mount(feedOf([])),
  'collapsed under its button': () => mount(fullFeed(), {collapsed: ''}),
  'all updates folded': () => mount(fullFeed(), {expand: 'none'}),
  'with a further page': () => mount(feedOf(items(9)), {'page-size': '3'}),
  'with all parts filled': () => mount(fullFeed()),
  'with the talks': async () => mount(await talks()),
  'without header and toolbar': () => mount(fullFeed(), {hide: 'header toolbar'}),
};

describe('axe finds no fault with the element', () => {
  afterEach(() => Reflect.deleteProperty(navigator, 'onLine'));

  for (const [name, make] of Object.entries(states)) {
    it(`when it is ${name}`, async () => {
      await expect(await make()).to.be.accessible();
    });
  }

  it('in a narrow place', async () => {
    const element = await mount(fullFeed());
    element.style.cssText = 'display: block; inline-size: 240px';
    await expect(element).to.be.accessible();
  });
});

describe('the stream', () => {
  it('is a feed that owns articles and the paragraphs that name days, and nothing else', async () => {
    const stream = part(await mount(await talks()), 'stream');
    expect(stream).to.have.attribute('role', 'feed');
    expect(stream).to.have.attribute('aria-label', 'Updates');
    const batches = [...stream.children];
    expect(batches.every(batch => batch.localName === 'div' && !batch.hasAttribute('role'))).to.be.true; // have no meaning
    const owned = batches.flatMap(({children}) => Array.from(children, ({localName}) => localName));
    expect(new Set(owned)).to.deep.equal(new Set(['p', 'article']));
  });

  it('has articles that can have the focus and are named by their headings', async () => {
    const article = part(await mount(feedOf(items(1))), 'update');
    const root = article.getRootNode() as ShadowRoot;
    expect(article.tabIndex).to.equal(0);
    expect(textOf(root.getElementById(article.getAttribute('aria-labelledby')!))).to.equal('Update 1');
  });

  it('has toggles that name what they open', async () => {
    const element = await mount(feedOf(items(1)));
    const controlled = element.shadowRoot!.getElementById(
      part(element, 'update-toggle').getAttribute('aria-controls')!,
    )!;
    expect(controlled.contains(part(element, 'update-body'))).to.be.true;
  });
});

describe('screen readers are told', () => {
  /** What is said, each time something else is. */
  function hear(element: LiveUpdates): string[] {
    const said: string[] = [];
    const region = element.shadowRoot!.querySelector('[role=status]')!;
    const observer = new MutationObserver(() => said.push(textOf(region)));
    observer.observe(region, {childList: true, characterData: true, subtree: true});
    return said;
  }

  async function hearArrivals(count: number, announce: string): Promise<string[]> {
    const server = new Network(json(feedOf(items(2))));
    const element = await mount(server, {announce});
    const said = hear(element);
    server.serve(feedOf(items(2 + count)));
    await element.refresh();
    return said;
  }

  it('nothing at the first load', async () => {
    const element = await mount(feedOf(items(3)));
    expect(textOf(element.shadowRoot!.querySelector('[role=status]'))).to.equal('');
  });

  it('of one that arrived', async () => {
    expect(await hearArrivals(1, 'polite')).to.deep.equal(['1 new: Update 3']);
  });

  it('once of several that arrived together', async () => {
    expect(await hearArrivals(3, 'polite')).to.deep.equal(['3 new: Update 5']);
  });

  it('nothing where the page has switched it off', async () => {
    expect(await hearArrivals(3, 'off')).to.deep.equal([]);
  });

  it('nothing of an edit, a withdrawal or a failed check', async () => {
    const server = new Network(json(feedOf(items(2))));
    const element = await mount(server);
    const said = hear(element);
    const [second, first] = items(2);
    server.serve(
      feedOf([
        {...second, title: 'Edited'},
        {...first, _live_updates: {deleted: true}},
      ]),
    );
    await element.refresh();
    server.answer = cut;
    await element.refresh();
    expect(said).to.deep.equal([]);
  });
});
