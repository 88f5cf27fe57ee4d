import {clockLagOf} from './clock.js';
import type {StreamState} from './state.js';

/** The element's status. `idle`: no source. `error`: checks fail and nothing has loaded yet. `retrying`: loaded, but the last checks failed. */
export type Status = 'idle' | 'loading' | 'live' | 'paused' | 'offline' | 'retrying' | 'ended' | 'error';

/** Whether checks have failed and go on, so that it can be said when the next one comes. */
export const isTriedAgain = (status: string): boolean => /^(error|retrying)$/.test(status);

const PATIENCE = 30_000; // milliseconds
const GONE = 410;

/**
 * Whether the coverage was over at a time: the feed says so, or it names no state and that time is past its `ends`, with
 * nothing newer.
 */
export function isOverAt({feed, updates}: Pick<StreamState, 'feed' | 'updates'>, time: number): boolean {
  if (!feed?.isTimed || !feed.ends) return feed?.state === 'ended';
  const {ends} = feed;
  return ends <= time && !updates.entries.some(({head}) => Number(head.published) > ends);
}

/**
 * Returns the status at `now`, in milliseconds since the epoch. Being offline explains every failure, so it goes before
 * them; but the first load is tried before anything is said. A failure of the first load is shown at once. Later, a single one
 * is not; two in a row are, or one that lasts for 30 seconds.
 */
export function statusOf(
  {feed, updates, checks, page}: StreamState,
  {src, paused}: {readonly src: string; readonly paused: boolean},
  now: number,
): Status {
  const {error, failures, failedAt} = checks;
  if (isOverAt({feed, updates}, now + clockLagOf(checks)) || (feed && error?.status === GONE)) return 'ended';
  if (!src && !feed) return 'idle';
  if (!page.isOnline && (feed || failures)) return 'offline';
  if (!feed) return failures ? 'error' : 'loading';
  if (failures > 1 || (failures && now - failedAt >= PATIENCE)) return 'retrying';
  return paused ? 'paused' : 'live';
}
