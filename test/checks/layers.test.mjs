import assert from 'node:assert/strict';
import test from 'node:test';
import {ESLint} from 'eslint';

const eslint = new ESLint();

/** The rules that this text breaks when it stands in this file, which must exist: typed rules want it in the project. */
async function brokenRules(filePath, text) {
  const [{messages}] = await eslint.lintText(text, {filePath});
  return messages.map(({ruleId, message}) => ruleId ?? message);
}

const IMPORTS = [
  ['src/model/feed.ts', '../errors.js', false],
  ['src/model/feed.ts', './order.js', true],
  ['src/model/feed.ts', 'lit', false],
  ['src/formats/json-feed.ts', '../model/feed.js', true],
  ['src/formats/json-feed.ts', '../transport/pace.js', false],
  ['src/transport/pace.ts', '../errors.js', true],
  ['src/transport/pace.ts', '../model/feed.js', false],
  ['src/content/rules/tame.ts', './allow-list.js', true],
  ['src/content/rules/tame.ts', '../../text/entities.js', true],
  ['src/content/rules/tame.ts', '../dom/walk.js', false],
  ['src/content/rules/tame.ts', '../../dom/make.js', false],
  ['src/content/dom/purifier.ts', 'dompurify', true],
  ['src/content/dom/purifier.ts', '../rules/allow-list.js', true],
  ['src/content/dom/purifier.ts', '../../on-demand.js', true],
  ['src/content/dom/purifier.ts', '../../model/feed.js', false],
  ['src/dom/make.ts', './patch.js', true],
  ['src/dom/make.ts', '../content/rules/allow-list.js', false],
  ['src/dom/make.ts', 'lit', false],
  ['src/view/view.ts', '../content/dom/body.js', true],
  ['src/view/view.ts', '../dom/make.js', true],
  ['src/view/view.ts', '../transport/pace.js', false],
  ['src/view/styles/styles.ts', '../context.js', true],
  ['src/locales/en.ts', '../model/feed.js', false],
  ['src/reader/place.ts', '../model/feed.js', true],
  ['src/reader/place.ts', '../transport/pace.js', false],
  ['src/options.ts', './view/time.js', true],
];

for (const [file, specifier, isAllowed] of IMPORTS) {
  test(`${file} ${isAllowed ? 'may' : 'may not'} import ${specifier}`, async () => {
    const rules = await brokenRules(file, `import '${specifier}';\n`);
    assert.equal(rules.includes('live-updates/layers'), !isAllowed, rules.join(', '));
  });
}

for (const [text, rule] of [
  ["export * from '../transport/pace.js';", 'live-updates/layers'],
  ["export const load = () => import('../transport/pace.js');", 'live-updates/layers'],
  ["export type Pace = import('../transport/pace.js').Pace;", 'live-updates/layers'],
  ['export const title = document.title;', 'live-updates/inert'],
  ['export default 1;', 'no-restricted-syntax'],
  ['export enum Order {newest, oldest}', 'no-restricted-syntax'],
  ['export const anything = (value: any): unknown => value;', '@typescript-eslint/no-explicit-any'],
  ['export const first = (list: string[]): string => list[0]!;', '@typescript-eslint/no-non-null-assertion'],
  ["import {unsafeHTML} from 'lit/directives/unsafe-html.js';", 'no-restricted-syntax'],
  [`export function long(): void {\n${'  console.log();\n'.repeat(40)}}`, 'max-lines-per-function'],
  ['console.log();\n'.repeat(201), 'max-lines'],
]) {
  test(`lint refuses ${text.split('\n')[0]} (${rule})`, async () => {
    const rules = await brokenRules('src/model/feed.ts', text);
    assert.ok(rules.includes(rule), `it said only: ${rules.join(', ')}`);
  });
}

const CLASS_SELECTORS = [
  "root.querySelector('.stream')",
  "root?.querySelectorAll('button, div > .more')",
  "root.closest('article.update')",
  "root.matches('.update:not(.pinned) *')",
  "root.matches(root.id ? '#end' : '.edge')",
  "root.querySelector('.' + root.id)",
  'root.querySelector(`.${root.id}`)',
  "root.ownerDocument.getElementsByClassName('stream')",
];

const OTHER_SELECTORS = [
  "root.querySelector('button, #end, [data-id]')",
  'root.querySelector(`h${root.id}`)',
  'root.matches(\'[src$=".jpg"], :target\')',
  "root.id.includes('.stream')",
];

for (const [file, expressions, isRefused] of [
  ['src/content/dom/walk.ts', CLASS_SELECTORS, true],
  ['src/content/dom/walk.ts', OTHER_SELECTORS, false],
  ['src/view/context.ts', CLASS_SELECTORS, false],
]) {
  for (const expression of expressions) {
    test(`lint ${isRefused ? 'refuses' : 'lets pass'} in ${file}: ${expression}`, async () => {
      const rules = await brokenRules(file, `export const find = (root: Element): unknown => ${expression};\n`);
      assert.equal(rules.includes('live-updates/class-selectors'), isRefused, rules.join(', '));
    });
  }
}

for (const text of [
  'export const title = (): string => document.title;',
  "export const isBrowser = typeof document !== 'undefined';",
  'export const width = (box: Element | Window): unknown => box;',
]) {
  test(`lint lets pass: ${text}`, async () => {
    assert.deepEqual(await brokenRules('src/model/feed.ts', `${text}\n`), []);
  });
}
