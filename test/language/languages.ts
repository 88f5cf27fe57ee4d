import {stub, type SinonStub} from 'sinon';
import type {LiveUpdates} from '../../src/index.js';
import {provideLanguages, type WordFile} from '../../src/language.js';
import type {Words} from '../../src/locales/say.js';
import {feedOf, items} from '../helpers/feeds.js';
import {createElement, insert, part, parts, settle, textOf} from '../helpers/mount.js';
import {json, Network} from '../helpers/network.js';

export const GERMAN = {language: 'de', latest: 'Aktuell', pause: 'Anhalten'};

export const feedInPage = feedOf(items(2));

export const labelOf = (element: LiveUpdates): string => textOf(part(element, 'banner-label'));
export const pauseOf = (element: LiveUpdates): string => textOf(parts(element, 'toolbar-button')[0] ?? null);

/** An element whose words have been asked for, and whose updates may wait for them. */
export async function begin(lang: string, feed: object = feedInPage): Promise<LiveUpdates> {
  const element = insert(createElement(new Network(json(feed)), {lang}));
  await settle();
  return element;
}

/** Files of words that come when a test says so. */
export class LateLanguages {
  /** The files that were asked for. */
  readonly asked: string[] = [];
  #waiting: {readonly path: string; readonly resolve: (file: WordFile | undefined) => void}[] = [];
  readonly #warn: SinonStub = stub(console, 'warn');

  constructor() {
    provideLanguages(async <Module>(path: string) => {
      this.asked.push(path);
      const file = await new Promise<WordFile | undefined>(resolve => this.#waiting.push({path, resolve}));
      if (!file) throw new Error('offline');
      return file as Module;
    });
  }

  /** All warnings since the beginning of the test. */
  get warnings(): string[] {
    return this.#warn.args.map(([text]) => String(text));
  }

  /** Answers what was asked for a language, or for all; without words the files cannot be had. */
  async answer(words?: Partial<Words>, tag = ''): Promise<void> {
    const isMeant = ({path}: {readonly path: string}): boolean => path.endsWith(tag);
    for (const {resolve} of this.#waiting.filter(isMeant)) resolve(words && {wordsOf: () => words});
    this.#waiting = this.#waiting.filter(waiting => !isMeant(waiting));
    await new Promise(done => setTimeout(done));
  }

  /** Gives the console back, at the end of a test. */
  end(): void {
    this.#warn.restore();
  }
}
