import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {SourceMap} from 'node:module';
import {homedir} from 'node:os';
import test from 'node:test';
import {build} from 'esbuild';

const read = file => readFileSync(file, 'utf8');
const about = JSON.parse(read('package.json'));
const {exports, version, sideEffects, bin, unpkg, jsdelivr, customElements: manifest, 'web-types': webTypes} = about;
const packed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
  encoding: 'utf8',
  shell: true,
  stdio: ['ignore', 'pipe', 'ignore'],
});
const [{files}] = JSON.parse(packed);
const tarball = files.map(({path}) => path).sort();
const tags = readdirSync('src/locales')
  .map(file => file.replace('.ts', ''))
  .filter(name => !['en', 'say'].includes(name));
const scripts = ['dist/live-updates.js', 'dist/live-updates.standalone.js'];

function fits(pattern, path) {
  const [start, end] = pattern.replace(/^\.\//, '').split('*');
  return path.startsWith(start) && path.endsWith(end ?? '');
}

test('the tarball holds what it should and nothing else', () => {
  const expected = [
    'ACCESSIBILITY.md CHANGELOG.md LICENSE PUBLISHING.md README.md RECIPES.md REFERENCE.md SECURITY.md package.json',
    'dist/custom-elements.json dist/element.d.ts dist/element.js dist/feed.schema.json dist/index.d.ts dist/index.js',
    'dist/cli.js dist/formats.d.ts dist/formats.js dist/server.d.ts dist/server.js',
    'dist/live-updates-formats.js dist/live-updates-frames.js dist/live-updates-sanitizer.js dist/live-updates-stream.js',
    'dist/live-updates-check.js dist/live-updates-structured-data.js dist/live-updates-developers.js',
    'dist/live-updates.js dist/live-updates.standalone.js',
    'dist/preact.d.ts dist/react.d.ts dist/svelte.d.ts dist/templates.d.ts dist/vue.d.ts',
    'dist/vscode.css-custom-data.json dist/vscode.html-custom-data.json dist/web-types.json',
    'dist/integrity.json dist/third-party-licences.txt',
    'dist/words.d.ts dist/words/en.js',
    'dist/themes.d.ts',
    ...readdirSync('src/themes').map(name => `dist/themes/${name}`),
    ...tags.map(tag => `dist/locales/${tag}.js dist/words/${tag}.js`),
  ].flatMap(line => line.split(' '));
  const isChunk = path => /^dist\/chunks\/.*\.(?:js|d\.ts)$/.test(path);
  const isMap = path => path.endsWith('.js.map') && tarball.includes(path.slice(0, -'.map'.length));
  assert.deepEqual(
    tarball.filter(path => !isChunk(path) && !isMap(path)),
    expected.sort(),
  );
});

test('every path that package.json names is there', () => {
  const paths = Object.values(exports).flatMap(path => (typeof path === 'string' ? path : Object.values(path)));
  const isThere = path => (path.includes('*') ? tarball.some(name => fits(path, name)) : existsSync(path));
  assert.deepEqual(
    [...paths, ...sideEffects, ...Object.values(bin), manifest, webTypes, unpkg, jsdelivr].filter(
      path => !isThere(path),
    ),
    [],
  );
});

test('every module for bundlers that does something when it is imported is named in sideEffects', () => {
  // A bundler leaves out a module of which nothing is used, unless it is named. So it may register nothing.
  const registers = tarball.filter(path => path.endsWith('.js') && read(path).includes('customElements.define('));
  assert.deepEqual(
    registers.filter(path => !sideEffects.some(named => fits(named, path))),
    [],
  );
});

test('a theme that is imported stays in the bundle', () => {
  const themes = tarball.filter(path => path.endsWith('.css'));
  assert.ok(themes.length > 3);
  assert.deepEqual(
    themes.filter(path => !sideEffects.some(named => fits(named, path))),
    [],
  );
});

test('integrity.json has the hash of each file in dist/', () => {
  const known = JSON.parse(read('dist/integrity.json'));
  const inDist = tarball.filter(path => path.startsWith('dist/') && path !== 'dist/integrity.json');
  const hashes = inDist.map(path => [
    path.slice('dist/'.length),
    `sha384-${createHash('sha384').update(readFileSync(path)).digest('base64')}`,
  ]);
  assert.deepEqual(known, Object.fromEntries(hashes));
});

test('each script has a source map that holds the sources', () => {
  const isCode = name => name.endsWith('.js') && !/^dist\/(?:locales|words)\//.test(name); // words are data
  for (const path of tarball.filter(isCode)) {
    const {sources, sourcesContent, mappings} = JSON.parse(read(`${path}.map`));
    assert.ok(mappings, path);
    assert.equal(sourcesContent.filter(Boolean).length, sources.length, path);
  }
});

test('a place in the script leads to its place in the source', () => {
  const code = read('dist/live-updates.js');
  const [line, column] = placeOf(code, ' is taken as off: leave the attribute out');
  const source = new SourceMap(JSON.parse(read('dist/live-updates.js.map'))).findEntry(line, column);
  assert.match(source.originalSource, /src\/options\.ts$/);
  assert.match(read('src/options.ts').split('\n')[source.originalLine], /is taken as off/);
});

/** Line and column of a text, from 0. */
function placeOf(code, text) {
  const before = code.slice(0, code.indexOf(text)).split('\n');
  return [before.length - 1, before.at(-1).length];
}

test('the licences of all that is bundled are in one file', () => {
  const licences = read('dist/third-party-licences.txt');
  for (const name of ['@lit/reactive-element', 'dompurify', 'lit-html'])
    assert.match(licences, new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(`, 'm'));
  assert.match(licences, /Redistribution and use in source and binary forms/);
  assert.match(licences, /Apache License/);
});

test('nothing in it names a place on this machine', () => {
  const places = [process.cwd(), homedir()].filter(place => place.length > 1);
  const telling = tarball.filter(path => places.some(place => read(path).includes(place)));
  assert.deepEqual(telling, []);
});

test('the class is imported in Node without registering anything', async () => {
  const {LiveUpdates} = await import('live-updates/element');
  assert.equal(typeof LiveUpdates, 'function');
  assert.equal(customElements.get('live-updates'), undefined);
});

test('the words of each language are imported in Node, with and without an ending', async () => {
  for (const tag of ['en', ...tags]) {
    const {words} = await import(`live-updates/locales/${tag}`);
    assert.equal(words.language, tag);
    assert.equal(words, (await import(`live-updates/locales/${tag}.js`)).words);
  }
});

test('the package is imported in Node, where there is nothing to register', async () => {
  const {LiveUpdates} = await import('live-updates');
  assert.equal(customElements.get('live-updates'), undefined);
  assert.equal(typeof LiveUpdates, 'function');
});

test('the modules for bundlers leave their dependencies bare', () => {
  const modules = tarball
    .filter(path => /dist\/(index|element|formats|cli|chunks\/.*)\.js$/.test(path))
    .map(read)
    .join('\n');
  assert.ok(modules.includes("from 'lit'"));
  assert.ok(!modules.includes('createPolicy("lit-html"'));
});

test('a bundler has nothing to say of them', async () => {
  // outside of node_modules, as where the package was installed from a folder: of what is inside, esbuild is silent
  const contents = "import 'live-updates'; export * from 'live-updates/element';";
  const {warnings} = await build({
    stdin: {contents, resolveDir: '.'},
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'silent',
    external: ['lit', 'dompurify'],
  });
  assert.deepEqual(
    warnings.map(({text}) => text),
    [],
  );
});

for (const file of scripts) {
  const code = read(file);
  const [hint, licences, start] = code.split('\n');

  test(`${file} begins with its licences, after the hint to compile it at once`, () => {
    assert.equal(hint, '//# allFunctionsCalledOnLoad');
    assert.match(licences, new RegExp(`^/\\*! live-updates ${version}, MIT\\. .*Lit.*BSD-3-Clause.*\\*/$`));
  });

  test(`${file} is ASCII, because a script is read in the encoding of its page`, () => {
    assert.equal(/.{0,20}[^\n\t -~].{0,20}/.exec(code)?.[0], undefined);
  });

  test(`${file} returns before anything else where the element is there`, () => {
    assert.match(
      start.slice(0, 90),
      /^!?\(?function\(\)\{("use strict";)?if\(customElements\.get\("live-updates"\)\)return[;,]/,
    );
  });

  test(`${file} has Lit for production under a policy of its own`, () => {
    const policies = new Set(code.match(/createPolicy\("l[^"]*"/g));
    policies.delete('createPolicy("live-updates-data"'); // that of structured data, in the standalone file
    assert.deepEqual([...policies], ['createPolicy("live-updates"']);
    assert.ok(!code.includes('Lit is in dev mode'));
  });

  test(`${file} has short private names, and no comment or layout in its templates`, () => {
    assert.deepEqual(code.match(/\.#\w{3,}|>\s*\n\s*<|\/\*[^!].{9}/g), null);
  });
}

test('only the standalone build holds the sanitizer', () => {
  assert.deepEqual(
    scripts.map(file => read(file).includes('DOMPurify.')),
    [false, true],
  );
});
