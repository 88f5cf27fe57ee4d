import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {startServer} from '../../demo/server.mjs';

describe('the server', () => {
  let server;
  before(async () => (server = await startServer({port: 0})));
  after(() => server.close());

  const ask = (path, options) => fetch(new URL(path, server.url), options);
  const command = (room, body) => ask(`newsroom?room=${room}`, {method: 'POST', body: JSON.stringify(body)});

  test('serves an old copy and the new one in turn', async () => {
    await command('edges', {speed: 0, fault: 'edges', publish: true});
    const counts = [];
    for (let count = 0; count < 4; count++)
      counts.push((await (await ask('feed.json?room=edges')).json()).items.length);
    assert.deepEqual(counts, [counts[0], counts[0] + 1, counts[0], counts[0] + 1]);
  });

  test('asks for time where it is busy, and says so to pages of other sites', async () => {
    await command('busy', {fault: 'busy'});
    const {status, headers} = await ask('feed.json?room=busy');
    assert.deepEqual([status, headers.get('retry-after')], [503, '90']);
    assert.equal(headers.get('access-control-expose-headers'), 'Retry-After');
    await command('busy', {fault: 'gone'});
    assert.equal((await ask('feed.json?room=busy')).status, 410);
  });

  test('tells of what happens in a room by its event stream, until that is cut', async () => {
    const room = 'stream';
    await command(room, {speed: 0});
    const {hubs} = await (await ask(`feed.json?room=${room}`)).json();
    assert.deepEqual(hubs, [{type: 'EventSource', url: new URL(`events?room=${room}`, server.url).href}]);
    const response = await ask(`events?room=${room}`);
    assert.match(response.headers.get('content-type'), /^text\/event-stream/);
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    const next = async () => (await reader.read()).value;
    assert.equal(await next(), ': hello\n\n');
    await command(room, {publish: true});
    assert.equal(await next(), 'data: 1\n\n');
    await command(room, {fault: 'error'});
    assert.equal(await next(), 'data: 1\n\n');
    await command(room, {stream: 'cut'});
    await assert.rejects(next());
    assert.equal((await ask(`events?room=${room}`)).status, 503);
    assert.equal((await command(room, {stream: 'works'})).ok, true);
    await (await ask(`events?room=${room}`)).body.cancel();
  });

  test('comes in pages of ten that lead to one another and hold it all', async () => {
    const whole = await (await ask('feed.json?room=pages')).json();
    await command('pages', {speed: 0, fault: 'pages'});
    const ids = [];
    for (let url = new URL('feed.json?room=pages', server.url).href; url;) {
      const page = await (await fetch(url)).json();
      assert.ok(page.items.length <= 10);
      ids.push(...page.items.map(({id}) => id));
      url = page.next_url;
    }
    assert.deepEqual(
      ids,
      whole.items.map(({id}) => id),
    );
    assert.equal((await ask('feed.json?room=pages&page=0')).status, 400);
  });
});
