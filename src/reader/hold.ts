import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Incoming} from '../model/hold.js';
import type {Order} from '../model/order.js';
import {findArticle} from './gestures.js';
import {deepActiveElement, isInUse} from './in-use.js';

export interface HoldHost extends ReactiveControllerHost, HTMLElement {
  readonly incoming: Incoming;
  readonly order: Order;
  readonly renderRoot: ParentNode;
}

export interface HoldCallbacks {
  /** The updates that are marked as new, by id. */
  readonly freshIds: () => Iterable<string>;
  /** The reader is where new updates come in, and nothing speaks against showing those that wait. */
  readonly onFree: () => void;
  /** The reader has had these articles in view for ten seconds at least. */
  readonly onSeen: (articles: readonly HTMLElement[]) => void;
}

/**
 * Decides whether new updates have to wait, and tells when the reader has seen those that came. They come in at the
 * stream's top, or at its end where the oldest come first; they wait while that edge lies behind the reader, while the
 * page is hidden, and while something is in use: in the stream, or a field of the page that is being written in.
 */
export class Hold implements ReactiveController {
  readonly #host: HoldHost;
  readonly #callbacks: HoldCallbacks;
  readonly #inView = new Set<HTMLElement>();
  #observer: IntersectionObserver | undefined;
  #targets: ReadonlySet<HTMLElement> = new Set();
  #longInView = new WeakSet<HTMLElement>(); // those of a tick ago, which must not stay for that
  #isAtEdge = true;
  #field: EventTarget | undefined;

  constructor(host: HoldHost, callbacks: HoldCallbacks) {
    this.#host = host;
    this.#callbacks = callbacks;
    host.addController(this);
  }

  get isHolding(): boolean {
    const {incoming, shadowRoot} = this.#host;
    if (incoming !== 'auto') return incoming === 'ask';
    const stream = shadowRoot?.querySelector('.stream');
    const isTyping = this.#field && this.#field === deepActiveElement();
    return document.hidden || !this.#isAtEdge || isTyping || (!!stream && isInUse(stream));
  }

  hostConnected(): void {
    this.#observer = new IntersectionObserver(entries => this.#look(entries));
    document.addEventListener('input', this.#onInput, {capture: true, passive: true});
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#targets = new Set();
    this.#inView.clear();
    this.#isAtEdge = true;
    document.removeEventListener('input', this.#onInput, {capture: true});
  }

  hostUpdated(): void {
    const {renderRoot, order} = this.#host;
    // by name, one at a time: a search through all that is shown would take long
    const edge = renderRoot.querySelector<HTMLElement>(order === 'newest' ? '.edge' : '#end');
    const fresh = Array.from(this.#callbacks.freshIds(), id => findArticle(renderRoot, id));
    const targets = new Set([edge, ...fresh].filter(target => !!target));
    for (const target of this.#targets) {
      if (targets.has(target)) continue;
      this.#observer?.unobserve(target);
      this.#inView.delete(target);
    }
    for (const target of targets) if (!this.#targets.has(target)) this.#observer?.observe(target);
    this.#targets = targets;
  }

  /** To be called every ten seconds while the page is seen. */
  tick(): void {
    const seen = [...this.#inView].filter(article => this.#longInView.has(article));
    this.#longInView = new WeakSet(this.#inView);
    if (seen.length) this.#callbacks.onSeen(seen);
  }

  #look(entries: readonly IntersectionObserverEntry[]): void {
    for (const {target, isIntersecting, boundingClientRect} of entries) {
      if (!target.matches('.new')) {
        this.#isAtEdge = isIntersecting || boundingClientRect.top >= innerHeight; // the reader has not come to it yet
        if (this.#isAtEdge && !this.isHolding) this.#callbacks.onFree();
      } else if (isIntersecting) this.#inView.add(target as HTMLElement);
      else this.#inView.delete(target as HTMLElement);
    }
  }

  readonly #onInput = (event: Event): void => {
    [this.#field] = event.composedPath();
  };
}
