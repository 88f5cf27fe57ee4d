import type {ReactiveControllerHost} from 'lit';
import type {Incoming} from '../model/arrivals.js';
import type {Order} from '../model/order.js';
import {ownDocument} from '../own-document.js';
import type {Store} from '../stream/store.js';
import {Behaviour, EARLY} from './behaviour.js';
import {deepActiveElement, isInUse, isInView} from './in-use.js';
import {frameOf} from './frame.js';

export interface HoldHost extends ReactiveControllerHost, HTMLElement {
  readonly incoming: Incoming;
  readonly order: Order;
}

export interface HoldLandmarks {
  readonly stream: HTMLElement | undefined;
  readonly edge: Element | null | undefined;
  readonly end: Element | null;
  readonly firstArticle: HTMLElement | undefined;
  articleOf(id: string): HTMLElement | undefined;
}

export interface HoldParts {
  readonly landmarks: HoldLandmarks;
  readonly store: Store;
}

const idOf = ({dataset}: HTMLElement): string => (dataset as {readonly id: string}).id;

/**
 * Decides whether new updates have to wait, and notices when new ones were seen. Updates come in at the stream's top, or at
 * its end with the oldest first. They wait while that edge is above the viewport, while the page is hidden, and while
 * something is in use: something in the stream, or a field of the page in which the person writes.
 */
export class Hold extends Behaviour<HoldHost, HoldParts> {
  /** Watches this edge, and the articles of new updates until they were seen. */
  readonly #observer = new IntersectionObserver(entries => this.#look(entries));
  #edge: Element | null | undefined;
  /** The articles that are in view, and those that were at the last tick. */
  readonly #inView = new Set<HTMLElement>();
  #before = new WeakSet<HTMLElement>();
  #field: EventTarget | undefined;
  /** Whether the person moves the focus by keys. If not, it is where a pointer, this element or the page has put it. */
  #isByKey = false;

  get isHolding(): boolean {
    const {incoming} = this.host;
    if (incoming !== 'auto') return incoming === 'ask';
    const {stream, firstArticle} = this.parts.landmarks;
    const {isMenuOpen} = this.parts.store.state.reader;
    const isTyping = this.#field && this.#field === deepActiveElement();
    const isReading = !!stream && (this.#isPastEdge || isMenuOpen || isInUse(stream, firstArticle, this.#isByKey));
    return ownDocument('hidden') || isTyping || isReading;
  }

  /**
   * Whether the person is at this update: it is in view or in use. Its batch is measured first, because a measurement inside
   * a batch that `content-visibility` skips lays all of it out.
   */
  isNeeded(id: string): boolean {
    const article = this.parts.landmarks.articleOf(id);
    if (!article) return false;
    return [article.parentElement ?? article, article].every(isInView) || isInUse(article, undefined, true);
  }

  /** Measured, because an observer tells nothing of a jump from one side of the view to the other. */
  get #isPastEdge(): boolean {
    const edge = this.#edge?.getBoundingClientRect();
    return !!edge && edge.bottom < frameOf(this.host).top;
  }

  hostConnected(): void {
    this.listen(document, ['input'], this.#onInput, EARLY);
    this.listen(window, ['pointerdown', 'keydown'], this.#onPress, EARLY);
  }

  override hostDisconnected(): void {
    super.hostDisconnected();
    this.#observer.disconnect();
    this.#inView.clear();
    this.#edge = undefined;
    this.#isByKey = false;
  }

  hostUpdated(): void {
    const {landmarks, store} = this.parts;
    const edge = this.host.order === 'newest' ? landmarks.edge : landmarks.end;
    if (edge !== this.#edge) {
      if (this.#edge) this.#observer.unobserve(this.#edge);
      if (edge) this.#observer.observe(edge);
      this.#edge = edge;
      if (!edge && store.state.arrivals.heldIds.size && !this.isHolding) store.release(); // folded by the page
    }
    for (const id of store.state.arrivals.freshIds) {
      const article = landmarks.articleOf(id);
      if (article) this.#observer.observe(article); // nothing happens where it is watched already
    }
    for (const article of this.#inView)
      if (!store.state.arrivals.freshIds.has(idOf(article))) {
        this.#observer.unobserve(article);
        this.#inView.delete(article);
      }
  }

  /** Has to be called every ten seconds while the page is visible. Updates in view at two calls in a row count as seen. */
  tick(): void {
    const ids = [...this.#inView].filter(article => this.#before.has(article)).map(idOf);
    this.#before = new WeakSet(this.#inView);
    if (ids.length) this.parts.store.act({type: 'seen', ids});
  }

  #look(entries: readonly IntersectionObserverEntry[]): void {
    for (const {target, isIntersecting} of entries)
      if (target !== this.#edge) this.#inView[isIntersecting ? 'add' : 'delete'](target as HTMLElement);
      else if (!this.isHolding) this.parts.store.release();
  }

  readonly #onPress = ({type, key = ''}: Event & {readonly key?: string}): void => {
    if (type === 'pointerdown') this.#isByKey = false;
    else if (/^(Tab|Page|Enter)/.test(key)) this.#isByKey = true; // other keys leave the focus where it is
  };

  readonly #onInput = (event: Event): void => {
    [this.#field] = event.composedPath();
  };
}
