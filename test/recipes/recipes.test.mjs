// Every block of code in RECIPES.md is run: one that has no name, or that nothing runs, is a failure.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {blocks} from './blocks.mjs';
import {hosting} from './hosting.mjs';
import {pages} from './pages.mjs';
import {startBrowser, stopBrowser} from './site.mjs';

const runners = {...pages, ...hosting};

before(startBrowser);
after(stopBrowser);

test('every block has a name of its own, a language, and something that runs it', () => {
  const names = blocks.map(({name}) => name);
  assert.deepEqual(names.toSorted(), Object.keys(runners).toSorted());
  assert.deepEqual(
    blocks.filter(({language}) => !/^[\w-]+$/.test(language)),
    [],
  );
});

for (const {name, code} of blocks) test(`the recipe “${name}” does what it says`, () => runners[name]?.(code));
