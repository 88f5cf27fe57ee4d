import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {file, RIGHT} from './files.mjs';
import {runCommand} from './run-command.mjs';

/** It can be read, but not be written again. */
const DEEP = `{"items": [], "x": ${'['.repeat(2e5)}${']'.repeat(2e5)}}`;

describe('live-updates convert', () => {
  test('prints RSS as JSON Feed', async () => {
    const {code, stdout} = await runCommand('convert', 'test/fixtures/rss/wordpress.xml');
    const {version, items} = JSON.parse(stdout);
    assert.deepEqual([code, version, items.length], [0, 'https://jsonfeed.org/version/1.1', 2]);
  });

  test('resolves addresses against that of the feed', async () => {
    const {stdout} = await runCommand('convert', 'test/fixtures/rss/podcast.xml', '--url', 'https://a.example/b/');
    assert.equal(JSON.parse(stdout).items[0].image, 'https://a.example/img/12.jpg');
  });

  test('says why there is nothing to print', async () => {
    const {code, stdout, stderr} = await runCommand('convert', file('page.html', '<!doctype html>'));
    assert.deepEqual([code, stdout], [1, '']);
    assert.match(stderr, /^An HTML page[^\n]*\n$/);
  });

  test('names the feed of a page that is kept in a file', async () => {
    const page = '<!doctype html><link rel="alternate" type="application/rss+xml" href="blog/feed.xml">';
    const {stderr} = await runCommand('convert', file('blog.html', page));
    assert.match(stderr, /^An HTML page, not a feed\. The feed that it names is blog\/feed\.xml: /);
  });

  test('writes dates as JSON Feed wants them, and days alone as days', async () => {
    const rows = [
      'title,date',
      'A,1767618300',
      'B,2026-01-05 14:05',
      'C,2026-01-05',
      'D,5 Jan 2026 14:05 EST',
      'E,soon',
    ];
    const {stdout} = await runCommand('convert', file('desk.csv', rows.join('\n')));
    assert.deepEqual(
      JSON.parse(stdout).items.map(({date_published: date}) => date),
      ['2026-01-05T13:05:00.000Z', '2026-01-05T14:05:00.000Z', '2026-01-05', '2026-01-05T19:05:00.000Z', undefined],
    );
  });

  test('says which file is nested too deeply to be printed', async () => {
    const path = file('deep.json', DEEP);
    const {code, stdout, stderr} = await runCommand('convert', path);
    assert.deepEqual([code, stdout, stderr], [1, '', `Nested too deeply: ${path}\n`]);
  });
});

describe('live-updates render', () => {
  test('prints Atom as HTML', async () => {
    const {code, stdout} = await runCommand('render', 'test/fixtures/atom/statuspage.xml');
    assert.equal(code, 0);
    assert.match(stdout, /<article[^]*No sailings on the northern route[^]*<\/article>/);
  });

  test('lets links and structured data lead to the page that --page names', async () => {
    const page = 'https://news.example/live/';
    const [path, feed] = [file('right.json', RIGHT), 'https://a.example/feed.json'];
    const {code, stdout} = await runCommand('render', path, '--url', feed, '--page', `${page}#now`);
    const [, json] = /<script type="application\/ld\+json">(.*)<\/script>/.exec(stdout);
    const posting = JSON.parse(json);
    const ids = [...stdout.matchAll(/<article id="(lu-\w{14})"/g)].map(([, id]) => `${page}#${id}`);
    assert.deepEqual([code, posting.url, posting.liveBlogUpdate.map(({url}) => url)], [0, page, ids]);
    assert.ok(ids.length === 2 && ids.every(url => stdout.includes(`<a href="${url}"`)));
    const alone = await runCommand('render', path, '--page', page);
    assert.ok(ids.every(url => alone.stdout.includes(`<a href="${url}"`)));
  });

  test('says where relative addresses lead to without --url', async () => {
    const path = file('relative.json', RIGHT.replace('"id":"2"', '"id":"2","content_html":"<a href=\\"a\\">A</a>"'));
    const {code, stderr} = await runCommand('render', path);
    assert.deepEqual([code, stderr.includes('--url')], [0, true]);
    assert.equal((await runCommand('render', path, '--url', 'https://a.example/feed.json')).stderr, '');
    assert.equal((await runCommand('render', file('right.json', RIGHT))).stderr, '');
  });

  test('names the file that is broken', async () => {
    const path = file('broken.json', '{"items": [');
    const {code, stdout, stderr} = await runCommand('render', path);
    assert.deepEqual([code, stdout, stderr.endsWith(`: ${path}\n`)], [1, '', true]);
  });

  test('names the file that is broken, not the address at which it will be', async () => {
    for (const name of ['broken.json', "br$&ok$'en.json"]) {
      const path = file(name, '{"items": [');
      for (const command of ['render', 'convert']) {
        const {stderr} = await runCommand(command, path, '--url', 'https://a.example/feed.json');
        assert.equal(stderr, `Broken JSON at line 1, column 12: ${path}\n`);
      }
    }
  });

  test('says which file is nested too deeply to be printed', async () => {
    const path = file('deep.json', DEEP);
    assert.equal((await runCommand('render', path)).stderr, `Nested too deeply: ${path}\n`);
  });

  test('names no address that is none where a page names its feed', async () => {
    const path = file(
      'names.html',
      '<!doctype html><link rel="alternate" type="application/rss+xml" href="/feed.xml">',
    );
    const {stderr} = await runCommand('render', path);
    assert.equal(stderr, `An HTML page, not a feed. The feed that it names is feed.xml: ${path}\n`);
  });
});
