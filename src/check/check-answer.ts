import {find, type Finding} from './finding.js';

const LARGE = 250_000; // bytes
const TOO_LARGE = 5_000_000; // bytes; the element reads no further
const WORTH_COMPRESSING = 4000; // bytes; less comes in the first packets all the same

const LONG = 60; // seconds; a CDN that keeps the feed for longer makes readers wait for news

/** How a feed came. */
export interface Answer {
  /** Where it is; after redirects. Empty for a file. */
  readonly url: string;
  /** The headers of the answer; none for a file. */
  readonly headers?: Headers | undefined;
  /** The address that was asked, if it is another. */
  readonly asked?: string | undefined;
}

const sizeOf = (bytes: number): string =>
  bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;

function* checkSize(text: string): Generator<Finding> {
  const {length} = new TextEncoder().encode(text);
  if (length > TOO_LARGE) yield find('too-large', `The feed has ${sizeOf(length)}.`);
  else if (length > LARGE) yield find('large', `The feed has ${sizeOf(length)}.`);
}

function* checkAddress(url: string, asked: string): Generator<Finding> {
  const {protocol, hostname} = new URL(url);
  const isLocal = /^(?:localhost|127\.|\[::1\])/.test(hostname);
  const isInsecure = protocol === 'http:' && !isLocal;
  const isMoved = !!asked && asked !== url;
  if (isInsecure) yield find('no-https', `The ${isMoved ? 'address leads to' : 'feed is at'} ${url}, without https:.`);
  else if (isMoved) yield find('redirect', `The address leads to another: ${url}.`);
}

function* checkCors(headers: Headers): Generator<Finding> {
  const allowed = headers.get('access-control-allow-origin');
  if (!allowed) yield find('no-cors', 'The header Access-Control-Allow-Origin is missing.');
  else if (allowed !== '*') yield find('one-origin', `Pages of ${allowed} alone can read the feed.`);
}

/** For how many seconds a cache may give an old copy. */
function staleFor(control: string): number {
  const secondsOf = (name: string): number | undefined => {
    const [, seconds] = new RegExp(`(?:^|[\\s,])${name}="?(\\d+)`, 'i').exec(control) ?? [];
    return seconds === undefined ? undefined : Number(seconds);
  };
  return (secondsOf('s-maxage') ?? secondsOf('max-age') ?? 0) + (secondsOf('stale-while-revalidate') ?? 0);
}

function spanOf(seconds: number): string {
  const [count, unit] = seconds < 7200 ? [seconds / 60, 'minutes'] : [seconds / 3600, 'hours'];
  return `${Math.round(count)} ${unit}`;
}

/** Checks for how long caches answer for the server: not at all, or for so long that readers wait for news. */
function* checkCacheControl(control: string): Generator<Finding> {
  const said = control ? `The answer has Cache-Control: ${control}.` : 'The answer has no Cache-Control.';
  const isKept = /s-maxage|max-age=[1-9]|public/i.test(control) && !/private|no-store/i.test(control);
  const seconds = staleFor(control);
  if (!isKept) yield find('not-cached', said);
  else if (seconds > LONG) yield find('cached-long', `${said} A cache may give an old copy for ${spanOf(seconds)}.`);
}

/** Checks what decides whether caches can answer for the server. */
function* checkCaching(headers: Headers, length: number): Generator<Finding> {
  const others = (headers.get('vary') ?? '')
    .split(/\s*,\s*/)
    .filter(name => name && !/^(?:accept-encoding|origin)$/i.test(name));
  if (!headers.has('etag') && !headers.has('last-modified'))
    yield find('no-validator', 'The answer has neither ETag nor Last-Modified.');
  if (headers.has('set-cookie')) yield find('cookie', 'The answer sets a cookie.');
  if (others.length) yield find('vary', `The answer has Vary: ${others.join(', ')}.`);
  yield* checkCacheControl(headers.get('cache-control') ?? '');
  if (length > WORTH_COMPRESSING && !headers.has('content-encoding'))
    yield find('not-compressed', 'The answer is not compressed.');
}

/** Checks how a feed came: its size, its address and its headers. */
export function* checkAnswer(text: string, {url, headers, asked = ''}: Answer): Generator<Finding> {
  yield* checkSize(text);
  if (URL.canParse(url)) yield* checkAddress(url, asked);
  if (text.includes('\ufffd')) yield find('encoding', 'The feed has signs that are not UTF-8.');
  if (!headers) return;
  yield* checkCors(headers);
  yield* checkCaching(headers, text.length);
}
