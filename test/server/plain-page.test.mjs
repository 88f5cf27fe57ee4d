import assert from 'node:assert/strict';
import test from 'node:test';
import {attribute, feed, find, item, PAGE, render, texts} from './rendered.mjs';

test('a text without a title has its time as the heading, so that no words come twice', () => {
  const {html} = render(feed([item(1, {title: '', content_html: '<p>The gate is shut.</p>'})]));
  assert.match(html, /<h3 dir="auto"><a href="[^"]+"><time [^>]+>[^<]+<\/time><\/a><\/h3><div/);
  assert.equal(html.match(/The gate is shut/g).length, 1);
});

test('an untitled text without a date, and an untitled picture, are named as in the element', () => {
  const undated = item(1, {title: '', date_published: undefined});
  const picture = item(2, {title: '', content_html: '', attachments: [{url: 'a.jpg', title: 'The gate'}]});
  assert.deepEqual(texts(render(feed([picture, undated])).html, 'h3'), ['The gate', 'Body of 1']);
});

test('the heading of an update comes before its time', () => {
  const {html} = render(feed([item(1)]));
  assert.match(html, /<article [^>]+><h3 [^>]+>Update 1<\/h3><p><a [^>]+><time/);
});

test('an update without a text has no empty body', () => {
  const {html} = render(feed([item(1, {content_html: '', image: 'https://news.example/a.jpg'})]));
  assert.equal(find(html, 'div').length, 0);
});

test('a withdrawn update has no empty label', () => {
  const {html} = render(feed([item(1, {_live_updates: {deleted: true, correction: 'Mixed up.'}})]));
  assert.ok(html.includes('<p dir="auto">Mixed up.</p>'));
});

test('the page says whether the coverage is live, still to come, or over', () => {
  const stateOf = live => texts(render(feed([item(1)], live)).html, 'p')[0];
  assert.match(stateOf({state: 'live'}), /^Live · Checked .+ UTC\.$/);
  assert.equal(
    stateOf({state: 'upcoming', starts: '2030-01-05T08:00:00Z'}).replace(/\s/g, ' '),
    'Starts Jan 5, 2030, 8:00 AM UTC',
  );
  assert.equal(stateOf({state: 'ended'}), 'Coverage has ended.');
  assert.equal(
    stateOf({state: 'ended', ends: '2026-01-05T20:00:00Z'}).replace(/\s/g, ' '),
    'Coverage ended Jan 5, 2026, 8:00 PM UTC.',
  );
});

test('a feed without updates says so', () => {
  assert.ok(texts(render(feed([])).html, 'p').includes('Nothing yet.'));
});

test('texts carry the language of the feed where it is not that of the page', () => {
  const arabic = feed([item(1, {title: 'Arabic'}), item(2, {language: 'de'})], {}, {language: 'ar'});
  const languages = options => find(render(arabic, options).html, 'h3').map(heading => attribute(heading, 'lang'));
  assert.deepEqual(languages({}), ['de', 'ar']);
  assert.deepEqual(languages({language: 'ar'}), ['de', undefined]);
});

test('an update links its own page, unless that is this page or the home of the coverage', () => {
  const linked = url => texts(render(feed([item(1, {url})], {}, {home_page_url: 'https://home.example/'})).html, 'a');
  assert.ok(linked('https://social.example/@ida/9').includes('social.example'));
  for (const url of [`${PAGE}#one`, 'https://home.example/#one'])
    assert.deepEqual(linked(url).slice(1), ['All coverage']);
});

test('the fact box stands above the updates', () => {
  const box = {title: 'Water level', content_html: '<table><tr><td>3.4 m</table><script>run()</script>'};
  const {html} = render(feed([item(1)], {box}));
  assert.match(html, /<section><h3 dir="auto">Water level<\/h3><div [^>]+><table>.*3\.4 m.*<\/section><article/);
  assert.doesNotMatch(html, /run\(\)/);
});

test('a coverage is over when its end has passed and nothing came after it', () => {
  const {html} = render(feed([item(1)], {ends: '2026-01-05T20:00:00Z'}));
  assert.match(texts(html, 'p')[0], /^Coverage ended Jan 5/);
});
