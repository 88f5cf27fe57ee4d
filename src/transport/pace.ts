import {FeedHttpError, type FeedError} from '../errors.js';

const MIN_PACE = 5; // seconds
const MAX_PACE = 86_400; // a day: timers cannot count a month, and fire at once
const MAX_BACK_OFF = 300; // seconds
const MAX_WISH = 3600; // seconds
const BUSY = 60; // seconds

/**
 * Milliseconds until the next check; `Infinity` for never. `interval` is what the page asks for, 0 for a single check,
 * `refresh` what the feed asks for: readers go slower to meet it, never faster. `wish` is what the server asks for after
 * a failure. All are in seconds. `random` runs from 0 up to 1. A tenth more or less keeps readers from asking in step.
 * Failures in a row back off with full jitter between the interval and a limit that doubles up to five minutes
 * (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/).
 */
export function nextDelay(interval: number, refresh: number, failures: number, wish: number, random: number): number {
  if (!interval) return Infinity;
  const pace = Math.min(MAX_PACE, Math.max(MIN_PACE, interval, refresh));
  const limit = Math.max(pace, Math.min(MAX_BACK_OFF, pace * 2 ** failures));
  const delay = failures ? pace + (limit - pace) * random : pace * (0.9 + 0.2 * random);
  return 1000 * Math.max(delay, wish * (1 + 0.1 * random));
}

/** What `Retry-After` asks for in seconds, at most an hour: a number, or a date by the clock `now`; 0 for anything else. */
export function readRetryAfter(header: string | null, now: number): number {
  const text = header?.trim() ?? '';
  const isDate = /^[a-z]{3,9}, .+ gmt$/i.test(text); // `Date.parse` alone would take "1" for a date
  const wish = /^\d+$/.test(text) ? Number(text) : isDate ? (Date.parse(text) - now) / 1000 : 0;
  return Math.min(MAX_WISH, Math.max(0, wish) || 0);
}

/** Seconds that a server wants to be left alone after this answer; `Infinity` where it says that the feed is gone. */
export function wishOf(error: FeedError | undefined): number {
  if (!(error instanceof FeedHttpError)) return 0;
  const {status, retryAfter} = error;
  if (status === 410) return Infinity;
  return retryAfter || (status === 429 || status === 503 ? BUSY : 0);
}
