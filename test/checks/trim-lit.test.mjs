import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import {TRIMS} from './lit-trims.mjs';
import {checkModule, checkTemplate, trimLit} from './trim-lit.mjs';

for (const file of Object.keys(TRIMS)) {
  const path = `node_modules/${file}`;
  const source = readFileSync(path, 'utf8');

  test(`${file} has what is needed and no more`, async () => {
    const trimmed = await trimLit(source, path);
    assert.match(trimmed, /export (class|const)/);
    assert.doesNotMatch(trimmed, /DEV_MODE=true|polyfillSupport\?\.|nativeShadow/);
  });

  test(`${file} with a passage that reads otherwise fails the build`, async () => {
    const changed = source.replace(/\b(polyfillSupport|nativeShadow)\b/g, 'other');
    await assert.rejects(trimLit(changed, path), /Lit has changed/);
  });
}

test('a file of Lit without a member that is to go fails the build', async () => {
  const path = 'node_modules/lit-element/development/lit-element.js';
  const source = readFileSync(path, 'utf8').replaceAll('disconnectedCallback() {', 'disconnected() {');
  await assert.rejects(trimLit(source, path), /Lit has changed: it has no LitElement.disconnectedCallback/);
});

test('a file that is none of those stays as it is', async () => {
  assert.equal(await trimLit('const DEV_MODE = true;', 'src/lit.js'), undefined);
});

for (const code of [
  `import {repeat} from 'lit/directives/repeat.js';`,
  `import {html} from 'lit-html/static.js';`,
  `import {html, svg} from 'lit';`,
  `import {noChange, type TemplateResult} from 'lit';`,
  `LiveUpdates.properties = { size: { type: Number } };`,
  `LiveUpdates.properties = { size: { converter } };`,
  `class A extends LitElement { firstUpdated() {} }`,
  'const rule = css`p { margin: ${size} }`;',
]) {
  test(`a module is refused that says ${code}`, () => {
    assert.throws(() => checkModule(code), /Lit is built without this/);
  });
}

for (const code of [
  `import {html, nothing, render} from 'lit';`,
  `import {property, state} from 'lit/decorators.js';`,
  `LiveUpdates.properties = { paused: { type: Boolean, reflect: true }, pageSize: { attribute: 'page-size' } };`,
  `const action = { type: 'received' };`,
  'const rule = css`p { margin: 0 }`, text = `${rule}`;',
]) {
  test(`a module may say ${code}`, () => {
    checkModule(code);
  });
}

for (const markup of [
  '<p ?hidden=\uE000></p>',
  '<p \uE000></p>',
  '<p class="a" \uE000></p>',
  '<\uE000></\uE000>',
  '<style>\uE000</style>',
  '<textarea>\uE000</textarea>',
  '<!-- \uE000 -->',
  '<svg></svg>',
  '<br class=\uE000/>',
  "<p title='a \uE000'></p>",
  '<p title = "a"></p>',
]) {
  test(`a template is refused that holds ${markup.replaceAll('\uE000', '${}')}`, () => {
    assert.throws(() => checkTemplate(markup), /Lit is built without this/);
  });
}

for (const markup of [
  '<p class="a \uE000 b" part=\uE000 @click=\uE000 .textContent=\uE000>\uE000 \uE000</p>',
  '<b>\uE000</b> \uE000<i></i>',
  '<a title="Is it? \uE000" href=\uE000>\uE000</a>',
]) {
  test(`a template may hold ${markup.replaceAll('\uE000', '${}')}`, () => {
    checkTemplate(markup);
  });
}
