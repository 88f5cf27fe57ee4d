import type {ReactiveControllerHost} from 'lit';

/** What screen readers are to say: one sentence at a time, which goes when it was heard. */
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

  /** Ten seconds have passed: nobody should come upon a sentence later. */
  tick(): void {
    if (this.#sentence === this.#heard) this.#sentence = '';
    this.#heard = this.#sentence;
  }
}
