import type {ReactiveControllerHost} from 'lit';
import {Behaviour} from './behaviour.js';

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
export class KeepFocus extends Behaviour<
  ReactiveControllerHost & HTMLElement,
  {readonly landmarks: KeepFocusLandmarks}
> {
  #focused: Element | null | undefined;
  #near: ReturnType<KeepFocusLandmarks['near']> = () => [];

  hostUpdate(): void {
    this.#focused = this.host.shadowRoot?.activeElement;
    this.#near = this.parts.landmarks.near(this.#focused);
  }

  hostUpdated(): void {
    const focused = this.#focused;
    // the browser takes the focus from what is hidden only at the next frame
    if (!focused || (focused === this.host.shadowRoot?.activeElement && focused.checkVisibility())) return;
    const near = [focused as HTMLElement, ...this.#near(), this.parts.landmarks.container];
    near.find(element => element?.checkVisibility())?.focus({preventScroll: true});
  }
}
