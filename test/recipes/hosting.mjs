// Runs the recipes about the feed itself: written by hand, checked, and on its hosts.
import assert from 'node:assert/strict';
import {execFile, spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync} from 'node:fs';
import {chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {promisify} from 'node:util';
import {freePort} from '../free-port.mjs';
import {CDN, codeOf, FEED} from './blocks.mjs';

const run = promisify(execFile);
const CLI = `node ${resolve('dist/cli.js')}`;

async function inFolder(act) {
  const folder = await mkdtemp(join(tmpdir(), 'recipes-'));
  try {
    await writeFile(join(folder, 'feed.json'), codeOf('feed'));
    return await act(folder);
  } finally {
    await rm(folder, {recursive: true});
  }
}

/** Runs the command of a recipe with the command of this clone. */
const command = (code, folder) => run('sh', ['-c', code.replaceAll('npx live-updates', CLI)], {cwd: folder});

async function findsNothing(name) {
  const {stdout} = await inFolder(async folder => {
    await writeFile(join(folder, 'feed.json'), codeOf(name));
    return command(codeOf('check'), folder);
  });
  assert.match(stdout, /Nothing to object to/);
  return stdout;
}

/** Runs commands with another program in place of the host's own, and returns what that was called with. */
async function callsOf(code, program) {
  return inFolder(async folder => {
    const log = join(folder, 'log');
    await cp('dist/themes', join(folder, 'dist'), {recursive: true});
    await writeFile(join(folder, 'cors.json'), codeOf('s3-cors'));
    await writeFile(
      join(folder, program),
      `#!/bin/sh\nfor word in "$@"; do printf '%s\\n' "$word"; done >> '${log}'\necho >> '${log}'\n`,
    );
    await chmod(join(folder, program), 0o755);
    await run('sh', ['-ec', code], {cwd: folder, env: {...process.env, PATH: `${folder}:${process.env.PATH}`}});
    const calls = (await readFile(log, 'utf8')).trim().split('\n\n');
    return calls.map(call => call.split('\n'));
  });
}

/** What follows a word of a call; `undefined` without the word. */
const after = (call, word) => (call.includes(word) ? call[call.indexOf(word) + 1] : undefined);

/** Where distributions have the types of files. */
const MIME_TYPES = '/etc/nginx/mime.types';

const FEED_CACHE = 's-maxage=5, stale-while-revalidate=10, stale-if-error=600';

/** A rule for reading from anywhere, in the words of S3, which R2 has too. */
function allowsReading(rules) {
  assert.equal(rules.length, 1);
  assert.deepEqual([rules[0].AllowedOrigins, rules[0].AllowedMethods], [['*'], ['GET', 'HEAD']]);
  assert.ok(rules[0].ExposeHeaders.includes('Date'));
}

/** What a file `_headers` of Cloudflare adds to a path. */
function headersFor(path, text) {
  const rules = text.trim().split('\n\n');
  const fitting = rules.filter(rule => {
    const [pattern] = rule.split('\n');
    return new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(path);
  });
  const lines = fitting.flatMap(rule => rule.split('\n').slice(1));
  assert.ok(lines.every(line => /^ {2}[\w-]+: \S/.test(line)));
  return Object.fromEntries(lines.map(line => line.trim().split(/: (.*)/)));
}

/** Starts nginx with the recipe's server in it; `undefined` where there is none. */
async function withNginx(code, act) {
  const there = await run('nginx', ['-v']).catch(() => undefined);
  if (!there) return;
  await inFolder(async folder => {
    const [port, root] = [await freePort(), join(folder, 'news')];
    await chmod(folder, 0o755); // nginx's workers are somebody else, if root starts it
    const scripts = join(root, new URL(CDN).pathname);
    await mkdir(join(root, 'live'), {recursive: true});
    await mkdir(scripts, {recursive: true});
    await writeFile(join(root, 'live/feed.json'), codeOf('feed'));
    await cp('dist/live-updates.js', join(scripts, 'live-updates.js'));
    const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    const temporary = places.map(name => `${name}_temp_path ${folder}/${name};`).join(' ');
    const types = existsSync(MIME_TYPES) ? `include ${MIME_TYPES};` : 'types { application/json json; application/javascript js; }'; // prettier-ignore
    const own = code.replace('listen 80;', `listen 127.0.0.1:${port};`).replace('/srv/news', root);
    await writeFile(
      join(folder, 'nginx.conf'),
      `pid ${folder}/pid; error_log ${folder}/error.log; daemon off; worker_processes 1; events {}
http { ${types} access_log off; ${temporary} ${own} }`,
    );
    const words = ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')];
    await run('nginx', [...words, '-t']);
    const server = spawn('nginx', words, {stdio: 'ignore'});
    try {
      await answers(port);
      await act(`http://127.0.0.1:${port}`, root);
    } finally {
      server.kill();
      await once(server, 'exit');
    }
  });
}

/** Waits until a server takes requests. */
async function answers(port) {
  for (let isThere = false; !isThere;)
    isThere = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => new Promise(done => setImmediate(done, false)),
    );
}

