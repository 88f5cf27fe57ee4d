/**
 * A check that brought no feed. The name tells the kind of failure, the message the reason, in English, and the address.
 * `url` is the address that was asked, or the one that answered after redirects. `cause` is the error that the platform
 * threw, if any.
 */
export class FeedError extends Error {
  readonly url: string;

  constructor(url: string, cause?: unknown, reason = 'No feed') {
    super(`${reason}: ${url}`, {cause});
    this.url = url;
  }
}

/** No answer: no network, no such host, a cut connection, or a missing CORS header. The platform does not tell which. */
export class FeedNetworkError extends FeedError {
  override get name() {
    return 'FeedNetworkError' as const;
  }
}

/** An answer with a `status` outside 200 to 299. `retryAfter` is in seconds, 0 if the server asks for no wait. */
export class FeedHttpError extends FeedError {
  readonly status: number;
  readonly retryAfter: number;

  constructor(url: string, status: number, retryAfter = 0) {
    super(url, undefined, `The server answered ${status}`);
    this.status = status;
    this.retryAfter = retryAfter;
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

/** An answer that is empty, broken, or in no known feed format. */
export class FeedFormatError extends FeedError {
  override get name() {
    return 'FeedFormatError' as const;
  }
}

/** A body over the size limit. Reading stopped at the limit. */
export class FeedTooLargeError extends FeedError {
  override get name() {
    return 'FeedTooLargeError' as const;
  }
}
