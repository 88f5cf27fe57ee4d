import type {ReactiveController, ReactiveControllerHost} from 'lit';

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

/** Tells the author of the page about mistakes that otherwise would show an empty place and say nothing. */
export class Advice implements ReactiveController {
  readonly #host: AdviceHost;
  #isLoaded = false;
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
    if (isRestOfPage || host.querySelector(SWALLOWED))
      console.warn(
        'live-updates: what stands between its tags is shown only until the feed has loaded, and here that is more than a ' +
          'link. If it is the rest of the page: "<live-updates … />" does not end the element, "</live-updates>" does.',
      );
  }
}
