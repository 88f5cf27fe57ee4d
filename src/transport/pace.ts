/** What decides when to ask again. Times in seconds, as the contract has them. */
export interface PaceInput {
  /** What the page asks for; 0 asks once. */
  readonly interval: number;
  /** What the feed asks for, 0 for nothing: readers go slower to meet it, never faster. */
  readonly refresh: number;
  /** Failed checks in a row. */
  readonly failures: number;
  /** From 0 up to 1, as `Math.random` gives it. */
  readonly random: number;
}

const MAX_BACK_OFF = 300;
const MAX_PACE = 86_400; // a day; timers cannot count a month, and fire at once

/**
 * Milliseconds until the next check; `Infinity` for never. A tenth more or less keeps readers from asking in step.
 * Failures back off with full jitter between the interval and a limit that doubles up to five minutes
 * (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/).
 */
export function nextDelay({interval, refresh, failures, random}: PaceInput): number {
  if (!interval) return Infinity;
  const pace = Math.min(MAX_PACE, Math.max(interval, refresh));
  const limit = Math.max(pace, Math.min(MAX_BACK_OFF, pace * 2 ** failures));
  return 1000 * (failures ? pace + (limit - pace) * random : pace * (0.9 + 0.2 * random));
}
