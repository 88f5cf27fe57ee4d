import type {ReactiveControllerHost} from 'lit';

/** Holds the sentence that screen readers are to say, one at a time, until it was heard. */
export class Announcer {
  readonly #host: ReactiveControllerHost;
  #sentence = '';
  #heard = '';

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  get sentence(): string {
    return this.#sentence;
  }

  say(sentence: string): void {
    this.#sentence = sentence;
    this.#host.requestUpdate();
  }

  /** To be called every ten seconds. A sentence that was there a tick ago is removed, so that nobody comes upon it later. */
  tick(): void {
    if (this.#sentence === this.#heard) this.#sentence = '';
    this.#heard = this.#sentence;
  }
}
