// The demo's home page, with a notice that comes and goes.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {newPage, server, start, stop} from './open-page.mjs';

before(start);
after(stop);

test('/teaser.html has no room for notices before there is one, and none when it is withdrawn', async () => {
  const {page, problems} = await newPage();
  await page.goto(new URL('teaser.html', server.url).href);
  await page.waitForFunction(() => document.querySelector('.notices').matches(':state(empty)'));
  const read = () =>
    page.$eval('.notices', async element => {
      await element.updateComplete;
      return `${element.offsetHeight > 0 ? 'room' : 'none'} for ${element.shadowRoot.querySelectorAll('article').length}`;
    });
  const seen = [await read()];
  for (let press = 0; press < 3; press++) {
    await page.click('#ferry');
    seen.push(await read());
  }
  assert.deepEqual(seen, ['none for 0', 'room for 1', 'none for 0', 'room for 1']);
  assert.deepEqual(problems, []);
});
