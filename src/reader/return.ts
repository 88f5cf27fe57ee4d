import type {ReactiveControllerHost} from 'lit';
import {loadUntil, showUpTo} from '../stream/pages.js';
import type {Store} from '../stream/store.js';
import {Behaviour} from './behaviour.js';
import type {MovedOn} from './moved-on.js';
import {goBackTo} from './go-to.js';
import {frameOf, topOf} from './frame.js';
import {marksInView} from './place.js';

const PREFIX = 'live-updates place ';
const MOST_ENTRIES = 20;

/** The place of a person who left the page. */
interface Left {
  /** The entry of the history. */
  readonly entry: string;
  /** Id of the first update in view. */
  readonly id: string;
  /** How far its beginning was below the top of the view, in pixels; negative above. */
  readonly offset: number;
  /** Pages of older updates that were loaded. */
  readonly older: number;
}

// not yet in TypeScript's DOM library: https://html.spec.whatwg.org/multipage/nav-history-apis.html
interface WithNavigation {
  readonly navigation?: {readonly currentEntry?: {readonly key: string} | null};
}

export interface ReturnHost extends ReactiveControllerHost, HTMLElement {
  readonly memory: 'on' | 'off';
}

export interface ReturnLandmarks {
  readonly stream: HTMLElement | undefined;
  articleOf(id: string): HTMLElement | undefined;
}

export interface ReturnParts {
  readonly store: Store;
  readonly landmarks: ReturnLandmarks;
  readonly movedOn: MovedOn;
}

/** The key of this entry of the history. A browser without the Navigation API knows entries by their address. */
const entryKey = (): string =>
  (globalThis as WithNavigation).navigation?.currentEntry?.key ?? location.href.replace(/#.*/, '');

/** Whether the person came back to the page. A link of the page to itself is none: it leads to the beginning, in the same entry. */
function isBack(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as readonly {readonly type?: string}[];
  return !!entry && entry.type !== 'navigate'; // a page that was written by a script has none
}

/** Brings a person who reloads the page, or comes back to it, to the text that they read: the feed comes too late for the browser. */
export class Return extends Behaviour<ReturnHost, ReturnParts> {
  #isLoaded = false;

  hostConnected(): void {
    this.listen(window, ['pagehide', 'visibilitychange'], this.#leave); // a page in the background may end without a word
  }

  hostUpdated(): void {
    const isLoaded = !!this.parts.store.state.feed;
    if (isLoaded && !this.#isLoaded) void this.#return();
    this.#isLoaded = isLoaded;
  }

  /** The places of the last entries of this feed; none if there are no such, or something else is kept. */
  #recall(): readonly (Left | null)[] {
    try {
      const kept: unknown = JSON.parse(sessionStorage.getItem(this.#key) ?? '[]');
      return Array.isArray(kept) ? (kept as readonly (Left | null)[]) : [];
    } catch {
      return []; // a sandboxed page keeps nothing
    }
  }

  get #key(): string {
    return PREFIX + (this.parts.store.state.feed?.url ?? '');
  }

  readonly #leave = (): void => {
    if (this.host.memory === 'off' || !this.parts.store.state.feed) return;
    const entry = entryKey();
    const place = this.#findPlace(entry);
    const others = this.#recall().filter(left => left?.entry !== entry);
    try {
      sessionStorage.setItem(this.#key, JSON.stringify([...(place ? [place] : []), ...others].slice(0, MOST_ENTRIES)));
    } catch {
      // a sandboxed page keeps nothing
    }
  };

  /** The first update in view, unless the stream begins there. */
  #findPlace(entry: string): Left | undefined {
    const {landmarks, store} = this.parts;
    const {stream} = landmarks;
    const frame = frameOf(this.host);
    const inView = stream && topOf(this.host) < frame.top ? marksInView(stream, frame) : [];
    for (const {element, top} of inView) {
      const id = element.getAttribute('data-id');
      if (id !== null) return {entry, id, offset: top - frame.top, older: store.state.paging.olderPages.size};
    }
    return undefined;
  }

  async #return(): Promise<void> {
    const {store, movedOn, landmarks} = this.parts;
    const isKept = this.host.memory === 'on' && isBack();
    const left = isKept ? this.#recall().find(place => place?.entry === entryKey()) : undefined;
    if (!left || movedOn.hasActed()) return;
    const {id, offset, older} = left;
    movedOn.goBack();
    const isHere = (): boolean => store.state.updates.byId.has(id);
    await loadUntil(store, isHere, older);
    if (!isHere() || movedOn.hasActed()) return;
    showUpTo(store, id);
    await this.host.updateComplete;
    goBackTo(this.host, () => landmarks.articleOf(id), offset, movedOn.hasActed);
  }
}
