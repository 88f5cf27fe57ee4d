import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import test from 'node:test';
import {build} from 'esbuild';

const FOLDER = 'src/content/rules';

/** All rules as one module. A server imports them as they are, so Node itself runs them here, with no DOM around. */
const {outputFiles, metafile} = await build({
  stdin: {
    contents: readdirSync(FOLDER)
      .map(name => `export * from './${name}';`)
      .join('\n'),
    resolveDir: FOLDER,
  },
  bundle: true,
  format: 'esm',
  target: 'es2022',
  write: false,
  metafile: true,
});
const rules = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);

test('there is no DOM in this test', () => {
  assert.equal(typeof globalThis.document, 'undefined');
});

test('the rules come with nothing but text/ and themselves', () => {
  const foreign = Object.keys(metafile.inputs).filter(path => !/^(src\/(content\/rules|text)\/|<stdin>)/.test(path));
  assert.deepEqual(foreign, []);
});

test('Node can ask for the attributes of an element', () => {
  assert.deepEqual(rules.ELEMENTS.get('a'), ['href', 'hreflang', 'lang', 'dir', 'title']);
});

test('Node can resolve an address', () => {
  assert.equal(
    rules.resolveAttribute('a', 'href', '../b', 'https://news.example/a/feed.json'),
    'https://news.example/b',
  );
});

test('Node refuses an address that runs a script', () => {
  assert.equal(rules.resolveAttribute('a', 'href', ' java\nscript:alert(1)', 'https://news.example/'), '');
});

test('Node keeps a picture in a data: address up to the limit, and no larger one', () => {
  const address = length => `data:image/png;${'A'.repeat(length)}`;
  const kept = [rules.DATA_IMAGE_LIMIT, rules.DATA_IMAGE_LIMIT + 1].map(
    length => rules.resolveAttribute('img', 'src', address(length), 'https://news.example/').length > 0,
  );
  assert.deepEqual(kept, [true, false]);
});

test('Node can tame markup', () => {
  assert.equal(rules.tameMarkup('<p>One<script>alert(1)</script></p>'), '<p>One</></p>');
});

test('Node drops tags beyond the limit of open elements', () => {
  const tamed = rules.tameMarkup('<div>'.repeat(rules.OPEN_LIMIT + 5));
  assert.equal(tamed.match(/<div>/g).length, rules.OPEN_LIMIT);
});

test('Node knows the frame of a provider', () => {
  assert.equal(
    rules.knowFrame('https://youtu.be/abcdefghijk').src,
    'https://www.youtube-nocookie.com/embed/abcdefghijk',
  );
});
