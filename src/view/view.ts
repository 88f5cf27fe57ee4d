import type {StreamSelection} from '../model/select.js';
import type {StreamState} from '../model/state.js';
import type {Status} from '../model/status.js';
import type {ViewContext} from './context.js';

/** A link to an update, for copying and sharing. */
export interface SharedLink {
  readonly id: string;
  readonly url: string;
  readonly title: string;
}

/** The person's actions, for the templates. Each is a bound function, so that a template can use it as a listener. */
export interface ReaderActions {
  /** Goes to an update and opens it. */
  readonly show: (id: string) => void;
  readonly fold: (id: string, isExpanded: boolean) => void;
  readonly foldAll: (isExpanded: boolean) => void;
  /** Copies a link, or hands it to the system. */
  readonly share: (link: SharedLink, isSystem: boolean) => void;
  /** Moves the focus from one article to another. Returns whether it did, else the browser scrolls. */
  readonly step: (from: HTMLElement, to: HTMLElement, isDown: boolean) => boolean;
  readonly showMore: () => void;
  /** Unfolds everything below the banner. */
  readonly unfold: () => void;
  /** Folds it again. */
  readonly foldBack: () => void;
  /** Shows these: `key` for key events, and tags, separated by commas. Empty for all. */
  readonly filterBy: (filter: string) => void;
  /** Shows only updates with the tag of this update, or all if these are shown already. */
  readonly filterByTag: (tag: string, id: string) => void;
  /** Lifts a filter that no update matches. */
  readonly showAll: () => void;
  /** Lists all tags, or the first few. */
  readonly toggleTags: () => void;
  readonly toggleKeyEvents: () => void;
  /** Shows a long pinned update to its end, or only its beginning. */
  readonly clamp: (id: string, isClamped: boolean) => void;
  /** Goes to where a pinned update would stand by its time. */
  readonly showPlace: (id: string) => void;
  /** Pauses all streams of the page, or lets them go on. */
  readonly togglePause: () => void;
  readonly toggleMenu: () => void;
  readonly toggleOrder: () => void;
  /** Checks now. */
  readonly tryNow: () => void;
  /** Moves the focus past the stream. */
  readonly skip: () => void;
  /** Moves the focus to the first update. */
  readonly goBack: () => void;
  /** Moves the focus to the control before the stream, or to the one after it. */
  readonly leave: (isDown: boolean) => void;
  /** Shows the held updates and goes to the first of them. */
  readonly showHeld: () => void;
}

/** The sections that a page can leave out. */
export type Section = 'header' | 'banner' | 'toolbar' | 'status' | 'footer' | 'empty';

/** The page's options for everything around the stream. */
export interface Chrome {
  /** Replaces the feed's title unless it is empty. */
  readonly heading: string;
  readonly paused: boolean;
  readonly collapsed: boolean;
  readonly pageSize: number;
  readonly hide: ReadonlySet<Section>;
}

export interface StatusView {
  readonly name: Status;
  /** When the next check is due, in milliseconds since the epoch; 0 while one is under way, `Infinity` for never. */
  readonly nextCheckAt: number;
}

/** Everything that a render shows. Built once a render. */
export interface CoverageView {
  readonly state: StreamState;
  readonly selection: StreamSelection;
  readonly status: StatusView;
  readonly chrome: Chrome;
  readonly context: ViewContext;
  readonly act: ReaderActions;
  /** Where a time keeps its words until the clock ticks; nowhere when all times are written anew. */
  readonly still?: ParentNode | false | null | undefined;
  /** Returns the names of the page's slots at the end of an update, with spaces between them. */
  readonly slotsOf: (id: string) => string;
}
