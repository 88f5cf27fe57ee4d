import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {en} from './locales/en.js';
import {isWordFor, type Words} from './locales/say.js';
import {OnDemand} from './on-demand.js';
import {warnOnce} from './options.js';

/** The languages that have a file in `locales/`, besides English, with blanks between. */
export const TAGS = 'ar bn de es fa fr he hi id it ja ko nl pl pt pt-BR ru tr uk zh-Hans zh-Hant';

/** The words of English in their order, and a number that tells a list for other keys: a cache may hold files of two releases. */
export type WordList = readonly (Words[keyof Words] | number | undefined)[];

const files = new Map<string, OnDemand<object>>();

/** Gives the words of a list their keys. A list for other keys has no words, and a word that is not there is as in English. */
function nameWords(list: WordList): object {
  const words: Record<string, unknown> = {};
  const keys = Object.keys(en);
  if (list.at(-1) === keys.join().length)
    for (const [index, key] of keys.entries()) if (list[index]) words[key] = list[index];
  return words;
}

/** Sets how a file is loaded, by its path without the ending. Without it, there are English and what the page sets. */
export function provideLanguages(load: <Module>(path: string) => Promise<Module>): void {
  for (const tag of TAGS.split(' ')) {
    const file = new OnDemand<object>(`"${tag}"`);
    file.provide(async () => nameWords((await load<{readonly list: WordList}>(`locales/${tag}`)).list));
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

/** The words of one element: in the language of the page around it, as soon as they are loaded. */
export class Language implements ReactiveController {
  readonly #host: ReactiveControllerHost & Node;
  readonly #observer = new MutationObserver(() => this.#host.requestUpdate());
  #from: readonly unknown[] = [];
  #words: Words = en;

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
      node = (node as Partial<ShadowRoot>).host;
    } while (node);
    this.#host.requestUpdate(); // another place in the page may be in another language
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  /** Returns the words for a language, with the page's own words among them. The same object while nothing has changed. */
  wordsFor(pageLanguage: string, own: Partial<Words> | undefined): Words {
    const file = fileOf(localeOf(pageLanguage));
    const from = [pageLanguage, own, file?.loaded] as const;
    if (pageLanguage !== this.#from[0]) void file?.load().then(() => this.#host.requestUpdate());
    if (from.some((value, index) => value !== this.#from[index])) {
      this.#from = from;
      this.#words = mergeWords(...from);
    }
    return this.#words;
  }
}
