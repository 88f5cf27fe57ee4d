import type {ReactiveControllerHost} from 'lit';
import type {Store} from '../stream/store.js';
import {Behaviour} from './behaviour.js';

interface MenuHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

export interface MenuLandmarks {
  readonly toolbar: HTMLElement | null;
  /** The button that opens the menu. */
  readonly menuButton: HTMLElement | null;
}

export interface MenuParts {
  readonly store: Pick<Store, 'state' | 'act'>;
  readonly landmarks: MenuLandmarks;
}

/**
 * Closes the menu of a narrow toolbar: on Escape, which gives the focus back to its button, on a press outside, and when the
 * focus goes on to something else.
 */
export class Menu extends Behaviour<MenuHost, MenuParts> {
  hostConnected(): void {
    this.listen(window, ['click', 'keydown'], this.#onEvent, {capture: true});
    // inside, because the event does not leave the shadow root if the focus stays in it
    this.listen(this.host.renderRoot, ['focusout'], this.#onLeave);
  }

  readonly #onLeave = ({relatedTarget}: FocusEvent): void => {
    const {store, landmarks} = this.parts;
    const next = relatedTarget as Node | null; // none where the window loses the focus
    if (store.state.reader.isMenuOpen && next && !landmarks.toolbar?.contains(next))
      store.act({type: 'reader', isMenuOpen: false});
  };

  readonly #onEvent = (event: Event & {readonly key?: string}): void => {
    const {store, landmarks} = this.parts;
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
