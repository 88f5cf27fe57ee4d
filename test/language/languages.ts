import {stub, type SinonStub} from 'sinon';
import {provideLanguages, type WordList} from '../../src/language.js';
import {en} from '../../src/locales/en.js';
import type {Words} from '../../src/locales/say.js';

/** A file as the build writes it, with these words in it; the others are as in English. */
export function listOf(words: Partial<Words>): WordList {
  const keys = Object.keys(en) as (keyof Words)[];
  return [...keys.map(key => words[key]), keys.join().length];
}

/** Files of words that come when a test says so. */
export class LateLanguages {
  /** The files that were asked for. */
  readonly asked: string[] = [];
  #answers: ((list: WordList | undefined) => void)[] = [];
  readonly #warn: SinonStub = stub(console, 'warn');

  constructor() {
    provideLanguages(async <Module>(path: string) => {
      this.asked.push(path);
      const list = await new Promise<WordList | undefined>(resolve => this.#answers.push(resolve));
      if (!list) throw new Error('offline');
      return {list} as Module;
    });
  }

  /** All warnings since the beginning of the test. */
  get warnings(): string[] {
    return this.#warn.args.map(([text]) => String(text));
  }

  /** Answers all that was asked; without a list the files cannot be had. */
  async answer(list?: WordList): Promise<void> {
    for (const resolve of this.#answers.splice(0)) resolve(list);
    await new Promise(done => setTimeout(done));
  }

  /** Gives the console back, at the end of a test. */
  end(): void {
    this.#warn.restore();
  }
}
