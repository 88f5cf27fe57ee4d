import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {homedir} from 'node:os';
import test from 'node:test';

const read = file => readFileSync(file, 'utf8');
const {exports, version, sideEffects, customElements: manifest} = JSON.parse(read('package.json'));
const packed = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
  encoding: 'utf8',
  shell: true,
  stdio: ['ignore', 'pipe', 'ignore'],
});
const [{files}] = JSON.parse(packed);
const tarball = files.map(({path}) => path).sort();
const scripts = ['dist/live-updates.js', 'dist/live-updates.standalone.js'];

test('the tarball holds what it should and nothing else', () => {
  const expected = [
    'ACCESSIBILITY.md CHANGELOG.md LICENSE README.md SECURITY.md package.json',
    'dist/custom-elements.json dist/element.d.ts dist/element.js dist/feed.schema.json dist/index.d.ts dist/index.js',
    'dist/cli.js dist/formats.d.ts dist/formats.js dist/server.d.ts dist/server.js',
    'dist/live-updates-formats.js dist/live-updates-frames.js dist/live-updates-sanitizer.js dist/live-updates-stream.js',
    'dist/live-updates-structured-data.js dist/live-updates-developers.js',
    'dist/live-updates.js dist/live-updates.standalone.js',
    'dist/themes/broadcast.css dist/themes/minimal.css dist/themes/newspaper.css dist/themes/terminal.css',
  ].flatMap(line => line.split(' '));
  const isChunk = path => /^dist\/chunks\/.*\.(?:js|d\.ts)$/.test(path);
  assert.deepEqual(
    tarball.filter(path => !isChunk(path)),
    expected.sort(),
  );
});

test('every path that package.json exports is there', () => {
  const paths = Object.values(exports).flatMap(path => (typeof path === 'string' ? path : Object.values(path)));
  assert.deepEqual(
    [...paths, ...sideEffects, manifest].filter(path => !existsSync(path.replace(/\*$/, ''))),
    [],
  );
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
