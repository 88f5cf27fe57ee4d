import {createHash} from 'node:crypto';
import {realpathSync} from 'node:fs';
import {createServer} from 'node:http';
import {fileURLToPath} from 'node:url';
import {answerFeed, answerPreflight, openToAll} from './newsroom/answer-feed.mjs';
import {BadRequest, checkCommand, checkPage, checkRoom} from './newsroom/check-command.mjs';
import {answerStream} from './newsroom/event-stream.mjs';
import {matchAt} from './match/match-at.mjs';
import {fogSignal} from './newsroom/fog-signal.mjs';
import {Newsroom} from './newsroom/newsroom.mjs';
import {servedPage} from './newsroom/served-page.mjs';
import {readStatic, sendBytes} from './newsroom/static-files.mjs';

const demoFolder = fileURLToPath(new URL('.', import.meta.url));
const distFolder = fileURLToPath(new URL('../dist/', import.meta.url));
const mostBodyBytes = 10_000;

/**
 * Serves the demo. `port` 0 takes any free one; `now` (ms) is the newsroom's clock; `speed` is how fast a new room's
 * story goes; `headers` are added to every page and file, for example a Content-Security-Policy.
 * Rejects if the port cannot be had.
 */
export async function startServer({port = 8000, now = Date.now, speed = 1, headers = {}} = {}) {
  const newsroom = new Newsroom({now, speed});
  const server = createServer((request, response) => {
    answer({request, response, newsroom, now, headers}).catch(error => refuse(response, error));
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, resolve));
  return {
    url: `http://localhost:${server.address().port}/`,
    newsroom,
    close: () => closeServer(server),
  };
}

function closeServer(server) {
  return new Promise(resolve => {
    server.close(resolve);
    // Requests that were left hanging on purpose would keep it open for ever.
    server.closeAllConnections();
  });
}

const routes = {
  '/feed.json': answerRoom,
  '/events': answerEvents,
  '/served.html': answerServed,
  '/talks.json': answerTalks,
  '/match.json': answerMatch,
  '/newsroom': answerCommand,
  '/media/fog-signal.wav': answerSound,
};

async function answer(exchange) {
  const [path, ...query] = exchange.request.url.split('?');
  const route = Object.hasOwn(routes, path) ? routes[path] : answerFile;
  await route({...exchange, path, query: query.join('?')});
}

function answerRoom({request, response, newsroom, query}) {
  if (isRead(request, response)) {
    const room = newsroom.room(checkRoom(query));
    answerFeed(request, response, room.feed(siteOf(request), checkPage(query)), room.fault);
  }
}

function answerEvents({request, response, newsroom, query}) {
  if (isRead(request, response)) answerStream(request, response, newsroom.room(checkRoom(query)));
}

async function answerServed({request, response, newsroom, query, headers}) {
  if (!isRead(request, response)) return;
  const site = siteOf(request);
  const {text} = newsroom.room(checkRoom(query)).feed(site, 1);
  const page = Buffer.from(await servedPage(text, {site, query}));
  sendBytes(request, response, {bytes: page, type: 'text/html; charset=utf-8'}, headers);
}

async function answerTalks({request, response}) {
  if (isRead(request, response)) {
    const {bytes} = await readStatic(demoFolder, '/talks-live.json');
    const etag = etagOf(bytes);
    // The story it tells is over, so its date is that of its newest update.
    answerFeed(request, response, {text: bytes.toString(), etag, modified: Date.UTC(2022, 2, 21, 14, 5)});
  }
}

function answerMatch({request, response, now}) {
  if (isRead(request, response)) {
    const {feed, modified} = matchAt(now());
    const text = JSON.stringify(feed).replaceAll('{site}', siteOf(request));
    answerFeed(request, response, {text, etag: etagOf(text), modified});
  }
}

const etagOf = text => `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;

async function answerCommand({request, response, newsroom, query}) {
  if (!['GET', 'HEAD', 'POST'].includes(request.method)) {
    sendText(response, 405, 'Ask with GET, command with POST.', {Allow: 'GET, HEAD, POST'});
    return;
  }
  const name = checkRoom(query);
  const command = request.method === 'POST' ? checkCommand(await readBody(request)) : {};
  const room = newsroom.room(name);
  room.command(command);
  const type = 'application/json; charset=utf-8';
  response.writeHead(200, {'Content-Type': type, 'Cache-Control': 'no-store'}).end(JSON.stringify(room.state()));
}

function answerSound({request, response, headers}) {
  if (isRead(request, response)) {
    sendBytes(request, response, {bytes: fogSignal(), type: 'audio/wav'}, {...openToAll, ...headers});
  }
}

/** Files with another address than their name. The bare page names no icon, and browsers then ask for the old one. */
const aliases = {'/': '/index.html', '/favicon.ico': '/images/lantern.svg'};

async function answerFile({request, response, path, headers}) {
  if (!isRead(request, response)) return;
  const file = path.startsWith('/dist/')
    ? await readStatic(distFolder, path.slice('/dist'.length))
    : await readStatic(demoFolder, aliases[path] ?? path);
  if (file) sendBytes(request, response, file, {'X-Content-Type-Options': 'nosniff', ...openToAll, ...headers});
  else sendText(response, 404, path.startsWith('/dist/') ? 'Not built yet: npm run build.' : 'There is no such page.');
}

/** Whether the request only reads; if not, it has been answered. */
function isRead(request, response) {
  if (request.method === 'GET' || request.method === 'HEAD') return true;
  if (request.method === 'OPTIONS') answerPreflight(response);
  else sendText(response, 405, 'This can only be read.', {Allow: 'GET, HEAD, OPTIONS'});
  return false;
}

/** The address the reader used, so that links in the feed are whole and lead back here, behind a proxy too. */
function siteOf({headers}) {
  const host = headers['x-forwarded-host'] ?? headers.host ?? '';
  const scheme = headers['x-forwarded-proto'] === 'https' ? 'https' : 'http';
  return /^[\w.:[\]-]+$/.test(host) ? `${scheme}://${host}/` : 'http://localhost/';
}

async function readBody(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > mostBodyBytes) throw new BadRequest('That is too long for a command.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function refuse(response, error) {
  if (response.headersSent) response.destroy();
  else if (error instanceof BadRequest) sendText(response, 400, error.message);
  else sendText(response, 500, `The demo's server has a fault: ${error.message}`);
}

function sendText(response, status, text, headers = {}) {
  const type = 'text/plain; charset=utf-8';
  response.writeHead(status, {'Content-Type': type, ...openToAll, ...headers}).end(`${text}\n`);
}

function readPort(text) {
  if (/^\d{1,5}$/.test(text) && Number(text) < 65_536) return Number(text);
  throw new Error(`PORT must be a number from 0 to 65535, not "${text}".`);
}

function explain(error) {
  const other = 'Set another one in the PORT environment variable, for example PORT=8080 (PORT=0 takes any free one).';
  if (error.code === 'EADDRINUSE') return `Port ${error.port} is taken by another program. ${other}`;
  if (error.code === 'EACCES') return `Port ${error.port} is not open to this user. ${other}`;
  return error.message;
}

async function main() {
  try {
    const {url} = await startServer({port: readPort(process.env.PORT || '8000')});
    console.log(`Demo: ${url}`);
  } catch (error) {
    console.error(explain(error));
    process.exitCode = 1;
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await main();
