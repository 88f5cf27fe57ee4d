// The built script through a long day, as Chromium's own counters see it.
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {after, before, describe, test} from 'node:test';
import puppeteer from 'puppeteer-core';
import {resolveChrome} from '../browser.mjs';
import {createMeter} from './meter.mjs';

const MOUNTS = 100;
const CHECKS = 1500;
const SHOWN = 15;
const MOST_HEAP = 2e6; // bytes
const LONG = 3000; // updates
const INSERTS = 100;
const MOST_HEAP_OF_LONG = 1e6; // bytes
const NOON = Date.UTC(2026, 0, 5, 12);

const FAULTS = [
  response => response.writeHead(500).end('no'),
  response => response.end('{"items": ['),
  response => response.socket.destroy(),
  response => response.writeHead(200, {'Content-Length': 999_999}).write('{', () => response.socket.destroy()),
  response => response.writeHead(404).end(),
];

const item = ({number, edition}) => ({
  id: `update-${number}`,
  title: `Update ${number}`,
  date_published: new Date(NOON + number * 1000).toISOString(),
  date_modified: new Date(NOON + (number + edition) * 1000).toISOString(),
  content_html: `<p>Update ${number} in edition ${edition}.</p><details><summary>More</summary>Words</details>`,
  tags: ['storm'],
});

/**
 * A publisher who fails, inserts, edits, takes away and stays still, check after check, and always has as many updates.
 * What is taken away goes with news, so that nobody need doubt it; the oldest stays, so that the rest is not paged out.
 */
class Publisher {
  #step = 0;
  #next = SHOWN;
  #items = Array.from({length: SHOWN}, (_, index) => ({number: SHOWN - 1 - index, edition: 0}));

