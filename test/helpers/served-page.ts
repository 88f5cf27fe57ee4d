import {oneEvent, waitUntil} from '@open-wc/testing';
import type {LiveUpdates} from '../../src/index.js';
import {fragmentOf} from '../../src/model/fragment.js';
import type {RenderOptions} from '../../src/server/options.js';
import {renderFeed} from '../../src/server/render-feed.js';
import {feedOf, items} from './feeds.js';
import {openPage, SCRIPT, type Page} from './page.js';
import {sentences} from './scrolling.js';

// Pages as a server writes them, each in a frame of its own.

export const URL_OF_FEED = 'https://news.example/live/feed.json';

/** Updates of several lines each. */
const long = items(30).map(item => ({...item, content_html: sentences(9)}));

export interface Given {
  readonly updates?: readonly Record<string, unknown>[];
  readonly attributes?: string;
  /** More fields of the feed. */
  readonly fields?: object;
  readonly options?: Partial<RenderOptions>;
  /** Whether requests are answered only when `answer` of the window is called. */
  readonly isHeld?: boolean;
  /** Changes the script element with the feed. */
  readonly change?: (data: string) => string;
}

export type ServedPage = Page & {
  readonly window: {readonly requests: readonly string[]; readonly loads: number; answer(): void};
};

/** What a server writes of a feed: the start of a page, and the element. */
function write({
  updates = long,
  attributes = '',
  fields,
  options,
  isHeld = false,
  change = data => data,
}: Given): string[] {
  const feed = {...feedOf([...updates]), ...fields};
  const made = renderFeed(feed, {url: URL_OF_FEED, baseUrl: 'about:srcdoc', ...options});
  const head = `<style>body {margin: 0}</style><script>
    requests = [];
    loads = 0;
    document.addEventListener('live-updates-load', () => loads++);
    const answered = new Promise(done => { answer = done });
    ${isHeld ? '' : 'answer()'}
    fetch = url => {
      requests.push(String(url));
      return answered.then(() => Response.json(${JSON.stringify(feed).replaceAll('<', '\\u003c')}));
    };
  </script>`;
  return [head, `<live-updates src="${URL_OF_FEED}" ${attributes}>${made.html}${change(made.data)}</live-updates>`];
}

/** A page as a server wrote it. What it asks for is noted, and answered with nothing new. `script` is in its head. */
export async function openServed(given: Given = {}, script = ''): Promise<ServedPage> {
  const [head = '', element = ''] = write(given);
  return (await openPage(`<p>Before.</p>${element}<p>After.</p>`, head + script)) as ServedPage;
}

/**
 * A page of which only the first updates have come, as far as the element can know: the parser of a frame cannot be stopped in
 * all engines. `finish` brings the rest.
 */
export async function openHalf(given: Given): Promise<{page: ServedPage; finish: () => void}> {
  const [head = '', element = ''] = write(given);
  const [first = '', ...others] = element.replace('</live-updates>', '').split(/(?=<article)/);
  const page = (await openPage(first + others.slice(0, 10).join(''), head)) as ServedPage;
  const {document} = page;
  const {prototype} = page.window.Document;
  const state = Object.getOwnPropertyDescriptor(prototype, 'readyState') ?? {};
  Object.defineProperty(prototype, 'readyState', {get: () => 'loading', configurable: true});
  const finish = (): void => {
    document.querySelector('live-updates')?.insertAdjacentHTML('beforeend', others.slice(10).join(''));
    Object.defineProperty(prototype, 'readyState', state);
    document.dispatchEvent(new Event('DOMContentLoaded', {bubbles: true}));
  };
  return {page, finish};
}

/** Waits until the element shows the updates, and everything has come to rest. */
export async function showsUpdates({document, window}: Page): Promise<LiveUpdates> {
  const [element] = document.getElementsByTagName('live-updates');
  await waitUntil(() => element?.shadowRoot?.querySelector('[part~=update]'), 'the updates did not come', {
    timeout: 8000,
  });
  for (let frame = 0; frame < 7; frame++) await new Promise(done => window.requestAnimationFrame(done));
  return element ?? document.createElement('live-updates');
}

/** Runs the script. */
export function addScript({document}: Page): Promise<unknown> {
  const script = document.createElement('script');
  script.src = /src="([^"]+)/.exec(SCRIPT)?.[1] ?? '';
  document.head.append(script);
  return oneEvent(script, 'load');
}

/** Runs the script, and waits until the element shows the updates. */
export async function takeOver(page: Page): Promise<LiveUpdates> {
  await addScript(page);
  return showsUpdates(page);
}

/** The article that the server wrote for the update with this number. */
export const written = ({document}: Page, number: number): HTMLElement =>
  document.getElementById(fragmentOf(`u${number}`)) ?? document.body;
