// npm run test:package: packs the package, installs it into an empty project outside of the repository, and uses it there as its
// users do: from plain HTML, Vite, React, Preact, Vue, Svelte, a server and a script. Needs the npm registry.
import assert from 'node:assert/strict';
import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import test, {after, before} from 'node:test';
import {isDeepStrictEqual} from 'node:util';
import puppeteer from 'puppeteer-core';
import {resolveChrome} from '../browser.mjs';
import {buildIfStale} from '../checks/build-if-stale.mjs';
import {install, makeFolder, pack, run, succeed} from './project.mjs';
import {serve} from './serve.mjs';

const folder = makeFolder();
const project = join(folder, 'project');
const inPackage = join(project, 'node_modules/live-updates/dist');
let packs, jobs, browser, server;

/** Writes the pages that no build makes. */
function writePages(rendered) {
  const hashes = JSON.parse(readFileSync(join(inPackage, 'integrity.json'), 'utf8'));
  for (const name of ['plain.html', 'standalone.html', 'written.html']) {
    const page = readFileSync(join(project, name), 'utf8');
    writeFileSync(
      join(project, name),
      page.replace(/integrity="%(.*)%"/, (_, file) => `integrity="${hashes[file]}"`),
    );
  }
  const file = join(project, 'dist/hydrated.html');
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace('<!--app-->', () => rendered.trim()),
  );
}

const SERVER = 'esbuild src/server.tsx --bundle --packages=external --format=esm --jsx=automatic --outfile=server.mjs';

/** Starts everything that takes time, so that it runs side by side. */
function start() {
  return {
    bundles: succeed(project, 'npx vite build --logLevel error'),
    rendered: succeed(project, `npx ${SERVER} --log-level=error && node server.mjs`),
    script: succeed(project, 'node --no-warnings node.mjs'),
    command: run(project, 'npx live-updates check feed.json'),
    types: run(project, 'npx vue-tsc --noEmit -p .'),
    svelte: run(project, 'npx svelte-check --tsconfig tsconfig.svelte.json --output machine'),
  };
}

before(async () => {
  if (!buildIfStale()) throw new Error('The build failed');
  packs = await Promise.all(['first', 'second'].map(name => pack(join(folder, name))));
  await install(project, packs[0].path);
  jobs = start();
  for (const job of Object.values(jobs)) job.catch(() => undefined); // each is awaited by its test
  const [rendered] = await Promise.all([jobs.rendered, jobs.bundles, jobs.script]);
  writePages(rendered);
  const {executablePath, headless, args, env} = await resolveChrome();
  browser = await puppeteer.launch({executablePath, headless, args, env});
  server = await serve([
    ['/package/', inPackage],
    ['/', join(project, 'dist')],
    ['/', project],
  ]);
});

after(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, {recursive: true, force: true});
});

test('two packs are the same to the byte', () => assert.equal(packs[0].hash, packs[1].hash));

/** What a page shows. Runs in the page. */
function look() {
  const elements = [...document.querySelectorAll('live-updates')];
  const articles = elements.flatMap(({shadowRoot}) => [...(shadowRoot?.querySelectorAll('article') ?? [])]);
  return {
    elements: elements.length,
    texts: articles.map(article => article.querySelector('.update-body')?.textContent.trim()),
    loaded: document.documentElement.dataset.loaded,
    count: document.querySelector('#count')?.textContent ?? null,
  };
}

/** Opens a page of the project and waits until it shows this, ten seconds at most. Returns what it shows, and its complaints. */
async function open(name, expected) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const problems = [];
  page.on('console', message => /error|warn|assert/.test(message.type()) && problems.push(message.text()));
  page.on('pageerror', error => problems.push(String(error)));
  page.on('requestfailed', request => problems.push(request.url()));
  await page.goto(new URL(`${name}.html`, server.url).href);
  const until = performance.now() + 10_000;
  let shown = await page.evaluate(look);
  while (!isDeepStrictEqual(shown, expected) && performance.now() < until) {
    await page.evaluate(() => new Promise(requestAnimationFrame)); // a framework shows a new state in a later frame
    shown = await page.evaluate(look);
  }
  await context.close();
  return {...shown, problems};
}

const shown = {
  elements: 1,
  texts: ['The third update.', 'The second update.'],
  loaded: 'Storm over the coast',
};

for (const [name, what, count = null] of [
  ['plain', 'plain HTML: a script and an element, with integrity'],
  ['standalone', 'plain HTML: the file that has everything, and a stand-in'],
  ['typescript', 'Vite and TypeScript'],
  ['react', 'React 19 in its strict mode', '2'],
  ['hydrated', 'React 19, rendered on a server as in Next.js, and hydrated', '3'],
  ['preact', 'Preact'],
  ['vue', 'Vue 3', '2'],
  ['svelte', 'Svelte 5', '2'],
  ['written', 'a page that a script in Node has written'],
]) {
  test(`updates show, and events are heard, in ${what}`, async () => {
    const expected = {...shown, count};
    assert.deepEqual(await open(name, expected), {...expected, problems: []});
  });
}

test('React writes the tag on a server, with its attributes and the link in it', async () => {
  const rendered = await jobs.rendered;
  assert.match(rendered, /<live-updates src="\/feed.json" page-size="2"><a href="\/story">Follow/);
});

test('a script in Node translates and renders, and registers nothing', async () => {
  const {hash, ...said} = JSON.parse(await jobs.script);
  assert.match(hash, /^sha384-/);
  assert.deepEqual(said, {
    isClass: true,
    isRegistered: false,
    format: 'rss',
    title: 'Storm over the coast',
    elements: 2,
    schema: 'object',
  });
});

test('the command is there', async () => {
  const {output, errors} = await jobs.command;
  assert.match(output, /json-feed[^]*Nothing to object to/, errors);
});

test('right attributes, properties and events compile in TypeScript, React, Preact and Vue, wrong ones do not', async () => {
  const {code, output} = await jobs.types;
  assert.equal(output, '');
  assert.equal(code, 0);
});

test('right attributes and events compile in Svelte, each wrong one does not', async () => {
  const {output} = await jobs.svelte;
  const faults = [...output.matchAll(/^\d+ (?:ERROR|WARNING) "([^"]+)" (\d+):/gm)].map(([, file, line]) => [
    file,
    Number(line),
  ]);
  const wrong = readFileSync(join(project, 'src/Wrong.svelte'), 'utf8').split('\n');
  const lines = wrong.flatMap((line, index) => (line.startsWith('<live-updates') ? [index + 1] : []));
  assert.deepEqual(
    faults,
    lines.map(line => ['src/Wrong.svelte', line]),
    output,
  );
});
