import type {ReactiveController, ReactiveControllerHost} from 'lit';

export interface KeepClearLandmarks {
  readonly notice: HTMLElement | null | undefined;
  /** The article that holds a node, and the article after it. */
  articlesAround(node: Element | null | undefined): readonly (HTMLElement | undefined)[];
}

/** Moves the notice, which is on top of the stream, away from the link or button that has the focus. */
export class KeepClear implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement & {readonly renderRoot: ParentNode};
  readonly #landmarks: KeepClearLandmarks;
  #abort: AbortController | undefined;

  constructor(
    host: ReactiveControllerHost & HTMLElement & {readonly renderRoot: ParentNode},
    {landmarks}: {landmarks: KeepClearLandmarks},
  ) {
    this.#host = host;
    this.#landmarks = landmarks;
    host.addController(this);
  }

  hostConnected(): void {
    // listens inside: focus that moves between two elements of one shadow root is retargeted, so `focusin` does not leave it
    const {signal} = (this.#abort = new AbortController());
    this.#host.renderRoot.addEventListener('focusin', this.hostUpdated, {signal});
    document.addEventListener('scroll', this.hostUpdated, {capture: true, passive: true, signal});
  }

  hostDisconnected(): void {
    this.#abort?.abort();
  }

  /** Runs after each render, focus change and scroll. */
  readonly hostUpdated = (): void => {
    const {notice} = this.#landmarks;
    const focused = this.#host.shadowRoot?.activeElement;
    if (!notice || focused === notice) return;
    notice.style.translate = '';
    if (!focused || focused.contains(notice)) return; // a dialog that opens gives the focus to all that is in it
    const over = notice.getBoundingClientRect();
    const under = focused.getBoundingClientRect();
    const covers =
      over.left < under.right && over.right > under.left && over.top < under.bottom && over.bottom > under.top;
    // an article with the focus needs no move: it is taller than the notice, and its scroll margin keeps its beginning clear
    if (covers && this.#landmarks.articlesAround(focused)[0] !== focused)
      notice.style.translate = `0 ${under.bottom - over.top + 4}px`;
  };
}
