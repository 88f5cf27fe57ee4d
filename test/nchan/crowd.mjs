import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {Agent, createServer, get} from 'node:http';
import {connect} from 'node:net';
import {simulateCrowd} from '../bench/crowd.mjs';
import {makeFeed, withInsert} from '../bench/feeds.mjs';
import {tableOf} from '../bench/table.mjs';
import {installNchan, startHub} from './hub.mjs';

const SPREAD = 1; // seconds over which readers spread their checks: what the event's data says
const EVENTS = 3;
const AT_ONCE = 200; // connections that are being opened at a time

const pause = seconds => new Promise(done => setTimeout(done, seconds * 1000));

/** The newsroom's server, behind nginx's cache. */
async function startOrigin() {
  const origin = {requests: 0, feed: makeFeed(40)};
  const server = createServer((_, response) => {
    origin.requests++;
    response.writeHead(200, {'Content-Type': 'application/feed+json', 'Cache-Control': 's-maxage=1'});
    response.end(JSON.stringify(origin.feed));
  });
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  return Object.assign(origin, {port: server.address().port, close: () => server.close()});
}

/** The memory of nginx's worker, in bytes. */
function memoryOf(pid) {
  const worker = execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)])
    .toString()
    .trim()
    .split(/\s+/)[0];
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${worker}/status`, 'utf8'));
  return Number(kilobytes) * 1024;
}

/** One open stream, as a browser holds it. `onEvent` gets the time at which an event came. */
function listen(port, onEvent) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write('GET /events HTTP/1.1\r\nHost: hub\r\nAccept: text/event-stream\r\n\r\n');
    });
    socket.on('error', reject);
    socket.once('data', () => resolve(socket));
    socket.on('data', data => data.includes('data: ') && onEvent(performance.now()));
  });
}

async function connectAll(port, readers, onEvent) {
  const sockets = [];
  while (sockets.length < readers) {
    const some = Math.min(AT_ONCE, readers - sockets.length);
    sockets.push(...(await Promise.all(Array.from({length: some}, () => listen(port, onEvent)))));
  }
  return sockets;
}

const check = (agent, port) =>
  new Promise((resolve, reject) => {
    get({agent, port, host: '127.0.0.1', path: '/feed.json'}, response => {
      response.resume().on('end', resolve).on('error', reject);
    }).on('error', reject);
  });

/** One event to all, and the check of each after a random part of the spread. */
async function tellAll(readers, {hub, origin, heard}) {
  const agent = new Agent({keepAlive: true, maxSockets: 100});
  origin.feed = withInsert(origin.feed);
  origin.requests = 0;
  heard.length = 0;
  const checks = [];
  const from = performance.now();
  heard.onEvent = () => checks.push(pause(Math.random() * SPREAD).then(() => check(agent, hub.port)));
  await hub.tell(SPREAD);
  while (heard.length < readers) await pause(0.01);
  await Promise.all(checks);
  const lastCheck = performance.now() - from;
  agent.destroy();
  const times = heard.map(at => at - from).sort((a, b) => a - b);
  return {median: times[readers >> 1], last: times.at(-1), lastCheck, origin: origin.requests};
}

/** The same crowd without a stream, in simulated time. */
function compare(readers, pace) {
  const run = {readers, edges: 1, minutes: 10, change: 60, interval: 15, cacheControl: 's-maxage=1', pace};
  const {edgePerSecond, originPerMinute, late} = simulateCrowd(run);
  const checks = Math.round(edgePerSecond * 60).toLocaleString('en');
  console.log(
    `\nBy checks alone, every 15 s and with the same cache, the model says: ${checks} requests a minute at the cache, ` +
      `${Math.round(originPerMinute)} at the origin, news after ${late.toFixed(1)} s. With a stream each reader asks once an ` +
      `event, and once a minute beside that: ${(2 * readers).toLocaleString('en')} requests with one event a minute.`,
  );
}

/** `npm run bench:readers -- --nchan`: real streams of so many readers on this machine, and their checks through nginx's cache. */
export async function driveNchan(readers, pace) {
  if (!installNchan()) return 1;
  const origin = await startOrigin();
  const hub = await startHub({
    connections: 2 * readers + 1000,
    more: ({folder}) => `proxy_cache_path ${folder}/cache keys_zone=feeds:1m;`,
    locations: `location = /feed.json { proxy_pass http://127.0.0.1:${origin.port}; proxy_cache feeds; proxy_cache_lock on;
      proxy_cache_use_stale updating; proxy_cache_background_update on; }`,
  });
  let sockets = [];
  try {
    const heard = [];
    const before = memoryOf(hub.pid);
    sockets = await connectAll(hub.port, readers, at => {
      heard.push(at);
      heard.onEvent();
    });
    const kilobytes = (memoryOf(hub.pid) - before) / readers / 1000;
    const rows = [];
    for (let turn = 0; turn < EVENTS; turn++) {
      await pause(2);
      const {median, last, lastCheck, origin: requests} = await tellAll(readers, {hub, origin, heard});
      rows.push([turn + 1, Math.round(median), Math.round(last), Math.round(lastCheck), requests]);
    }
    console.log(`\n${readers.toLocaleString('en')} open streams, ${kilobytes.toFixed(1)} kB of nginx's memory each.\n`);
    const head = ['event', 'heard by half (ms)', 'by all (ms)', 'all have checked (ms)', 'requests at the origin'];
    console.log(tableOf(head, rows));
    compare(readers, pace);
  } finally {
    for (const socket of sockets) socket.destroy();
    await hub.stop();
    origin.close();
  }
  return 0;
}
