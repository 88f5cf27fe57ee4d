import {FeedError, FeedHttpError, FeedNetworkError, FeedTimeoutError, FeedTooLargeError} from '../errors.js';

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
  let size = 0;
  const counter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      size += chunk.length;
      if (size > SIZE_LIMIT) throw new FeedTooLargeError('Over 5 MB', url);
      controller.enqueue(chunk);
    },
  });
  return new Response(response.body?.pipeThrough(counter)).text();
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
    if (signal.aborted || cause instanceof FeedError) throw cause;
    throw timer.aborted ? new FeedTimeoutError('Too slow', url, cause) : new FeedNetworkError('Out of reach', url, cause);
  }
}
