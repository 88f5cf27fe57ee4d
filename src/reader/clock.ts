import type {ReactiveController, ReactiveControllerHost} from 'lit';

const SECOND = 1000; // milliseconds
const TICK = 10_000; // milliseconds: fine enough for "20 seconds ago"

/** Ticks every ten seconds while the element is in a visible page. */
export class Clock implements ReactiveController {
  readonly #onTick: () => void;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost, {onTick}: {onTick: () => void}) {
    this.#onTick = onTick;
    host.addController(this);
  }

  hostConnected(): void {
    this.#timer ??= setInterval(() => {
      if (document.visibilityState !== 'hidden') this.#onTick();
    }, TICK);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}

/** Renders every second while something is counted down. */
export class Countdown implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #isOn: () => boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, {isOn}: {isOn: () => boolean}) {
    this.#host = host;
    this.#isOn = isOn;
    host.addController(this);
  }

  hostUpdated(): void {
    clearTimeout(this.#timer);
    if (this.#isOn()) this.#timer = setTimeout(() => this.#host.requestUpdate(), SECOND);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
