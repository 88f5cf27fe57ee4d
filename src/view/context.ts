import {en, type Words} from '../locales/en.js';
import {isSame} from '../model/feed.js';
import {createTimeFormat, type TimeFormat, type Timestamps} from './time.js';

/** What every template needs besides its own values. One object until any of it changes, so that it can be compared. */
export interface ViewContext {
  /** What it was made from. */
  readonly options: ViewContextOptions;
  readonly words: Words;
  readonly times: TimeFormat;
  /** Level of the stream's title, 1 to 5. */
  readonly headingLevel: number;
  /** Language of the feed's texts, empty where it is not known. */
  readonly contentLanguage: string;
  /** Addresses in bodies resolve against this one. */
  readonly baseUrl: string;
}

export interface ViewContextOptions {
  readonly pageLanguage: string;
  readonly contentLanguage: string;
  readonly timestamps: Timestamps;
  readonly headingLevel: number;
  readonly baseUrl: string;
}

/** The language that the page gives `element`, across shadow roots; empty where nobody says. */
export function languageOf(element: Element): string {
  const nearest = element.closest('[lang]');
  if (nearest) return nearest.getAttribute('lang') ?? '';
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageOf(root.host) : '';
}

/** The page's variety of a language where it speaks it ("en-GB" for "en"), else the language itself. */
function localeFor(pageLanguage: string, language: string): string {
  try {
    return new Intl.Locale(pageLanguage).language === language ? pageLanguage : language;
  } catch {
    return language; // the page's lang is empty or no language tag
  }
}

/** Words and formats for these options: the same object as before where they are the same. */
export function updateViewContext(before: ViewContext | undefined, options: ViewContextOptions): ViewContext {
  if (before && isSame(before.options, options)) return before;
  const {pageLanguage, contentLanguage, timestamps, headingLevel, baseUrl} = options;
  return {
    options,
    words: en,
    times: createTimeFormat({locale: localeFor(pageLanguage, en.language), timestamps, now: Date.now}),
    headingLevel,
    contentLanguage: contentLanguage === pageLanguage ? '' : contentLanguage,
    baseUrl,
  };
}
