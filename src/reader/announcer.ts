import type {ReactiveController, ReactiveControllerHost} from 'lit';

const GATHERING = 1_000; // milliseconds: what comes together is said together

/** Holds the one sentence that screen readers are to say. The element renders it in a polite live region. */
export class Announcer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sentence = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get sentence(): string {
    return this.#sentence;
  }

  /** Says it politely, in place of whatever was still to be said. */
  say(sentence: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#sentence = sentence;
      this.#host.requestUpdate();
    }, GATHERING);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
