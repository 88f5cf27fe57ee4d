import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** The places in the view that focus may move to. */
export interface KeepFocusLandmarks {
  readonly container: HTMLElement | null;
  /** The article that holds a node, and the article after it. */
  articlesAround(node: Element | null | undefined): readonly (HTMLElement | undefined)[];
}

/**
 * Keeps the focus in the stream. An element that was moved by a render gets it back; where it was removed, the nearest that
 * is left gets it, not the top of the page.
 */
export class KeepFocus implements ReactiveController {
  readonly #host: HTMLElement;
  readonly #landmarks: KeepFocusLandmarks;
  #focused: Element | null | undefined;
  #near: readonly (HTMLElement | undefined)[] = [];

  constructor(host: ReactiveControllerHost & HTMLElement, {landmarks}: {landmarks: KeepFocusLandmarks}) {
    this.#host = host;
    this.#landmarks = landmarks;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#focused = this.#host.shadowRoot?.activeElement;
    this.#near = this.#landmarks.articlesAround(this.#focused);
  }

  hostUpdated(): void {
    const focused = this.#focused;
    if (!focused || focused === this.#host.shadowRoot?.activeElement) return;
    const near = [focused as HTMLElement, ...this.#near, this.#landmarks.container];
    near.find(element => element?.isConnected)?.focus({preventScroll: true});
    this.#focused = undefined;
    this.#near = [];
  }
}
