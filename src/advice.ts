import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {uselessIn} from './formats/channel.js';
import {asObject} from './formats/fields.js';
import {developers, type Developers} from './formats/unknown-format.js';
import type {FeedDocument} from './model/entry.js';
import {warnOnce} from './warn-once.js';

export interface AdviceHost extends ReactiveControllerHost, HTMLElement {
  readonly src: string;
  readonly feed: object | undefined;
  readonly debug: boolean;
}

const PATIENCE = 2000; // milliseconds in which a page may set `src` or call `apply()`

/** Content that nobody writes as a stand-in for the stream. */
const SWALLOWED = ':scope > :is(live-updates, [data-live-updates], script, main, footer, header, nav, aside, form, h1)';

/** Content that a server wrote into the element, or the page put into a slot: whoever does that knows where the element ends. */
const GIVEN = ':scope > :is([type="application/json"], [slot], [id^="lu-"])';

/** Whether a host is the developer's own machine; all names below `localhost` are: https://www.rfc-editor.org/rfc/rfc6761#section-6.3 */
export const isOwnMachine = (hostname: string): boolean => /^((.+\.)?localhost|127[\d.]+|\[::1\])$/.test(hostname);

/** Whether a developer looks at the page: on their own machine, or where the page says `debug`. */
const isForDeveloper = ({debug}: AdviceHost): boolean => debug || isOwnMachine(location.hostname);

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
    if (isForDeveloper(this.#host)) void developers.load(); // the feed takes as long
    this.#timer = setTimeout(() => {
      const {src, feed} = this.#host;
      if (!src && !feed) void this.#tell('no source');
    }, PATIENCE);
  }

  /** Tells of mistakes in a feed. For developers it lists all that is not read, and what may be a mistake in the page. */
  async onRead({source: document, feed}: FeedDocument): Promise<void> {
    for (const name of uselessIn(asObject(document), feed)) warnOnce(`the feed's "${name}" is not used.`);
    if (!isForDeveloper(this.#host) || developers.isMissing) return; // as where the page has only the one file
    await new Promise(resolve => setTimeout(resolve)); // the updates come first
    await developers.load();
    developers.loaded?.review?.(document, this.#host);
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
    if (!host.querySelector(GIVEN) && (isRestOfPage || host.querySelector(SWALLOWED))) void this.#tell('no end');
  }

  async #tell(mistake: Parameters<Developers['tellMistake']>[0]): Promise<void> {
    await developers.load();
    developers.loaded?.tellMistake(mistake, this.#host);
  }
}
