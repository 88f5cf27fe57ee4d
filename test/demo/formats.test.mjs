// The demo's pages of feeds in other formats, and of desks that need no CMS.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {newPage, open, server, start, stop} from './open-page.mjs';

before(start);
after(stop);

test('/formats.html shows all its formats without an error', async () => {
  const {page, problems} = await open('/formats.html');
  await page.waitForFunction(() =>
    Array.from(document.querySelectorAll('live-updates')).every(({updates, error}) => updates.length || error),
  );
  const streams = await page.$$eval('live-updates', all =>
    all.map(({src, updates, error}) => [src, updates.length > 1, error?.message ?? '']),
  );
  assert.deepEqual(
    streams,
    ['mastodon.json', 'bluesky.json', 'wordpress.json', 'statuspage.json', 'feed.rss', 'sheet.csv'].map(file => [
      `feeds/${file}`,
      true,
      '',
    ]),
  );
  assert.deepEqual(problems, []);
});

test('/desks.html has code that can be copied', async () => {
  const {page, problems} = await newPage();
  await page.goto(new URL('desks.html', server.url).href);
  const [codes, buttons] = await page.$$eval('pre', all => [
    all.length,
    document.querySelectorAll('pre + .copy').length,
  ]);
  await page.click('.copy');
  await page.waitForFunction(() => document.querySelector('.copy').textContent !== 'Copy');
  assert.match(await page.evaluate(() => String(getSelection())), /<live-updates src="https:\/\/docs\.google\.com/);
  assert.deepEqual([codes === buttons, codes > 6, problems], [true, true, []]);
});
