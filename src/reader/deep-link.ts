import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {findLinked, isOwnHash} from '../model/fragment.js';
import type {Switch} from '../options.js';
import type {StreamController} from './stream-controller.js';

const MAX_PAGES = 10; // of older updates, asked for until the linked one is among them

interface DeepLinkHost extends ReactiveControllerHost, HTMLElement {
  readonly deepLinks: Switch;
}

/** What the page's address means: an update, one that is in the feed no longer, or neither. */
interface PageLink {
  readonly linkedId: string | undefined;
  readonly isLinkMissing: boolean;
}

interface DeepLinkCallbacks {
  readonly onFound: (id: string) => unknown;
  readonly onMissing: () => void;
}

/** Of several streams the first to find the linked update answers, and the others take back that it is missing. */
const links = new Set<DeepLink>();

/**
 * Follows the page's fragment to the update that it means: at load, whenever the fragment changes, and when a link to
 * the same one is clicked again. Any other fragment is left to the page.
 */
export class DeepLink implements ReactiveController {
  link: PageLink = {linkedId: undefined, isLinkMissing: false};
  readonly #host: DeepLinkHost;
  readonly #stream: Pick<StreamController, 'state' | 'loadOlder'>;
  readonly #callbacks: DeepLinkCallbacks;
  #abort: AbortController | undefined;
  #isLoaded = false;
  /** The hash that this one has answered. */
  #answered = '';

  constructor(host: DeepLinkHost, stream: Pick<StreamController, 'state' | 'loadOlder'>, callbacks: DeepLinkCallbacks) {
    this.#host = host;
    this.#stream = stream;
    this.#callbacks = callbacks;
    host.addController(this);
  }

  hostConnected(): void {
    links.add(this);
    const {signal} = (this.#abort = new AbortController());
    addEventListener('hashchange', () => void this.#follow(), {signal});
    this.#host.addEventListener(
      'click',
      event => {
        const link = (event.composedPath()[0] as Element).closest<HTMLAnchorElement>('.update-permalink');
        if (link?.href === location.href) void this.#follow(); // no change of the fragment, so no event
      },
      {signal},
    );
  }

  hostDisconnected(): void {
    links.delete(this);
    this.#abort?.abort();
  }

  hostUpdate(): void {
    const late = this.link.isLinkMissing && findLinked(this.#stream.state.entries, location.hash);
    if (late) this.#turn(late); // it has come after all; the reader is elsewhere by now
  }

  hostUpdated(): void {
    const isLoaded = !!this.#stream.state.feed;
    if (isLoaded === this.#isLoaded) return;
    this.#isLoaded = isLoaded;
    void this.#follow();
  }

  async #follow(): Promise<void> {
    const {hash} = location;
    const isOwn = isOwnHash(hash);
    this.#answered = '';
    await this.#host.updateComplete;
    this.#turn();
    if (this.#host.deepLinks === 'off' || hash.length < 2 || (!isOwn && this.#isOfPage())) return;
    const others = [...links].filter(other => other !== this);
    const isOver = (): boolean => location.hash !== hash || others.some(other => other.#answered === hash);
    for (let page = 0; this.#isLoaded && !isOver(); page++) {
      const id = findLinked(this.#stream.state.entries, hash);
      if (!id && isOwn && page < MAX_PAGES && (await this.#stream.loadOlder())) continue;
      if (isOver() || !(id || isOwn)) return;
      this.#turn(id, !id);
      if (!id) {
        this.#callbacks.onMissing();
        return;
      }
      this.#answered = hash;
      for (const other of others) other.#turn();
      this.#callbacks.onFound(id);
      return;
    }
  }

  #turn(linkedId?: string, isLinkMissing = false): void {
    const before = this.link;
    if (linkedId === before.linkedId && isLinkMissing === before.isLinkMissing) return;
    this.link = {linkedId, isLinkMissing};
    this.#host.requestUpdate();
  }

  /** Whether the fragment names a part of the page. What stands in for the stream until it is loaded is none. */
  #isOfPage(): boolean {
    const target = document.querySelector(':target');
    return !!target && !this.#host.contains(target);
  }
}
