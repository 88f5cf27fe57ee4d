import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {NCHAN, startNginx} from '../bench/start-nginx.mjs';
import {blocksOf} from '../documents/blocks.mjs';

/** Asks Debian for nginx and nchan where that is possible. Returns whether they are there now. */
export function installNchan() {
  if (!existsSync(NCHAN) && process.getuid?.() === 0) {
    const env = {...process.env, DEBIAN_FRONTEND: 'noninteractive'};
    const packages = ['nginx', 'libnginx-mod-nchan'];
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {env, stdio: 'inherit'});
  }
  if (existsSync(NCHAN)) return true;
  console.error('No nchan (Debian, Ubuntu: apt-get install --no-install-recommends nginx libnginx-mod-nchan)');
  return false;
}

/** The locations that a newsroom needs, as they are in PUBLISHING.md: one for readers, one for the newsroom. */
const [LOCATIONS] = /^ *location[^]*(?=\})/m.exec(
  blocksOf('PUBLISHING.md').find(({language, code}) => language === 'nginx' && code.includes('nchan_')).code,
);

/** nginx with nchan on loopback. `more` is added to its `http` block, `locations` to its server. */
export async function startHub({more = () => '', locations = '', ...options} = {}) {
  const http = place => `${more(place)} server { listen 127.0.0.1:${place.port}; ${LOCATIONS} ${locations} }`;
  const nginx = await startNginx(http, {hasNchan: true, ...options});
  const url = `http://127.0.0.1:${nginx.port}/`;
  /** Tells all readers to check within so many seconds; without a number within two. Returns how many there are. */
  const tell = async (data = 'news') => {
    const headers = {Accept: 'application/json'};
    const response = await fetch(`${url}tell`, {method: 'POST', body: String(data), headers});
    return (await response.json()).subscribers;
  };
  return {...nginx, url, tell};
}
