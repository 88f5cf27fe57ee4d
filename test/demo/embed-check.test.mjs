// The page "Embed it": what it says of addresses, as `npx live-updates check` does.
import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import {after, before, test} from 'node:test';
import {checkIn, openEmbed, reportIn} from './open-embed.mjs';
import {newPage, server, start, stop} from './open-page.mjs';

/** A site of another origin, whose feeds a page may read. */
let other;

const texts = {
  '/rss':
    '<rss version="2.0"><channel><title>Far</title><item><guid>1</guid><title>A</title><pubDate>5 Jan 2026 14:05 GMT</pubDate></item></channel></rss>',
  '/broken.json': '{"items": [{"id": "1" "title": "A"}]}',
  '/day.json': '{"title": "Far", "items": [{"id": "1", "title": "A", "date_published": "2026-01-05T14:05:00Z"}]}',
};

before(async () => {
  await start();
  other = createServer(({url}, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (url !== '/broken.json')
      response.setHeader('Cache-Control', url === '/day.json' ? 'max-age=86400' : 'max-age=5');
    response.end(texts[url]);
  });
  await new Promise(resolve => other.listen(0, resolve));
});
after(async () => {
  await stop();
  other.close();
  other.closeAllConnections();
});

for (const address of ['http://[', 'javascript:alert(1)', 'file:///etc/passwd', 'just words'])
  test(`says so of what is no address: ${address}`, async () => {
    const {page} = await openEmbed();
    await checkIn(page, address);
    assert.match((await reportIn(page)).text, /This is no address/);
  });

for (const [path, level, said] of [
  ['/rss', 'good', /^Far: 1 update, .*Format: rss\.\s+Nothing to object to/],
  ['/broken.json', 'error', /^This cannot be shown yet\.\s+Broken JSON at line 1, column 23\.\n[^\n]*$/],
  ['/day.json', 'warning', /an old copy for 24 hours\.\s+Send Cache-Control: s-maxage=5/],
])
  test(`says what a browser can know of ${path}`, async () => {
    const {page} = await openEmbed();
    await checkIn(page, `http://localhost:${other.address().port}${path}`);
    const report = await reportIn(page);
    assert.equal(report.level, level);
    assert.match(report.text, said);
  });

test('says that a page with https: cannot ask an address with http:', async () => {
  const {page} = await newPage();
  await page.setRequestInterception(true);
  page.on('request', async request => {
    const {host, pathname, search} = new URL(request.url());
    if (host !== 'lantern.example') return request.continue();
    const answer = await fetch(new URL(pathname + search, server.url));
    const body = Buffer.from(await answer.arrayBuffer());
    await request.respond({status: answer.status, contentType: answer.headers.get('content-type'), body});
  });
  await page.goto('https://lantern.example/embed.html?src=http://news.example/feed.json');
  assert.match((await reportIn(page)).text, /may not ask an address with http:\.\s+Publish the feed with https:/);
});
