import type {ReactiveController, ReactiveControllerHost} from 'lit';

export interface KeepClearHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: ParentNode;
}

/** The notice hangs over the stream: it gives way where it would cover the link or button that has the focus. */
export class KeepClear implements ReactiveController {
  readonly #host: KeepClearHost;

  constructor(host: KeepClearHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // inside: what goes from one of its controls to another is not told outside of a shadow root
    this.#host.renderRoot.addEventListener('focusin', this.hostUpdated);
    document.addEventListener('scroll', this.hostUpdated, {capture: true, passive: true});
  }

  hostDisconnected(): void {
    document.removeEventListener('scroll', this.hostUpdated, {capture: true});
  }

  /** Also whenever something gets the focus or is scrolled. */
  readonly hostUpdated = (): void => {
    // its place is always there and stands before the stream, so the search is short
    const notice = this.#host.renderRoot.querySelector('.notice-place')?.firstElementChild as
      HTMLElement | null | undefined;
    const focused = this.#host.shadowRoot?.activeElement;
    if (!notice || focused === notice) return;
    notice.style.translate = '';
    if (!focused) return;
    const over = notice.getBoundingClientRect();
    const under = focused.getBoundingClientRect();
    const covers =
      over.left < under.right && over.right > under.left && over.top < under.bottom && over.bottom > under.top;
    // an article is taller than the notice, and its beginning keeps its distance by its scroll margin
    if (covers && !focused.matches('.update')) notice.style.translate = `0 ${under.bottom - over.top + 4}px`;
  };
}
