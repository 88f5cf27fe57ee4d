import {createHash} from 'node:crypto';
import {readdir, readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {createRequire} from 'node:module';
import {basename} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {pageAt} from './pages.mjs';
import {blueskyOf, drawPicture, mastodonOf} from './posts.mjs';

const here = name => new URL(name, import.meta.url);
const require = createRequire(import.meta.url);

const OWN = ['floor.js', 'widget.js', 'mastodon.js', 'stopwatch.js'];
/** The smaller of each package's builds, as it is published. */
const PUBLISHED = [
  require.resolve('@idotj/mastodon-embed-timeline/dist/mastodon-timeline.umd.js'),
  require.resolve('@idotj/mastodon-embed-timeline/dist/mastodon-timeline.min.css'),
  require.resolve('bsky-embed/dist/bsky-embed.umd.js'),
];
const TYPES = {js: 'text/javascript', css: 'text/css', json: 'application/json', html: 'text/html', png: 'image/png'};
const typeOf = ending => `${TYPES[ending]}${ending === 'png' ? '' : '; charset=utf-8'}`;

/** React, SWR and DOMPurify as a page would ship them. */
async function bundleReact() {
  const {outputFiles} = await build({
    entryPoints: [fileURLToPath(here('react.jsx'))],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    define: {'process.env.NODE_ENV': '"production"'},
  });
  return outputFiles[0].contents;
}

async function readScripts() {
  const dist = here('../../dist/');
  // the parts beside it, too, which it loads when they are needed
  const built = (await readdir(dist)).filter(name => /^live-updates.*\.js$/.test(name));
  const files = [...OWN.map(here), ...built.map(name => new URL(name, dist)), ...PUBLISHED];
  const names = [...OWN, ...built, ...PUBLISHED.map(path => basename(path))];
  const texts = await Promise.all(files.map(file => readFile(file)));
  return new Map([...names.map((name, index) => [name, texts[index]]), ['react.js', await bundleReact()]]);
}

// Isolated pages have a clock of 5 microseconds, others one of 100.
const ISOLATION = {'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp'};

/** Answers of the other services, made when they are asked for. */
const SERVICES = {
  '/api/v1/timelines/public': ({items}, query, origin) => mastodonOf(items.slice(0, query.get('limit')), origin),
  '/api/v1/custom_emojis': () => [],
  '/xrpc/app.bsky.feed.getAuthorFeed': ({items}, query, origin) => {
    const start = Number(query.get('cursor') ?? 0);
    const end = start + Number(query.get('limit'));
    return {feed: blueskyOf(items.slice(start, end), origin), ...(end < items.length && {cursor: String(end)})};
  },
};

/** The feed that was last published, answered as a CDN would: by its ETag. */
function createFeed() {
  let [text, etag] = ['', ''];
  return {
    document: {items: []},
    publish(document) {
      this.document = document;
      text = JSON.stringify(document);
      etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 20)}"`;
      return Buffer.byteLength(text);
    },
    answer({headers}, response) {
      response.setHeader('ETag', etag);
      response.setHeader('Content-Type', 'application/feed+json');
      if (headers['if-none-match'] === etag) response.writeHead(304).end();
      else response.end(text);
    },
  };
}

/** Pictures of updates. The late one waits until it is released. */
function createPictures() {
  const drawn = new Map();
  let waiting = [];
  const draw = name => {
    if (!drawn.has(name)) drawn.set(name, drawPicture(Number.parseInt(name, 10) || 0));
    return drawn.get(name);
  };
  return {
    release() {
      for (const send of waiting) send();
      waiting = [];
    },
    answer(name, response) {
      response.setHeader('Content-Type', typeOf('png'));
      const send = () => response.end(draw(name));
      if (name.startsWith('late')) waiting.push(send);
      else send();
    },
  };
}

const send = (response, ending, body) => {
  response.writeHead(200, {'Content-Type': typeOf(ending), ...(ending === 'html' && ISOLATION)}).end(body);
};

/** Whole and bare pages of each subject, what they load, and mocked answers of the services that they ask: all of one feed. */
export async function startSite() {
  const scripts = await readScripts();
  const feed = createFeed();
  const pictures = createPictures();
  const server = createServer();
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  // a secure origin, as `localhost` is, but with the dot at its end none where the widget looks out for a developer's mistakes
  const origin = `http://news.localhost.:${server.address().port}`;
  const answer = (request, response) => {
    const {pathname, searchParams} = new URL(request.url, origin);
    const name = pathname.slice(1);
    const page = pageAt(pathname, searchParams);
    if (page) send(response, 'html', page);
    else if (name === 'feed.json') feed.answer(request, response);
    else if (name.startsWith('pictures/')) pictures.answer(name.slice(9), response);
    else if (scripts.has(name)) send(response, name.split('.').at(-1), scripts.get(name));
    else if (Object.hasOwn(SERVICES, pathname))
      send(response, 'json', JSON.stringify(SERVICES[pathname](feed.document, searchParams, origin)));
    else response.writeHead(404).end();
  };
  server.on('request', answer);
  // bsky-embed has the service's address built in
  const embed = scripts.get('bsky-embed.umd.js').toString();
  scripts.set('bsky-embed.umd.js', embed.replaceAll('https://api.bsky.app', origin));
  return {
    origin,
    publish: document => feed.publish(document),
    release: () => pictures.release(),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
