import {spawn} from 'node:child_process';
import {createHash} from 'node:crypto';
import {once} from 'node:events';
import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

const CONSUMER = join(import.meta.dirname, 'consumer');
const OFFLINE = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT)\b/;

/** Runs a command in a folder. Returns its exit code and all that it wrote. */
export async function run(folder, command) {
  const child = spawn(command, {cwd: folder, shell: true, stdio: ['ignore', 'pipe', 'pipe']});
  let [output, errors] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', text => (output += text));
  child.stderr.setEncoding('utf8').on('data', text => (errors += text));
  const [code] = await once(child, 'close');
  return {code, output, errors};
}

/** Runs a command that has to succeed. Returns what it wrote to its standard output. */
export async function succeed(folder, command) {
  const {code, output, errors} = await run(folder, command);
  if (code !== 0) throw new Error(`${command} ended with ${code}\n${output}\n${errors}`);
  return output;
}

/** Packs the package into a folder. Returns the path of the tarball and its hash. */
export async function pack(folder) {
  mkdirSync(folder);
  await succeed('.', `npm pack --silent --ignore-scripts --pack-destination "${folder}"`);
  const [name] = readdirSync(folder);
  const path = join(folder, name);
  return {path, hash: createHash('sha256').update(readFileSync(path)).digest('hex')};
}

/** Makes an empty folder outside of the repository. */
export const makeFolder = () => mkdtempSync(join(tmpdir(), 'live-updates-package-'));

/** Installs the tarball and what its users have beside it. Throws an error that says so if the registry cannot be reached. */
export async function install(folder, tarball) {
  cpSync(CONSUMER, folder, {recursive: true});
  const file = join(folder, 'package.json');
  const about = JSON.parse(readFileSync(file, 'utf8'));
  about.dependencies['live-updates'] = `file:${tarball}`;
  writeFileSync(file, JSON.stringify(about));
  const {code, output, errors} = await run(
    folder,
    'npm install --no-audit --no-fund --ignore-scripts --prefer-offline',
  );
  if (code === 0) return;
  const reason = OFFLINE.test(errors)
    ? 'The npm registry cannot be reached. This test installs React, Vue, Svelte and Vite from it, beside the package: ' +
      'run it where there is a network, or set npm_config_registry to a mirror.'
    : 'npm could not install the package into an empty project.';
  throw new Error(`${reason}\n${output}\n${errors}`);
}
