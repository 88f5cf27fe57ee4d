import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';

/** What is compared, and the scripts that each page loads. */
export const SUBJECTS = {
  floor: ['floor.js'],
  widget: ['live-updates.js', 'widget.js'],
  react: ['react.js'],
};

const here = name => new URL(name, import.meta.url);

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

// Isolated pages have a clock of 5 microseconds, others one of 100.
const ISOLATION = {'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp'};

async function readScripts() {
  const own = ['floor.js', 'widget.js', 'stopwatch.js'];
  const texts = await Promise.all([
    ...own.map(name => readFile(here(name))),
    readFile(here('../../dist/live-updates.js')),
    bundleReact(),
  ]);
  return new Map([...own, 'live-updates.js', 'react.js'].map((name, index) => [name, texts[index]]));
}

const PAGE = '<!doctype html><html lang="en"><title>bench</title><body><script src="stopwatch.js"></script>';

/** A bare page, the scripts that it may load, and the feed that was last published, answered as a CDN would: by its ETag. */
export async function startSite() {
  const scripts = await readScripts();
  let feed = '';
  let etag = '';
  const answer = ({url, headers}, response) => {
    const name = url.slice(1);
    if (name === 'feed.json') {
      response.setHeader('ETag', etag);
      response.setHeader('Content-Type', 'application/feed+json');
      if (headers['if-none-match'] === etag) response.writeHead(304).end();
      else response.end(feed);
    } else if (!name) {
      response.writeHead(200, {'Content-Type': 'text/html; charset=utf-8', ...ISOLATION}).end(PAGE);
    } else if (scripts.has(name)) {
      response.writeHead(200, {'Content-Type': 'text/javascript; charset=utf-8'}).end(scripts.get(name));
    } else response.writeHead(404).end();
  };
  const server = createServer(answer);
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    publish(document) {
      feed = JSON.stringify(document);
      etag = `"${createHash('sha256').update(feed).digest('base64url').slice(0, 20)}"`;
      return Buffer.byteLength(feed);
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
