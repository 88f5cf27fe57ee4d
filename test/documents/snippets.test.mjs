// Every block of code in every document is run, or read by what it is written for. CONTRIBUTING.md, "Documents", says how.
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {buildIfStale} from '../checks/build-if-stale.mjs';
import {blocksOf, documents} from './blocks.mjs';
import {proveCss, proveHtml, provePageScript} from './in-browser.mjs';
import {proveCommands, proveHeaders, proveJson, proveNodeScript, provePicture, proveSession} from './in-node.mjs';
import {startBrowser, stopBrowser} from './pretend-web.mjs';
import {proveRecipe} from './recipes.mjs';
import {proveNginx, provePhp} from './servers.mjs';
import {typeFaultsOf} from './types.mjs';

/** How a block of each language is proven. A language that is not here fails: give it a way, and its row in CONTRIBUTING. */
const PROOFS = {
  html: proveHtml,
  css: proveCss,
  js: block => (/live-updates\/(?:server|formats)/.test(block.code) ? proveNodeScript : provePageScript)(block),
  json: proveJson,
  sh: proveCommands,
  console: proveSession,
  http: proveHeaders,
  nginx: proveNginx,
  php: provePhp,
  text: provePicture,
};

/** Those of RECIPES.md run in test/recipes/: what each does depends on the product that it is for. */
const blocks = documents.filter(name => name !== 'RECIPES.md').flatMap(blocksOf);

before(async () => {
  if (!buildIfStale()) throw new Error('The build failed');
  await startBrowser();
});
after(stopBrowser);

describe('a block of code is proven', {concurrency: 8}, () => {
  for (const block of blocks) {
    const {document, line, language, mark} = block;
    test(`${document}:${line} ${language} ${mark}`, async () => {
      const prove = mark.startsWith('recipe:') ? proveRecipe : PROOFS[language];
      assert.ok(prove, `nobody runs a block of the language "${language}"`);
      await prove(block);
    });
  }
});

test('scripts have no mistake of type', () => {
  const scripts = blocks.filter(({language}) => ['js', 'ts'].includes(language));
  assert.ok(scripts.length > 5);
  assert.deepEqual(typeFaultsOf(scripts), []);
});
