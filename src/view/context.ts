import {createSay, type Say, type Words} from '../locales/say.js';
import type {Feed, Update} from '../model/feed.js';
import {hasSameFields} from '../model/same.js';
import {varietyOf} from '../page-language.js';
import {createTimeFormat, type TimeFormat, type Timestamps} from './time.js';

/** A page's own sanitizer of feed markup. */
export type PageSanitizer = (html: string, about: {readonly update: Update}) => DocumentFragment;

/** Values that all templates share. The same object until one of them changes, so that `===` compares it. */
export interface ViewContext {
  readonly options: ViewOptions;
  /** Words without holes; `say` fills those with holes. */
  readonly words: Words;
  readonly say: Say;
  /** Makes what joins names to a list. Few updates have two authors. */
  readonly names: () => Intl.ListFormat;
  readonly times: TimeFormat;
}

export interface ViewOptions {
  readonly words: Words;
  readonly timestamps: Timestamps;
  /** Language, with its variety, in which times are written. */
  readonly locale: string;
  /** IANA name of the zone of times, empty for the reader's. */
  readonly timeZone: string;
  /** Milliseconds that the reader's clock is behind. */
  readonly clockLag: number;
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
  const {words, locale, timestamps, timeZone, clockLag} = options;
  const isStill =
    before && hasSameFields<Partial<ViewOptions>>({locale, timestamps, timeZone, clockLag}, before.options);
  return {
    options,
    words,
    say: createSay(words),
    names: () => new Intl.ListFormat(words.language, {style: 'narrow'}),
    times: isStill ? before.times : createTimeFormat(locale, timestamps, timeZone, clockLag),
  };
}

/** Collects the options for the templates from the element, the feed and the page around. */
export function viewOptionsOf(
  element: HTMLElement &
    Pick<ViewOptions, 'timestamps' | 'headingLevel' | 'embeds' | 'sanitizer'> & {deepLinks: string; hide: string},
  feed: Feed | undefined,
  {pageLanguage, words, timeZone, clockLag}: Pick<ViewOptions, 'pageLanguage' | 'words' | 'timeZone' | 'clockLag'>,
): ViewOptions {
  const {timestamps, headingLevel, embeds, sanitizer, deepLinks, hide} = element;
  const isPages = !pageLanguage || words.language.toLowerCase() === pageLanguage.toLowerCase();
  const ownLanguage = isPages ? '' : words.language;
  const language = feed?.language || pageLanguage;
  return {
    words,
    timestamps,
    locale: varietyOf(words.language.replace(/-([a-z]{2}|\d{3})$/i, ''), pageLanguage),
    timeZone,
    clockLag,
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
    canFilter: !hide.split(' ').includes('toolbar'),
  };
}