/** A host as "Host a feed" wants it. */
async function withHost(headers, act) {
  const server = createServer((_, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.end(codeOf('feed'));
  });
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  try {
    return await act(`http://127.0.0.1:${server.address().port}/live/feed.json`);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

export const hosting = {
  feed: () => findsNothing('feed'),

  async check() {
    assert.match(await findsNothing('feed'), /updates {2}1/);
  },

  async news(code) {
    assert.match(await findsNothing('news'), /updates {2}2/);
    const [[newest, edited], [first]] = [JSON.parse(code).items, JSON.parse(codeOf('feed')).items];
    assert.equal(edited.id, first.id);
    assert.notEqual(newest.id, first.id);
    assert.ok(Date.parse(edited.date_modified) > Date.parse(first.date_published));
  },

  async table(code) {
    const said = text =>
      inFolder(async folder => {
        await writeFile(join(folder, 'table.csv'), text);
        return (await command('npx live-updates check table.csv', folder)).stdout;
      });
    const good = await said(code);
    assert.match(good, /newest {3}2026-01-05T14:20:00Z\noldest {3}2026-01-05T14:05:00Z/);
    assert.match(good, /Nothing to object to/);
    assert.match(
      await said(code.replace('14:20', '14:20 +01:00')),
      /newest {3}2026-01-05T14:05:00Z\noldest {3}2026-01-05T13:20/,
    );
    assert.match(
      await said(code.replace('2026-01-05 14:20', '1/5/2026 14:20')),
      /1 update without a date: "Coast road shut"/,
    );
  },

  async 'check-host'(code) {
    const said = headers => withHost(headers, url => command(code.replace(FEED, url)));
    const closed = {'Cache-Control': FEED_CACHE, ETag: '"1"'};
    assert.match((await said({...closed, 'Access-Control-Allow-Origin': '*'})).stdout, /Nothing to object to/);
    await assert.rejects(said(closed), ({stdout}) => /Access-Control-Allow-Origin/.test(stdout));
  },

  's3-cors': code => allowsReading(JSON.parse(code).CORSRules),

  async s3(code) {
    const [rules, script, feed] = await callsOf(code, 'aws');
    assert.deepEqual(rules.slice(0, 2), ['s3api', 'put-bucket-cors']);
    assert.equal(after(rules, '--cors-configuration'), 'file://cors.json');
    assert.match(after(script, 'dist'), new RegExp(`${new URL(CDN).pathname.slice(0, -1)}$`));
    assert.equal(after(feed, '--cache-control'), FEED_CACHE);
    assert.equal(after(feed, '--content-type'), 'application/json');
    assert.match(after(script, '--cache-control'), /immutable/);
    assert.equal(after(feed, 'feed.json'), `s3://${after(rules, '--bucket')}${new URL(FEED).pathname}`);
  },

  'cloudflare-headers'(code) {
    assert.equal(headersFor(new URL(FEED).pathname, code)['Access-Control-Allow-Origin'], '*');
    const script = headersFor(`${new URL(CDN).pathname}live-updates.js`, code);
    assert.equal(script['Access-Control-Allow-Origin'], '*');
    assert.match(script['Cache-Control'], /immutable/);
    assert.deepEqual(headersFor('/index.html', code), {});
  },

  'r2-cors': code => allowsReading(JSON.parse(code)),

  async r2(code) {
    const [put] = await callsOf(code, 'npx');
    assert.deepEqual(put.slice(0, 4), ['wrangler', 'r2', 'object', 'put']);
    assert.match(put[4], /\/live\/feed\.json$/);
    assert.equal(after(put, '--cache-control'), FEED_CACHE);
    assert.equal(after(put, '--content-type'), 'application/json');
    assert.equal(after(put, '--file'), 'feed.json');
    assert.ok(put.includes('--remote'), 'else it goes to a bucket on this machine');
  },

  nginx: code =>
    withNginx(code, async (site, root) => {
      const feed = await fetch(new URL(new URL(FEED).pathname, site), {headers: {'Accept-Encoding': 'gzip'}});
      assert.equal(feed.headers.get('access-control-allow-origin'), '*');
      assert.equal(feed.headers.get('access-control-expose-headers'), 'Date, Age');
      assert.equal(feed.headers.get('cache-control'), FEED_CACHE);
      assert.equal(feed.headers.get('content-encoding'), 'gzip');
      assert.deepEqual(await feed.json(), JSON.parse(codeOf('feed')));
      const again = await fetch(feed.url, {headers: {'If-None-Match': feed.headers.get('etag')}});
      assert.equal(again.status, 304);
      assert.equal(again.headers.get('access-control-allow-origin'), '*'); // without it a reader could not read the copy
      const script = await fetch(new URL(`${new URL(CDN).pathname}live-updates.js`, site));
      assert.equal(script.headers.get('access-control-allow-origin'), '*');
      assert.match(script.headers.get('cache-control'), /immutable/);
      assert.match(script.headers.get('content-type'), /javascript/);
      await rm(join(root, new URL(FEED).pathname));
      const absent = await fetch(feed.url);
      assert.deepEqual([absent.status, absent.headers.get('access-control-allow-origin')], [404, '*']);
    }),
};
