// How recipes are proven: each runs as it is written, with a feed on this machine in the place of the one in the document.
import assert from 'node:assert/strict';
import {execFile, spawnSync} from 'node:child_process';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {promisify} from 'node:util';
import {createElement} from 'react';
import {renderToStaticMarkup} from 'react-dom/server';
import {FeedServer} from '../cli/feed-server.mjs';
import {feed, item} from '../server/rendered.mjs';
import {load} from './in-node.mjs';

const run = promisify(execFile);
const cli = `node ${resolve('dist/cli.js')}`;

function assertPage(page) {
  assert.match(page, /<live-updates src="http[^>]+feed\.json">\s*<header>.*<article id="lu-/s);
  assert.match(page, /<script type="application\/json" data-made=.*<\/script>\s*<\/live-updates>/s);
  assert.match(page, /<\/live-updates>.*<script type="application\/ld\+json">.*LiveBlogPosting/s);
  assert.match(page, /"url":"https:\/\/news\.example\/live\/?#lu-/);
}

/** Each gets the code, the address of the feed, what breaks it, and a folder of its own. */
const RECIPES = {
  async server({code}) {
    assertPage((await load('server', `${code}\nexport {page};`)).page);
  },

  async next({code, breakFeed}) {
    globalThis.createElement = createElement;
    const {default: Page, revalidate} = await load('next', code);
    assertPage(renderToStaticMarkup(await Page()));
    assert.equal(revalidate, 15);
    breakFeed();
    await assert.rejects(Page, {name: 'FeedFormatError'});
  },

  async astro({code}) {
    const [, script, template] = code.split('---\n');
    const made = await load('astro', `${script}\nexport {url, html, data, jsonLd};`);
    const values = [...template.matchAll(/=\{([^}]+)\}/g)].map(([, value]) => value);
    assert.deepEqual(values, ['url', 'html + data', 'jsonLd']);
    assertPage(`<live-updates src="${made.url}">${made.html + made.data}</live-updates>${made.jsonLd}`);
  },

  async eleventy({code, url}) {
    const {default: live} = await load('eleventy', code);
    const {html, data, jsonLd} = await live();
    assertPage(`<live-updates src="${url}">${html}${data}</live-updates>${jsonLd}`);
  },

  /** The file is whole, and a feed that is none leaves it as it was. */
  async cron({code, folder, breakFeed}) {
    const write = () => run('sh', ['-c', code], {cwd: folder});
    const read = () => readFile(join(folder, 'live.html'), 'utf8');
    await write();
    const page = await read();
    assertPage(page);
    breakFeed();
    await assert.rejects(write);
    assert.equal(await read(), page);
  },

  /** The page has the updates, and without the feed the element alone. */
  async php({code, url, folder, breakFeed}) {
    const [, command] = /shell_exec\('(.+) ' \. escapeshellarg/.exec(code);
    const hasPhp = spawnSync('php', ['-v']).status === 0;
    if (!hasPhp) return assertPage((await run('sh', ['-c', `${command} '${url}'`])).stdout); // all that runs without it
    const page = join(folder, 'live.php');
    await writeFile(page, code);
    assertPage((await run('php', [page])).stdout);
    breakFeed();
    assert.equal((await run('php', [page])).stdout.trim(), `<live-updates src="${url}"></live-updates>`);
  },
};

/** Runs the recipe that the mark of a block names, such as `recipe: php`. */
export async function proveRecipe({mark, code}) {
  const recipe = RECIPES[mark.replace('recipe: ', '')];
  assert.ok(recipe, `nobody runs the ${mark}`);
  const [server, folder] = [await new FeedServer().start(), await mkdtemp(join(tmpdir(), 'recipes-'))];
  const url = server.serve('/feed.json', JSON.stringify(feed([item(1)])));
  const breakFeed = () => server.serve('/feed.json', 'Service unavailable');
  const here = code.replaceAll('https://news.example/live/feed.json', url).replace('npx live-updates', cli);
  try {
    await recipe({code: here, url, folder, breakFeed});
  } finally {
    server.stop();
    await rm(folder, {recursive: true});
  }
}
