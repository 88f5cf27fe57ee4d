// How blocks are proven that a browser reads: HTML, CSS, a policy, scripts for pages.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {build} from 'esbuild';
import {assertAttributesAreKnown, assertIsClosed, assertSlotsAreKnown, assertStyleIsKnown} from './known-names.mjs';
import {FEED, openPage, whatIsNotShown} from './pretend-web.mjs';

const SCRIPT = '<script src="https://cdn.example/dist/live-updates.js"></script>';

/** An element that comes when the block has run. */
const ELEMENT = `<script>addEventListener('load', () => {
  document.body.insertAdjacentHTML('beforeend', '<live-updates src="${FEED}"></live-updates>');
});</script>`;

/** Feeds of another format than the usual one, by the mark of the block that makes them readable. */
const FEEDS = {
  'register-format': {match: 'Coast against Hill', goals: [{minute: 12, player: 'Ida', at: '2026-01-05T14:12:00Z'}]},
};

async function assertShows(markup, options) {
  const {page, problems, close} = await openPage(markup, options);
  const lack = await whatIsNotShown(page);
  await close();
  assert.deepEqual(problems, []);
  assert.equal(lack, '');
}

/** The hash of the file that a script tag names, in the place of the one that is left out in the document. */
function withHashes(html) {
  const hashes = JSON.parse(readFileSync('dist/integrity.json', 'utf8'));
  return html.replace(/(dist\/([\w.-]+)"[^>]*integrity=")sha384-…/g, (_, before, file) => before + hashes[file]);
}

/** HTML is put into a page, with the script and an element if it has none: updates show, and nothing is complained of. */
export async function proveHtml({code, mark}) {
  assertAttributesAreKnown(code);
  assertSlotsAreKnown(code);
  assertIsClosed(code);
  assertStyleIsKnown(code);
  const before = /live-updates(?:\.standalone)?\.js/.test(code) ? '' : SCRIPT;
  const after = /<live-updates|data-live-updates=/.test(code) ? '' : ELEMENT;
  await assertShows(before + withHashes(code) + after, {document: FEEDS[mark]});
}

/** CSS keeps every rule and every property in a browser, and names only parts, states and properties that there are. */
export async function proveCss({code}) {
  assertStyleIsKnown(code);
  const {page, close} = await openPage('');
  const written = [...code.replace(/\/\*[^]*?\*\//g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)];
  const declarations = written.flatMap(([, , inside]) => inside.split(';').filter(each => each.trim()));
  const [count, refused] = await page.evaluate(
    (css, all) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      return [sheet.cssRules.length, all.filter(each => !CSS.supports(`(${each})`))];
    },
    code,
    declarations,
  );
  await close();
  assert.ok(declarations.length);
  assert.equal(count, written.length);
  assert.deepEqual(refused, []);
}

/** What a page has that keeps everything on one site, and one with a script, a theme and words of another site. */
const ON_ONE_SITE = '<script src="/dist/live-updates.js"></script><live-updates src="/live/feed.json"></live-updates>';
const ON_TWO_SITES = `<link rel="stylesheet" href="https://cdn.example/dist/themes/newspaper.css">
<script src="https://cdn.example/dist/live-updates.js"></script><live-updates src="${FEED}" lang="de"></live-updates>`;

/** The policies of Trusted Types that a page may have to allow. */
const TRUSTED_TYPES = ['live-updates', 'live-updates-data', 'live-updates-xml', 'dompurify', 'lit-html'];

const SOURCE = /^(?:'(?:self|none)'|https:(?:\/\/[\w.-]+)?)$/;

/** What a policy names may be named so: of a misspelt name a browser says nothing, or only one of them does. */
function assertNamesOf(policy) {
  for (const [directive, ...values] of policy.split(/; */).map(each => each.split(' '))) {
    if (directive === 'require-trusted-types-for') continue;
    const isKnown = value => (directive === 'trusted-types' ? TRUSTED_TYPES.includes(value) : SOURCE.test(value));
    assert.deepEqual(
      values.filter(value => !isKnown(value)),
      [],
      directive,
    );
  }
}

/** Under a strict page's policy updates show, and the browser reports nothing: neither with its own sanitizer nor with the other. */
export async function provePolicy(policy) {
  assertNamesOf(policy);
  const isOnTwo = policy.includes('https://cdn.example');
  await assertShows(isOnTwo ? ON_TWO_SITES : ON_ONE_SITE, {policy});
  if (/trusted-types[^;]* dompurify/.test(policy)) await assertShows(ON_TWO_SITES, {policy, hasSanitizer: false});
}

/** Finds this package as a project does that has it installed. */
const installed = {
  name: 'installed',
  setup({onResolve}) {
    onResolve({filter: /^live-updates(?:\/|$)/}, ({path}) => ({path: new URL(import.meta.resolve(path)).pathname}));
  },
};

/** A script runs in a page with an `element` and a `socket`. Then the element gets its feed: the script may have come first. */
export async function provePageScript({code}) {
  const options = {bundle: true, write: false, format: 'esm', plugins: [installed]};
  const {outputFiles} = await build({stdin: {contents: code, resolveDir: '.'}, ...options});
  const before = /import 'live-updates'/.test(code) ? '' : SCRIPT;
  await assertShows(`${before}<live-updates></live-updates>
<script>var element = document.querySelector('live-updates'), socket = {};</script>
<script type="module">${outputFiles[0].text.replaceAll('</script', '<\\/script')}</script>
<script type="module">element.src = '${FEED}';</script>`);
}
