import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import test from 'node:test';
import {brotliCompressSync} from 'node:zlib';
import {fileOf, importWords} from '../../src/build/languages.mjs';

const LIMIT = 1200; // bytes of a file of words that a reader downloads, compressed

const {en} = await importWords('en');
const tags = readdirSync('src/locales')
  .map(file => file.replace('.ts', ''))
  .filter(name => !['en', 'say'].includes(name));

const textsOf = word => (typeof word === 'string' ? [word] : Object.values(word));
const holesOf = text => [...text.matchAll(/\{(\w+)\}/g)].map(([hole]) => hole).sort();
const counts = key => textsOf(en[key]).some(text => text.includes('{count}'));
const categoriesOf = tag => new Intl.PluralRules(tag).resolvedOptions().pluralCategories.toSorted();

/** Labels of buttons, which must fit where the English ones do. */
const BUTTONS = [
  'copyLink linkCopied share seeInPlace more pause resume options newestFirst oldestFirst expandAll collapseAll showAll',
  'hide older.idle tryNow tryAgain load.video load.audio load.post load.chart skip back',
].flatMap(line => line.split(' '));
const SHORTEST = 8; // letters: below that, a factor means little

/** Words that are the same in many languages. */
const INTERNATIONAL = /^(?:language|badge\.live|badge\.offline|arrived|all|options|pause|correction|link)$/;

/** The words that a file gives to a script with these keys. */
async function readFile(code, keys) {
  const {wordsOf} = await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
  return wordsOf(keys);
}

test('the script knows each file of words', () => {
  const [, known] = /const TAGS =\s+'(.*)'/.exec(readFileSync('src/language.ts', 'utf8'));
  assert.deepEqual(
    tags.filter(tag => !known.split(' ').includes(tag)),
    [],
  );
});

for (const tag of tags) {
  const all = await importWords(tag);
  const {words} = all;

  test(`${tag} weighs at most ${LIMIT} bytes`, () => {
    const {length} = brotliCompressSync(fileOf(all));
    assert.ok(length <= LIMIT, `${length} bytes`);
  });

  test(`${tag} is whole again over English words, and gives none to a script with other keys`, async () => {
    const keys = Object.keys(en);
    assert.deepEqual({...en, ...(await readFile(fileOf(all), keys))}, words);
    assert.deepEqual(await readFile(fileOf(all), keys.slice(1)), {});
  });

  test(`${tag} has the keys of English, in the same order`, () => {
    const own = readFileSync(`src/locales/${tag}.ts`, 'utf8').matchAll(/^ {2}(?:'([\w.]+)'|(\w+)):/gm);
    const keys = [...own].map(([, quoted, bare]) => quoted ?? bare);
    const leansOn = tags.includes(tag.split('-')[0]) && tag.includes('-');
    assert.deepEqual(
      keys,
      Object.keys(en).filter(key => !leansOn || keys.includes(key)),
    );
    assert.equal(words.language, tag);
  });

  test(`${tag} has the holes of English in each text`, () => {
    for (const key of Object.keys(en)) {
      const [expected] = textsOf(en[key]).map(holesOf);
      // a plural may write its number out, as "one" or "two"
      const open = holes => holes.filter(hole => hole !== '{count}');
      for (const text of textsOf(words[key])) {
        assert.deepEqual(open(holesOf(text)), open(expected), `${key}: ${text}`);
        assert.ok(!/[{}]/.test(text.replace(/\{\w+\}/g, '')), `${key}: ${text}`);
      }
      assert.ok(!counts(key) || textsOf(words[key]).at(-1).includes('{count}'), key);
    }
  });

  test(`${tag} has a text for each plural of the language`, () => {
    const plurals = Object.entries(words).filter(([, word]) => typeof word !== 'string');
    for (const [key, word] of plurals) {
      assert.ok(counts(key), `${key} counts nothing`);
      assert.deepEqual(Object.keys(word).toSorted(), categoriesOf(tag), key);
    }
    const missing = Object.keys(en).filter(
      key => typeof en[key] === 'object' && typeof words[key] === 'string' && categoriesOf(tag).length > 1,
    );
    assert.deepEqual(missing, []);
  });

  test(`${tag} has no English left over`, () => {
    const same = Object.keys(en).filter(
      key => !INTERNATIONAL.test(key) && JSON.stringify(words[key]) === JSON.stringify(en[key]),
    );
    assert.deepEqual(same, []);
  });

  test(`${tag} has buttons at most 1.8 times as long as in English`, () => {
    const long = BUTTONS.filter(key => words[key].length > 1.8 * Math.max(SHORTEST, en[key].length));
    assert.deepEqual(
      long.map(key => `${key}: ${words[key]}`),
      [],
    );
  });

  test(`${tag} says in its head whether a native speaker has read it, and where its terms are from`, () => {
    const [head] = readFileSync(`src/locales/${tag}.ts`, 'utf8').split('*/');
    assert.match(head, /^ \* reviewed: (?:false|\S.*)$/m);
    assert.match(head, /^ \* terms: \S/m);
  });
}
