// The demo's page of all words, with the built files, in a real browser.
import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
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
    const said = new Set(labels.map(({textContent}) => textContent.trim()));
    said.delete('Letzte Meldung'); // once it is over
    return labels.length > 5 && [...said].join() === 'Aktuell';
  });
  const rows = await page.$$eval('tbody tr', found => found.map(({cells}) => [...cells].map(cell => cell.innerText)));
  assert.deepEqual(
    rows.find(([key]) => key === 'latest'),
    ['latest', 'Latest', 'Aktuell'],
  );
  assert.ok(rows.length > 80);
  assert.deepEqual(problems, []);
});

/** Our words where a reader meets them, each line by line: what the feed says is not among them. */
const OWN =
  '[part=state], [part=banner-label], [part=count], [part=flags], [part=update-share], [part=toolbar-button], ' +
  '[part=list-heading], .status, .options, .see-place, .more, .skip';

const tags = readdirSync('src/locales')
  .map(file => file.replace('.ts', ''))
  .filter(name => !['en', 'say'].includes(name));

for (const tag of tags) {
  test(`in ${tag} nothing is wider than a column of 240 px, and no word of ours is English`, async () => {
    const [{words: english}, {words}] = await Promise.all(
      ['en', tag].map(name => import(`../../dist/words/${name}.js`)),
    );
    const {page} = await open(`words.html?lang=${tag}`, {
      prepare: opened => opened.setViewport({width: 240, height: 800}),
    });
    const shown = await page.waitForFunction(
      (latest, last, selector) => {
        const roots = [...document.querySelectorAll('live-updates')].map(({shadowRoot}) => shadowRoot);
        const labels = roots.map(root => root.querySelector('[part=banner-label]')?.textContent.trim());
        if (!labels.includes(latest) || !labels.every(label => [undefined, latest, last].includes(label))) return false;
        return roots.flatMap(root =>
          [...root.querySelectorAll(selector)]
            .map(node => (node.matches('.filter *') ? node.firstChild : node)) // without the number
            .map(({textContent}) => textContent.trim()),
        );
      },
      {},
      words.latest,
      words.last,
      OWN,
    );
    const said = new Set(await shown.jsonValue());
    const same = new Set(Object.values(words)); // such as "Live", which German says too
    const left = Object.values(english).filter(word => said.has(word) && !same.has(word));
    assert.deepEqual(left, []);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 240);
    await page.close();
  });
}
