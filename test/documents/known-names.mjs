import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {elementOf} from '../../src/build/manifest.mjs';

const element = elementOf(JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')));
const namesOf = list => list.map(({name}) => name);

/** Names that an update, or a button, has beside its part name. */
const STANDINGS = ['latest', 'new', 'pinned', 'key', 'expanded', 'collapsed', 'withdrawn', 'pressed'];
const OF_ALL_ELEMENTS = ['id', 'class', 'style', 'lang', 'dir', 'slot', 'title', 'hidden'];

const KNOWN = [
  [/::part\(([^)]+)\)/g, [...namesOf(element.cssParts), ...STANDINGS]],
  [/:state\(([^)]+)\)/g, namesOf(element.cssStates)],
  [/(--live[\w-]*)/g, namesOf(element.cssProperties)],
];

/** Every part, state and property of ours that a style sheet names is one that the manifest has. */
export function assertStyleIsKnown(css) {
  for (const [pattern, names] of KNOWN)
    for (const [, found] of css.matchAll(pattern))
      for (const name of found.split(/\s+/)) assert.ok(names.includes(name), `${name} is unknown`);
}

/** So is every slot that content of a page is put into. */
export function assertSlotsAreKnown(html) {
  const names = namesOf(element.slots).map(name => name.replace(/N$/, '\\d+'));
  const given = [...html.matchAll(/\sslot="([^"]*)"/g)].map(([, name]) => name);
  assert.deepEqual(
    given.filter(name => !names.some(known => new RegExp(`^${known}$`).test(name))),
    [],
  );
}

/** So is every attribute on an element or a stand-in. */
export function assertAttributesAreKnown(html) {
  const names = new Set([...namesOf(element.attributes), ...OF_ALL_ELEMENTS]);
  for (const [tag, inside] of html.matchAll(/<(live-updates\s[^>]*|\w+\s[^>]*data-live-updates=[^>]*)>/g)) {
    const given = [...inside.replace(/=(?:"[^"]*"|\S+)/g, '').matchAll(/\s([\w-]+)/g)].map(([, name]) => name);
    const unknown = given.filter(name => name !== 'data-live-updates' && !names.has(name.replace(/^data-/, '')));
    assert.deepEqual(unknown, [], tag);
  }
  const ofStandIns = ['live-updates', 'live-updates-folder', ...names];
  const data = [...html.matchAll(/<\w[^>]*/g)].flatMap(([tag]) => [...tag.matchAll(/\sdata-([\w-]+)/g)]);
  for (const [, name] of data) assert.ok(ofStandIns.includes(name), `data-${name} is unknown`);
}

const NEVER_CLOSED = ['link', 'img', 'meta', 'br', 'hr', 'input'];

/** Every element that begins ends, in its order: a browser would mend it in silence. */
export function assertIsClosed(html) {
  const open = [];
  const plain = html.replace(/<!--[^]*?-->/g, '').replace(/(<(script|style)\b[^>]*>)[^]*?(?=<\/\2>)/g, '$1');
  for (const [, slash, name] of plain.matchAll(/<(\/?)([a-z][\w-]*)/g)) {
    if (!slash) open.push(name);
    else assert.equal(open.pop(), name);
    if (NEVER_CLOSED.includes(open.at(-1))) open.pop();
  }
  assert.deepEqual(open, []);
}
