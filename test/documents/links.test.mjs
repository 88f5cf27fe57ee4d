// Links between the documents, the sections that code names, and how long the README may be.
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join, normalize} from 'node:path';
import {test} from 'node:test';

const read = path => readFileSync(path, 'utf8');
const documents = readdirSync('.').filter(name => name.endsWith('.md') && name !== 'bench-results.md');

/** The text without blocks and spans of code, where brackets and hashes mean something else. */
const proseOf = text =>
  text.replace(/^( *)```.*\n[^]*?^\1```$/gm, '').replace(/`[^`\n]*`/g, code => code.slice(1, -1).replace(/[[\]]/g, ''));

const headingsOf = text => [...proseOf(text).matchAll(/^#{1,6} (.+)$/gm)].map(([, title]) => title);

/** The fragments of a document, as GitHub and npm write them. */
function fragmentsOf(text) {
  const counts = new Map();
  return headingsOf(text).map(title => {
    const plain = title.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const fragment = plain.replace(/[^\p{L}\p{N}\p{M} _-]/gu, '').replaceAll(' ', '-');
    const count = counts.get(fragment) ?? 0;
    counts.set(fragment, count + 1);
    return count ? `${fragment}-${count}` : fragment;
  });
}

/** What is wrong with a link of a document: nothing, as a rule. */
function faultOf(document, link) {
  if (/^[a-z]+:/.test(link)) return '';
  const [path, fragment] = link.split('#');
  const target = path ? normalize(join(dirname(document), path)) : document;
  if (!existsSync(target)) return `${document}: ${link} is no file`;
  if (fragment !== undefined && !fragmentsOf(read(target)).includes(fragment))
    return `${document}: ${link} is no section`;
  return '';
}

test('every link between the documents leads to a file and a section that are there', () => {
  const links = documents.flatMap(document =>
    [...proseOf(read(document)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => [document, link]),
  );
  assert.ok(links.length > 40, `${links.length} links were found`);
  assert.deepEqual(links.map(([document, link]) => faultOf(document, link)).filter(Boolean), []);
});

test('every section that code names is there, as in PUBLISHING.md, "Push"', () => {
  const files = ['src', 'demo', 'test', ...documents].flatMap(place =>
    place.endsWith('.md') ? [place] : readdirSync(place, {recursive: true}).map(name => join(place, name)),
  );
  const named = files
    .filter(file => /\.(?:ts|js|mjs|html|md)$/.test(file) && !file.endsWith('links.test.mjs'))
    .flatMap(file => [...read(file).matchAll(/\b([A-Z]{4,}\.md), "([^"]+)"/g)].map(found => [file, ...found.slice(1)]));
  assert.ok(named.length > 3);
  const lost = named.filter(
    ([, document, title]) => !existsSync(document) || !headingsOf(read(document)).includes(title),
  );
  assert.deepEqual(lost, []);
});

test('every file of the code that a document names is there', () => {
  const files = ['src', 'test', 'demo'].flatMap(place =>
    readdirSync(place, {recursive: true}).map(name => `/${place}/${name}`),
  );
  const named = documents
    .filter(name => name !== 'CHANGELOG.md') // what has changed may be gone
    .flatMap(document =>
      [...read(document).matchAll(/`([a-z][a-z\d./-]*\.(?:ts|mjs))`/g)].map(([, path]) => `${document}: ${path}`),
    );
  assert.ok(named.length > 80);
  const isThere = line =>
    [...files, ...readdirSync('.').map(name => `/${name}`)].some(file => file.endsWith(`/${line.split(': ')[1]}`));
  assert.deepEqual(
    named.filter(line => !isThere(line)),
    [],
  );
});

test('README and REFERENCE name every language that the element speaks', () => {
  const [, section] = /^## Languages\n([^]*?)^## /m.exec(read('README.md'));
  const tags = readdirSync('src/locales').map(file => file.replace('.ts', '')).filter(tag => !['en', 'say'].includes(tag)); // prettier-ignore
  const names = tags.map(tag => new Intl.DisplayNames('en', {type: 'language'}).of(tag.split('-')[0]));
  assert.deepEqual(
    names.filter(name => !section.includes(name)),
    [],
  );
  assert.match(section, new RegExp(`\\b${tags.length} languages`));
  const [, reference] = /^## Languages\n([^]*?)^## /m.exec(read('REFERENCE.md'));
  assert.deepEqual(
    tags.filter(tag => !reference.includes(`\`${tag}\``)),
    [],
  );
});

test('README says in its first line what it is, and has at most 250 lines', () => {
  const lines = read('README.md').trimEnd().split('\n');
  assert.match(lines[0], /live blog/);
  assert.ok(lines.length <= 250, `${lines.length} lines`);
});

test('README answers questions in the order in which people ask them, with a picture first', () => {
  const text = read('README.md');
  const order = 'Embed, Look, Feed, What it reads, Theme, Events, Languages, Publishers, Accessibility, Security, What it costs, Browsers, Develop'; // prettier-ignore
  assert.deepEqual(headingsOf(text).slice(1), order.split(', '));
  const pictures = [...text.slice(0, text.indexOf('## Embed')).matchAll(/!\[[^\]]{20,}\]\(([^)]+)\)/g)].map(
    ([, path]) => path,
  );
  assert.equal(pictures.length, 2);
  assert.ok(pictures.every(path => existsSync(path)));
});

test('every document is in the package, except those for who works on it', () => {
  const {files} = JSON.parse(read('package.json'));
  const always = ['README.md', 'CONTRIBUTING.md'];
  assert.deepEqual(
    documents.filter(name => !always.includes(name) && !files.includes(name)),
    [],
  );
});
