import {render} from 'lit';
import {useFakeTimers} from 'sinon';
import {purify} from '../../src/content/dom/purifier.js';
import {purifier} from '../../src/content/dom/sanitize.js';
import {Entry} from '../../src/model/entry.js';
import type {Feed, Update} from '../../src/model/feed.js';
import {initialState} from '../../src/model/reduce.js';
import {updateViewContext, type CoverageView, type ViewContext, type ViewOptions} from '../../src/view/context.js';
import {coverageTemplate} from '../../src/view/coverage.js';
import {renderUpdates} from '../../src/view/stream.js';

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

export function makeUpdate(traits: Partial<Update> = {}): Update {
  return {
    id: 'a',
    url: '',
    externalUrl: '',
    title: 'Harbour closed',
    excerpt: '',
    html: '',
    text: '',
    image: '',
    published: NOW - 12 * MINUTE,
    modified: undefined,
    authors: [],
    attachments: [],
    tags: [],
    language: '',
    label: '',
    correction: '',
    isPinned: false,
    isKey: false,
    isDeleted: false,
    isGone: false,
    ...traits,
  };
}

export function makeFeed(traits: Partial<Feed> = {}): Feed {
  return {
    url: 'https://news.example/live/feed.json',
    title: 'Storm over the coast',
    description: '',
    homePageUrl: '',
    language: '',
    authors: [],
    state: 'live',
    starts: undefined,
    ends: undefined,
    timeZone: '',
    refresh: 0,
    previous: undefined,
    next: undefined,
    fullStory: undefined,
    keyPoints: [],
    credits: '',
    olderUrl: '',
    ...traits,
  };
}

export function makeContext(options: Partial<ViewOptions> = {}): ViewContext {
  return updateViewContext(undefined, {
    timestamps: 'auto',
    headingLevel: 2,
    pageLanguage: 'en-GB',
    language: '',
    baseUrl: 'https://news.example/live/feed.json',
    pageUrl: '',
    canShare: false,
    homePageUrl: '',
    embeds: 'click',
    sanitizer: undefined,
    ...options,
  });
}

const context = makeContext();
const ignore = (): void => undefined;

/** A view of these updates, newest first, in which nobody has done anything yet. */
export function makeView(updates: readonly Update[] = [], traits: Partial<CoverageView> = {}): CoverageView {
  const actions = {onShow: ignore, onFold: ignore, onFoldAll: ignore, onMore: ignore, onUnfold: ignore};
  return {
    ...initialState,
    ...actions,
    feed: makeFeed(),
    entries: updates.map(update => new Entry(update, update, () => update)),
    visible: updates,
    latest: updates[0],
    keyEvents: [],
    marker: undefined,
    source: [],
    context,
    status: 'live',
    heading: '',
    paused: false,
    collapsed: false,
    order: 'newest',
    pageSize: 20,
    hide: '',
    areOptionsOpen: false,
    linkedId: undefined,
    isLinkMissing: false,
    copiedId: '',
    sentence: '',
    nextCheckAt: Infinity,
    onShare: ignore,
    onPause: ignore,
    onOptions: ignore,
    onOrder: ignore,
    onTry: ignore,
    onSkip: ignore,
    onNotice: ignore,
    ...traits,
  };
}

/** Renders a view into `place`, which may hold the one before. */
export function show(view: CoverageView, place: HTMLElement = document.createElement('div')): HTMLElement {
  render(coverageTemplate(view), place);
  const stream = place.querySelector('.stream');
  if (stream) renderUpdates(stream, view);
  return place;
}

/** The one article of an update that is shown alone. */
export function articleOf(traits: Partial<Update> = {}, view: Partial<CoverageView> = {}): HTMLElement {
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
