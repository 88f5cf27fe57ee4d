// The page "Embed it": check, settings, preview, code, with the built files, in a real browser.
import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import {after, before, describe, test} from 'node:test';
import {build} from 'esbuild';
import {checkIn, choose as change, codeIn, frameIn, openEmbed, reportIn} from './open-embed.mjs';
import {openMarkup, server, start, stop} from './open-page.mjs';

/** A site of another origin: a feed that may be read, one that may not, and a page that names its feed. */
let other;

const feed = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Elsewhere',
  items: [{id: '1', content_text: 'Something happened.', date_published: '2026-01-05T14:05:00Z'}],
});
const page =
  '<!doctype html><title>A page</title><link rel="alternate" type="application/feed+json" href="/open.json">';

before(async () => {
  await start();
  other = createServer(({url}, response) => {
    if (url !== '/closed.json') response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Cache-Control', 'max-age=5');
    response.end(url === '/page' ? page : feed);
  });
  await new Promise(resolve => other.listen(0, resolve));
});
after(async () => {
  await stop();
  other.close();
  other.closeAllConnections();
});

const at = path => `http://localhost:${other.address().port}${path}`;

const isInPreview = async (page, read) => {
  const frame = await frameIn(page);
  await frame.waitForFunction(read);
};
const hasUpdates = () => document.querySelector('live-updates')?.shadowRoot?.querySelector('article');

describe('the check of an address', () => {
  test('tells what a feed of another site holds, and shows it', async () => {
    const {page, problems} = await openEmbed();
    await checkIn(page, at('/open.json'));
    const {text} = await reportIn(page);
    assert.match(text, /^Elsewhere: 1 update, the newest of .*\. Format: json-feed\./);
    assert.doesNotMatch(text, /ETag|Access-Control/, 'a page cannot see these headers');
    await isInPreview(page, hasUpdates);
    assert.deepEqual(problems, []);
  });

  test('tells a feed that may not be read from one that is not there', async () => {
    const {page} = await openEmbed();
    await checkIn(page, at('/closed.json'));
    const closed = await reportIn(page);
    assert.equal(closed.level, 'error');
    assert.match(closed.text, /does not let pages of other sites read[^]*Access-Control-Allow-Origin: \*/);
    await checkIn(page, 'http://localhost:1/feed.json');
    assert.match((await reportIn(page)).text, /No answer from/);
  });

  test('leads from a page to its feed', async () => {
    const {page} = await openEmbed();
    await checkIn(page, at('/page'));
    assert.match((await reportIn(page)).text, /looks like a web page\. Its feed is at/);
    await page.click('#report button');
    await page.waitForFunction(() => document.querySelector('#report').textContent.startsWith('Elsewhere'));
    assert.equal(await page.$eval('#src', ({value}) => value), at('/open.json'));
  });
});

describe('settings', () => {
  test('stand in the code, the preview and the address of the page, and come back from there', async () => {
    const {page} = await openEmbed();
    await checkIn(page, at('/open.json'));
    await change(page, 'order', 'oldest');
    await change(page, 'heading', 'Storm "Ottoline" & more');
    await change(page, 'accent', '#005a9c');
    const element = `<live-updates src="${at('/open.json')}" order="oldest" heading="Storm &quot;Ottoline&quot; &amp; more" style="--live-updates-accent: #005a9c">`;
    assert.ok((await codeIn(page)).includes(element), await codeIn(page));
    const isOldest = () => document.querySelector('live-updates')?.order === 'oldest';
    await isInPreview(page, isOldest);

    const {page: again} = await openEmbed(new URL(page.url()).search);
    assert.ok((await codeIn(again)).includes(element));
    await isInPreview(again, isOldest);
  });

  test('warn of colours that cannot be read', async () => {
    const {page} = await openEmbed();
    await change(page, 'background', '#ffffff');
    await change(page, 'text', '#aaaaaa');
    assert.match(await page.$eval('#contrast .poor', ({textContent}) => textContent), /2\.3 to 1, too little/);
    await change(page, 'text', '#333333');
    assert.equal(await page.$('#contrast .poor'), null);
  });

  test('need no mouse, and no room on a phone', async () => {
    const {page} = await openEmbed('', {width: 320});
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(overflow <= 0, `${overflow} pixels too wide`);
    await page.focus('[name=kind]');
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => document.querySelector('#code').textContent.includes('<div data-live-updates'));
    const nameless = await page.$$eval('input, select, button', fields =>
      fields
        .filter(field => !field.labels?.length && !field.ariaLabel && !field.textContent.trim())
        .map(({name}) => name),
    );
    assert.deepEqual(nameless, []);
  });
});

