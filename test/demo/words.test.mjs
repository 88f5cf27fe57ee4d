// The demo's page of all words, with the built files, in a real browser.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {open, start, stop} from './open-page.mjs';

before(start);
after(stop);

test('it shows all words of a language, in their places and beside the English ones', async () => {
  const {page, problems} = await open('words.html?lang=de');
  await page.waitForFunction(() => {
    const labels = [...document.querySelectorAll('live-updates')].flatMap(({shadowRoot}) => [
      ...shadowRoot.querySelectorAll('[part=banner-label]'),
    ]);
    return labels.length > 5 && labels.every(({textContent}) => textContent.trim() === 'Aktuell');
  });
  const rows = await page.$$eval('tbody tr', found => found.map(({cells}) => [...cells].map(cell => cell.innerText)));
  assert.deepEqual(
    rows.find(([key]) => key === 'latest'),
    ['latest', 'Latest', 'Aktuell'],
  );
  assert.ok(rows.length > 80);
  assert.deepEqual(problems, []);
});
