// Pictures of the demo's pages, compared with those in test/look/pictures/. UPDATE=1 writes them anew; look at each before
// you commit it. Only the browser that npm brings draws the same on every machine, so other browsers skip this.
import assert from 'node:assert/strict';
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {after, before, test} from 'node:test';
import puppeteer from 'puppeteer-core';
import {startServer} from '../../demo/server.mjs';
import {resolveChrome} from '../browser.mjs';
import {difference} from './difference.mjs';

const FOLDER = 'test/look/pictures';
const DIFFERENT = '.cache/look'; // what a picture is now, and what has changed in it
const MOST_BYTES = 6_000_000;
const NOW = Date.UTC(2026, 0, 5, 15); // in the second half of the match, too
const SITE = 'http://lantern.localhost/'; // pages show their address: it has to have the same port each time
const HEIGHTS = {240: 700, 600: 570, 1200: 480};
const SCHEMES = ['light', 'dark'];
const PAGES = {
  storm: '',
  story: 'story.html',
  talks: 'talks.html',
  formats: 'formats.html',
  desks: 'desks.html',
  embed: 'embed.html',
  match: 'match.html',
  advertisements: 'advertisements.html',
  served: 'served.html',
  hostile: 'hostile.html',
  words: 'words.html?lang=de',
  bare: 'bare.html',
  'theme-newspaper': 'themes.html',
  'theme-terminal': 'themes.html?theme=terminal',
  'theme-broadcast': 'themes.html?theme=broadcast',
  'theme-minimal': 'themes.html?theme=minimal',
  parts: 'parts.html',
  column: 'column.html',
  dark: 'dark.html',
  rtl: 'rtl.html',
  streams: 'streams.html',
  teaser: 'teaser.html',
};
const LOADING = {words: 1}; // elements that go on loading, to show that state
const schemesOf = name => (name === 'dark' ? ['light'] : SCHEMES); // that page is dark in any case
const fileOf = (name, width, scheme) => `${name}-${width}-${scheme}.png`;

const chrome = await resolveChrome();
const skip = !chrome.source.startsWith('@sparticuz') && 'other browsers have other fonts';
const update = Boolean(process.env.UPDATE);
let browser;
let server;

before(async () => {
  rmSync(DIFFERENT, {recursive: true, force: true});
  if (skip) return;
  if (update) rmSync(FOLDER, {recursive: true, force: true});
  mkdirSync(FOLDER, {recursive: true});
  server = await startServer({port: 0, speed: 0, now: () => NOW});
  const {executablePath, headless, args, env} = chrome;
  const hosts = `MAP lantern.localhost 127.0.0.1:${new URL(server.url).port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`;
  browser = await puppeteer.launch({
    executablePath,
    headless,
    args: [...args, '--lang=en-US', `--host-resolver-rules=${hosts}`],
    env: {...env, TZ: 'Europe/London', LANGUAGE: 'en_US', LC_ALL: 'en_US.UTF-8'},
  });
});

after(async () => {
  await browser?.close();
  await server?.close();
});

/** The page's clock stands still, and that of the server, which the element goes by. There is no event stream: it would be a request that never ends. */
function standStill(now) {
  globalThis.Date = class extends Date {
    constructor(...parts) {
      super(...(parts.length ? parts : [now]));
    }
    static now() {
      return now;
    }
  };
  const {get} = Headers.prototype;
  const standing = {date: new Date(now).toUTCString(), age: null};
  Headers.prototype.get = function (name) {
    const key = name.toLowerCase();
    return key in standing ? standing[key] : get.call(this, name);
  };
  delete globalThis.EventSource;
}

