import {FeedError, FeedHttpError, FeedNetworkError, FeedTimeoutError, FeedTooLargeError} from '../errors.js';
import {readRetryAfter} from './pace.js';

const TIME_OUT = 10_000; // milliseconds
const TOO_LATE = 'No whole answer in ten seconds';
const SIZE_LIMIT = 5_000_000; // bytes, decoded

export interface FetchFeedOptions {
  readonly fetch: typeof globalThis.fetch;
  readonly credentials: RequestCredentials;
  /** Ends the request when the answer is no longer wanted. */
  readonly signal: AbortSignal;
  /** Milliseconds for headers and body together. */
  readonly timeOut?: number;
  /** The last text. An equal one is not built again; it is compared piece by piece while it arrives. */
  readonly before?: string | undefined;
}

/** The answer's text and the address it came from, after redirects. */
export interface FeedAnswer {
  readonly text: string;
  readonly url: string;
  /** Milliseconds that the reader's clock is behind the server's; `undefined` where the page may not read the header `Date`. */
  readonly clockLag?: number | undefined;
}

/**
 * Compares the reader's clock with the server's. `Date` is the half of a second that it names; a cache says in `Age` how long ago
 * that was. A service worker may hand out an answer of yesterday, so that the present would seem to be then.
 */
function lagOf(headers: Headers | undefined): number | undefined {
  const date = Date.parse(headers?.get('date') ?? '');
  const lag = date + 500 + Number(headers?.get('age')) * 1000 - Date.now();
  return Number.isNaN(lag) || (lag < 0 && 'serviceWorker' in navigator && navigator.serviceWorker.controller)
    ? undefined
    : lag;
}

/** A page cannot know why it got no answer, and a missing CORS header is the most frequent reason. */
function failureOf(url: string, cause: unknown, fetch: FetchFeedOptions['fetch']): FeedError {
  if (cause instanceof FeedError) return cause;
  const isOurs = fetch === globalThis.fetch;
  const fault = `The page’s fetch failed (${String(cause)})`;
  return new FeedNetworkError(url, cause, isOurs ? 'No answer: no CORS header, not in connect-src, or down' : fault);
}

/**
 * Requests an address once. With `no-cache` the browser itself revalidates: it adds `If-None-Match` without a preflight. The
 * body is read as UTF-8 without its BOM, and no further than the size limit.
 * @throws FeedError of the kind of the failure; the signal's reason if the signal ended the request
 */
export async function fetchFeed(url: string, options: FetchFeedOptions): Promise<FeedAnswer> {
  const {fetch, credentials, timeOut = TIME_OUT, before = ''} = options;
  const timer = AbortSignal.timeout(timeOut);
  const signal = AbortSignal.any([options.signal, timer]);
  const decoder = new TextDecoder();
  let same = 0; // length of the beginning that equals `before`
  let other = '';
  let size = 0;
  const read = async (): Promise<FeedAnswer> => {
    const response = await fetch(url, {cache: 'no-cache', credentials, signal});
    url = response.url || url; // after redirects
    const {ok, status, headers, body} = response;
    if (!ok) throw new FeedHttpError(url, status, readRetryAfter(headers.get('retry-after'), Date.now()));
    const clockLag = lagOf(headers);
    const sink = new WritableStream<Uint8Array>({
      write(chunk) {
        size += chunk.length;
        if (size > SIZE_LIMIT) throw new FeedTooLargeError(url, undefined, 'Over 5 MB');
        const text = decoder.decode(chunk, {stream: true});
        const {length} = text;
        if (!other && text === before.slice(same, same + length)) same += length;
        else other += text;
      },
    });
    if (body && 'pipeTo' in body) await body.pipeTo(sink, {signal});
    else other = await response.text(); // a polyfill has no streams
    if (other.length > SIZE_LIMIT) throw new FeedTooLargeError(url, undefined, 'Over 5 MB');
    return {text: before.slice(0, same) + other, url, clockLag};
  };
  // the page's own fetch may ignore the signal, so this ends the wait for its answer
  const abort = new Promise<never>((_, reject) => (signal.onabort = () => reject(signal.reason as Error)));
  try {
    options.signal.throwIfAborted();
    return await Promise.race([abort, read()]);
  } catch (cause) {
    options.signal.throwIfAborted();
    throw timer.aborted ? new FeedTimeoutError(url, cause, TOO_LATE) : failureOf(url, cause, fetch);
  } finally {
    signal.onabort = null; // the time-out would keep all that waits for it
  }
}
