import {en, type Words} from '../locales/en.js';
import {isSame, type Feed, type Update} from '../model/feed.js';
import type {SharedLink} from '../model/fragment.js';
import type {StreamState} from '../model/reduce.js';
import type {Order, Status, StreamSelection} from '../model/select.js';
import {createTimeFormat, type TimeFormat, type Timestamps} from './time.js';

/** The page's own way to make feed markup safe. */
export type PageSanitizer = (html: string, about: {readonly update: Update}) => DocumentFragment;

/** What every template needs besides its own values. One object until any of it changes, so that it can be compared. */
export interface ViewContext {
  readonly options: ViewOptions;
  readonly words: Words;
  readonly times: TimeFormat;
}

export interface ViewOptions {
  readonly timestamps: Timestamps;
  /** Level of the stream's title, 1 to 5. */
  readonly headingLevel: number;
  /** Language of the page around the element, empty where nobody says. */
  readonly pageLanguage: string;
  /** Language of the feed's texts, empty where it is not known. */
  readonly language: string;
  /** Addresses in bodies resolve against this one. */
  readonly baseUrl: string;
  /** The page's address without its fragment, which links to updates begin with; empty where they are not wanted. */
  readonly pageUrl: string;
  /** Whether the system has a way of sharing. */
  readonly canShare: boolean;
  /** The feed's own page, empty where it names none. */
  readonly homePageUrl: string;
  readonly embeds: 'click' | 'off';
  readonly sanitizer: PageSanitizer | undefined;
}

/** What the reader can do, told to whoever may change things. */
export interface ViewGestures {
  readonly areOptionsOpen: boolean;
  /** The update whose link was copied last. */
  readonly copiedId: string;
  /** Copy the link to an update, or hand it to the system. */
  readonly onShare: (link: SharedLink, isSystem: boolean) => unknown;
  /** Go to an update and open it. */
  readonly onShow: (id: string) => void;
  readonly onFold: (id: string, isExpanded: boolean) => void;
  readonly onFoldAll: (isExpanded: boolean) => void;
  readonly onMore: () => void;
  /** Unfold everything below the banner. */
  readonly onUnfold: () => void;
  readonly onPause: () => void;
  readonly onOptions: () => void;
  readonly onOrder: () => void;
  /** Check now. */
  readonly onTry: () => void;
  readonly onSkip: () => void;
  /** Show the updates that wait, and go to the first of them. */
  readonly onNotice: () => void;
}

/** Everything that is on the page, as plain values, and what the reader can do. */
export interface CoverageView extends StreamState, StreamSelection, ViewGestures {
  readonly context: ViewContext;
  readonly status: Status;
  /** The page's own title in place of the feed's, if it is not empty. */
  readonly heading: string;
  readonly paused: boolean;
  readonly collapsed: boolean;
  readonly order: Order;
  readonly pageSize: number;
  /** Names of the sections that the page leaves out. */
  readonly hide: string;
  /** The update that the page's address means. */
  readonly linkedId: string | undefined;
  /** Whether the page's address means an update that is not there. */
  readonly isLinkMissing: boolean;
  /** The one sentence that screen readers are to say. */
  readonly sentence: string;
  /** When the next check is due, in milliseconds since the epoch; `Infinity` for never. */
  readonly nextCheckAt: number;
}

/** The language that the page gives `node`, across shadow roots; empty where nobody says. */
export function languageOf(node: Node): string {
  const element = node instanceof ShadowRoot ? node.host : node;
  const nearest = element instanceof Element ? element.closest<HTMLElement>('[lang]') : null;
  if (nearest) return nearest.lang;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageOf(root) : '';
}

/** Words and formats for these options: the same object as before where they are the same. */
export function updateViewContext(before: ViewContext | undefined, options: ViewOptions): ViewContext {
  if (before && isSame(before.options, options)) return before;
  const {pageLanguage, timestamps} = options;
  const last = before?.options;
  const isStill = last?.pageLanguage === pageLanguage && last.timestamps === timestamps;
  // the page's variety of English ("en-GB") where it speaks it, so that words and times are of one language
  const locale = /^en-([a-z]{2}|\d{3})$/i.test(pageLanguage) ? pageLanguage : 'en';
  return {options, words: en, times: isStill && before ? before.times : createTimeFormat(locale, timestamps)};
}

/** What the page asks for, with what the feed and the surroundings say. */
export function viewOptionsOf(
  element: HTMLElement &
    Pick<ViewOptions, 'timestamps' | 'headingLevel' | 'embeds' | 'sanitizer'> & {deepLinks: string},
  feed: Feed | undefined,
): ViewOptions {
  const {timestamps, headingLevel, embeds, sanitizer, deepLinks} = element;
  const pageLanguage = languageOf(element);
  return {
    timestamps,
    headingLevel,
    embeds,
    sanitizer,
    pageLanguage,
    language: feed && feed.language !== pageLanguage ? feed.language : '',
    baseUrl: feed?.url ?? '',
    homePageUrl: feed?.homePageUrl ?? '',
    pageUrl: deepLinks === 'off' ? '' : location.href.replace(/#.*/, ''),
    canShare: 'share' in navigator,
  };
}
