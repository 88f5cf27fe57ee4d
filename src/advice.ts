import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {OnDemand} from './on-demand.js';

export interface AdviceHost extends ReactiveControllerHost, HTMLElement {
  readonly src: string;
  readonly feed: object | undefined;
}

const PATIENCE = 2000; // milliseconds in which a page may set `src` or call `apply()`

/** Attributes of other elements that people write in place of `src`. */
const MISSPELT = ['url', 'href', 'feed', 'data-src', 'source', 'link'];

/** Content that nobody writes as a stand-in for the stream. */
const SWALLOWED =
  ':scope > :is(script, main, footer, header, nav, aside, form, h1, live-updates, [data-live-updates]):not([slot])';

/** What a server wrote into the element. */
const GIVEN = ':scope > :is([id^="lu-"], [type="application/json"])';

/** Lists what a feed holds that is not read. It is loaded only for developers. */
export const unread = new OnDemand<(document: unknown) => readonly string[]>(
  'the fields of the feed that are not read could not be listed.',
);

/** Whether a developer looks at the page: on their own machine, or where the page says `debug`. */
const isForDeveloper = (host: HTMLElement): boolean =>
  /^(localhost|127(\.\d+){3}|\[::1\])$/.test(location.hostname) || host.hasAttribute('debug');

/** What the console has seen, of all elements. */
const told = new Set<string>();

/** Tells the author of the page about mistakes that otherwise would show an empty place and say nothing. */
export class Advice implements ReactiveController {
  readonly #host: AdviceHost;
  #isLoaded = false;
  /** Whether the list cannot be had, as where the page has only the one file. */
  #isOnItsOwn = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: AdviceHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#timer = setTimeout(() => {
      const {src, feed} = this.#host;
      if (src || feed) return;
      const [name] = this.#host.getAttributeNames().filter(written => MISSPELT.includes(written));
      console.warn(`live-updates: src, the address of the feed, is missing.${name ? ` "${name}" is not read.` : ''}`);
    }, PATIENCE);
  }

  /** Lists what of a feed is not read. Each line is told once, however often the feed comes. */
  async onRead(document: unknown): Promise<void> {
    if (!isForDeveloper(this.#host) || this.#isOnItsOwn) return;
    await new Promise(resolve => setTimeout(resolve)); // the updates come first
    this.#isOnItsOwn = !(await unread.load());
    const lines = unread.loaded?.(document).filter(line => !told.has(line)) ?? [];
    for (const line of lines) told.add(line);
    if (lines.length) console.info(`live-updates: not all of the feed can be used.\n${lines.join('\n')}`);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** With the first good load the content goes out of view. */
  hostUpdated(): void {
    const host = this.#host;
    if (!host.feed || this.#isLoaded) return;
    this.#isLoaded = true;
    const isRestOfPage =
      host.parentElement?.localName === 'body' && !host.nextElementSibling && host.childElementCount > 1;
    if (!host.querySelector(GIVEN) && (isRestOfPage || host.querySelector(SWALLOWED)))
      console.warn(
        'live-updates: what stands between its tags is shown only until the feed has loaded, and here that is more than a ' +
          'link. If it is the rest of the page: "<live-updates … />" does not end the element, "</live-updates>" does.',
      );
  }
}
