// npm run look:served: the page that a server has written, in three engines: with scripts off, and, opened with a link to an
// update, before and after the element takes it over. Says what it measured; the pictures in .cache/look/served/ are for the eye.
import {mkdirSync} from 'node:fs';
import {setTimeout as wait} from 'node:timers/promises';
import {startServer} from '../../demo/server.mjs';
import {tableOf} from '../bench/table.mjs';
import {ENGINES, lackOf, openIn} from '../engines.mjs';

const FOLDER = '.cache/look/served';
const SIZE = {width: 800, height: 600};
const TALL = {width: 800, height: 1250}; // so that there are updates in it
const WITHIN = 15_000; // milliseconds
const LINKED = 5; // the place of the linked update
const failures = [];

const expect = (holds, what) => holds || failures.push(what);

/** Asks the page until it answers with something. */
async function until(page, read, ...args) {
  for (const end = Date.now() + WITHIN; Date.now() < end; await wait(100)) {
    const answer = await page.evaluate(read, ...args);
    if (answer) return answer;
  }
  throw new Error(`Not within ${WITHIN / 1000} s: ${read}`);
}

/** Where an update begins, in the page's own article or in the element's, and whether the element shows updates. */
function lookAt(id) {
  const root = document.querySelector('live-updates').shadowRoot;
  const links = [...(root?.querySelectorAll('[part=update-permalink]') ?? [])];
  const article = links.find(({hash}) => hash === `#${id}`)?.closest('article') ?? document.getElementById(id);
  return {top: Math.round(article.getBoundingClientRect().top) + 0, isTaken: links.length > 0};
}

/** What somebody sees whose browser runs no script. Policies stop it too: WebKit's driver cannot switch it off. */
async function seeWithoutScript(engine, site) {
  const {page, close} = await openIn(engine, 'about:blank');
  try {
    await page.setViewport(TALL);
    if (engine === 'chrome') await page.setJavaScriptEnabled(false);
    await page.goto(site.url + 'served.html');
    await until(page, () => document.readyState === 'complete');
    await page.screenshot({path: `${FOLDER}/${engine}-1-without-script.png`});
    return await page.evaluate(() => ({
      isPlain: !document.querySelector('live-updates').shadowRoot,
      readable: [...document.querySelectorAll('live-updates > article')].filter(each => each.checkVisibility()).length,
      described: JSON.parse(document.querySelector('script[type="application/ld+json"]').text).liveBlogUpdate.length,
    }));
  } finally {
    await close();
  }
}

async function seeTakeOver(engine, site) {
  // the stream is cut: else the page asks once when that opens
  await fetch(`${site.url}newsroom?room=${engine}`, {method: 'POST', body: JSON.stringify({stream: 'cut'})});
  const address = `${site.url}served.html?room=${engine}&script=late`;
  const id = [...(await (await fetch(address)).text()).matchAll(/<article id="([^"]+)/g)][LINKED][1];
  const {page, close} = await openIn(engine, 'about:blank');
  try {
    await page.setViewport(SIZE);
    await page.goto(`${address}#${id}`);
    await until(page, () => document.readyState === 'complete' && scrollY > 0);
    const before = await page.evaluate(lookAt, id);
    await page.screenshot({path: `${FOLDER}/${engine}-2-before.png`});
    await page.evaluate(() => document.querySelector('#script').click());
    await until(page, () => !!document.querySelector('live-updates').shadowRoot?.querySelector('[part~=linked]'));
    await wait(1000); // longer than anything moves
    const after = await page.evaluate(lookAt, id);
    await page.screenshot({path: `${FOLDER}/${engine}-3-after.png`});
    const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({name}) => name));
    return {before, after, requests: asked.filter(name => name.includes('feed.json')).length};
  } finally {
    await close();
  }
}

/** What search engines get that run scripts. */
async function seeRendered(engine, site) {
  const {page, close} = await openIn(engine, site.url);
  try {
    return JSON.parse(await until(page, () => document.querySelector('script[type="application/ld+json"]')?.text));
  } finally {
    await close();
  }
}

async function main() {
  const engines = (process.env.BROWSERS || ENGINES.join(',')).split(',');
  const lacks = engines.map(engine => lackOf(engine)).filter(Boolean);
  for (const lack of lacks) console.error(lack);
  if (lacks.length) return 1;
  mkdirSync(FOLDER, {recursive: true});
  const site = await startServer({port: 0, speed: 0});
  const blocked = await startServer({port: 0, speed: 0, headers: {'Content-Security-Policy': "script-src 'none'"}});
  const rows = [];
  for (const engine of engines) {
    const plain = await seeWithoutScript(engine, blocked);
    const {before, after, requests} = await seeTakeOver(engine, site);
    const posting = await seeRendered(engine, site);
    const {'@type': type, headline, liveBlogUpdate} = posting;
    expect(plain.isPlain && plain.readable > 8, `${engine}: not readable without script`);
    expect(!before.isTaken && after.isTaken, `${engine}: not taken over`);
    expect(Math.abs(after.top - before.top) <= 1, `${engine}: the linked update moved`);
    expect(requests === 0, `${engine}: asked for the feed`);
    expect(
      type === 'LiveBlogPosting' && headline && liveBlogUpdate.length,
      `${engine}: not described after the render`,
    );
    rows.push([engine, plain.readable, plain.described, before.top, after.top, requests, liveBlogUpdate?.length]);
  }
  await Promise.all([site.close(), blocked.close()]);
  const head = ['engine', 'without script', 'described', 'linked at', 'then at', 'requests', 'described after render'];
  console.log(`\n${tableOf(head, rows)}\n\nPictures: ${FOLDER}/`);
  for (const failure of failures) console.log(`✗ ${failure}`);
  return failures.length ? 1 : 0;
}

process.exit(await main());
