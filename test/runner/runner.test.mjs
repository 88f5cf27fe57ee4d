// By default, test runners let some broken files pass. Here `npm test` is run over one of each.
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import test, {after, describe} from 'node:test';

// Inside the project, because the dev server serves nothing else.
mkdirSync('.cache', {recursive: true});
const folder = mkdtempSync(join('.cache', 'runner-'));
after(() => rmSync(folder, {recursive: true}));

// else it would take itself for part of this run
const env = {...process.env, NODE_TEST_CONTEXT: undefined, F: undefined, BROWSERS: undefined};

/** Runs one file, and the type check if that is what it is for, and hands back the exit code, what was said and its last line. */
function runFile(name, text, more = {}) {
  const dir = join(folder, name.replace(/\W/g, '-'));
  mkdirSync(dir);
  writeFileSync(join(dir, name), text);
  const compilerOptions = {rootDir: '../../..'};
  writeFileSync(
    join(dir, 'tsconfig.json'),
    JSON.stringify({extends: '../../../test/tsconfig.json', compilerOptions, include: ['.']}),
  );
  const filter = name.startsWith('types') ? [] : [name];
  return new Promise(done => {
    execFile(
      process.execPath,
      ['test/run.mjs', '--dir', dir, ...filter],
      {env: {...env, ...more}},
      (error, output, errors) => {
        done({code: error ? error.code : 0, said: output + errors, last: output.trim().split('\n').at(-1)});
      },
    );
  });
}

const BROKEN = {
  'fails.test.ts': "it('fails', () => { throw new Error('no'); });",
  'rejects.test.ts': "it('leaves a rejection behind', () => { void Promise.reject(new Error('late')); });",
  'empty.test.ts': 'export {};',
  'only.test.ts': "it.only('hides the next', () => {}); it('is hidden', () => {});",
  'types.test.ts': "const number: number = 'text'; it('has a wrong type', () => { String(number); });",
  'import.test.ts': "import './nowhere.js'; it('never starts', () => {});",
  'fails.test.mjs': "import test from 'node:test'; test('fails', () => { throw new Error('no'); });",
  'rejects.test.mjs':
    "import test from 'node:test'; test('leaves it behind', () => { void Promise.reject(new Error('late')); });",
  'empty.test.mjs': 'export {};',
  'only-skipped.test.mjs': "import test from 'node:test'; test.skip('is skipped', () => {});",
};

describe('a broken file fails the run', {concurrency: 2}, () => {
  for (const [name, text] of Object.entries(BROKEN)) {
    test(name, async () => {
      const {code, last} = await runFile(name, text);
      assert.equal(code, 1);
      assert.match(last, /^\d+ passed, \d+ failed/);
    });
  }
});

const PASSES = "it('passes', () => {});";

test('a run in which all pass ends well', async () => {
  const {code, last} = await runFile('passes.test.ts', PASSES);
  assert.deepEqual([code, last], [0, '1 passed, 0 failed']);
});

test('an engine that is not there fails the run, which says how to get it, before a test has run', async () => {
  const {code, said, last} = await runFile('lacks.test.ts', PASSES, {BROWSERS: 'chrome,webkit', PATH: ''});
  assert.match(said, /apt-get install webkit2gtk-driver xvfb/);
  assert.deepEqual([code, last], [1, '0 passed, 1 failed']);
});

test('an engine that does not start fails the run', async () => {
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  for (const name of ['Xvfb', 'WebKitWebDriver']) writeFileSync(join(bin, name), '#!/bin/sh\nexit 3\n', {mode: 0o755});
  const {code, said, last} = await runFile('starts.test.ts', PASSES, {BROWSERS: 'webkit', PATH: resolve(bin)});
  assert.match(said, /Xvfb ended with 3 before it was ready/);
  assert.deepEqual([code, last], [1, '0 passed, 1 failed']);
});

test('what passes and fails in one engine is added to what does in the other', async () => {
  const {code, said, last} = await runFile('twice.test.ts', PASSES, {BROWSERS: 'chrome,chrome'});
  assert.equal(said.match(/^chrome: 1 passed, 0 failed$/gm)?.length, 2);
  assert.deepEqual([code, last], [0, '2 passed, 0 failed']);
});

test('decorated fields stay accessors, as in the build', async () => {
  const {last} = await runFile(
    'fields.test.ts',
    `
    import {LitElement} from 'lit';
    import {property} from 'lit/decorators.js';
    class Trial extends LitElement { @property() src = ''; }
    customElements.define('fields-trial', Trial);
    it('has no field of its own', () => {
      if (Object.hasOwn(new Trial(), 'src')) throw new Error('a class field shadows the accessor');
    });
  `,
  );
  assert.equal(last, '1 passed, 0 failed');
});