/** Waits until all elements show what they follow, or that there is nothing, and until nothing in view is still being loaded. */
async function isDrawn(page, loading, width) {
  await page.waitForNetworkIdle({idleTime: 50});
  await page.waitForFunction(
    expected => {
      const elements = Array.from(document.querySelectorAll('live-updates'));
      const still = elements.filter(({shadowRoot}) => shadowRoot?.querySelector('[part~=skeleton]'));
      const isThere = element => element.shadowRoot?.querySelector('[part]') ?? element.matches(':state(empty)');
      return elements.every(isThere) && still.length === expected;
    },
    {},
    loading,
  );
  if (width < 600) await page.evaluate(() => document.querySelector('live-updates')?.scrollIntoView()); // below a long menu
  await page.waitForNetworkIdle({idleTime: 50});
  await page.evaluate(async () => {
    const roots = [document, ...Array.from(document.querySelectorAll('live-updates'), ({shadowRoot}) => shadowRoot)];
    const isNear = node =>
      node.src && node.getClientRects().length > 0 && node.getBoundingClientRect().top < innerHeight;
    const pictures = roots.flatMap(root => Array.from(root.querySelectorAll('img'))).filter(isNear);
    await Promise.all(pictures.map(picture => picture.decode().catch(() => {})));
    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
}

/** A picture of a page as it is first seen (the narrow one: of its first element), and by how much the page is too wide. */
async function draw(name, width, scheme) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.evaluateOnNewDocument(standStill, NOW);
  await page.setViewport({width, height: HEIGHTS[width]});
  await page.emulateMediaFeatures([
    {name: 'prefers-color-scheme', value: scheme},
    {name: 'prefers-reduced-motion', value: 'reduce'},
  ]);
  await page.goto(new URL(PAGES[name], SITE).href);
  await isDrawn(page, LOADING[name] ?? 0, width);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  const picture = Buffer.from(await page.screenshot({optimizeForSpeed: false}));
  await context.close();
  return {file: fileOf(name, width, scheme), picture, overflow};
}

/** What is to be said of a picture, if anything. It is written if it is new, or differs. */
async function judge({file, picture, overflow}) {
  if (overflow > 0) return `${file}: the page is ${overflow} px too wide`;
  if (update) return void writeFileSync(`${FOLDER}/${file}`, picture);
  const kept = existsSync(`${FOLDER}/${file}`) ? readFileSync(`${FOLDER}/${file}`) : undefined;
  if (kept?.equals(picture)) return;
  const found = kept ? await difference(browser, kept, picture) : undefined;
  if (found?.count === 0) return; // the same pixels in other bytes
  mkdirSync(DIFFERENT, {recursive: true});
  writeFileSync(`${DIFFERENT}/${file}`, picture);
  if (!found) return `${file} is new: ${DIFFERENT}/${file}`;
  const red = file.replace('.png', '-difference.png');
  writeFileSync(`${DIFFERENT}/${red}`, found.picture);
  return `${found.count} pixels of ${file} differ: ${DIFFERENT}/${file}, in red in ${DIFFERENT}/${red}`;
}

for (const name of Object.keys(PAGES)) {
  for (const scheme of schemesOf(name)) {
    test(`${name} looks as it did, ${scheme}`, {skip}, async () => {
      const drawn = await Promise.all(Object.keys(HEIGHTS).map(width => draw(name, Number(width), scheme)));
      const findings = [];
      for (const one of drawn) findings.push(await judge(one));
      const said = findings.filter(Boolean);
      assert.equal(
        said.length,
        0,
        `${said.join('\n')}\nIf it is meant: npm run build && UPDATE=1 npm test -- pictures`,
      );
    });
  }
}

test('the pictures are all of these pages, and small enough for a repository', {skip}, () => {
  const files = readdirSync(FOLDER);
  const wanted = Object.keys(PAGES).flatMap(name =>
    schemesOf(name).flatMap(scheme => Object.keys(HEIGHTS).map(width => fileOf(name, width, scheme))),
  );
  assert.deepEqual(files.sort(), wanted.sort());
  const bytes = files.reduce((sum, file) => sum + statSync(`${FOLDER}/${file}`).size, 0);
  assert.ok(bytes <= MOST_BYTES, `${bytes} bytes`);
});
