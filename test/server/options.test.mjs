import assert from 'node:assert/strict';
import test from 'node:test';
import {FeedFormatError, renderFeed} from '../../dist/server.js';
import {feed, find, item, PAGE, render} from './rendered.mjs';

test('options of wrong types are the defaults, and those out of range are the nearest', () => {
  const three = feed([item(1), item(2), item(3)]);
  const count = options => find(render(three, options).html, 'article').length;
  assert.deepEqual(
    [{pageSize: -1}, {pageSize: 'x'}, {pageSize: 2}, {pageSize: '2'}, {pageSize: null}].map(count),
    [3, 3, 2, 2, 3],
  );
  const handed = ({data}) => JSON.parse(/>(.*)</s.exec(data)[1]).items.length;
  assert.deepEqual([handed(render(three, {limit: -1})), handed(render(three, {limit: 'x'}))], [3, 3]);
  for (const language of ['', 'not a language', 7]) assert.match(render(three, {language}).html, /Jan 5, 2026/);
  assert.match(renderFeed(three).html, /Update 3/);
});

test('the address of the page may be a URL object, and starts no script', () => {
  assert.ok(render(feed([item(1)]), {baseUrl: new URL(`${PAGE}#now`)}).html.includes(`href="${PAGE}#lu-`));
  for (const baseUrl of ['javascript:alert(1)', ' JavaScript:alert(1)//#', 'data:text/html,x', 7, {}])
    assert.doesNotMatch(render(feed([item(1)]), {baseUrl}).html, /javascript:|data:/i);
});

test('what cannot be written as JSON throws a FeedFormatError', () => {
  const round = feed([]);
  round.self = round;
  for (const document of [round, 7n, {items: [7n]}, () => 0, Symbol('feed')])
    assert.throws(() => render(document), FeedFormatError);
});
