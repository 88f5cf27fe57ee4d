const MAX_BACK_OFF = 300; // seconds
const MAX_PACE = 86_400; // a day: timers cannot count a month, and fire at once

/**
 * Milliseconds until the next check; `Infinity` for never. `interval` is what the page asks for, 0 for a single check,
 * `refresh` what the feed asks for: readers go slower to meet it, never faster. Both are in seconds. `random` runs from
 * 0 up to 1. A tenth more or less keeps readers from asking in step. Failures in a row back off with full jitter between
 * the interval and a limit that doubles up to five minutes
 * (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/).
 */
export function nextDelay(interval: number, refresh: number, failures: number, random = Math.random()): number {
  if (!interval) return Infinity;
  const pace = Math.min(MAX_PACE, Math.max(interval, refresh));
  const limit = Math.max(pace, Math.min(MAX_BACK_OFF, pace * 2 ** failures));
  return 1000 * (failures ? pace + (limit - pace) * random : pace * (0.9 + 0.2 * random));
}
