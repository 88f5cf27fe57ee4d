// How blocks are proven that no browser reads: feeds and settings, commands, headers, pictures of the code.
import assert from 'node:assert/strict';
import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {gzipSync} from 'node:zlib';
import Ajv from 'ajv/dist/2020.js';
import {transform} from 'esbuild';
import {FeedServer, GOOD} from '../cli/feed-server.mjs';
import {check, runCommand} from '../cli/run-command.mjs';
import {provePolicy} from './in-browser.mjs';

const {scripts} = JSON.parse(readFileSync('package.json', 'utf8'));
const schema = JSON.parse(readFileSync('dist/feed.schema.json', 'utf8'));

/** A feed may hold fields that the schema does not have; in a document such a field is a slip. */
const closed = JSON.parse(JSON.stringify(schema), (_, value) =>
  value?.type === 'object' && value.properties ? {additionalProperties: false, ...value} : value,
);
const validate = new Ajv({strict: true, strictRequired: false, allowUnionTypes: true}).compile(closed);

/** Where the fields of a fragment belong, in a feed that lacks everything else. */
const PLACES = [
  [schema.properties, fields => ({items: [], ...fields})],
  [schema.$defs.coverage.properties, fields => ({items: [], _live_updates: fields})],
  [schema.$defs.item.properties, fields => ({items: [fields]})],
];

function assertFeed(fields) {
  const [, around] = PLACES.find(([properties]) => Object.keys(fields).every(name => name in properties)) ?? [];
  assert.ok(around, `nobody reads the fields ${Object.keys(fields)}`);
  assert.ok(validate(around(fields)), JSON.stringify(validate.errors));
}

/** Settings of VS Code: each of its files is in the package. */
function assertSettings(settings) {
  const files = Object.values(settings).flat();
  for (const file of files) assert.ok(existsSync(file.replace('./node_modules/live-updates/', '')), file);
}

/** A whole feed, a part of one, or one in each line; `editor-settings` is what else JSON may be. */
export function proveJson({code, mark}) {
  if (mark === 'editor-settings') return assertSettings(JSON.parse(code));
  const isOneInALine = /^\{.*\}\n\{/.test(code);
  for (const text of isOneInALine ? code.trim().split('\n') : [code]) assertFeed(JSON.parse(text));
}

/** Imports code as a project does that has this package, and returns what it exports. */
export async function load(name, source) {
  const {code} = await transform(source, {loader: 'jsx', jsxFactory: 'createElement', jsxFragment: '"div"'});
  mkdirSync('.cache/documents', {recursive: true}); // within the package, which then finds itself by its name
  const file = `.cache/documents/${name}.mjs`;
  writeFileSync(file, code);
  return import(new URL(`../../${file}?${process.hrtime.bigint()}`, import.meta.url));
}

/** A script runs in Node, with a `text` to read. */
export async function proveNodeScript({document, line, code}) {
  globalThis.text = readFileSync('demo/feeds/feed.rss', 'utf8');
  await load(`${document}-${line}`, code);
}

const COMMANDS = {
  npm: ([command, name]) =>
    ['ci', 'install', 'start', 'test', 'pack'].includes(command) || (command === 'run' && name in scripts),
  npx: ([program, command]) => program === 'live-updates' && ['check', 'convert', 'render'].includes(command),
  node: ([file]) => existsSync(file),
  mv: words => words.length === 2,
  curl: words => words.length > 0,
  git: words => words.length > 0,
};

/** Every command of a shell is one that there is. What `npx live-updates` prints is shown by blocks of their own. */
export function proveCommands({code}) {
  const lines = code.split('\n').map(line => line.replace(/(^|\s)#.*/, '').trim());
  for (const command of lines.flatMap(line => line.split(/&&|\||;/)).map(each => each.replace(/>.*/, '').trim())) {
    if (!command) continue;
    const [program, ...words] = command.replace(/^(?:[A-Z_]+=\S+ )+/, '').split(/\s+/);
    assert.ok(COMMANDS[program]?.(words), `nobody knows the command: ${command}`);
  }
}

/** A session in a terminal prints what is written, word for word: the feeds that it names are in `feeds/`. */
export async function proveSession({code}) {
  const [first, ...rest] = code.split('\n');
  const [, command, file] = /^\$ npx live-updates (\w+) ([\w.-]+)$/.exec(first);
  const {stdout} = await runCommand(command, `test/documents/feeds/${file}`);
  assert.equal(stdout.trim(), rest.join('\n').trim());
}

/** The headers of a feed leave nothing to object to. Policies are tried on a page. */
export async function proveHeaders({code}) {
  const lines = code
    .trim()
    .replace('"…"', '"1"')
    .split('\n')
    .map(line => line.split(/: (.*)/));
  const {'Content-Security-Policy': policy, ...headers} = Object.fromEntries(
    lines.map(([name, value]) => [name, value]),
  );
  if (policy) return provePolicy(policy);
  const server = await new FeedServer().start();
  const type = {'Content-Type': GOOD['Content-Type'], 'Content-Encoding': 'gzip'};
  const body = gzipSync(
    JSON.stringify({title: 'Storm', items: [{id: '1', content_text: 'Wind', date_published: '2026-01-05T14:05:00Z'}]}),
  );
  const {codes} = await check(server.serve('/feed.json', body, {...type, ...headers}));
  server.stop();
  assert.deepEqual(codes, []);
}

/** What a picture of the code names: `folder/`, `file.ts`, `folder/file`, `a-file` with a hyphen, and each of `one, two, three`. */
const IN_PICTURE =
  /[a-z-]+(?:\/[a-z-]+)*\/(?=[\s:])|[a-z-]+(?:\/[a-z-]+)+|[a-z]+(?:-[a-z]+)+|[\w-]+\.ts\b|(?<=^ {17,}|, |[:→] )[a-z]+(?=,)|(?<=→ )[a-z]+(?= {2}| →)/gm;

/** A picture of the code names folders and files that are there. */
export function provePicture({code}) {
  const sources = readdirSync('src', {recursive: true}).map(name => `/${name.replace(/\.ts$/, '')}`);
  const named = [...code.matchAll(IN_PICTURE)].map(([name]) => name.replace(/\/$|\.ts$/, ''));
  assert.ok(named.length > 30);
  assert.deepEqual(
    named.filter(name => !sources.some(path => path.endsWith(`/${name}`))),
    [],
  );
}
