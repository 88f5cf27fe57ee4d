import {
  FeedError, FeedHttpError, FeedNetworkError, FeedTimeoutError, FeedTooLargeError,
} from '../errors.js';

const TIME_OUT = 10_000; // milliseconds
const SIZE_LIMIT = 5_000_000; // bytes, decoded

export interface FetchFeedOptions {
  readonly fetch: typeof globalThis.fetch;
  readonly credentials: RequestCredentials;
  /** Ends the request when the answer is no longer wanted. */
  readonly signal: AbortSignal;
  /** Milliseconds for headers and body together. */
  readonly timeOut?: number;
}

/** The answer's text and the address it came from, after redirects. */
export interface FeedAnswer {
  readonly text: string;
  readonly url: string;
}

/** Reads the body as UTF-8 without its BOM, and stops at the size limit instead of filling the memory. */
async function readText(response: Response, url: string): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return response.text();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const {done, value} = await reader.read();
    if (done) return new TextDecoder().decode(await new Blob(chunks).arrayBuffer());
    size += value.byteLength;
    if (size > SIZE_LIMIT) {
      void reader.cancel();
      throw new FeedTooLargeError(`The feed is larger than ${SIZE_LIMIT / 1e6} MB`, url);
    }
    chunks.push(value);
  }
}

/**
 * One check of one address. `no-cache` lets the browser revalidate by itself: it adds `If-None-Match` without a preflight.
 * @throws FeedError of the kind that says what went wrong; the signal's reason if that ended it
 */
export async function fetchFeed(url: string, options: FetchFeedOptions): Promise<FeedAnswer> {
  const {fetch, credentials, signal, timeOut = TIME_OUT} = options;
  const timer = AbortSignal.timeout(timeOut);
  try {
    const response = await fetch(url, {cache: 'no-cache', credentials, signal: AbortSignal.any([signal, timer])});
    const from = response.url || url;
    if (!response.ok) throw new FeedHttpError(response.status, from);
    return {text: await readText(response, from), url: from};
  } catch (cause) {
    signal.throwIfAborted();
    if (timer.aborted) throw new FeedTimeoutError(`The feed did not answer in ${timeOut / 1000} seconds`, url, cause);
    if (cause instanceof FeedError) throw cause;
    throw new FeedNetworkError('The feed could not be reached', url, cause);
  }
}
