import assert from 'node:assert/strict';
import test from 'node:test';
import {parseFragment} from 'parse5';
import {FeedFormatError, renderFeed} from '../../dist/server.js';
import {attribute, feed, find, item, PAGE, render, texts, textOf, URL_OF_FEED} from './rendered.mjs';

test('structured data says what the page shows, and ends no script', () => {
  const title = '</script><!-- <script>';
  const {jsonLd} = render(feed([item(1, {title}), item(2)], {publisher: {name: 'P'}, state: 'ended'}));
  const [script, ...others] = find(jsonLd, 'script');
  const {liveBlogUpdate, ...coverage} = JSON.parse(textOf(script));
  assert.deepEqual([others, attribute(script, 'type')], [[], 'application/ld+json']);
  assert.deepEqual(
    liveBlogUpdate.map(({headline, url}) => [headline, url.replace(/#lu-\w{14}$/, '#')]),
    [
      ['Update 2', `${PAGE}#`],
      [title, `${PAGE}#`],
    ],
  );
  assert.deepEqual(
    [coverage.url, coverage.publisher.name, coverage.coverageEndTime],
    [PAGE, 'P', '2026-01-05T14:02:00.000Z'],
  );
});

test('structured data names the home of the coverage where nobody gives the page, and never the file of the feed', () => {
  const urlsOf = more => {
    const {jsonLd} = renderFeed(feed([item(1)], {}, more), {url: URL_OF_FEED});
    const {url, mainEntityOfPage, liveBlogUpdate} = JSON.parse(textOf(find(jsonLd, 'script')[0]));
    return [url, mainEntityOfPage, liveBlogUpdate[0].url];
  };
  assert.deepEqual(urlsOf({home_page_url: PAGE}), [PAGE, PAGE, PAGE]);
  assert.deepEqual(urlsOf({}), [undefined, undefined, undefined]);
});

test('there is no structured data without an update', () => assert.equal(render(feed([])).jsonLd, ''));

test('there is no DOM in this test', () => assert.equal(typeof globalThis.document, 'undefined'));

test('updates come newest first, pinned ones before them', () => {
  const {html} = render(feed([item(1, {_live_updates: {pinned: true}}), item(2), item(3)]));
  assert.deepEqual(texts(html, 'h3'), ['Update 1', 'Update 3', 'Update 2']);
});

test('the title and the updates have headings of the level that is wanted', () => {
  const {html} = render(feed([item(1, {content_html: '<h1>Inside</h1>'})]), {headingLevel: 3});
  assert.deepEqual(
    ['h3', 'h4', 'h5'].map(name => texts(html, name).join()),
    ['The storm', 'Update 1', 'Inside'],
  );
});

test('a heading level that is none is 2', () => {
  for (const headingLevel of [0, 9, NaN, 'x'])
    assert.match(render(feed([item(1)]), {headingLevel}).html, /<h[125] dir="auto">The storm/);
});

test('an article has the id that its permalink leads to', () => {
  const {html} = render(feed([item(1)]));
  const [article] = find(html, 'article');
  const [link] = find(html, 'a');
  assert.match(attribute(article, 'id'), /^lu-\w{14}$/);
  assert.equal(attribute(link, 'href'), `${PAGE}#${attribute(article, 'id')}`);
});

test('without the address of the page a permalink is a fragment', () => {
  const {html} = renderFeed(feed([item(1, {url: 'https://news.example/1'})]), {url: URL_OF_FEED});
  assert.match(html, /<a href="#lu-\w{14}"><time/);
});

test('a withdrawn update is a note, one without a reason is not there', () => {
  const withdrawn = {deleted: true, correction: 'Two reports were mixed up.'};
  const {html} = render(
    feed([item(1, {_live_updates: withdrawn}), item(2, {_live_updates: {deleted: true}}), item(3)]),
  );
  assert.deepEqual(texts(html, 'h3'), ['Update 3', 'Update withdrawn']);
  assert.match(html, /Two reports were mixed up\./);
  assert.doesNotMatch(html, /Body of [12]/);
});

test('a time is written in the zone of the feed, with its name', () => {
  const {html} = render(feed([item(5)], {time_zone: 'Asia/Tokyo'}));
  assert.match(
    html,
    /<time datetime="2026-01-05T14:05:00.000Z" title="Monday, January 5, 2026 at 11:05\sPM GMT\+9">Jan 5, 2026, 11:05\sPM GMT\+9<\/time>/,
  );
});

test('the zone and the language of the call come before those of the feed', () => {
  const {html} = render(feed([item(5)], {time_zone: 'Asia/Tokyo'}), {timeZone: 'Europe/Berlin', language: 'de'});
  assert.match(html, />5\. Jan\. 2026, 15:05 MEZ</);
});

test('a zone and a language that nobody knows are UTC and English', () => {
  const {html} = render(feed([item(5)], {time_zone: 'Mars/Olympus'}), {timeZone: '<b>', language: 'tlh-XX'});
  assert.match(html, /Jan 5, 2026, 2:05\sPM UTC/);
});

test('an update of a day alone shows no hour', () => {
  const {html} = render(feed([item(1, {date_published: '2026-01-05'})]));
  assert.match(html, /<time datetime="2026-01-05" title="Monday, January 5, 2026">Jan 5, 2026<\/time>/);
});

test('only a page of updates is written, and all of them are handed to the element', () => {
  const {html, data} = render(feed(Array.from({length: 50}, (_, index) => item(index))));
  assert.equal(find(html, 'article').length, 20);
  assert.equal(JSON.parse(textOf(parseFragment(data).childNodes[0])).items.length, 50);
});

test('`limit` keeps the newest and the pinned', () => {
  const items = Array.from({length: 9}, (_, index) => item(index, index ? {} : {_live_updates: {pinned: true}}));
  const {data} = render(feed(items), {limit: 2});
  assert.deepEqual(
    JSON.parse(textOf(parseFragment(data).childNodes[0])).items.map(({id}) => id),
    ['u8', 'u7', 'u0'],
  );
});

test('the feed in the page ends no script early, and is the same when it is read', () => {
  const document = feed([item(1, {content_html: '</script><script>alert(1)</script><!--', title: '\u2028&amp;'})]);
  const {data} = render(document);
  const [script, another] = parseFragment(data).childNodes;
  assert.equal(another, undefined);
  assert.deepEqual(JSON.parse(textOf(script)), document);
});

test('files with one title are one player with its formats', () => {
  const file = type => ({url: `https://news.example/a.${type}`, mime_type: `audio/${type}`, title: 'Waves'});
  const {html} = render(feed([item(1, {attachments: [file('mp3'), file('ogg')]})]));
  assert.equal(find(html, 'audio').length, 1);
  assert.deepEqual(
    find(html, 'source').map(source => attribute(source, 'type')),
    ['audio/mp3', 'audio/ogg'],
  );
});

test('a frame is a link', () => {
  const {html} = render(
    feed([item(1, {content_html: '<iframe src="https://www.youtube.com/embed/x" title="Waves"></iframe>'})]),
  );
  assert.match(html, /<a href="https:\/\/www\.youtube\.com\/embed\/x" rel="noopener nofollow">Waves<\/a>/);
});

test('plain text keeps its lines, and addresses in it are links', () => {
  const {html} = render(feed([item(1, {content_html: '', content_text: 'One\ntwo <b>\n\nhttps://news.example/a.'})]));
  assert.match(html, /<p>One<br>two &lt;b&gt;<\/p><p><a href="https:\/\/news.example\/a" rel="noopener nofollow">/);
});

test('a link to another update of the feed leads to it on the page', () => {
  const {html} = render(
    feed(
      [item(1, {url: `${PAGE}#one`}), item(2, {content_html: '<a href="/live/#one">One</a>'})],
      {},
      {home_page_url: PAGE},
    ),
  );
  const [, first] = find(html, 'article');
  assert.ok(html.includes(`<a href="${PAGE}#${attribute(first, 'id')}" rel="noopener nofollow">One</a>`));
});

test('5,000 nested elements and five megabytes are written', () => {
  const deep = '<div>'.repeat(5000) + 'deep' + '</div>'.repeat(5000);
  const large = Array.from({length: 10}, (_, index) =>
    item(index, {content_html: `<p>${'wave '.repeat(100_000)}</p>`}),
  );
  const {html} = render(feed([item(11, {content_html: deep}), ...large]));
  assert.match(html, /deep/);
  assert.equal(find(html, 'article').length, 11);
});

test('a document may be text', () => {
  assert.deepEqual(texts(render(JSON.stringify(feed([item(1)]))).html, 'h3'), ['Update 1']);
});

for (const [name, document] of Object.entries({
  'an empty text': '',
  'broken JSON': '{"items": [',
  'JSON that can be read, but is nested too deeply to be written': `{"items": [], "x": ${'['.repeat(2e5)}${']'.repeat(2e5)}}`,
  'a number': 7,
  nothing: null,
  'an object without a list': {hello: 'world'},
  'a page': '<!doctype html><title>Live</title>',
}))
  test(`${name} throws a FeedFormatError and gives no half page`, () => {
    assert.throws(() => render(document), FeedFormatError);
  });

test('a document is called too deep that is, given as text or parsed', () => {
  const text = `{"items": [], "x": ${'['.repeat(2e5)}${']'.repeat(2e5)}}`;
  for (const document of [text, JSON.parse(text)]) assert.throws(() => render(document), /Nested too deeply/);
});

test('fields of wrong types are missing fields', () => {
  const wrong = [null, 7, true, [], {}, [[{}]], 'x'];
  for (const value of wrong) {
    const bad = {id: value, title: value, content_html: value, image: value, tags: value, authors: value, url: value};
    const {html} = render(
      feed([item(1), {...bad, attachments: value, date_published: value, _live_updates: value}], value),
    );
    assert.doesNotMatch(html, /undefined|\[object|NaN|Invalid/);
  }
});
