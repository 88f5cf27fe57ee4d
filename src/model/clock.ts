import type {Entry} from './entry.js';
import {newestTime} from './order.js';
import type {Checks} from './state.js';

const SLACK = 10_000; // milliseconds: headers count whole seconds, and take a while to come

/** Returns how many milliseconds the reader's clock is behind, as far as it is known; negative if it is fast. */
export const clockLagOf = ({serverLag, leastLag}: Pick<Checks, 'serverLag' | 'leastLag'>): number =>
  serverLag ?? leastLag;

/** Returns the lag that a server's answer tells. What is known already stays, unless the difference is worth a change. */
export function settleLag(known: number | undefined, told: number): number {
  if (Math.abs(told - (known ?? 0)) < SLACK) return known ?? 0;
  return Math.abs(told) < SLACK ? 0 : told;
}

/**
 * Returns how far the clock is behind at least: it was `at`, and an update is there already that is dated later. One that is dated
 * far ahead has not happened yet, and tells nothing.
 */
export function leastLagOf(known: number, entries: readonly Entry[], at: number): number {
  const lag = (newestTime(entries, at) ?? at) - at;
  return lag - known < SLACK ? known : lag;
}
