import type {ReactiveControllerHost} from 'lit';

/** Holds the sentence that screen readers announce, one at a time, until it was heard. */
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

  /** Has to be called every ten seconds. Removes a sentence that is older than one call, so that nobody comes upon it later. */
  tick(): void {
    if (this.#sentence === this.#heard) this.#sentence = '';
    this.#heard = this.#sentence;
  }
}
