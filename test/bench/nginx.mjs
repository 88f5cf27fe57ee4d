import {setMaxListeners} from 'node:events';
import {Agent, createServer, get} from 'node:http';
import {simulateCrowd} from './crowd.mjs';
import {makeFeed, withInsert} from './feeds.mjs';
import {startNginx} from './start-nginx.mjs';
import {tableOf} from './table.mjs';

const READERS = 500;
const SECONDS = 15; // for each setting: a minute in all
const INTERVAL = 5;
const CHANGE = 10; // seconds from one change of the feed to the next
const SETTINGS = ['no-store', 's-maxage=1', 's-maxage=5', 's-maxage=5, stale-while-revalidate=10, stale-if-error=600'];

const pause = (seconds, signal) =>
  new Promise(resolve => {
    const timer = setTimeout(resolve, seconds * 1000);
    signal?.addEventListener('abort', () => (clearTimeout(timer), resolve()), {once: true});
  });

/** A publisher: a feed that grows, an ETag for each version, and a count of who asked. */
async function startOrigin() {
  let feed = makeFeed(40);
  const origin = {cacheControl: 'no-store', requests: 0, full: 0};
  const growth = setInterval(() => (feed = withInsert(feed)), CHANGE * 1000);
  const server = createServer(({headers}, response) => {
    const etag = `"${feed.count}"`;
    origin.requests++;
    response.setHeader('ETag', etag);
    response.setHeader('Cache-Control', origin.cacheControl);
    response.setHeader('Content-Type', 'application/feed+json');
    if (headers['if-none-match'] === etag) return response.writeHead(304).end();
    origin.full++;
    response.end(JSON.stringify(feed));
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  const close = () => (clearInterval(growth), server.closeAllConnections(), server.close());
  return Object.assign(origin, {port: server.address().port, close});
}

/** A cache in front of the origin. */
const cacheBefore =
  originPort =>
  ({folder, port}) => `
  proxy_cache_path ${folder}/cache keys_zone=feeds:1m;
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://127.0.0.1:${originPort};
      proxy_cache feeds;
      proxy_cache_key $uri$arg_setting;
      proxy_cache_revalidate on;
      proxy_cache_lock on;
      proxy_cache_background_update on;
      add_header X-Cache $upstream_cache_status;
    }
  }
`;

/** One conditional request, as a browser makes it. */
const ask = (agent, port, path, etag) =>
  new Promise((resolve, reject) => {
    const headers = etag ? {'If-None-Match': etag} : {};
    get({agent, port, path, headers, host: '127.0.0.1'}, response => {
      let bytes = 0;
      response.on('data', chunk => (bytes += chunk.length));
      response.on('end', () => resolve({bytes, status: response.statusCode, headers: response.headers}));
      response.on('error', reject);
    }).on('error', reject);
  });

/** A reader for as long as the signal lets them. */
async function read(seen, {agent, port, path, pace, signal}) {
  let etag;
  await pause(Math.random() * INTERVAL, signal);
  while (!signal.aborted) {
    const {bytes, status, headers} = await ask(agent, port, path, etag);
    etag = headers.etag ?? etag;
    seen.requests++;
    seen.bytes += bytes;
    if (status === 304) seen.unchanged++;
    if (/HIT|STALE|UPDATING/.test(headers['x-cache'])) seen.hits++;
    await pause(pace({interval: INTERVAL, refresh: 0, failures: 0, random: Math.random()}), signal);
  }
}

async function driveSetting(cacheControl, index, {origin, nginx, pace}) {
  const agent = new Agent({keepAlive: true, maxSockets: 100});
  const seen = {requests: 0, bytes: 0, unchanged: 0, hits: 0};
  Object.assign(origin, {cacheControl, requests: 0, full: 0});
  const signal = AbortSignal.timeout(SECONDS * 1000);
  setMaxListeners(0, signal);
  const reader = {agent, port: nginx.port, path: `/feed.json?setting=${index}`, pace, signal};
  await Promise.all(Array.from({length: READERS}, () => read(seen, reader)));
  agent.destroy();
  const {originPerMinute} = simulateCrowd({
    readers: READERS,
    edges: 1,
    minutes: 10,
    cacheControl,
    change: CHANGE,
    pace,
    interval: INTERVAL,
  });
  const minutes = SECONDS / 60;
  const share = part => `${((100 * part) / seen.requests).toFixed(1)} %`;
  return [
    cacheControl,
    seen.requests / SECONDS,
    share(seen.hits),
    share(seen.unchanged),
    origin.requests / minutes,
    origin.full / minutes,
    originPerMinute,
  ];
}

/** Readers in real time before a real proxy cache, a quarter of a minute for each setting. Returns the exit code. */
export async function driveNginx(pace) {
  const origin = await startOrigin();
  const nginx = await startNginx(cacheBefore(origin.port));
  if (!nginx) {
    origin.close();
    console.error(
      'There is no nginx on the PATH: install one (Debian, Ubuntu: apt-get install --no-install-recommends nginx-light).',
    );
    return 1;
  }
  try {
    const rows = [];
    for (const [index, cacheControl] of SETTINGS.entries())
      rows.push(await driveSetting(cacheControl, index, {origin, nginx, pace}));
    console.log(
      `\n${READERS} readers every ${INTERVAL} s before nginx's proxy_cache, ${SECONDS} s for each setting, a change every ${CHANGE} s:\n`,
    );
    console.log(
      tableOf(
        ['Cache-Control', 'requests/s', 'hits', 'not modified', 'origin/min', 'of them whole', 'the model says'],
        rows,
      ),
    );
  } finally {
    await nginx.stop();
    origin.close();
  }
  return 0;
}
