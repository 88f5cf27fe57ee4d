import {oneEvent, waitUntil} from '@open-wc/testing';
import type {LiveUpdates} from '../../src/index.js';

// The built script on pages as people write them, each in a frame of its own.

/** A feed of one update, "One". */
export const FEED = 'data:application/json,' + encodeURIComponent('{"items": [{"id": "a", "title": "One"}]}');

export const SCRIPT = `<script src="${location.origin}/dist/live-updates.js"></script>`;
export const DEFERRED = SCRIPT.replace('></', ' defer></');

export interface Page {
  readonly window: Window & typeof globalThis;
  readonly document: Document;
  /** What its console was warned of. */
  readonly warned: readonly string[];
  /** What its console told developers. */
  readonly told: readonly string[];
  /** What was thrown into it. */
  readonly errors: readonly string[];
}

export const frames: HTMLIFrameElement[] = [];

/** Opens a page with this markup. The end of the test takes it away. */
export async function openPage(body: string, head = ''): Promise<Page> {
  const frame = document.createElement('iframe');
  frames.push(frame);
  frame.style.cssText = 'width: 800px; height: 600px';
  frame.srcdoc = `<!doctype html><html lang="en"><head><title>Page</title><script>
    warned = []; told = []; errors = [];
    console.warn = (...words) => warned.push(words.map(String).join(' '));
    console.info = (...words) => told.push(words.map(String).join(' '));
    addEventListener('error', ({message}) => errors.push(message));
    addEventListener('unhandledrejection', ({reason}) => errors.push(String(reason)));
  </script>${head}</head><body>${body}</body></html>`;
  setTimeout(() => document.body.append(frame));
  await oneEvent(frame, 'load');
  const window = frame.contentWindow as unknown as Page['window'] & Pick<Page, 'warned' | 'told' | 'errors'>;
  return {window, document: window.document, warned: window.warned, told: window.told, errors: window.errors};
}

// what a reader did in the tests of another file is forgotten too: all are of one origin
beforeEach(() => sessionStorage.removeItem('live-updates paused'));

afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});

export const streamsOf = ({document}: Page): LiveUpdates[] => [...document.querySelectorAll('live-updates')];

export const isShown = (element: LiveUpdates | undefined): boolean =>
  !!element?.shadowRoot?.querySelector('[part~=update]');

/** Waits until so many streams show an update. */
export const shows = (page: Page, count = 1): Promise<void> =>
  waitUntil(() => streamsOf(page).filter(isShown).length === count, `there are not ${count} streams`);

export const standIn = (more = ''): string =>
  `<div data-live-updates='${FEED}' ${more}><a href="/live">Follow</a></div>`;
