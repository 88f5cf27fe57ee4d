import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {ownDocument} from '../own-document.js';

const SECOND = 1000; // milliseconds
const TICK = 10_000; // milliseconds: fine enough for "20 seconds ago"

export interface ClockCallbacks {
  /** Called every ten seconds while the page is visible. */
  readonly onTick: () => void;
  /** Whether a countdown is shown, which renders every second. */
  readonly isCountingDown: () => boolean;
}

/** Ticks every ten seconds while the element is in a visible page. Renders every second during a countdown. */
export class Clock implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #callbacks: ClockCallbacks;
  #ticks: ReturnType<typeof setInterval> | undefined;
  #second: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, callbacks: ClockCallbacks) {
    this.#host = host;
    this.#callbacks = callbacks;
    host.addController(this);
  }

  hostConnected(): void {
    this.#ticks ??= setInterval(() => {
      if (ownDocument('visibilityState') !== 'hidden') this.#callbacks.onTick();
    }, TICK);
  }

  hostUpdated(): void {
    clearTimeout(this.#second);
    if (this.#callbacks.isCountingDown()) this.#second = setTimeout(() => this.#host.requestUpdate(), SECOND);
  }

  hostDisconnected(): void {
    clearTimeout(this.#second);
    clearInterval(this.#ticks);
    this.#ticks = undefined;
  }
}
