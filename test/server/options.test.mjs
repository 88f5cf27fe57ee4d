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
  for (const none of [undefined, null, 7]) assert.match(renderFeed(three, none).html, /Update 3/);
});

test('an option that cannot be turned into a number is the default, and none throws', () => {
  const many = feed(Array.from({length: 30}, (_, index) => item(index)));
  const usual = render(many);
  for (const value of [Symbol('2'), Object.create(null), {valueOf: () => assert.fail()}, '', ' ', [2], true, 2n])
    for (const name of ['pageSize', 'headingLevel', 'limit']) {
      const {html, data} = render(many, {[name]: value});
      assert.deepEqual(
        [html, data].map(text => text.replace(/Checked [^.]+|data-made="[^"]+"/g, '')),
        [usual.html, usual.data].map(text => text.replace(/Checked [^.]+|data-made="[^"]+"/g, '')),
      );
    }
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

test('words of the page stand in place of ours, each for itself', () => {
  const words = {
    correction: 'Berichtigung',
    nothing: 'Noch nichts.',
    'badge.live': 'Live <b>',
    'status.ended': 'Zu Ende.',
  };
  const html = options =>
    render(feed([item(1, {_live_updates: {correction: 'Drei.', key: true}})], options), {words}).html;
  assert.ok(html({}).includes('<b>Berichtigung</b> Drei.'));
  assert.match(html({}), /<p>Live &lt;b&gt; · Checked /);
  assert.ok(html({state: 'ended'}).includes('<p>Zu Ende.</p>'));
  assert.ok(html({state: 'paused'}).includes('<p>On hold · '));
  assert.ok(render(feed([]), {words}).html.includes('Noch nichts.'));
});

test('words of a wrong type are ours', () => {
  const broken = {
    correction: 7,
    nothing: null,
    badges: 'x',
    'status.ended': [],
    updates: {one: 'no other'},
    strange: 'x',
  };
  for (const words of [broken, null, 7, 'words', [], () => 0])
    assert.equal(
      render(feed([]), {words}).html.replace(/\d\d?:\d\d/, ''),
      render(feed([])).html.replace(/\d\d?:\d\d/, ''),
    );
});
