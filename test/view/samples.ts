import {render} from 'lit';
import {useFakeTimers} from 'sinon';
import {purify} from '../../src/content/dom/purifier.js';
import {purifier} from '../../src/content/dom/sanitize.js';
import {Entry} from '../../src/model/entry.js';
import type {Feed, Update} from '../../src/model/feed.js';
import {indexChoices} from '../../src/model/filter.js';
import {indexLinks} from '../../src/model/link-index.js';
import {initialState, type StreamState} from '../../src/model/state.js';
import {updateViewContext, type ViewContext, type ViewOptions} from '../../src/view/context.js';
import {mergeWords} from '../../src/language.js';
import {BoxView} from '../../src/view/box.js';
import {coverageTemplate, showsStream} from '../../src/view/coverage.js';
import {fillLists} from '../../src/view/lists.js';
import {rowsOf} from '../../src/view/stream/row.js';
import {StreamView} from '../../src/view/stream/stream-view.js';
import type {CoverageView, ReaderActions} from '../../src/view/view.js';
import {blankFeed, blankUpdate} from '../helpers/samples.js';

purifier.provide(() => Promise.resolve(purify));
await purifier.load(); // so that markup is shown at once in a browser without a sanitizer too

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Friday, 24 July 2026, half past two in the afternoon, wherever the tests run. */
export const NOW = new Date(2026, 6, 24, 14, 30).getTime();

/** Makes it `NOW` for the tests of a file, with timers that run as ever. Returns what makes it so much later. */
export function standStill(): (duration: number) => void {
  let clock: ReturnType<typeof useFakeTimers>;
  beforeEach(() => {
    clock = useFakeTimers({now: NOW, toFake: ['Date']});
  });
  afterEach(() => clock.restore());
  return duration => clock.setSystemTime(Date.now() + duration);
}

export const makeUpdate = (traits: Partial<Update> = {}): Update => ({
  ...blankUpdate,
  id: 'a',
  title: 'Harbour closed',
  published: NOW - 12 * MINUTE,
  ...traits,
});

export const makeFeed = (traits: Partial<Feed> = {}): Feed => ({
  ...blankFeed,
  url: 'https://news.example/live/feed.json',
  title: 'Storm over the coast',
  ...traits,
});

export function makeContext(options: Partial<ViewOptions> = {}): ViewContext {
  const {pageLanguage = 'en-GB'} = options;
  return updateViewContext(undefined, {
    words: mergeWords(pageLanguage),
    timestamps: 'auto',
    locale: 'en-GB',
    timeZone: '',
    clockLag: 0,
    headingLevel: 2,
    pageLanguage: 'en-GB',
    ownLanguage: '',
    language: '',
    baseUrl: 'https://news.example/live/feed.json',
    pageUrl: '',
    canShare: false,
    homePageUrl: '',
    canFilter: true,
    embeds: 'click',
    sanitizer: undefined,
    ...options,
  });
}

/** What a test says of a view: any fields of any group, and of any slice of the state. */
export type ViewTraits = {readonly [Slice in Exclude<keyof StreamState, 'feed'>]?: Partial<StreamState[Slice]>} & {
  readonly feed?: Feed | undefined;
} & {
  readonly [Group in Exclude<keyof CoverageView, 'state' | 'context' | 'slotsOf'>]?: Partial<CoverageView[Group]>;
} & {
  readonly context?: ViewContext;
  readonly slotsOf?: CoverageView['slotsOf'];
};

const context = makeContext();
const ignore = (): void => undefined;
const act: ReaderActions = {
  show: ignore,
  fold: ignore,
  foldAll: ignore,
  share: ignore,
  step: (_, to) => {
    to.focus({preventScroll: true});
    return true;
  },
  showMore: ignore,
  unfold: ignore,
  foldBack: ignore,
  filterBy: ignore,
  filterByTag: ignore,
  showAll: ignore,
  toggleTags: ignore,
  toggleKeyEvents: ignore,
  clamp: ignore,
  showPlace: ignore,
  togglePause: ignore,
  toggleMenu: ignore,
  toggleOrder: ignore,
  tryNow: ignore,
  skip: ignore,
  goBack: ignore,
  leave: ignore,
  showHeld: ignore,
};

/** A state with these fields in its slices, and all else as it is before the first check. */
const makeState = (traits: ViewTraits): StreamState => ({
  feed: 'feed' in traits ? traits.feed : makeFeed(),
  updates: {...initialState.updates, ...traits.updates},
  arrivals: {...initialState.arrivals, ...traits.arrivals},
  folds: {...initialState.folds, ...traits.folds},
  paging: {...initialState.paging, ...traits.paging},
  checks: {...initialState.checks, ...traits.checks},
  page: {...initialState.page, ...traits.page},
  reader: {...initialState.reader, ...traits.reader},
});

/** A view of these updates, newest first, in which nobody has done anything yet. */
export function makeView(updates: readonly Update[] = [], traits: ViewTraits = {}): CoverageView {
  const entries = updates.map(update => new Entry(update, update, () => update));
  const [latest] = updates;
  const state = makeState(traits);
  const source = {
    order: {entries, heldIds: state.arrivals.heldIds, order: state.reader.order, latestId: latest?.id},
    page: {pages: 1, extra: 0, pageSize: 20, visit: undefined, filter: ''},
  };
  const findUpdate = indexLinks(entries);
  return {
    state,
    selection: {
      entries,
      matching: traits.selection?.entries ?? entries,
      visible: updates,
      latest,
      keyEvents: [],
      findUpdate,
      listChoices: indexChoices(entries),
      marker: undefined,
      source,
      ...traits.selection,
    },
    status: {name: 'live', nextCheckAt: Infinity, ...traits.status},
    chrome: {heading: '', paused: false, collapsed: false, pageSize: 20, hide: new Set(), ...traits.chrome},
    context: traits.context ?? context,
    act: {...act, ...traits.act},
    slotsOf: traits.slotsOf ?? (() => ''),
  };
}

const streams = new WeakMap<HTMLElement, StreamView>();
const boxes = new WeakMap<HTMLElement, BoxView>();

/** Renders a view into `place`, which may hold the one before. */
export function show(view: CoverageView, place: HTMLElement = document.createElement('div')): HTMLElement {
  const stream = streams.get(place) ?? new StreamView(() => view.act);
  streams.set(place, stream);
  const box = boxes.get(place) ?? new BoxView();
  boxes.set(place, box);
  render(coverageTemplate(view, stream.element, box.element), place);
  if (view.state.feed?.box) box.show(view.state.feed.box, view.context, view.selection.findUpdate);
  if (showsStream(view)) {
    fillLists(place, view);
    stream.show(rowsOf(view), view);
  }
  return place;
}

/** The one article of an update that is shown alone. */
export function articleOf(traits: Partial<Update> = {}, view: ViewTraits = {}): HTMLElement {
  return partOf(show(makeView([makeUpdate(traits)], view)), 'update');
}

/** The first element with this part; an error where there is none. */
export function partOf(place: ParentNode, part: string): HTMLElement {
  const found = place.querySelector<HTMLElement>(`[part~='${part}']`);
  if (!found) throw new Error(`There is no ${part}`);
  return found;
}

/** What readers see of the first element with this part, `null` where there is none. */
export function textOf(place: ParentNode, part: string): string | null {
  const text = place.querySelector(`[part~='${part}']`)?.textContent;
  return text === undefined ? null : text.replace(/\s+/g, ' ').trim();
}
