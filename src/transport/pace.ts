import {FeedHttpError, type FeedError} from '../errors.js';

const MIN_PACE = 5; // seconds
const MAX_PACE = 86_400; // seconds: a day; a timer of over 24 days would fire at once
const MAX_BACK_OFF = 300; // seconds
const MAX_RETRY_AFTER = 3600; // seconds
const BUSY = 60; // seconds
const TOLD_PACE = 60; // seconds

/** The inputs that decide when the next check is due. Times are in seconds. */
export interface Pace {
  /** The page's wish; 0 for a single check. */
  readonly interval: number;
  /** The feed's wish. It can slow the checks down, never speed them up. */
  readonly refresh: number;
  /** Failed checks in a row. */
  readonly failures: number;
  /** How long the server wants no request after a failure; `Infinity` for ever. */
  readonly retryAfter: number;
  /** Whether the next check is the first one after the load. */
  readonly isFirst?: boolean;
  /** Whether an event stream tells of news, so that checks only guard against one that has gone silent. */
  readonly isTold?: boolean | undefined;
}

/**
 * Returns milliseconds until the next check; `Infinity` for never. `random` is from 0 to 1. It varies the pace by a tenth, and
 * the first one by half, so that visitors who came all at once do not ask in step. After failures the delay is random between the pace and a limit, which doubles with each
 * failure up to five minutes (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/).
 */
export function nextDelay({interval, refresh, failures, retryAfter, isFirst, isTold}: Pace, random: number): number {
  if (!interval) return Infinity;
  const wish = isTold && !failures ? Math.max(TOLD_PACE, 4 * interval) : Math.max(MIN_PACE, interval);
  const pace = Math.min(MAX_PACE, Math.max(wish, refresh));
  const limit = Math.max(pace, Math.min(MAX_BACK_OFF, pace * 2 ** failures));
  const spread = isFirst ? 0.5 : 0.1;
  const delay = failures ? pace + (limit - pace) * random : pace * (1 - spread + 2 * spread * random);
  return 1000 * Math.max(delay, MIN_PACE, retryAfter * (1 + 0.1 * random));
}

/** Reads a `Retry-After` header, a number or a date. Returns seconds from `now`, at most an hour; 0 for anything else. */
export function readRetryAfter(header: string | null, now: number): number {
  const text = header?.trim() ?? '';
  const isDate = /^[a-z]{3,9}, .+ gmt$/i.test(text); // `Date.parse` alone would read "1" as a date
  const seconds = /^\d+$/.test(text) ? Number(text) : isDate ? (Date.parse(text) - now) / 1000 : 0;
  return Math.min(MAX_RETRY_AFTER, Math.max(0, seconds) || 0);
}

/** Returns for how many seconds a server wants no request after this error; `Infinity` if the feed is gone (410). */
export function retryAfterOf(error: FeedError | undefined): number {
  if (!(error instanceof FeedHttpError)) return 0;
  const {status, retryAfter} = error;
  if (status === 410) return Infinity;
  return retryAfter || (status === 429 || status === 503 ? BUSY : 0);
}
