import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {en} from './locales/en.js';
import {isWordFor, type Words} from './locales/say.js';
import {hasSameFields} from './model/same.js';
import {OnDemand} from './on-demand.js';
import {warnOnce} from './warn-once.js';

/** The languages that have a file in `locales/`, besides English, with blanks between. */
export const TAGS = 'ar bn de es fa fr he hi id it ja ko nl pl pt pt-BR ru tr uk zh-Hans zh-Hant';

/** A file in `locales/`. It gives its words the keys that the script knows, and has none for the keys of another release. */
export interface WordFile {
  readonly wordsOf: (keys: readonly string[]) => object;
}

const PATIENCE = 1000; // milliseconds that updates wait for the words of their language

const files = new Map<string, OnDemand<object>>();

/** Sets how a file is loaded, by its path without the ending. Without it, there are English and what the page sets. */
export function provideLanguages(load: <Module>(path: string) => Promise<Module>): void {
  for (const tag of TAGS.split(' ')) {
    const file = new OnDemand<object>(`"${tag}"`);
    file.provide(async () => (await load<WordFile>(`locales/${tag}`)).wordsOf(Object.keys(en)));
    files.set(tag, file);
  }
}

/** Reads a language tag; one that is none stands for English. */
function localeOf(tag: string): Intl.Locale {
  try {
    return new Intl.Locale(tag);
  } catch {
    return new Intl.Locale('en');
  }
}

/** Returns the file for a language: Chinese by its script, the others by the region or by the language alone (RFC 4647, lookup). */
function fileOf(locale: Intl.Locale): OnDemand<object> | undefined {
  const {language, region} = locale;
  const variety = language === 'zh' ? locale.maximize().script : region;
  return files.get(`${language}-${variety}`) ?? files.get(language);
}

/** Returns English words, over them those that are loaded, and over these the page's own: a text, or plurals of what counts. */
export function mergeWords(pageLanguage: string, own?: Partial<Words>, loaded?: object): Words {
  const words: {-readonly [Key in keyof Words]: Words[Key]} = {...en, ...loaded};
  const english: Readonly<Record<string, unknown>> = en;
  for (const [key, word] of Object.entries(own ?? {}))
    if (isWordFor(english[key], word)) Object.assign(words, {[key]: word});
    else warnOnce(`words.${key} is not understood.`);
  // times and numbers are written as in the page's variety of the language, such as "en-GB"
  const [page, ours] = [localeOf(pageLanguage), localeOf(words.language)];
  words.language = String(page.language === ours.language ? page : ours);
  return words;
}

/** The inputs of an element's words. */
interface WordSource {
  readonly pageLanguage: string;
  readonly own: Partial<Words> | undefined;
  readonly loaded: object | undefined;
}

/** The words of one element: in the language of the page around it, as soon as they are loaded. Until then the last ones stay, at most for a second. */
export class Language implements ReactiveController {
  readonly #host: ReactiveControllerHost & Node;
  readonly #observer = new MutationObserver(() => this.#host.requestUpdate());
  #pageLanguage = '';
  #file: OnDemand<object> | undefined;
  #coming: Promise<unknown> | undefined;
  #source: WordSource | undefined;
  #words = {language: en.language} as Words; // says nothing, for as long as it is not known in what language

  constructor(host: ReactiveControllerHost & Node) {
    this.#host = host;
    host.addController(this);
  }

  /** Follows any `lang` around the element, also outside the shadow root that it is in. */
  hostConnected(): void {
    let node: Node | undefined = this.#host;
    do {
      node = node.getRootNode();
      this.#observer.observe(node, {subtree: true, attributeFilter: ['lang']});
      node = node instanceof ShadowRoot ? node.host : undefined; // a form of the page may be `document.host`
    } while (node);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  /** Sets the language of the page. Returns what resolves when its words are there, or are late; `undefined` if they are there. */
  waitFor(pageLanguage: string): Promise<unknown> | undefined {
    if (pageLanguage !== this.#pageLanguage) {
      this.#pageLanguage = pageLanguage;
      this.#file = fileOf(localeOf(pageLanguage));
      this.#coming = this.#file && this.#come(this.#file);
    }
    return this.#coming;
  }

  /** Loads the words, and ends the waiting when they are there, or are late: then they come in place of others. */
  async #come(file: OnDemand<object>): Promise<void> {
    const loading = file.load().then(() => this.#host.requestUpdate());
    await Promise.race([loading, new Promise(resolve => setTimeout(resolve, PATIENCE))]);
    if (file === this.#file) this.#coming = undefined;
    this.#host.requestUpdate();
  }

  /** Returns the words, with the page's own among them. The same object while nothing has changed. */
  wordsWith(own: Partial<Words> | undefined): Words {
    const source = {pageLanguage: this.#pageLanguage, own, loaded: this.#file?.loaded};
    if (!this.#coming && !hasSameFields(source, this.#source)) {
      this.#source = source;
      this.#words = mergeWords(source.pageLanguage, own, source.loaded);
    }
    return this.#words;
  }
}
