// Rewrites the tables of the documents between <!-- name --> and <!-- /name -->, most from the manifest; --check only compares.
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';

const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
const element = manifest.modules.flatMap(({declarations}) => declarations).find(({customElement}) => customElement);

const code = text => (text ? `\`${text}\`` : '');
const cell = text => (text ?? '').replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
const described = ({description}) => description ?? '';
const fields = element.members.filter(
  ({kind, attribute, static: isStatic}) => kind === 'field' && !attribute && !isStatic,
);
const methods = element.members.filter(({kind}) => kind === 'method');

/** Type and default of a property; a value that is `undefined` shows none. */
const typeOf = ({type}) => code(type?.text.replace(/ \| undefined$/, ''));
const defaultOf = value => (value.default === 'undefined' ? '' : code(value.default));

function signature({name, parameters = [], return: result, static: isStatic}) {
  const list = parameters.map(({name, optional, type}) => `${name}${optional ? '?' : ''}: ${type?.text ?? 'unknown'}`);
  return code(`${isStatic ? `${element.name}.` : ''}${name}(${list.join(', ')}): ${result?.type.text ?? 'void'}`);
}

/** The languages, in the order of their English names, and what the head of each file says. */
const languages = readdirSync('src/locales')
  .filter(file => !['en.ts', 'say.ts'].includes(file))
  .map(file => {
    const tag = file.replace('.ts', '');
    const [head] = readFileSync(`src/locales/${file}`, 'utf8').split('*/');
    const [, reviewed] = /^ \* reviewed: (.*)$/m.exec(head);
    const [, terms] = /^ \* terms: (.*)$/ms.exec(head);
    const name = new Intl.DisplayNames('en', {type: 'language'}).of(tag);
    return {tag, name, terms: terms.replace(/\n \*/g, ''), reviewed: reviewed === 'false' ? 'nobody yet' : reviewed};
  })
  .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));

/** The files that readers load, with the most that each may weigh, and who loads it. */
const sizes = JSON.parse(readFileSync('package.json', 'utf8'))['size-limit'];
const LOADED_BY = {
  'live-updates.js': 'everybody',
  'live-updates-sanitizer.js': 'browsers without `Element.setHTML`, which is Safari',
  'live-updates-frames.js': 'who reads an update with a frame, such as a video of another site',
  'live-updates-formats.js': 'everybody, where the feed is no JSON Feed, or has dates in words',
  'live-updates-stream.js': 'everybody, where there is an event stream',
  'live-updates-developers.js': 'developers alone, or where something is wrong',
  'live-updates-structured-data.js': 'everybody, once the page is at rest; search engines read what it writes',
  'live-updates.standalone.js': 'everybody, in place of all the others, if the page chooses it',
};

/** What stands in each table: its columns, its rows, and what each column says of a row. */
const TABLES = {
  attributes: [
    element.attributes,
    {
      Attribute: ({name}) => code(name),
      Property: ({name, fieldName}) => (fieldName === name ? '' : code(fieldName)),
      Type: typeOf,
      Default: defaultOf,
      Meaning: described,
    },
  ],
  properties: [
    fields,
    {
      Property: ({name}) => code(name),
      Type: typeOf,
      Default: defaultOf,
      Meaning: ({readonly, description}) => (readonly ? `Read-only. ${description ?? ''}` : description),
    },
  ],
  methods: [methods, {Method: signature, Does: described}],
  events: [element.events, {Event: ({name}) => code(name), Class: typeOf, When: described}],
  slots: [element.slots, {Slot: ({name}) => (name ? code(name) : '(default)'), Content: described}],
  parts: [element.cssParts, {Part: ({name}) => code(name), Is: described}],
  'custom-properties': [
    element.cssProperties,
    {
      Property: ({name}) => code(name),
      Default: defaultOf,
      Meaning: described,
    },
  ],
  languages: [
    languages,
    {
      Language: ({name, tag}) => `${name} ${code(tag)}`,
      'Source of terms': ({terms}) => terms,
      'Reviewed by': ({reviewed}) => reviewed,
    },
  ],
  sizes: [
    sizes,
    {
      File: ({name}) => code(name),
      'At most': ({limit}) => limit,
      'Who loads it': ({name}) => LOADED_BY[name],
    },
  ],
  states: [element.cssStates, {State: ({name}) => code(`:state(${name})`), When: described}],
};

/** A Markdown table; a column with nothing in it is left out. */
function table([rows = [], columns]) {
  const filled = Object.entries(columns).filter(([, read]) => rows.some(row => cell(read(row))));
  const line = cells => `| ${cells.join(' | ')} |`;
  const head = [line(filled.map(([title]) => title)), line(filled.map(() => '---'))];
  return [...head, ...rows.map(row => line(filled.map(([, read]) => cell(read(row)))))].join('\n');
}

const unnamed = sizes.filter(({name}) => !(name in LOADED_BY));
if (unnamed.length) throw new Error(`LOADED_BY does not say who loads ${unnamed.map(({name}) => name)}`);

/** Where each table is. */
const DOCUMENTS = {
  'README.md': ['sizes'],
  'REFERENCE.md': Object.keys(TABLES).filter(name => !['sizes', 'languages'].includes(name)),
  'CONTRIBUTING.md': ['languages'],
};

function withTables(document, names) {
  return names.reduce(
    (text, name) => {
      const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
      const [from, to] = [text.indexOf(start), text.indexOf(end)];
      if (from < 0 || to < from) throw new Error(`${document} has no ${start} … ${end}`);
      return `${text.slice(0, from)}${start}\n\n${table(TABLES[name])}\n\n${text.slice(to)}`;
    },
    readFileSync(document, 'utf8'),
  );
}

for (const [document, names] of Object.entries(DOCUMENTS)) {
  const text = withTables(document, names);
  if (!process.argv.includes('--check')) writeFileSync(document, text);
  else if (text !== readFileSync(document, 'utf8')) {
    console.error(`${document} no longer says what the source says: run npm run docs`);
    process.exitCode = 1;
  }
}
