import assert from 'node:assert/strict';
import {readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {checkFeed} from 'live-updates/dist/live-updates-check.js';
import {FeedServer, GOOD} from './feed-server.mjs';
import {file, folder, RIGHT} from './files.mjs';
import {check, runCommand} from './run-command.mjs';

let server;
let nobody; // an address at which no server is any more
before(async () => {
  const gone = await new FeedServer().start();
  nobody = gone.serve('/', '');
  server = await new FeedServer().start(); // before the other stops, whose port it might have
  gone.stop();
});
after(() => server.stop());

describe('live-updates check', () => {
  test('has nothing against a feed that is right', async () => {
    const {code, report} = await check(server.serve('/right', RIGHT));
    assert.equal(code, 0);
    assert.deepEqual(report, {
      format: 'json-feed',
      title: 'Storm & tide',
      counts: {updates: 2, dated: 2, undated: 0, newest: '2026-01-05T14:05:00Z', oldest: '2026-01-05T13:05:00Z'},
      findings: [],
    });
  });

  test('tells a person the same', async () => {
    const {stdout} = await runCommand('check', file('right.json', RIGHT));
    assert.equal(
      stdout,
      'Storm & tide\nformat   json-feed\nupdates  2\nnewest   2026-01-05T14:05:00Z\noldest   2026-01-05T13:05:00Z\n\nNothing to object to\n',
    );
  });

  test('writes what is wrong with a line of advice', async () => {
    const {code, stdout} = await runCommand('check', file('list.json', '[{"title": "A"}]'));
    assert.equal(code, 0);
    assert.match(stdout, /\n! No update has a date that can be read\.\n {2}Give each update date_published/);
  });

  const faults = [
    ['a file that is not there', () => join(folder, 'none.json'), 'no-file', /There is no such file/],
    ['a folder', () => folder, 'no-file', /This is a folder/],
    [
      'a host that is not there',
      () => 'http://nowhere.invalid/',
      'no-host',
      /No answer from http:\/\/nowhere\.invalid/,
    ],
    ['a page that is not there', () => server.serve('/gone', 'Sorry', {}, 404), 'status', /The server answers 404/],
    [
      'a service that wants a key',
      () => server.serve('/key', '{"errors": [{"message": "Unknown Content API Key"}]}', {}, 401),
      'status',
      /The server answers 401, "Unknown Content API Key": /,
    ],
    [
      'a service that says so one level down',
      () => server.serve('/sheet', '{"error": {"code": 403, "message": "The caller has no permission"}}', {}, 403),
      'status',
      /The server answers 403, "The caller has no permission": /,
    ],
    ['a server in trouble', () => server.serve('/broken', 'Sorry', {}, 503), 'status', /The server answers 503/],
    [
      'a server that is not there',
      () => nobody,
      'unreachable',
      /No answer from http:\/\/127\.0\.0\.1:\d+\/: .*ECONNREFUSED/,
    ],
    [
      'an error of WordPress',
      () => file('wp.json', '{"code": "rest_no_route", "message": "No such route.", "data": {"status": 404}}'),
      'format',
      /^The service says: No such route\.$/,
    ],
    ['a page of HTML', () => server.serve('/page', '<!doctype html><title>A</title>'), 'page', /HTML page/],
    ['broken JSON', () => server.serve('/half', RIGHT.slice(0, -9)), 'broken', /Broken JSON at line 1/],
    ['a table in another language', () => file('a.csv', 'Titel;Zeit\nA;B'), 'format', /a table with a column named/],
    ['broken XML', () => file('a.xml', '<rss>\n<channel></rss>'), 'broken', /Broken XML at line 2\.$/m],
    ['nothing', () => file('empty', ''), 'no-content', /empty/i],
  ];
  for (const [name, place, kind, message] of faults) {
    test(`takes ${name} for a finding`, async () => {
      const {code, report} = await check(place());
      const [first] = report.findings;
      assert.deepEqual([code, first.code, first.level], [1, kind, 'error']);
      assert.match(first.message, message);
    });
  }

  test('says of a host that is not there that its name is unknown, and nothing of the server', async () => {
    const {report} = await check('http://nowhere.invalid/');
    assert.match(report.findings[0].advice, /^This name is not known here\. .*spelling.*DNS.*hosts file/);
  });

  test('names the quotation marks of word processors where JSON is broken', async () => {
    const {codes, report} = await check(file('curly.json', '{“items”: [{“title”: “A”}]}'));
    assert.deepEqual(codes, ['broken']);
    assert.match(report.findings[0].advice, /curly quotation marks/);
  });

  const headers = [
    ['no CORS header', {'Access-Control-Allow-Origin': ''}, 'no-cors', 1],
    ['a CORS header for one site', {'Access-Control-Allow-Origin': 'https://a.example'}, 'one-origin', 0],
    ['no ETag', {ETag: ''}, 'no-validator', 0],
    ['a cookie', {'Set-Cookie': 'a=1'}, 'cookie', 0],
    ['Vary', {Vary: 'Accept-Encoding, User-Agent'}, 'vary', 0],
    ['no-store', {'Cache-Control': 'no-store'}, 'not-cached', 0],
    ['private', {'Cache-Control': 'private, max-age=5'}, 'not-cached', 0],
    ['a cache that keeps it for a day', {'Cache-Control': 'max-age=86400'}, 'cached-long', 0],
    ['s-maxage before max-age', {'Cache-Control': 'max-age=5, s-maxage=600'}, 'cached-long', 0],
    ['old copies', {'Cache-Control': 's-maxage=5, stale-while-revalidate=600'}, 'cached-long', 0],
  ];
  for (const [name, other, kind, exit] of headers) {
    test(`sees ${name}`, async () => {
      const sent = Object.fromEntries(Object.entries({...GOOD, ...other}).filter(([, value]) => value));
      const {code, codes} = await check(server.serve('/headers', RIGHT, sent));
      assert.deepEqual([code, codes], [exit, [kind]]);
    });
  }

  test('takes Last-Modified for an ETag, and lets Vary name the encoding and the origin', async () => {
    const sent = {...GOOD, 'Last-Modified': 'Mon, 05 Jan 2026 14:05:00 GMT', Vary: 'accept-encoding,Origin'};
    delete sent.ETag;
    assert.deepEqual((await check(server.serve('/modified', RIGHT, sent))).codes, []);
  });

  test('says for how long a cache may give an old copy, and nothing of a minute', async () => {
    const saidOf = async control =>
      (await check(server.serve('/kept', RIGHT, {...GOOD, 'Cache-Control': control}))).report;
    const long = await saidOf('public, max-age=600');
    assert.match(long.findings[0].message, /max-age=600\. A cache may give an old copy for 10 minutes\.$/);
    assert.deepEqual((await saidOf('max-age=9000, s-maxage=60')).findings, []);
  });

  test('sees a redirect', async () => {
    server.serve('/right', RIGHT);
    const {codes} = await check(server.serve('/moved', '', {Location: '/right'}, 302));
    assert.deepEqual(codes, ['redirect']);
  });

  test('advises nobody to give the address without https: that a redirect leads to', async () => {
    const [asked, url] = ['https://a.example/feed', 'http://a.example/feed'];
    const {findings} = await checkFeed(RIGHT, {asked, url, now: Date.now()});
    assert.deepEqual(
      findings.map(({code, message}) => [code, message]),
      [['no-https', 'The address leads to http://a.example/feed, without https:.']],
    );
  });

  test('sees pictures at http:, but those of this machine, which browsers load', async () => {
    const feedWith = host =>
      JSON.stringify({
        title: 'Storm',
        items: [{id: '1', date_published: '2026-01-05T14:05:00Z', title: 'A', image: `http://${host}/a.jpg`}],
      });
    assert.deepEqual((await check(file('far.json', feedWith('a.example')))).codes, ['mixed-content']);
    assert.deepEqual((await check(file('near.json', feedWith('localhost:8000')))).codes, []);
  });

  test('sees a large feed that is not compressed', async () => {
    const {codes} = await check(server.serve('/large', RIGHT + ' '.repeat(300_000)));
    assert.deepEqual(codes, ['large', 'not-compressed']);
  });

  test('sees a feed that the element would not read', async () => {
    const {code, codes} = await check(file('huge.json', RIGHT + ' '.repeat(5_000_001)));
    assert.deepEqual([code, codes], [1, ['too-large']]);
  });
});

describe('live-updates', () => {
  test('without words, or with the wrong ones, says how it is used', async () => {
    for (const words of [[], ['frob', 'a'], ['check'], ['check', 'a', '--loud']]) {
      const {code, stdout, stderr} = await runCommand(...words);
      assert.deepEqual([words, code, stdout], [words, 2, '']);
      assert.match(stderr, /live-updates check FILE\|URL/);
    }
  });

  test('takes nothing for the address of a file or a page that is none', async () => {
    const path = file('right.json', RIGHT);
    for (const url of ['', 'feed.json', '/live/feed.json', 'javascript:1', 'https://'])
      for (const option of ['--url', '--page']) {
        const {code, stdout, stderr} = await runCommand('render', path, option, url);
        assert.deepEqual([code, stdout, stderr.split('\n')[0]], [2, '', `"${url}" is no whole address with https:`]);
      }
  });

  test('helps', async () => {
    const {code, stdout, stderr} = await runCommand('--help');
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /live-updates convert FILE\|URL/);
    assert.match(stdout, /live-updates render FILE\|URL .+;\n +of a file without --url, the updates alone\n/);
    assert.match(stdout, /\n--page ADDRESS /);
  });

  test('can be run as a program', () => {
    assert.match(readFileSync('dist/cli.js', 'utf8'), /^#!\/usr\/bin\/env node\n/);
    assert.ok(statSync('dist/cli.js').isFile());
  });
});
