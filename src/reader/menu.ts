import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Store} from '../stream/store.js';

export interface MenuLandmarks {
  readonly toolbar: HTMLElement | null;
  /** The button that opens the menu. */
  readonly menuButton: HTMLElement | null;
}

export interface MenuParts {
  readonly store: Pick<Store, 'state' | 'act'>;
  readonly landmarks: MenuLandmarks;
}

/** Closes the menu of a narrow toolbar: on Escape, which gives the focus back to its button, and on a press outside. */
export class Menu implements ReactiveController {
  readonly #parts: MenuParts;
  #abort: AbortController | undefined;

  constructor(host: ReactiveControllerHost, parts: MenuParts) {
    this.#parts = parts;
    host.addController(this);
  }

  hostConnected(): void {
    const {signal} = (this.#abort = new AbortController());
    for (const name of ['click', 'keydown']) addEventListener(name, this.#onEvent, {capture: true, signal});
  }

  hostDisconnected(): void {
    this.#abort?.abort();
  }

  readonly #onEvent = (event: Event & {readonly key?: string}): void => {
    const {store, landmarks} = this.#parts;
    const {toolbar, menuButton} = landmarks;
    if (!store.state.reader.isMenuOpen || !toolbar) return;
    const isInside = event.composedPath().includes(toolbar);
    const isEscape = event.key === 'Escape' && menuButton?.checkVisibility(); // a wide toolbar has no menu
    if (event.type === 'click' ? isInside : !isEscape) return;
    store.act({type: 'reader', isMenuOpen: false});
    if (!isEscape || !isInside) return;
    event.preventDefault(); // a dialog around stays open
    event.stopPropagation();
    menuButton?.focus();
  };
}
