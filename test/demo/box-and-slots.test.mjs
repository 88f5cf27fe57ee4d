// The pages of the demo with a score, and with advertisements.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {matchAt} from '../../demo/match/match-at.mjs';
import {inElement, open, server, start, stop} from './open-page.mjs';

before(start);
after(stop);

test('/match.html shows the score above the updates, without an error', async () => {
  const {page, problems} = await open('/match.html');
  const box = await inElement(page, (_, root) => root.querySelector('[part=box]').textContent.replace(/\s+/g, ' '));
  assert.match(box, /^\s?Port Ansel \d, Merrow Town \d/);
  assert.deepEqual(problems, []);
});

test('/advertisements.html counts one impression of each advertisement, and keeps them in their places', async () => {
  await fetch(new URL('newsroom?room=ads', server.url), {method: 'POST', body: '{}'});
  const {page} = await open('/advertisements.html?room=ads');
  const read = () =>
    page.evaluate(() =>
      Array.from(document.querySelectorAll('.advertisement'), advertisement => {
        const articles = [...document.querySelector('live-updates').shadowRoot.querySelectorAll('article')];
        const place = articles.indexOf(advertisement.assignedSlot?.closest('article')) + 1;
        return `${place}: ${advertisement.querySelector('.count').textContent}`;
      }),
    );
  const before = await read();
  await inElement(page, element => {
    const [{id, title}] = element.updates;
    element.apply({items: [{id: `${id}-new`, title, date_published: new Date().toISOString()}]});
  });
  await inElement(page, element => element.updateComplete);
  assert.deepEqual([before, await read()], Array(2).fill(['2: One impression', '5: One impression']));
});

test('the match ends by its clock, with the score in the box, and begins again', () => {
  const round = 480_000; // milliseconds
  const feeds = [10, 399, 401, 481].map(second => matchAt(round + second * 1000).feed);
  assert.deepEqual(
    feeds.map(({_live_updates: live, items}) => [live.box.title, live.state, items.length]),
    [
      ['Port Ansel 0, Merrow Town 0', 'live', 1],
      ['Port Ansel 2, Merrow Town 2', 'live', 11],
      ['Port Ansel 2, Merrow Town 2', undefined, 12],
      ['Port Ansel 0, Merrow Town 0', 'live', 1],
    ],
  );
  const [, , over] = feeds;
  assert.ok(over.items.every(({date_published: date}) => date <= over._live_updates.ends));
});
