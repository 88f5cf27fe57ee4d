import {readFile, realpath} from 'node:fs/promises';
import {extname, join, sep} from 'node:path';

/** Only these are served. The newsroom's own source (`.mjs`) is not part of the site. */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.rss': 'application/rss+xml; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.wav': 'audio/wav',
  '.webm': 'video/webm',
};

/**
 * Reads the file that a path such as `/images/a.svg` names under `root`: `{bytes, type}`, or `undefined` if there is
 * none, if its kind is not served, or if the path tries to leave the folder.
 */
export async function readStatic(root, path) {
  const parts = splitPath(path);
  const type = parts && types[extname(parts.at(-1))];
  if (!type) return undefined;
  try {
    const folder = await realpath(root);
    const file = await realpath(join(folder, ...parts));
    // A link may lead out of the folder as well as a path may.
    if (!file.startsWith(folder + sep)) return undefined;
    return {bytes: await readFile(file), type};
  } catch {
    return undefined;
  }
}

/** The parts of a path, decoded once, after it was split, so that an encoded slash cannot make new ones. */
function splitPath(path) {
  let parts;
  try {
    parts = path.split('/').filter(Boolean).map(decodeURIComponent);
  } catch {
    return undefined;
  }
  const isSafe = parts.length > 0 && parts.every(part => !part.startsWith('.') && !/[\\/:\0]/.test(part));
  return isSafe ? parts : undefined;
}

/** Sends a file, or the part of it that is asked for: some browsers play no sound that cannot be had in parts. */
export function sendBytes(request, response, {bytes, type}, headers = {}) {
  const range = readRange(request.headers.range, bytes.length);
  const all = {'Content-Type': type, 'Accept-Ranges': 'bytes', 'Cache-Control': 'no-cache', ...headers};
  if (!range) {
    response.writeHead(200, {...all, 'Content-Length': bytes.length}).end(bytes);
    return;
  }
  const [first, last] = range;
  const part = bytes.subarray(first, last + 1);
  const where = `bytes ${first}-${last}/${bytes.length}`;
  response.writeHead(206, {...all, 'Content-Range': where, 'Content-Length': part.length}).end(part);
}

/** One range of bytes; anything else is answered with the whole file, which the specification allows. */
function readRange(header, length) {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (!from && !to) return undefined;
  const first = from ? Number(from) : Math.max(0, length - Number(to));
  const last = from && to ? Math.min(Number(to), length - 1) : length - 1;
  return first <= last ? [first, last] : undefined;
}