  /** `step` comes with each check: a browser asks again by itself where a connection broke. */
  answer(step, response) {
    const turn = step % 5;
    if (step && turn === 0) return FAULTS[(step / 5) % FAULTS.length](response);
    if (step > this.#step) this.#publish(turn);
    this.#step = Math.max(step, this.#step);
    response.writeHead(200, {'Content-Type': 'application/feed+json'});
    const feed = {version: 'https://jsonfeed.org/version/1.1', title: 'Storm', items: this.#items.map(item)};
    return response.end(JSON.stringify(feed));
  }

  #publish(turn) {
    if (turn === 1) this.#items = [{number: this.#next++, edition: 0}, ...this.#items.toSpliced(SHOWN - 2, 1)];
    if (turn === 2) this.#items = this.#items.with(3, {...this.#items[3], edition: this.#items[3].edition + 1});
    if (turn === 3) this.#items = [{number: this.#next++, edition: 0}, ...this.#items.toSpliced(5, 1)];
  }
}

/** Runs in the page: elements that come and go, each third of them before its feed is there. */
async function comeAndGo(count, kept = []) {
  for (let index = 0; index < count; index++) {
    const element = document.createElement('live-updates');
    element.src = 'feed.json';
    const shown = new Promise(resolve => element.addEventListener('live-updates-show', resolve, {once: true}));
    document.body.append(element);
    await (index % 3 ? shown : element.updateComplete);
    element.remove();
    if (window.keepsThem) kept.push(element);
  }
  window.kept = kept;
}

/** Runs in the page: checks of one element; how many of them failed and what they brought. */
async function check(from, to) {
  const element = document.querySelector('live-updates');
  const seen = {errors: 0, added: 0, changed: 0, removed: 0};
  const listening = new AbortController();
  const listen = (name, listener) => element.addEventListener(name, listener, {signal: listening.signal});
  listen('live-updates-error', () => seen.errors++);
  listen('live-updates-change', ({added, changed, removed}) => {
    for (const [name, list] of Object.entries({added, changed, removed})) seen[name] += list.length;
  });
  for (let step = from; step < to; step++) {
    element.fetch = (url, options) => fetch(url, {...options, headers: {'X-Step': step}});
    await element.refresh();
  }
  listening.abort();
  return seen;
}

/**
 * Runs in the page: puts an element there that follows a long feed. `publish(count)` then makes so many checks. Each brings
 * one new update and lacks an old one, so that there are always as many. The oldest stays: without it, the one before it
 * would count as paged out and be kept.
 */
async function followLong(length, pageSize) {
  let next = 0;
  const write = () => {
    const number = String(next++).padStart(4, '0');
    const links = `<a href="#update-${number}">this</a> and <a href="/live#update-0000">the first</a>`;
    return {
      id: `update-${number}`,
      title: `Update ${number}`,
      date_published: new Date(Date.UTC(2026, 0, 5) + next * 1000).toISOString(),
      content_html: `<p>Body of update ${number}, with links to ${links}.</p>`,
    };
  };
  let items = Array.from({length}, write).reverse();
  const element = document.createElement('live-updates');
  element.fetch = async () =>
    new Response(JSON.stringify({version: 'https://jsonfeed.org/version/1.1', title: 'Storm', items}));
  for (const [name, value] of Object.entries({
    'page-size': pageSize,
    interval: 3600,
    incoming: 'always',
    src: 'long.json',
  }))
    element.setAttribute(name, value);
  document.body.append(element);
  await element.refresh();
  window.publish = async count => {
    for (let index = 0; index < count; index++) {
      items = [write(), ...items.toSpliced(-2, 1)];
      await element.refresh();
    }
    return {
      isShown: Boolean(element.shadowRoot.querySelector(`[data-id="${items[0].id}"] a`)),
      updates: element.updates.length,
    };
  };
}

/** Runs in the page: resolves when what waits for time to spare has had it; until then it is no leak. */
const rest = () => new Promise(resolve => requestIdleCallback(() => setTimeout(resolve)));

describe('a long day', () => {
  let browser;
  let server;
  let meter;
  let page;

  before(async () => {
    const script = await readFile(new URL('../../dist/live-updates.js', import.meta.url));
    const publisher = new Publisher();
    server = createServer(({url, headers}, response) => {
      if (url === '/feed.json') publisher.answer(Number(headers['x-step'] ?? 0), response);
      else if (url === '/live-updates.js') response.setHeader('Content-Type', 'text/javascript').end(script);
      else
        response
          .setHeader('Content-Type', 'text/html')
          .end('<!doctype html><title>Day</title><script src="live-updates.js"></script>');
    });
    await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
    const {executablePath, headless, args, env} = await resolveChrome();
    browser = await puppeteer.launch({executablePath, headless, args, env});
    page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    meter = await createMeter(page);
    await page.evaluate(comeAndGo, 10); // what is made once is no leak
    await page.evaluate(rest);
  });

  after(async () => {
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
  });

  const assertBack = (now, then) => {
    assert.deepEqual([now.nodes, now.listeners], [then.nodes, then.listeners]);
    assert.ok(now.heap - then.heap < MOST_HEAP, `${Math.round((now.heap - then.heap) / 1000)} kB are left on the heap`);
  };

  test(`of ${MOUNTS} elements that came and went, nothing is left`, async () => {
    const then = await meter.gauge();
    await page.evaluate(comeAndGo, MOUNTS);
    await page.evaluate(rest);
    assertBack(await meter.gauge(), then);
  });

  test('elements that somebody keeps are seen by that measure', async () => {
    const then = await meter.gauge();
    await page.evaluate(() => (window.keepsThem = true));
    await page.evaluate(comeAndGo, 3);
    const now = await meter.gauge();
    assert.ok(now.nodes > then.nodes && now.listeners > then.listeners);
    await page.evaluate(() => {
      window.keepsThem = false;
      window.kept = [];
    });
    assertBack(await meter.gauge(), then);
  });

  test(`of ${CHECKS} checks with inserts, edits, removals and faults, nothing is left`, async () => {
    await page.evaluate(() => {
      const element = document.createElement('live-updates');
      element.setAttribute('page-size', 0);
      element.setAttribute('interval', 3600);
      element.setAttribute('incoming', 'always');
      element.src = 'feed.json';
      document.body.append(element);
    });
    await page.evaluate(check, 1, 200);
    const then = await meter.gauge();
    const seen = await page.evaluate(check, 200, 200 + CHECKS);
    const fifth = CHECKS / 5;
    assert.deepEqual(seen, {errors: fifth, added: 2 * fifth, changed: fifth, removed: 2 * fifth});
    assertBack(await meter.gauge(), then);
  });
  for (const pageSize of [200, 0]) {
    test(`of ${INSERTS} inserts among ${LONG} updates with page-size ${pageSize}, only their bodies are left`, async () => {
      const tab = await browser.newPage();
      await tab.goto(page.url());
      const {gauge} = await createMeter(tab);
      await tab.evaluate(followLong, LONG, pageSize);
      await tab.evaluate(count => window.publish(count), 10); // what is made at the first checks is no leak
      const then = await gauge();
      const seen = await tab.evaluate(count => window.publish(count), INSERTS);
      const now = await gauge();
      assert.deepEqual(seen, {isShown: true, updates: LONG});
      const grown = now.heap - then.heap;
      assert.ok(grown < MOST_HEAP_OF_LONG, `The heap grew by ${Math.round(grown / 1000)} kB`);
      await tab.close();
    });
  }
});
