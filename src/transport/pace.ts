import {FeedHttpError, type FeedError} from '../errors.js';

const MIN_PACE = 5; // seconds
const MAX_PACE = 86_400; // a day: a timer cannot count a month, it would fire at once
const MAX_BACK_OFF = 300; // seconds
const MAX_RETRY_AFTER = 3600; // seconds
const BUSY = 60; // seconds

/** Everything that decides when the next check is due. Times are in seconds. */
export interface Pace {
  /** The page's wish; 0 for a single check. */
  readonly interval: number;
  /** The feed's wish. It can slow the checks down, never speed them up. */
  readonly refresh: number;
  /** Failed checks in a row. */
  readonly failures: number;
  /** How long the server wants to be left alone after a failure; `Infinity` for good. */
  readonly retryAfter: number;
}

/**
 * Milliseconds until the next check; `Infinity` for never. `random` runs from 0 up to 1: a tenth more or less keeps
 * readers from asking in step. Failures in a row back off with full jitter between the pace and a limit that doubles up
 * to five minutes (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/).
 */
export function nextDelay({interval, refresh, failures, retryAfter}: Pace, random: number): number {
  if (!interval) return Infinity;
  const pace = Math.min(MAX_PACE, Math.max(MIN_PACE, interval, refresh));
  const limit = Math.max(pace, Math.min(MAX_BACK_OFF, pace * 2 ** failures));
  const delay = failures ? pace + (limit - pace) * random : pace * (0.9 + 0.2 * random);
  return 1000 * Math.max(delay, retryAfter * (1 + 0.1 * random));
}

/** Reads a `Retry-After` header, a number or a date. Returns seconds from `now`, at most an hour; 0 for anything else. */
export function readRetryAfter(header: string | null, now: number): number {
  const text = header?.trim() ?? '';
  const isDate = /^[a-z]{3,9}, .+ gmt$/i.test(text); // `Date.parse` alone would take "1" for a date
  const seconds = /^\d+$/.test(text) ? Number(text) : isDate ? (Date.parse(text) - now) / 1000 : 0;
  return Math.min(MAX_RETRY_AFTER, Math.max(0, seconds) || 0);
}

/** Seconds that a server wants to be left alone after this error; `Infinity` where it says that the feed is gone. */
export function retryAfterOf(error: FeedError | undefined): number {
  if (!(error instanceof FeedHttpError)) return 0;
  const {status, retryAfter} = error;
  if (status === 410) return Infinity;
  return retryAfter || (status === 429 || status === 503 ? BUSY : 0);
}
