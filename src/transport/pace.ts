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
const JITTER = 0.1;

/**
 * Milliseconds until the next check; `Infinity` for never. A tenth more or less keeps readers from asking in step.
 * Failures back off with full jitter between the interval and a limit that doubles up to five minutes
 * (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/).
 */
export function nextDelay({interval, refresh, failures, random}: PaceInput): number {
  if (!interval) return Infinity;
  const pace = Math.max(interval, refresh);
  if (!failures) return pace * (1 + JITTER * (2 * random - 1)) * 1000;
  const limit = Math.max(pace, Math.min(MAX_BACK_OFF, pace * 2 ** Math.min(failures, 16)));
  return (pace + (limit - pace) * random) * 1000;
}
