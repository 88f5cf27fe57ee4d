// The recipes of PUBLISHING.md, "Readable without script", run as they are written there.
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {promisify} from 'node:util';
import {build} from 'esbuild';
import {createElement} from 'react';
import {renderToStaticMarkup} from 'react-dom/server';
import {feed, item} from './rendered.mjs';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));
const cli = `node ${join(root, 'dist/cli.js')}`;
let publishing;
let folder;
let server;
let url;
let answer;

before(async () => {
  publishing = await readFile(join(root, 'PUBLISHING.md'), 'utf8');
  folder = await mkdtemp(join(tmpdir(), 'recipes-'));
  server = createServer((_, response) => response.end(answer));
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${server.address().port}/feed.json`;
  answer = JSON.stringify(feed([item(1)]));
});

after(async () => {
  server.close();
  await rm(folder, {recursive: true});
});

/** The code of a recipe, with the feed of this test. */
function codeOf(name) {
  const [, code] = new RegExp(`<!-- recipe: ${name} -->\\s+\`\`\`\\w+\\n([^]*?)\`\`\``).exec(publishing);
  return code.replaceAll('https://news.example/live/feed.json', url);
}

/** Imports code as a project does that has this package. */
async function load(name, code) {
  const outfile = join(folder, `${name}.mjs`);
  await build({
    stdin: {contents: code, loader: 'jsx', resolveDir: root},
    alias: {'live-updates/server': join(root, 'dist/server.js')},
    bundle: true,
    platform: 'node',
    format: 'esm',
    jsx: 'transform',
    jsxFactory: 'createElement',
    jsxFragment: '"div"',
    define: {createElement: 'globalThis.createElement'},
    outfile,
  });
  return import(pathToFileURL(outfile));
}

function assertPage(page) {
  assert.match(page, /<live-updates src="http[^>]+feed\.json">\s*<header>.*<article id="lu-/s);
  assert.match(page, /<script type="application\/json" data-made=.*<\/script>\s*<\/live-updates>/s);
  assert.match(page, /<\/live-updates>.*<script type="application\/ld\+json">.*LiveBlogPosting/s);
}

test('the code for any server makes a whole page', async () => {
  assertPage((await load('server', `${codeOf('server')}\nexport {page};`)).page);
});

test('Next.js: the component writes a whole page, and a feed that is none throws', async () => {
  globalThis.createElement = createElement;
  const {default: Page, revalidate} = await load('next', codeOf('next'));
  assertPage(renderToStaticMarkup(await Page()));
  assert.equal(revalidate, 15);
  const good = answer;
  answer = 'Service unavailable';
  await assert.rejects(Page, {name: 'FeedFormatError'});
  answer = good;
});

test('Astro: the front matter makes what the template writes', async () => {
  const [, script, template] = codeOf('astro').split('---\n');
  const made = await load('astro', `${script}\nexport {url, html, data, jsonLd};`);
  assert.deepEqual(
    [...template.matchAll(/=\{([^}]+)\}/g)].map(([, value]) => value),
    ['url', 'html + data', 'jsonLd'],
  );
  assertPage(`<live-updates src="${made.url}">${made.html + made.data}</live-updates>${made.jsonLd}`);
});

test('Eleventy: the data file makes what the template writes', async () => {
  const {default: live} = await load('eleventy', codeOf('eleventy'));
  const {html, data, jsonLd} = await live();
  assertPage(`<live-updates src="${url}">${html}${data}</live-updates>${jsonLd}`);
});

test('cron: the file is whole, and a feed that is none leaves it as it was', async () => {
  const command = codeOf('cron').replace('npx live-updates', cli);
  const write = () => run('sh', ['-c', command], {cwd: folder});
  const read = () => readFile(join(folder, 'live.html'), 'utf8');
  await write();
  const page = await read();
  assertPage(page);
  const good = answer;
  answer = 'Service unavailable';
  await assert.rejects(write);
  assert.equal(await read(), page);
  answer = good;
});

test('PHP: the page has the updates, and without the feed the element alone', async () => {
  const code = codeOf('php').replace('npx live-updates', cli);
  const php = await run('php', ['-v']).catch(() => undefined);
  const command = /shell_exec\('(.+) ' \. escapeshellarg/.exec(code)[1];
  if (!php) return assertPage((await run('sh', ['-c', `${command} '${url}'`])).stdout); // all that runs without PHP
  const page = join(folder, 'live.php');
  await writeFile(page, code);
  assertPage((await run('php', [page])).stdout);
  const good = answer;
  answer = 'Service unavailable';
  assert.equal((await run('php', [page])).stdout.trim(), `<live-updates src="${url}"></live-updates>`);
  answer = good;
});
