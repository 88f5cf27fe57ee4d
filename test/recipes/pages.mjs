// Runs the recipes that put a stream into a page, each behind what its product does to markup.
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {existsSync} from 'node:fs';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {DOMParser} from '@xmldom/xmldom';
import {build} from 'esbuild';
import {CDN, codeOf} from './blocks.mjs';
import {ghostCard, hugoShortcode, withoutScripts, wordPressComment, wordPressPost} from './filters.mjs';
import {openPage, updatesOf} from './site.mjs';

const run = promisify(execFile);

/** The stream shows the feed, and nothing complains. */
async function shows(html, files) {
  const {texts, problems, page} = await updatesOf(html, files);
  assert.deepEqual([texts, problems], [['The harbour is closed.'], []]);
  return page;
}

/** What is left without our script is the link. */
async function isLink(html) {
  const {page} = await openPage(html);
  const [text, streams] = await page.evaluate(() => [
    document.body.textContent.trim(),
    document.querySelectorAll('live-updates:defined').length,
  ]);
  assert.match(text, /Follow the live coverage$/);
  assert.equal(streams, 0);
}

const both = (first, second) => `${codeOf(first)}${codeOf(second)}`;

/** A script for a bundler, as a file for browsers. */
async function bundle(contents, loader = 'js') {
  const {outputFiles} = await build({
    stdin: {contents, loader, resolveDir: process.cwd()},
    bundle: true,
    format: 'esm',
    jsx: 'automatic',
    write: false,
    define: {'process.env.NODE_ENV': '"production"'},
  });
  return {body: outputFiles[0].text, contentType: 'text/javascript'};
}

/** Runs a plugin of WordPress as WordPress does, as far as it asks for it: the tag that it leads to. */
async function scriptOfPlugin(code) {
  const folder = await mkdtemp(join(tmpdir(), 'recipes-'));
  const stub = `
function add_action($name, $then) { if ($name === 'wp_enqueue_scripts') $then(); }
function wp_enqueue_script($handle, $src, $needs, $version, $options) {
  echo "<script src=\\"$src\\" {$options['strategy']}></script>";
}`;
  const file = join(folder, 'live-updates.php');
  await writeFile(file, code.replace('<?php', `<?php${stub}`));
  const {stdout} = await run('php', [file]).finally(() => rm(folder, {recursive: true}));
  return stdout;
}

/** Where there is no PHP, what its text says. */
const tagIn = code =>
  `<script src="${/'(https:[^']+)'/.exec(code)[1]}" ${/'strategy' => '(\w+)'/.exec(code)[1]}></script>`;

export const pages = {
  page: code => shows(code),

  async 'table-page'(code) {
    const {texts, problems, page} = await updatesOf(code);
    const root = await page.evaluateHandle(() => document.querySelector('live-updates').shadowRoot);
    const title = await root.evaluate(shadow => shadow.querySelector('.title').textContent.trim());
    const labels = await root.evaluate(shadow => shadow.querySelectorAll('article[part~=pinned]').length);
    assert.deepEqual([title, labels, problems], ['Storm over the coast', 1, []]);
    assert.deepEqual(texts.toSorted(), ['Between Merrow and the lighthouse.', 'The harbour is closed.']);
  },

  async 'wordpress-scripts'(code) {
    await shows(code);
    // saved by somebody without the right
    assert.doesNotMatch(wordPressPost(code), /<script|<live-updates/);
    await isLink(wordPressPost(code));
  },

  async 'wordpress-plugin'(code) {
    const php = await run('php', ['-v']).catch(() => undefined);
    const tag = php ? await scriptOfPlugin(code) : tagIn(code);
    assert.equal(tag, `<script src="${CDN}live-updates.js" async></script>`);
    await shows(tag + wordPressPost(codeOf('wordpress-div')));
  },

  async 'wordpress-div'(code) {
    assert.equal(wordPressPost(code), code);
    assert.doesNotMatch(wordPressComment(code), /data-live-updates/); // readers' comments cannot
    const page = await shows(tagIn(codeOf('wordpress-plugin')) + wordPressPost(code));
    assert.equal(await page.$eval('live-updates', ({pageSize}) => pageSize), 10);
  },

  async ghost(code) {
    await shows(ghostCard(code));
    await isLink(withoutScripts(ghostCard(code)));
  },

  'blogger-post': code => shows(codeOf('blogger-theme') + code),

  async 'blogger-theme'(code) {
    const faults = [];
    new DOMParser({onError: (_, message) => faults.push(message)}).parseFromString(code, 'application/xml');
    assert.deepEqual(faults, []);
    await shows(code + codeOf('blogger-post'));
  },

  async squarespace(code) {
    const page = await shows(`<div class="sqs-block-content">${code}</div>`);
    // a page that its template loads without a reload
    await page.evaluate(([, div]) => {
      document.body.innerHTML = div;
    }, code.split('</script>'));
    await page.waitForFunction(() => document.querySelector('live-updates')?.shadowRoot?.querySelector('article'));
    await isLink(withoutScripts(code));
  },

  'webflow-script': code => shows(codeOf('webflow-embed') + code),

  async 'webflow-embed'(code) {
    assert.ok(code.length < 10_000, 'an embed has a limit');
    await shows(both('webflow-embed', 'webflow-script'));
    const block = `<div data-live-updates="/live/feed.json"><a href="/live/">Follow the live coverage</a></div>`;
    await shows(block + codeOf('webflow-script'));
  },

  hugo: code => shows(hugoShortcode(code, codeOf('hugo-post')).html),

  async 'hugo-post'(code) {
    const {name, html} = hugoShortcode(codeOf('hugo'), code);
    assert.equal(name, 'live-updates');
    await shows(html + html.split('\n').at(-2)); // a second script does no harm
  },

  async 'eleventy-config'(code) {
    const copied = [];
    const {default: configure} = await import(`data:text/javascript,${encodeURIComponent(code)}`);
    configure({addPassthroughCopy: files => copied.push(files)});
    const [folder] = Object.keys(copied[0]);
    assert.ok(existsSync(folder.replace('node_modules/live-updates/', '')));
    assert.deepEqual(copied, [{[folder]: 'live-updates'}, 'live/feed.json']);
  },

  'eleventy-page': code => shows(code),

  async astro(code) {
    const [markup, script] = code.split('<script>');
    const files = {'/bundle.js': await bundle(script.split('</script>')[0])};
    await shows(`${markup}<script type="module" src="/bundle.js"></script>`, files);
  },

  async next(code) {
    assert.ok(code.startsWith("'use client';\n"));
    const component = code.replace("'use client';", '').replace('live-updates/react', './dist/index.js');
    const inBrowser = `${component}
import {createRoot} from 'react-dom/client';
createRoot(document.querySelector('main')).render(<LiveCoverage src="/live/feed.json" />);`;
    const files = {'/bundle.js': await bundle(inBrowser, 'jsx')};
    await shows('<main></main><script type="module" src="/bundle.js"></script>', files);
  },
};
