// The end of the build: the licences of what is bundled, and the hash of every file in dist/.
import {createHash} from 'node:crypto';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

const DIST = 'dist';
const LICENCES = 'third-party-licences.txt';
const INTEGRITY = 'integrity.json';

const filesIn = folder =>
  readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile())
    .map(({parentPath, name}) => join(parentPath, name).replaceAll('\\', '/').slice(`${folder}/`.length))
    .sort();

/** The packages whose code is in dist/: the source maps name every file that went into it. */
function bundledPackages() {
  const maps = filesIn(DIST).filter(name => name.endsWith('.js.map'));
  const sources = maps.flatMap(name => JSON.parse(readFileSync(join(DIST, name), 'utf8')).sources);
  const names = sources.map(source => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1]);
  return [...new Set(names.filter(Boolean))].sort();
}

function licenceOf(name) {
  const folder = join('node_modules', name);
  const {version, license} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find(entry => /^licen[cs]e(\.\w+)?$/i.test(entry));
  if (!file) throw new Error(`${name} is bundled and has no licence`);
  return `${name} ${version} (${license.replace(/^\((.*)\)$/, '$1')})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
}

const licences = bundledPackages().map(licenceOf);
if (!licences.length) throw new Error('No source map in dist/ names a package');
const head = 'live-updates contains code of these packages. Its own licence is in the file LICENSE.';
writeFileSync(join(DIST, LICENCES), [head, ...licences].join(`\n\n${'─'.repeat(80)}\n\n`));

const hashOf = name =>
  `sha384-${createHash('sha384')
    .update(readFileSync(join(DIST, name)))
    .digest('base64')}`;
const hashes = filesIn(DIST)
  .filter(name => name !== INTEGRITY)
  .map(name => [name, hashOf(name)]);
writeFileSync(join(DIST, INTEGRITY), `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`);
