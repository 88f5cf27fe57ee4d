import assert from 'node:assert/strict';
import {connect} from 'node:net';
import {after, before, describe, test} from 'node:test';
import {feedAt} from '../../demo/newsroom/feed-at.mjs';
import {script} from '../../demo/newsroom/script.mjs';
import {changeSpeed, happened, jump, realTime, startTimeline, storyTime} from '../../demo/newsroom/timeline.mjs';
import {startServer} from '../../demo/server.mjs';

const noon = Date.UTC(2030, 0, 15, 12);
const seconds = count => noon + count * 1000;

/** The feed `second` seconds after the demo's start, at normal speed. */
function feedAfter(second) {
  const events = happened(script.beats, startTimeline(noon, 1), seconds(second));
  return JSON.parse(JSON.stringify(feedAt(script, events)).replaceAll('{site}', 'https://lantern.example/'));
}

const itemOf = (feed, slug) => feed.items.find(({id}) => id === `ottoline-${slug}`);
const secondOf = (verb, slug) => script.beats.find(beat => beat.verb === verb && beat.slug === slug).at;
const isRecent = (date, now) => new Date(date).toISOString() === date && Date.parse(date) <= now;

/** The rules of https://www.jsonfeed.org/version/1.1/ that a feed can break. */
function assertValid(feed, now) {
  assert.equal(feed.version, 'https://jsonfeed.org/version/1.1');
  for (const name of ['home_page_url', 'feed_url', 'icon', 'favicon']) assert.ok(URL.canParse(feed[name]), name);
  assert.equal(new Set(feed.items.map(({id}) => id)).size, feed.items.length, 'ids are unique');
  for (const item of feed.items) {
    assert.ok((item.content_html === undefined) !== (item.content_text === undefined), item.id);
    assert.ok(isRecent(item.date_published, now), item.id);
    assert.ok(!item.date_modified || (isRecent(item.date_modified, now) && item.date_modified > item.date_published));
    for (const url of [item.url, item.external_url, item.image]) assert.ok(url === undefined || URL.canParse(url));
    for (const author of item.authors ?? []) assert.equal(typeof author?.name, 'string', item.id);
    for (const {url, mime_type: type} of item.attachments ?? []) assert.ok(URL.canParse(url) && type.includes('/'));
    assert.doesNotMatch(JSON.stringify(item), /\{site\}|undefined|<script/);
  }
}

describe('the story', () => {
  test('is a valid feed after every event, changed by each and by nothing else', () => {
    for (const {at} of script.beats.filter(beat => beat.at > 0)) {
      const feed = feedAfter(at);
      assertValid(feed, seconds(at));
      assert.notDeepEqual(feed, feedAfter(at - 1));
      assert.deepEqual(feed, feedAfter(at + 9));
    }
  });

  test('begins with about twelve updates of the past hours and ends with more than 48', () => {
    const opening = feedAfter(0);
    assert.ok(opening.items.length >= 12 && opening.items.length <= 14);
    assert.ok(opening.items.every(({date_published: date}) => Date.parse(date) > noon - 7.5 * 3_600_000));
    assert.ok(feedAfter(script.length).items.length >= 48);
  });

  test('comes in an order that can be told', () => {
    const live = script.beats.filter(({at}) => at > 0);
    script.beats.slice(1).forEach((beat, index) => assert.ok(beat.at > script.beats[index].at, beat.slug));
    live.slice(1).forEach((beat, index) => assert.ok(beat.at - live[index].at >= 10 && beat.at - live[index].at <= 20));
    for (const {verb, slug, at} of script.beats) assert.ok(verb && secondOf('publish', slug) <= at, slug);
  });

  test('edits, corrects, withdraws, pins and ends as readers of the extension expect', () => {
    const feed = feedAfter(script.beats.at(-1).at);
    assert.equal(itemOf(feed, 'gust').title, 'Gust of 141 km/h at Skarn Point');
    assert.match(itemOf(feed, 'gust')._live_updates.correction, /it was 141/);
    assert.match(itemOf(feed, 'why-this-tide').content_html, /finished in 1907/);
    assert.match(itemOf(feed, 'numbers').content_html, /<td>151<\/td>/);
    assert.deepEqual(itemOf(feed, 'flats-again')._live_updates, {deleted: true});
    assert.match(itemOf(feed, 'adrift').content_text, /withdrawn.*mooring buoy/);
    assert.deepEqual(
      feed.items.filter(item => item._live_updates?.pinned).map(({id}) => id),
      ['ottoline-what-we-know'],
    );
    assert.equal(feed._live_updates.state, 'ended');
    assert.equal(feed._live_updates.ends, itemOf(feed, 'closing').date_published);
  });
});

test('the timeline keeps the time of what has happened through changes of speed', () => {
  const fast = changeSpeed(startTimeline(noon, 1), seconds(20), 10);
  const still = changeSpeed(fast, seconds(30), 0);
  const times = [9, 60, 121].map(at => realTime(still, at, seconds(99)));
  assert.deepEqual([...times, storyTime(still, seconds(99))], [seconds(9), seconds(24), undefined, 120]);
});

test('the timeline leaves out what a jump skips and dates its goal at the jump', () => {
  const timeline = jump(startTimeline(noon, 1), seconds(5), 50);
  assert.deepEqual(
    [20, 50].map(at => realTime(timeline, at, seconds(9))),
    [undefined, seconds(5)],
  );
});

