// One file says what is expected of every fixture of the formats. This test guards that none is forgotten, on either side.
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, test} from 'node:test';
import {build} from 'esbuild';

const FOLDER = 'test/fixtures/';
const MANY = 'neighbours.json';

const read = path => JSON.parse(readFileSync(FOLDER + path, 'utf8'));
const expected = Object.entries(read('expected.json'));
const folders = readdirSync(FOLDER, {withFileTypes: true}).filter(entry => entry.isDirectory());

const fixtures = [
  ...folders.flatMap(({name}) => readdirSync(FOLDER + name).map(file => `${name}/${file}`)),
  ...Object.keys(read(MANY)).map(name => `${MANY}#${name}`),
].filter(file => !file.endsWith('README.md'));

/** The names of the formats, from the sources. */
async function loadNames() {
  const {outputFiles} = await build({
    stdin: {contents: "export {SERVICES} from './src/formats/foreign.ts'", resolveDir: '.'},
    bundle: true,
    format: 'esm',
    write: false,
  });
  const {SERVICES} = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
  );
  return ['json-feed', 'live-blog-posting', 'list', ...SERVICES];
}

describe('test/fixtures/expected.json', () => {
  test('says of every fixture what is expected, and of nothing else', () => {
    assert.deepEqual(expected.map(([file]) => file).sort(), fixtures.toSorted());
  });

  test('names the format by the folder, or by the beginning of the name', () => {
    const odd = expected.filter(([file, {format}]) => !file.replace(`${MANY}#`, '').match(`^${format}[/:]`));
    assert.deepEqual(odd, []);
  });

  test('has an address, and one kind of expectation, which a test looks at', () => {
    // test/formats/fixtures.test.ts and json-feed-fixtures.test.ts take each kind as a whole
    const kinds = ['translated', 'described', 'fields', 'summary', 'error'];
    for (const [file, {format, url, language, ...rest}] of expected) {
      assert.ok(format && URL.canParse(url) && language !== '', file);
      assert.equal(Object.keys(rest).filter(kind => kinds.includes(kind)).length, 1, file);
      assert.equal(Object.keys(rest).length, 1, file);
    }
  });

  test('has a fixture of every format, with updates in it', async () => {
    const updatesIn = ({translated, described, fields, summary}) =>
      translated?.items ?? (described ?? fields ?? summary)?.updates ?? [];
    const shown = new Set(expected.filter(([, fixture]) => updatesIn(fixture).length).map(([, {format}]) => format));
    assert.deepEqual([...shown].sort(), (await loadNames()).sort());
  });
});
