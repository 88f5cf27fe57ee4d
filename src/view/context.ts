import {en, type Words} from '../locales/en.js';
import type {Feed, Update} from '../model/feed.js';
import {hasSameFields} from '../model/same.js';
import {languageOf} from '../page-language.js';
import {createTimeFormat, type TimeFormat, type Timestamps} from './time.js';

/** A page's own sanitizer of feed markup. */
export type PageSanitizer = (html: string, about: {readonly update: Update}) => DocumentFragment;

/** Values that all templates share. The same object until one of them changes, so that `===` compares it. */
export interface ViewContext {
  readonly options: ViewOptions;
  readonly words: Words;
  readonly times: TimeFormat;
}

export interface ViewOptions {
  readonly timestamps: Timestamps;
  /** Level of the stream's title, 1 to 5. */
  readonly headingLevel: number;
  /** Language of the page around the element, empty if no `lang` is set. */
  readonly pageLanguage: string;
  /** Language of our own words, empty if it is the page's or the page names none. */
  readonly ownLanguage: string;
  /** Language of the feed's texts, empty if it is unknown or that of what is around them. */
  readonly language: string;
  /** Addresses in bodies resolve against this one. */
  readonly baseUrl: string;
  /** The page's address without its fragment: the beginning of permalinks. Empty if permalinks are off. */
  readonly pageUrl: string;
  /** Whether the browser has the Web Share API. */
  readonly canShare: boolean;
  /** The feed's own page, empty if it names none. */
  readonly homePageUrl: string;
  /** Whether there is a toolbar with a filter. */
  readonly canFilter: boolean;
  readonly embeds: 'click' | 'off';
  readonly sanitizer: PageSanitizer | undefined;
}

/** Returns the context for these options; `before` if they are the same. */
export function updateViewContext(before: ViewContext | undefined, options: ViewOptions): ViewContext {
  if (before && hasSameFields(options, before.options)) return before;
  const {pageLanguage, timestamps} = options;
  const last = before?.options;
  const isStill = last?.pageLanguage === pageLanguage && last.timestamps === timestamps;
  // the page's variety of English ("en-GB") if the page is in English, because times must be in the language of the words
  const locale = /^en-([a-z]{2}|\d{3})$/i.test(pageLanguage) ? pageLanguage : 'en';
  return {options, words: en, times: isStill && before ? before.times : createTimeFormat(locale, timestamps)};
}

/** Collects the options for the templates from the element, the feed and the page around. */
export function viewOptionsOf(
  element: HTMLElement &
    Pick<ViewOptions, 'timestamps' | 'headingLevel' | 'embeds' | 'sanitizer'> & {deepLinks: string; hide: string},
  feed: Feed | undefined,
): ViewOptions {
  const {timestamps, headingLevel, embeds, sanitizer, deepLinks, hide} = element;
  const pageLanguage = languageOf(element);
  const ownLanguage = /^(?:en\b|$)/i.test(pageLanguage) ? '' : en.language;
  const language = feed?.language || pageLanguage;
  return {
    timestamps,
    headingLevel,
    embeds,
    sanitizer,
    pageLanguage,
    ownLanguage,
    language: language === (ownLanguage || pageLanguage) ? '' : language,
    baseUrl: feed?.url ?? '',
    homePageUrl: feed?.homePageUrl ?? '',
    pageUrl: deepLinks === 'off' ? '' : location.href.replace(/#.*/, ''),
    canShare: 'share' in navigator,
    canFilter: !hide.includes('toolbar'),
  };
}
