/**
 * A check that brought no feed. `url` is the address that was asked (or, after redirects, that answered), and the message
 * too; the name says what was wrong. `cause` is what the platform threw, if anything.
 */
export class FeedError extends Error {
  readonly url: string;

  constructor(url: string, cause?: unknown) {
    super(url, {cause});
    this.url = url;
  }
}

/** No answer: no network, no such host, a connection cut, or a missing CORS header; the platform does not tell which. */
export class FeedNetworkError extends FeedError {
  override get name() {
    return 'FeedNetworkError' as const;
  }
}

/** An answer with a status outside 200 to 299, kept in `status`. `retryAfter` is in seconds, 0 where the server says nothing. */
export class FeedHttpError extends FeedError {
  readonly status: number;
  readonly retryAfter: number;

  constructor(url: string, status: number, retryAfter = 0) {
    super(url);
    this.status = status;
    this.retryAfter = retryAfter;
    this.message = `${status} ${url}`;
  }

  override get name() {
    return 'FeedHttpError' as const;
  }
}

/** Headers and body together took longer than the time-out. */
export class FeedTimeoutError extends FeedError {
  override get name() {
    return 'FeedTimeoutError' as const;
  }
}

/** An answer that is empty, is not JSON, or is JSON in no known feed format. */
export class FeedFormatError extends FeedError {
  override get name() {
    return 'FeedFormatError' as const;
  }
}

/** A body over the size limit; reading stopped there. */
export class FeedTooLargeError extends FeedError {
  override get name() {
    return 'FeedTooLargeError' as const;
  }
}
