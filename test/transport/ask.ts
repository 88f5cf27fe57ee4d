import {fetchFeed, type FeedAnswer, type FetchFeedOptions} from '../../src/transport/fetch-feed.js';
import {FEED_URL, Network, type Answer} from '../helpers/network.js';

/** Fetches a feed from a network, or from one that gives this answer. */
export function ask(network: Network | Answer, options: Partial<FetchFeedOptions> = {}): Promise<FeedAnswer> {
  const {fetch} = network instanceof Network ? network : new Network(network);
  return fetchFeed(FEED_URL, {fetch, credentials: 'omit', signal: new AbortController().signal, ...options});
}

/** A body that comes in pieces. The log counts them, and tells whether the receiver gave up. */
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

/** The reason that a promise was rejected with. */
export async function rejectionOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('It was not rejected');
}
