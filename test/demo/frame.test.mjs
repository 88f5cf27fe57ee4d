// The page for frames as SECURITY.md tells to host it: on an origin of its own, under its policy, in its sandbox.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, test} from 'node:test';
import {startServer} from '../../demo/server.mjs';
import {codeIn, openEmbed} from './open-embed.mjs';
import {newPage, server, start, stop} from './open-page.mjs';

const [, section] = readFileSync('SECURITY.md', 'utf8').split('## A page for frames');
const [, policy] = /^Content-Security-Policy: (.*)$/m.exec(section);
const [, sandbox] = /(sandbox="[^"]+")/.exec(section);
const hosts = [];

before(start);
after(async () => {
  await stop();
  await Promise.all(hosts.map(host => host.close()));
});

/** A host of frames with the policy, for feeds of the demo's own server, in pages of `ancestors`. */
async function hostFor(ancestors) {
  const {origin} = new URL(server.url);
  const value = policy
    .replace(/(connect-src) [^;]+/, `$1 ${origin}`)
    .replace(/(frame-ancestors) [^;]+/, `$1 ${ancestors}`)
    .replace('img-src https:', 'img-src http:');
  const host = await startServer({port: 0, speed: 0, headers: {'Content-Security-Policy': value}});
  hosts.push(host);
  return host;
}

/** A page with the code that "Embed it" writes for a frame on this host. */
async function openHost(host) {
  const src = encodeURIComponent(new URL('feeds/feed.rss', server.url).href);
  const {page} = await openEmbed(`?src=${src}&theme=terminal&lang=de&kind=frame`);
  const code = (await codeIn(page)).replaceAll(new URL(server.url).origin, new URL(host.url).origin);
  const opened = await newPage();
  await opened.page.goto(new URL('bare.html', server.url).href);
  await opened.page.setContent(code.replace('<iframe ', `<iframe ${sandbox} `), {waitUntil: 'domcontentloaded'});
  return opened;
}

test('a frame under the policy and in the sandbox shows the stream, in its theme and language, as high as it is', async () => {
  const host = await hostFor(new URL(server.url).origin);
  const {page, problems} = await openHost(host);
  const frame = await (await page.waitForSelector('#live-updates')).contentFrame();
  await frame.waitForFunction(() => {
    const element = document.querySelector('live-updates');
    const isThere =
      element?.shadowRoot?.querySelector('article') && /Alle|Aktuell/.test(element.shadowRoot.textContent);
    return isThere && getComputedStyle(document.documentElement).backgroundColor === 'rgb(242, 246, 241)';
  });
  await page.waitForFunction(() => /^\d+px$/.test(document.querySelector('#live-updates').style.height));
  assert.deepEqual(problems, []);
});

test('a page that the policy does not name gets no frame', async () => {
  const {page, problems} = await openHost(await hostFor('https://partner.example'));
  await page.waitForFrame(frame => frame.url().startsWith('chrome-error:'));
  assert.match(problems.join(), /frame-ancestors https:\/\/partner\.example/);
});