describe('the server', () => {
  let server;
  let now = noon;
  before(async () => (server = await startServer({port: 0, now: () => now})));
  after(() => server.close());

  const ask = (path, options) => fetch(new URL(path, server.url), options);
  const command = (room, body) => ask(`newsroom?room=${room}`, {method: 'POST', body: JSON.stringify(body)});

  /** The status line of a path sent as it is; `fetch` would tidy it first. */
  const statusOfRaw = path =>
    new Promise(resolve => {
      const socket = connect(new URL(server.url).port, 'localhost', () => socket.write(`GET ${path} HTTP/1.0\r\n\r\n`));
      socket.once('data', data => resolve(Number(String(data).split(' ')[1])));
    });

  test('answers 304 until the next event, then with a new ETag', async () => {
    const first = await ask('feed.json?room=etag');
    const headers = {'If-None-Match': first.headers.get('etag')};
    assert.equal((await ask('feed.json?room=etag', {headers})).status, 304);
    await command('etag', {publish: true});
    assert.equal((await ask('feed.json?room=etag', {headers})).status, 200);
  });

  test('may be read from anywhere, with headers of the reader’s own', async () => {
    const {status, headers} = await ask('feed.json', {method: 'OPTIONS'});
    assert.equal(status, 204);
    assert.equal(headers.get('access-control-allow-origin'), '*');
    assert.equal(
      (await ask('feed.json', {method: 'HEAD'})).headers.get('content-type'),
      'application/feed+json; charset=utf-8',
    );
    assert.equal((await ask('feed.json', {method: 'PUT'})).status, 405);
  });

  test('fails in each of the ways it is told to, and recovers', async () => {
    const room = 'faults';
    const fail = async fault => (await command(room, {fault})) && ask(`feed.json?room=${room}`);
    assert.equal((await fail('error')).status, 503);
    assert.match((await fail('html')).headers.get('content-type'), /html/);
    assert.equal(await (await fail('empty')).text(), '');
    const malformed = await (await fail('malformed')).text();
    assert.throws(() => JSON.parse(malformed), SyntaxError);
    await assert.rejects(fail('network'), TypeError);
    await command(room, {fault: 'hang'});
    const signal = AbortSignal.timeout(80);
    await assert.rejects(ask(`feed.json?room=${room}`, {signal}), {name: 'TimeoutError'});
    assertValid(await (await fail('none')).json(), now);
  });

  test('serves the stale copy until the fault is taken away', async () => {
    await command('stale', {fault: 'stale', publish: true});
    const stale = await (await ask('feed.json?room=stale')).json();
    await command('stale', {fault: 'none'});
    const fresh = await (await ask('feed.json?room=stale')).json();
    assert.equal(fresh.items.length, stale.items.length + 1);
  });

  test('keeps rooms apart, and no more than fifty of them', async () => {
    await command('left', {speed: 0, fault: 'error'});
    const right = await (await ask('newsroom?room=right')).json();
    assert.deepEqual([right.fault, right.speed], ['none', 1]);
    for (let count = 0; count < 60; count++) await ask(`newsroom?room=r${count}`);
    assert.equal(server.newsroom.size, 50);
  });

  test('ends when told to, and begins the day again two minutes later with ids of its own', async () => {
    const {state} = await (await command('end', {end: true})).json();
    assert.equal(state, 'ended');
    now += 121_000;
    const feed = await (await ask('feed.json?room=end')).json();
    now = noon;
    assert.equal(feed._live_updates.state, 'live');
    assert.ok(feed.items.every(({id}) => id.endsWith('-2')));
  });

  test('says what is wrong with a command', async () => {
    for (const body of '[] {"fault":"fire"} {"speed":-1} {"speed":"1"} {"publish":1} {"toString":true} {'.split(' ')) {
      assert.equal((await ask('newsroom', {method: 'POST', body})).status, 400, body);
    }
    assert.equal((await ask('feed.json?room=a/b')).status, 400);
  });

  test('serves what the pages need and nothing outside', async () => {
    const pages = [
      '',
      ...'bare.html talks.html story.html talks.json page.css desk.css desk.js favicon.ico'.split(' '),
    ];
    for (const path of pages) assert.equal((await ask(path)).status, 200, path);
    const part = await ask('media/fog-signal.wav', {headers: {Range: 'bytes=0-3'}});
    assert.deepEqual([part.status, await part.text()], [206, 'RIFF']);
    const outside = '/../package.json /%2e%2e/package.json /..%2fpackage.json /images/..%5c..%5cpackage.json';
    const refused = '/dist/..%2fpackage.json /server.mjs /%ff /%00.html //etc/passwd';
    for (const path of `${outside} ${refused}`.split(' ')) {
      assert.equal(await statusOfRaw(path), 404, path);
    }
  });
});

test('every link, picture and attachment of the story exists, with the size it is said to have', async () => {
  const server = await startServer({port: 0});
  const text = JSON.stringify(feedAfter(script.length)).replaceAll('https://lantern.example/', server.url);
  for (const {url, size_in_bytes: size} of JSON.parse(text).items.flatMap(item => item.attachments ?? [])) {
    assert.equal((await (await fetch(url)).arrayBuffer()).byteLength, size, url);
  }
  const addresses = new Set(text.match(/http:\/\/localhost[^"\\]*/g));
  for (const address of addresses) {
    const response = await fetch(address);
    assert.equal(response.status, 200, address);
    const fragment = new URL(address).hash.slice(1);
    if (address.includes('story.html')) assert.ok((await response.text()).includes(`id="${fragment}"`), address);
  }
  await server.close();
});
