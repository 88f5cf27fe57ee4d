import type {ReactiveControllerHost} from 'lit';
import {ownDocument} from '../own-document.js';
import {Behaviour, EARLY} from './behaviour.js';

/** Knows whether the person is where they want to be, so that nothing moves the page or the focus after that. */
export class MovedOn extends Behaviour<ReactiveControllerHost> {
  #hasActed = false;
  #isReturning = false;

  /** Whether the person has pressed, scrolled or typed since the element came into the page, or since `expect`. */
  readonly hasActed = (): boolean => this.#hasActed;

  /** Whether a link in the page's address may no longer lead the person away. */
  isElsewhere(): boolean {
    return this.#hasActed || this.#isReturning;
  }

  /** Has to be called before a move that the person has asked for. */
  expect(): void {
    this.#hasActed = false;
    this.#isReturning = false;
  }

  /** The person goes back to where they were. */
  goBack(): void {
    this.#isReturning = true;
  }

  /** Of a press inside a frame of the page, only the loss of the focus is heard here; so it is if the person goes to another tab. */
  readonly #onAct = ({type}: Event): void => {
    if (type !== 'blur' || ownDocument('activeElement')?.localName === 'iframe') this.#hasActed = true;
  };

  hostConnected(): void {
    this.listen(window, ['keydown', 'pointerdown', 'wheel', 'touchmove', 'blur'], this.#onAct, EARLY);
  }

  override hostDisconnected(): void {
    super.hostDisconnected();
    this.expect();
  }
}
