/**
 * A check that brought no feed. `url` is the address that was asked (or, after redirects, that answered), `cause` what
 * the platform threw, if anything.
 */
export class FeedError extends Error {
  readonly url: string;

  constructor(message: string, url: string, cause?: unknown) {
    super(message, {cause});
    this.url = url;
  }
}

/** No answer: no network, no such host, a connection cut, or a missing CORS header; the platform does not tell which. */
export class FeedNetworkError extends FeedError {
  override readonly name = 'FeedNetworkError';
}

/** An answer with a status outside 200 to 299, kept in `status`. */
export class FeedHttpError extends FeedError {
  override readonly name = 'FeedHttpError';
  readonly status: number;

  constructor(status: number, url: string) {
    super(`HTTP ${status}`, url);
    this.status = status;
  }
}

/** Headers and body together took longer than the time-out. */
export class FeedTimeoutError extends FeedError {
  override readonly name = 'FeedTimeoutError';
}

/** An answer that is empty, is not JSON, or is JSON in no known feed format. */
export class FeedFormatError extends FeedError {
  override readonly name = 'FeedFormatError';
}

/** A body over the size limit; reading stopped there. */
export class FeedTooLargeError extends FeedError {
  override readonly name = 'FeedTooLargeError';
}
