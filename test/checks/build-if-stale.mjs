import {spawnSync} from 'node:child_process';
import {existsSync, readdirSync, statSync} from 'node:fs';
import {join} from 'node:path';

// The build writes the hashes last, so its time is the time of a build that ended well.
const LAST = 'dist/integrity.json';
const INPUTS = ['package.json', 'package-lock.json', 'tsconfig.json', 'rollup.config.mjs'];

const timeOf = file => (existsSync(file) ? statSync(file).mtimeMs : 0);

/** Builds, unless dist/ is newer than everything that goes into it. Returns false if the build failed. */
export function buildIfStale() {
  const sources = ['src'].flatMap(folder => readdirSync(folder, {recursive: true}).map(name => join(folder, name)));
  if (timeOf(LAST) > Math.max(...[...INPUTS, 'src', ...sources].map(timeOf))) return true;
  return spawnSync('npm', ['run', '--silent', 'build'], {stdio: 'inherit', shell: true}).status === 0;
}
