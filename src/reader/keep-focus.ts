import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** The elements of the view that focus may move to. */
export interface KeepFocusLandmarks {
  readonly container: HTMLElement | null;
  /** Returns what is nearest to a node, for the time when that is gone. */
  near(node: Element | null | undefined): () => readonly (HTMLElement | null | undefined)[];
}

/**
 * Keeps the focus in the stream across renders. An element that was moved gets the focus back. If it was removed, the
 * nearest one that is left gets the focus, so that the browser does not move it to the top of the page.
 */
export class KeepFocus implements ReactiveController {
  readonly #host: HTMLElement;
  readonly #landmarks: KeepFocusLandmarks;
  #focused: Element | null | undefined;
  #near: ReturnType<KeepFocusLandmarks['near']> = () => [];

  constructor(host: ReactiveControllerHost & HTMLElement, {landmarks}: {landmarks: KeepFocusLandmarks}) {
    this.#host = host;
    this.#landmarks = landmarks;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#focused = this.#host.shadowRoot?.activeElement;
    this.#near = this.#landmarks.near(this.#focused);
  }

  hostUpdated(): void {
    const focused = this.#focused;
    // the browser takes the focus from what is hidden only at the next frame
    if (!focused || (focused === this.#host.shadowRoot?.activeElement && focused.checkVisibility())) return;
    const near = [focused as HTMLElement, ...this.#near(), this.#landmarks.container];
    near.find(element => element?.checkVisibility())?.focus({preventScroll: true});
    this.#focused = undefined;
    this.#near = () => [];
  }
}