describe('the code', () => {
  for (const [kind, start] of [
    ['script', /^<script src="https:.*live-updates.js" async><\/script>\n<live-updates src="/],
    ['div', /^<!-- once.*\n<script .*\n\n<!-- in the text -->\n<div data-live-updates="http/],
    ['frame', /^<iframe id="live-updates" src="http.*frame\.html\?src=/],
    ['npm', /^npm install live-updates\n/],
  ]) {
    test(`is written for ${kind}`, async () => {
      const {page} = await openEmbed(`?src=${encodeURIComponent(at('/open.json'))}&kind=${kind}`);
      assert.match(await codeIn(page), start);
    });
  }

  for (const kind of ['script', 'div'])
    test(`for ${kind} runs with the hashes of its files, if they are wanted`, async () => {
      const {page} = await openEmbed(`?src=feeds/feed.rss&kind=${kind}&theme=minimal`);
      await change(page, 'integrity', true);
      const hashes = await (await fetch(new URL('dist/integrity.json', server.url))).json();
      await page.waitForFunction(() => document.querySelector('#code').textContent.includes('integrity='));
      const code = await codeIn(page);
      for (const file of ['live-updates.standalone.js', 'themes/minimal.css'])
        assert.ok(code.includes(`integrity="${hashes[file]}"`));
      const here = code.replaceAll(/https:\/\/cdn\.example\/[^/]+\//g, server.url);
      const {page: host, problems} = await openMarkup(here);
      await host.waitForFunction(hasUpdates);
      assert.deepEqual(problems, []);
      const {page: tampered} = await openMarkup(here.replace(/(?<=standalone\.js"[^>]*sha384-)\S{64}/, 'A'.repeat(64)));
      await tampered.waitForFunction(() => document.readyState === 'complete');
      assert.equal(await tampered.evaluate(() => customElements.get('live-updates')), undefined);
    });

  test('for npm runs as it is written, in its language and theme', async () => {
    const query = new URLSearchParams({src: 'feeds/feed.rss', kind: 'npm', lang: 'de', theme: 'terminal'});
    const {page} = await openEmbed(`?${query}`);
    const [, script, element] = (await codeIn(page)).split(/\n\n\/\/ in a script\n|\n\n<!-- in the page -->\n/);
    const stdin = {contents: script, resolveDir: process.cwd()};
    const {outputFiles} = await build({stdin, outdir: '.', bundle: true, write: false});
    const {page: host, problems} = await openMarkup(element);
    for (const {path, text} of outputFiles)
      await (path.endsWith('.css') ? host.addStyleTag({content: text}) : host.addScriptTag({content: text}));
    await host.waitForFunction(hasUpdates);
    const shown = await host.$eval('live-updates', ({shadowRoot}) => ({
      label: shadowRoot.querySelector('[part=banner-label]').textContent.trim(),
      font: getComputedStyle(shadowRoot.querySelector('article')).fontFamily.split(',')[0],
    }));
    assert.deepEqual(shown, {label: 'Aktuell', font: 'ui-monospace'});
    assert.deepEqual(problems, []);
  });

  test('of a frame makes the frame as high as the stream, and hears nobody else', async () => {
    const {page} = await openEmbed(`?src=${encodeURIComponent(at('/open.json'))}&kind=frame`);
    const {page: host, problems} = await openMarkup(await codeIn(page));
    const heightIn = () => host.$eval('#live-updates', frame => frame.style.height);
    await host.waitForFunction(() => document.querySelector('#live-updates').style.height.endsWith('px'));
    const inner = await (await host.$('#live-updates')).contentFrame();
    await inner.waitForFunction(hasUpdates);
    const isFit = height => document.querySelector('#live-updates').style.height === `${height}px`;
    await host.waitForFunction(
      isFit,
      {},
      await inner.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height)),
    );
    const before = await heightIn();
    const isHeard = host.evaluate(
      () =>
        new Promise(resolve => {
          addEventListener('message', ({data}) => data.liveUpdatesHeight === 9999 && resolve());
          postMessage({liveUpdatesHeight: 9999}, '*');
        }),
    );
    await isHeard;
    assert.equal(await heightIn(), before);
    // nor what has taken the place of the frame's page
    await host.evaluate(
      () =>
        new Promise(resolve => {
          addEventListener('message', ({origin}) => origin === 'null' && resolve());
          document.querySelector('#live-updates').src =
            'data:text/html,<script>parent.postMessage({liveUpdatesHeight: 9999}, "*")</script>';
        }),
    );
    assert.equal(await heightIn(), before);
    assert.deepEqual(problems, []);
  });
});
