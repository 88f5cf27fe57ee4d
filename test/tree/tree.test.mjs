// What screen readers get of the main states, held against files. `UPDATE=1 node --test test/tree/tree.test.mjs` writes them.
import assert from 'node:assert/strict';
import {readFile, writeFile} from 'node:fs/promises';
import {after, before, describe, test} from 'node:test';
import {inElement, openMarkup, start, stop} from '../demo/open-page.mjs';
import {readTree} from './read-tree.mjs';

const NOW = Date.UTC(2024, 5, 1, 9, 30);

const item = (number, more = {}) => ({
  id: `u${number}`,
  title: `Update ${number}`,
  content_html: `<p>Body of update ${number}, with <a href="/${number}">a link</a>.</p>`,
  date_published: new Date(Date.UTC(2024, 5, 1, 9, number)).toISOString(),
  ...more,
});

const feed = (items, live = {}, more = {}) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'The storm',
  items,
  _live_updates: live,
  ...more,
});

const ITEMS = [item(3), item(2), item(1)];

/** A feed with all that an update can have. */
const FULL = feed(
  [
    item(9, {
      date_modified: '2024-06-01T09:25:00Z',
      authors: [{name: 'Nell', url: 'https://news.example/nell'}],
      tags: ['tide', 'harbour'],
      external_url: 'https://other.example/page',
      content_html:
        '<p>Press <kbd>Ctrl</kbd>+<kbd>K</kbd>.</p><table><caption>Tides</caption><tr><th scope="col">Place</th></tr><tr><td>Pier</td></tr></table>' +
        '<p><a href="https://other.example/"><img src="data:,"></a></p><p><iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe></p>',
      attachments: [{url: 'https://news.example/a.mp3', mime_type: 'audio/mpeg', title: 'The sound of the wave'}],
      _live_updates: {label: 'Breaking', key: true, correction: 'It was three, not two.'},
    }),
    item(8, {_live_updates: {pinned: true}}),
    item(7, {_live_updates: {deleted: true, correction: 'Two reports were mixed up.'}}),
    item(6, {title: '', content_text: 'An update without a title.', content_html: undefined}),
    item(5, {date_published: '2024-05-30T12:00:00Z', language: 'cy', title: 'Diweddariad'}),
  ],
  {
    previous: {title: 'Yesterday', url: 'https://news.example/yesterday'},
    full_story: {title: 'The full story', url: 'https://news.example/story'},
    key_points: ['The sea rose.', 'Nobody died.'],
    credits: 'The live desk.',
  },
  {description: 'Hour by hour.', home_page_url: 'https://news.example/live/', next_url: 'https://news.example/2.json'},
);

/** One with tags to choose from, one of them of a long pinned update. */
const FILTERED = feed([
  item(3, {tags: ['tide']}),
  item(2, {tags: ['tide', 'harbour']}),
  item(1, {
    tags: ['tide'],
    content_html: `<p>${'It goes on. '.repeat(60)}</p>`,
    _live_updates: {pinned: true, key: true},
  }),
]);

const FOLLOW = '<a href="/live/">Follow the live coverage</a>';

/** Asks again, so that the page has the answer of another moment. */
const refresh = page => page.evaluate(() => document.querySelector('live-updates').refresh());

/** Each state: attributes, the answers one after the other (`null`: no answer), and what happens after the first. */
const STATES = {
  live: {answers: [FULL]},
  loading: {answers: ['never']},
  empty: {answers: [feed([])]},
  upcoming: {answers: [feed([], {state: 'upcoming', starts: '2024-06-01T12:00:00Z'})]},
  pending: {attributes: 'incoming="ask"', answers: [feed(ITEMS), feed([item(4), ...ITEMS])], act: refresh},
  paused: {attributes: 'paused', answers: [feed(ITEMS)]},
  offline: {answers: [feed(ITEMS)], act: page => page.evaluate(() => dispatchEvent(new Event('offline')))},
  retrying: {
    answers: [feed(ITEMS), null, null],
    act: async page => {
      await refresh(page);
      await refresh(page);
    },
  },
  error: {answers: [null]},
  ended: {answers: [feed(ITEMS, {state: 'ended', ends: '2024-06-01T09:20:00Z'})]},
  folded: {attributes: 'expand="none"', answers: [feed(ITEMS)]},
  teaser: {attributes: 'collapsed', answers: [FULL]},
  'menu-open': {
    attributes: 'style="inline-size: 320px"',
    answers: [feed(ITEMS)],
    act: page => inElement(page, (_, root) => root.querySelector('.options').click()),
  },
  filtered: {attributes: 'filter="tide"', answers: [FILTERED]},
  'no-match': {attributes: 'filter="no such tag"', answers: [FILTERED]},
  'on-hold': {answers: [feed(ITEMS, {state: 'paused'})]},
  'two-streams': {
    answers: [feed([item(1)])],
    more: '<live-updates src="other-feed.json" heading="The vote"></live-updates>',
  },
  'right-to-left': {attributes: 'lang="ar" dir="rtl"', answers: [feed(ITEMS)]},
};

/** Stands still at `NOW`, and answers the requests for the feed. It has no `share`, which not every browser has. */
const prepare = answers => async page => {
  await page.emulateTimezone('UTC');
  await page.evaluateOnNewDocument(
    (now, documents) => {
      const RealDate = Date;
      globalThis.Date = class extends RealDate {
        constructor(...parts) {
          super(...(parts.length ? parts : [now]));
        }

        static now() {
          return now;
        }
      };
      Math.random = () => 0.5; // waits vary by it
      delete Navigator.prototype.share;
      let asked = 0;
      const real = globalThis.fetch;
      globalThis.fetch = (url, options) => {
        if (!String(url).includes('feed.json')) return real(url, options);
        const document = documents[Math.min(asked++, documents.length - 1)];
        if (document === 'never') return new Promise(() => undefined);
        if (!document) return Promise.reject(new TypeError('cut'));
        return Promise.resolve(Response.json(document));
      };
      // as if there were no network, once the page is told so
      let isOnline = true;
      addEventListener('offline', () => (isOnline = false), {capture: true});
      Object.defineProperty(navigator, 'onLine', {get: () => isOnline});
    },
    NOW,
    answers,
  );
};

before(start);
after(stop);

describe('the accessibility tree is as it was', () => {
  for (const [name, {attributes = '', answers, act, more = ''}] of Object.entries(STATES)) {
    test(`when the element is ${name}`, async () => {
      const markup = `<html lang="en"><main><h1>Live</h1><script src="dist/live-updates.js"></script>
        <live-updates src="feed.json" ${attributes}>${FOLLOW}</live-updates>${more}</main>`;
      const {page} = await openMarkup(markup, prepare(answers));
      const settle = () =>
        page.evaluate(async () => {
          for (let turn = 0; turn < 5; turn++) await new Promise(done => requestIdleCallback(done, {timeout: 100}));
        });
      if (answers[0] !== 'never') await refresh(page);
      await act?.(page);
      await settle();
      const tree = await readTree(page);
      await page.close();
      const file = new URL(`snapshots/${name}.txt`, import.meta.url);
      if (process.env.UPDATE) await writeFile(file, tree);
      assert.equal(tree, await readFile(file, 'utf8'));
    });
  }
});
