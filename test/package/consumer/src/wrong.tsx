import 'live-updates/react';

// Each of these must be refused.

// @ts-expect-error: an interval is a number
export const interval = <live-updates interval="soon" />;
// @ts-expect-error: an order is one of two words
export const order = <live-updates order="random" />;
// @ts-expect-error: the number of updates on a page
export const pageSize = <live-updates page-size="many" />;
// @ts-expect-error: a switch is no text
export const paused = <live-updates paused="false" />;
// @ts-expect-error: there is no such attribute
export const unknown = <live-updates source="/feed.json" />;
// @ts-expect-error: this event has no such field
export const listener = <live-updates onlive-updates-load={event => event.count} />;
