// The page "Embed it": themes, the preview, and pages in place of feeds.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {after, before, describe, test} from 'node:test';
import {choose, codeIn, frameIn, openEmbed, shows} from './open-embed.mjs';
import {openMarkup, server, start, stop} from './open-page.mjs';

const {version} = JSON.parse(readFileSync('package.json', 'utf8'));

before(start);
after(stop);

describe('a theme', () => {
  test('is in the preview, in the address, and in the code of each kind', async () => {
    const {page, problems} = await openEmbed('?src=feeds/feed.rss');
    await choose(page, 'theme', 'terminal');
    const frame = await frameIn(page);
    await frame.waitForFunction(() => {
      const article = document.querySelector('live-updates')?.shadowRoot?.querySelector('article');
      return article && getComputedStyle(article).fontFamily.startsWith('ui-monospace');
    });
    // the ground of the theme is that of the whole frame
    assert.equal(
      await frame.evaluate(() => getComputedStyle(document.documentElement).backgroundColor),
      'rgb(242, 246, 241)',
    );
    assert.match(page.url(), /theme=terminal/);
    const link = `<link rel="stylesheet" href="https://cdn.example/live-updates@${version}/dist/themes/terminal.css">\n`;
    assert.ok((await codeIn(page)).startsWith(link), await codeIn(page));
    await choose(page, 'kind', 'frame');
    assert.match(await codeIn(page), /frame\.html\?src=[^"]*&amp;theme=terminal"/);
    await choose(page, 'kind', 'npm');
    assert.match(await codeIn(page), /^import 'live-updates\/themes\/terminal\.css';$/m);
    assert.deepEqual(problems, []);
  });

  test('has a hash of its own', async () => {
    const {page} = await openEmbed('?src=feeds/feed.rss&theme=minimal&integrity=on');
    await page.waitForFunction(() => document.querySelector('#code').textContent.includes('integrity='));
    const hashes = await (await fetch(new URL('dist/integrity.json', server.url))).json();
    assert.ok((await codeIn(page)).includes(`integrity="${hashes['themes/minimal.css']}"`));
  });

  for (const kind of ['script', 'div']) {
    test(`gives way to a chosen colour in the code for ${kind}`, async () => {
      const {page} = await openEmbed(`?src=feeds/feed.rss&theme=newspaper&accent=%23005a9c&kind=${kind}`);
      const code = (await codeIn(page)).replaceAll(`https://cdn.example/live-updates@${version}/`, server.url);
      const {page: host, problems} = await openMarkup(code);
      await shows(host);
      const accent = await host.$eval('live-updates', element =>
        getComputedStyle(element).getPropertyValue('--live-updates-accent'),
      );
      assert.equal(accent, '#005a9c');
      assert.deepEqual(problems, []);
    });
  }

  test('is what a chosen background is held against', async () => {
    const {page} = await openEmbed('?theme=newspaper&background=%23ffffff');
    await page.waitForSelector('#contrast li');
    const said = await page.$eval('#contrast', ({innerText}) => innerText);
    assert.match(said, /Text that is not chosen in the light on your background: 17\.\d to 1, good/);
    assert.match(said, /Text that is not chosen in the dark on your background: 1\.2 to 1, too little/);
  });
});

test('a language that is written from the right has its direction in preview and code', async () => {
  const {page} = await openEmbed('?src=feeds/feed.rss&lang=he');
  assert.match(await codeIn(page), / lang="he" dir="rtl"/);
  const frame = await frameIn(page);
  await shows(frame);
  assert.equal(await frame.$eval('live-updates', element => getComputedStyle(element).direction), 'rtl');
  await choose(page, 'lang', 'de');
  assert.match(await codeIn(page), / lang="de">/);
});

test('a desktop’s page is as wide as a desktop’s, on a phone too', async () => {
  for (const width of [320, 1200]) {
    const {page} = await openEmbed('?src=feeds/feed.rss', {width});
    const frame = await frameIn(page);
    await shows(frame);
    assert.ok((await frame.evaluate(() => innerWidth)) >= 1024);
    const [stage, drawn, overflow] = await page.evaluate(() => [
      document.querySelector('.stage').clientWidth,
      document.querySelector('#preview').getBoundingClientRect().width,
      document.documentElement.scrollWidth - innerWidth,
    ]);
    assert.ok(Math.abs(stage - drawn) < 2, `${drawn} px in ${stage}`);
    assert.ok(overflow <= 0, `${overflow} px too wide`);
    await choose(page, 'width', 'phone');
    await page.waitForFunction(() => document.querySelector('#preview').clientWidth <= 375);
  }
});

describe('a page in place of its feed', () => {
  let other;
  const answers = {
    '/wp-json/wp/v2/posts?per_page=1': [{id: 1, date_gmt: '2026-01-05T14:05:00', title: {rendered: 'Storm'}}],
    '/wp-json/wp/v2/posts?_embed': [
      {
        id: 1,
        date_gmt: '2026-01-05T14:05:00',
        type: 'post',
        link: 'https://news.example/1',
        title: {rendered: 'Storm'},
        content: {rendered: '<p>Wind</p>'},
      },
    ],
  };

  before(async () => {
    other = createServer(({url}, response) => {
      const answer = answers[url];
      if (answer) response.setHeader('Access-Control-Allow-Origin', '*');
      response.statusCode = answer || url === '/' ? 200 : 404;
      response.end(answer ? JSON.stringify(answer) : '<!doctype html><title>A blog</title>');
    });
    await new Promise(resolve => other.listen(0, resolve));
  });
  after(() => {
    other.close();
    other.closeAllConnections();
  });

  test('is found where WordPress has it, though the page may not be read', async () => {
    const {page} = await openEmbed(`?src=${encodeURIComponent(`http://localhost:${other.address().port}/`)}`);
    await page.waitForSelector('#report button');
    assert.match(await page.$eval('#report', ({innerText}) => innerText), /looks like a web page\. Its feed is at/);
    await page.click('#report button');
    await page.waitForFunction(() => /1 update/.test(document.querySelector('#report').textContent));
    assert.match(await page.$eval('#src', ({value}) => value), /\/wp-json\/wp\/v2\/posts\?_embed$/);
  });

  test('is known by its address on services that have one for programs', async () => {
    const {page} = await openEmbed();
    const found = await page.evaluate(async path => {
      const {insteadOf} = await import(path);
      const pages = [
        'https://bsky.app/profile/news.example',
        'https://bsky.app/profile/news.example/post/3kabc',
        'https://github.com/lit/lit/releases',
        'https://github.com/lit/lit/issues/12#top',
        'https://docs.google.com/spreadsheets/d/e/2PACX-1v/pubhtml?gid=0&single=true',
      ];
      return Promise.all(pages.map(address => insteadOf(address)));
    }, '/embed/instead.js');
    assert.deepEqual(found, [
      'https://public.api.bsky.app/xrpc/app.bsky.feed.getAuthorFeed?actor=news.example&filter=posts_and_author_threads',
      'https://public.api.bsky.app/xrpc/app.bsky.feed.getPostThread?uri=at://news.example/app.bsky.feed.post/3kabc&depth=1000&parentHeight=0',
      'https://api.github.com/repos/lit/lit/releases',
      'https://api.github.com/repos/lit/lit/issues/12/comments?per_page=100',
      'https://docs.google.com/spreadsheets/d/e/2PACX-1v/pub?output=csv&single=true&gid=0',
    ]);
  });
});
