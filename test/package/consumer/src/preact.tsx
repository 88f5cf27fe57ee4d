/** @jsxImportSource preact */
import 'live-updates/preact';
import {render} from 'preact';
import {noteLoad} from './loaded.js';

const coverage = (
  <live-updates src="/feed.json" pageSize={2} onlive-updates-load={noteLoad}>
    <a href="/story">Follow the live coverage</a>
  </live-updates>
);
render(coverage, document.querySelector('main')!);

// @ts-expect-error: an order is one of two words
export const order = <live-updates order="random" />;
// @ts-expect-error: this event has no such field
export const listener = <live-updates onlive-updates-load={event => event.count} />;
