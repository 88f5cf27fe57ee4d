import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import test from 'node:test';
import {elementOf} from '../../src/build/manifest.mjs';

// Whether what editors, catalogues and frameworks know of the element is all that there is: each thing with its words, its type
// and its default.

const readJson = name => JSON.parse(readFileSync(`dist/${name}`, 'utf8'));
const manifest = readJson('custom-elements.json');
const element = elementOf(manifest);
const {attributes, members, events, slots, cssParts, cssProperties, cssStates} = element;
const fields = members.filter(({kind}) => kind === 'field');
const methods = members.filter(({kind}) => kind === 'method');
const namesOf = items => items.map(({name}) => name).sort();
const sourceOf = folder =>
  readdirSync(folder, {recursive: true})
    .filter(name => name.endsWith('.ts'))
    .map(name => readFileSync(`${folder}/${name}`, 'utf8'))
    .join('\n');

/** The names of those that lack something. */
const lacking = (items, has) => namesOf(items.filter(item => !has(item)));

for (const [what, items, has] of [
  [
    'attribute has words, a type, a default and its property',
    attributes,
    item => item.type?.text && item.default && item.fieldName,
  ],
  ['property has words, a type and a default', fields, item => item.type?.text && item.default],
  ['method has words, and says what it returns', methods, item => item.return?.type.text],
  ['parameter of a method has a type', methods.flatMap(({parameters = []}) => parameters), item => item.type?.text],
  ['event has words and a class that the package exports', events, ({type}) => type && exportsClass(type.text)],
  ['slot has words', slots, () => true],
  ['part has words', cssParts, () => true],
  ['custom property has words, a type and a default', cssProperties, item => item.syntax && item.default],
  ['state has words', cssStates, () => true],
]) {
  test(`each ${what}`, () => {
    assert.ok(items.length);
    const isParameter = what.startsWith('parameter');
    assert.deepEqual(
      lacking(items, item => (isParameter || item.description) && has(item)),
      [],
    );
  });
}

function exportsClass(name) {
  return manifest.modules[0].exports.some(item => item.name === name);
}

test('each type with a name of ours has what it stands for beside it', () => {
  const named = [...attributes, ...fields.filter(({readonly}) => !readonly)].filter(({type}) =>
    /^[A-Z]\w+$/.test(type.text),
  );
  assert.ok(named.length);
  assert.deepEqual(
    lacking(named, ({parsedType}) => /^('[\w-]+'|number)( \| ('[\w-]+'|number))+$/.test(parsedType?.text)),
    [],
  );
});

test('each property that can be set is an attribute, or says that it is none', () => {
  const settable = fields.filter(({readonly, static: isStatic}) => !readonly && !isStatic);
  assert.deepEqual(namesOf(settable.filter(({attribute}) => attribute)), attributes.map(item => item.fieldName).sort());
});

test('the changelog names each attribute, property, method and slot', () => {
  const spans = [...readFileSync('CHANGELOG.md', 'utf8').matchAll(/`([^`]+)`/g)].flatMap(([, code]) =>
    code.split(/[\s()=]+/),
  );
  const known = [...attributes, ...members.filter(({attribute}) => !attribute), ...slots];
  const names = namesOf(known).filter(Boolean);
  assert.deepEqual(
    names.filter(name => !spans.some(word => [name, `LiveUpdates.${name}`].includes(word))),
    [],
  );
});

test('the custom properties are those of the style sheets', () => {
  const used = new Set(sourceOf('src/view/styles').match(/--live-updates-[\w-]+/g));
  assert.deepEqual(namesOf(cssProperties), [...used].sort());
});

test('the events are those of the map of types', () => {
  const [, map] = /interface GlobalEventHandlersEventMap \{([^}]*)\}/.exec(readFileSync('dist/element.d.ts', 'utf8'));
  assert.deepEqual(namesOf(events), [...map.matchAll(/'([\w-]+)'/g)].map(([, name]) => name).sort());
});

test('the states are those that the element takes', () => {
  const [, status] = /type Status = ([^;]*);/.exec(readFileSync('dist/element.d.ts', 'utf8'));
  const now = [...readFileSync('src/live-updates.ts', 'utf8').matchAll(/now\.push\('(\w+)'\)/g)];
  const states = [...[...status.matchAll(/'(\w+)'/g)], ...now].map(([, name]) => name);
  assert.deepEqual(namesOf(cssStates), states.sort());
});

test('VS Code knows all attributes with their words, custom properties, parts and states', () => {
  const [{name, attributes: known}] = readJson('vscode.html-custom-data.json').tags;
  assert.equal(name, 'live-updates');
  assert.deepEqual(namesOf(known), namesOf(attributes));
  const order = known.find(item => item.name === 'order');
  assert.deepEqual(order.values, [{name: 'newest'}, {name: 'oldest'}]);
  const css = readJson('vscode.css-custom-data.json');
  assert.deepEqual(namesOf(css.properties), namesOf(cssProperties));
  assert.deepEqual(namesOf(css.pseudoElements), namesOf(cssParts.map(({name}) => ({name: `::part(${name})`}))));
  assert.deepEqual(namesOf(css.pseudoClasses), namesOf(cssStates.map(({name}) => ({name: `:state(${name})`}))));
});

test("JetBrains' editors know all that the element has", () => {
  const {contributions, version} = readJson('web-types.json');
  assert.equal(version, JSON.parse(readFileSync('package.json', 'utf8')).version);
  const [known] = contributions.html.elements;
  assert.deepEqual(namesOf(known.attributes), namesOf(attributes));
  assert.deepEqual(namesOf(known.slots), namesOf(slots));
  assert.deepEqual(namesOf(known.js.events), namesOf(events));
  assert.deepEqual(namesOf(known.js.properties), namesOf(fields));
  assert.deepEqual(namesOf(contributions.css.properties), namesOf(cssProperties));
});

test('templates of each framework have all attributes, properties and events', () => {
  const types = readFileSync('dist/templates.d.ts', 'utf8');
  const settable = fields.filter(({readonly}) => !readonly);
  const wanted = [
    ...settable.map(({name}) => `  ${name}?:`),
    ...namesOf(attributes.filter(({name}) => name.includes('-'))).map(name => `'${name}'?:`),
    ...namesOf(events).flatMap(name => [`'on${name}'?:`, `'on:${name}'?:`]),
  ];
  assert.deepEqual(
    wanted.filter(text => !types.includes(text)),
    [],
  );
});
