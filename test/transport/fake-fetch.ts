import {fetchFeed, type FeedAnswer, type FetchFeedOptions} from '../../src/transport/fetch-feed.js';

export const FEED_URL = 'https://news.example/feed.json';

type Fetch = typeof globalThis.fetch;

/** An answer that says where it came from, which one made by hand cannot. */
export function answer(body: BodyInit | null, {url = '', ...init}: ResponseInit & {url?: string} = {}): Response {
  const response = new Response(body, init);
  Object.defineProperty(response, 'url', {value: url});
  return response;
}

/** A body that comes in these pieces. `cancelled` tells the reason if the reader gave up. */
export function makeStream(pull: (controller: ReadableStreamDefaultController<Uint8Array>) => void) {
  const log = {pulled: 0, isCancelled: false};
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        log.pulled++;
        pull(controller);
      },
      cancel() {
        log.isCancelled = true;
      },
    },
    {highWaterMark: 0},
  );
  return {body, log};
}

/** What never answers, but gives up when it is told to, as the platform does. */
export const neverAnswer: Fetch = (_url, init) =>
  new Promise((_, reject) => {
    const signal = init?.signal;
    const giveUp = (): void => reject(signal?.reason as Error);
    if (signal?.aborted) giveUp();
    signal?.addEventListener('abort', giveUp);
  });

/** Answers at once with a body that never ends, but breaks when it is told to, as the platform's do. */
export const neverEnd: Fetch = (_url, init) => {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"items": ['));
      init?.signal?.addEventListener('abort', () => controller.error(init.signal?.reason));
    },
  });
  return Promise.resolve(new Response(body));
};

export const ask = (fetch: Fetch, options: Partial<FetchFeedOptions> = {}): Promise<FeedAnswer> =>
  fetchFeed(FEED_URL, {fetch, credentials: 'omit', signal: new AbortController().signal, ...options});

export const respond =
  (body: BodyInit | null, init?: Parameters<typeof answer>[1]): Fetch =>
  () =>
    Promise.resolve(answer(body, init));

/** What a promise was rejected with. */
export async function rejectionOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('It was not rejected');
}
