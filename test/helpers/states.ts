import type {LiveUpdates} from '../../src/index.js';
import {feedOf, fullFeed, item, items} from './feeds.js';
import {button, createElement, failTwice, insert, mount} from './mount.js';
import {cut, hang, json, Network} from './network.js';
import {talks} from './talks.js';

const FALLBACK = '<a href="/live/">Follow the live coverage</a>';

async function mountFailing(document: object | undefined): Promise<LiveUpdates> {
  const server = new Network(json(document));
  if (!document) server.answer = cut;
  const element = await mount(server, {}, FALLBACK);
  await failTwice(element, server);
  return element;
}

/** An element that has held one of four updates back. */
async function mountPending(): Promise<LiveUpdates> {
  const server = new Network(json(feedOf(items(3))));
  const element = await mount(server, {incoming: 'ask'});
  server.serve(feedOf(items(4)));
  await element.refresh();
  return element;
}

/** Says of the page that it has no network, until `goOnline`. */
export async function goOffline(element: LiveUpdates): Promise<void> {
  Object.defineProperty(navigator, 'onLine', {configurable: true, get: () => false});
  dispatchEvent(new Event('offline'));
  await element.updateComplete;
}

export async function goOnline(element: LiveUpdates): Promise<void> {
  Reflect.deleteProperty(navigator, 'onLine');
  dispatchEvent(new Event('online'));
  await element.updateComplete;
}

async function withStyle(made: Promise<LiveUpdates>, style: string): Promise<LiveUpdates> {
  const element = await made;
  element.style.cssText = style;
  return element;
}

/** Bodies with all that has a name, a role or a stop of its own. */
const rich = (): object =>
  feedOf([
    item(3, {
      content_html:
        '<table><caption>Tides</caption><tr><th scope="col">Place</th><th scope="col">Height</th></tr><tr><td>Pier</td><td>3 m</td></tr></table>' +
        `<pre>${'a long line of a listing '.repeat(20)}</pre><p>Press <kbd>Ctrl</kbd>+<kbd>K</kbd>.</p>` +
        '<p><a href="https://other.example/"><img src="https://news.example/a.png" width="9" height="9"></a></p>' +
        '<p><iframe src="https://www.youtube.com/embed/abcdefghijk" title="The wave"></iframe></p>' +
        '<details><summary>More</summary><p>Text</p></details><h2>Within</h2><ul><li>One</li></ul>',
      attachments: ['one', 'two', 'three'].map(name => ({
        url: `https://news.example/${name}.pdf`,
        mime_type: 'application/pdf',
        title: `File ${name}`,
      })),
    }),
    item(2, {attachments: [{url: 'https://news.example/a.mp3', mime_type: 'audio/mpeg', title: 'The sound of it'}]}),
    item(1, {title: '', content_text: 'An update without a title, only words.'}),
  ]);

/** Every state of an element. To test one more, add a line. */
export const STATES: Readonly<Record<string, () => Promise<LiveUpdates>>> = {
  idle: () => mount({}, {src: ''}, FALLBACK),
  loading: async () => {
    const server = new Network(json({}));
    server.answer = hang;
    const element = insert(createElement(server, {}, FALLBACK));
    await element.updateComplete;
    return element;
  },
  empty: () => mount(feedOf([])),
  upcoming: () => mount(feedOf([], {state: 'upcoming', starts: '2030-01-01T12:00:00Z'})),
  live: () => mount(feedOf(items(3))),
  'put on hold by the publisher': () => mount(feedOf(items(3), {state: 'paused'})),
  pending: mountPending,
  paused: () => mount(feedOf(items(3)), {paused: ''}),
  offline: async () => {
    const element = await mount(feedOf(items(3)));
    await goOffline(element);
    return element;
  },
  retrying: () => mountFailing(feedOf(items(3))),
  error: () => mountFailing(undefined),
  ended: () => mount(feedOf(items(3), {state: 'ended', ends: '2024-06-02T09:00:00Z'})),
  'menu open': async () => {
    const element = await withStyle(mount(fullFeed()), 'inline-size: 320px');
    button(element, 'Options').click();
    await element.updateComplete;
    return element;
  },
  filtered: () => mount(fullFeed(), {filter: 'tide'}),
  'no match': () => mount(fullFeed(), {filter: 'no such tag'}),
  'all updates folded': () => mount(fullFeed(), {expand: 'none'}),
  'a teaser': () => mount(fullFeed(), {collapsed: ''}),
  'a further page': () => mount(feedOf(items(9)), {'page-size': '3'}),
  'all parts filled': () => mount(fullFeed()),
  'all that bodies hold': () => mount(rich()),
  'the talks': async () => mount(await talks()),
  'no header and toolbar': () => mount(fullFeed(), {hide: 'header toolbar'}),
  'a narrow place': () => withStyle(mount(rich()), 'inline-size: 240px'),
  'small text': () => withStyle(mount(rich()), 'font-size: 14px; inline-size: 320px'),
  'grey ink': () => withStyle(mount(fullFeed()), 'color: #555'),
  dark: () => withStyle(mount(fullFeed()), 'color-scheme: dark; color: #e9e6df; background: #14181b'),
  'dark, which no scheme tells': () => withStyle(mount(fullFeed()), 'color: #ddd; background: #1a1a2e'),
  'a language that runs right to left': () => mount(fullFeed(), {lang: 'ar', dir: 'rtl'}),
};
