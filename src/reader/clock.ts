import type {ReactiveController, ReactiveControllerHost} from 'lit';

const TICK = 10_000; // milliseconds: fine enough for "20 seconds ago"

/** Tells every ten seconds, while the element is in a page that somebody can see, that relative times have moved on. */
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
