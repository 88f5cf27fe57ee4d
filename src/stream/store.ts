import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {FeedError} from '../errors.js';
import {LiveUpdatesErrorEvent, LiveUpdatesLoadEvent} from '../events.js';
import type {Action, Expand, OnPage, Remembered} from '../model/actions.js';
import type {FeedDocument} from '../model/entry.js';
import type {Update} from '../model/feed.js';
import {isUpdateExpanded} from '../model/folds.js';
import type {Difference} from '../model/merge.js';
import {reduce} from '../model/reduce.js';
import {hasSameFields} from '../model/same.js';
import {selectStream, type StreamSelection} from '../model/select.js';
import {initialState, looksSame, type OlderStatus, type StreamState} from '../model/state.js';
import {statusOf, type Status} from '../model/status.js';
import {languageOf} from '../page-language.js';
import {pageActivity} from '../transport/page-activity.js';
import {changeEventOf, newBoxTitle, notRendered, renderEventsOf, toggleEventsOf} from './events.js';
import {Following, type StreamOptions, type StreamOwner} from './following.js';
import {loadUntil} from './pages.js';

/** The element, with the options that the store reads when it needs them. */
export interface StoreHost extends ReactiveControllerHost, HTMLElement, StreamOptions {
  readonly collapsed: boolean;
  readonly pageSize: number;
  readonly expand: Expand;
}

export interface StoreCallbacks {
  /** A document was read, for the first time or with another text than the last one. */
  readonly onRead: (document: FeedDocument) => void;
  /** A document made a difference, or the box has got another title, which is empty otherwise. Not rendered yet. */
  readonly onDifference: (difference: Difference, boxTitle: string) => void;
  /** Returns the memory of an earlier visit to the feed at this address. Called at the first load of a feed. */
  readonly recall: (url: string) => Remembered;
  /** Whether new updates have to wait. */
  readonly isHolding: () => boolean;
  /** Whether the person is at this update, so that it must not move behind "Show more". */
  readonly isNeeded: (id: string) => boolean;
}

/** The only writer of the state. It takes actions, dispatches the events that follow, and requests a render. */
export class Store implements ReactiveController, StreamOwner {
  readonly host: StoreHost;
  readonly #callbacks: () => StoreCallbacks;
  readonly #following = new Following(this);
  #state: StreamState = initialState;
  #selection: StreamSelection | undefined;
  #rendered = notRendered;
  #unsubscribe: (() => void) | undefined;
  #wasOnline = true;

  /** `callbacks` is a function, because the reader that provides them needs the store first. */
  constructor(host: StoreHost, callbacks: () => StoreCallbacks) {
    this.host = host;
    this.#callbacks = callbacks;
    host.addController(this);
  }

  get state(): StreamState {
    return this.#state;
  }

  get status(): Status {
    return statusOf(this.#state, this.host, Date.now());
  }

  /** The language of the page around the element, empty if no `lang` is set. */
  get language(): string {
    return languageOf(this.host);
  }

  /** The updates on the page. The same object until any of it changes. */
  get selection(): StreamSelection {
    return (this.#selection = selectStream(this.#state, this.host.pageSize, this.#selection));
  }

  /** When the next check is due, in milliseconds since the epoch; 0 while one is under way, `Infinity` for never. */
  get nextCheckAt(): number {
    return this.#following.session?.dueAt ?? Infinity;
  }

  hostConnected(): void {
    this.#unsubscribe ??= pageActivity.subscribe(this.#onActivity);
    this.#onActivity();
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    queueMicrotask(() => {
      if (this.host.isConnected) return; // only moved
      this.#unsubscribe?.();
      this.#unsubscribe = undefined;
      this.#following.close();
    });
  }

  /** Applies changed options to the network, once in each update cycle. */
  hostUpdate(): void {
    this.#following.sync();
  }

  hostUpdated(): void {
    const {status} = this;
    const before = this.#rendered;
    const visible = this.host.collapsed ? [] : this.selection.visible;
    const shownIds = visible === before.visible ? before.shownIds : new Set(visible.map(({id}) => id));
    this.#rendered = {status, pendingCount: this.#state.arrivals.heldIds.size, visible, shownIds};
    for (const event of renderEventsOf(before, this.#rendered)) this.#tell(event);
  }

  /** Makes the next state and requests a render. If only `checkedAt` has changed, the next tick of the clock shows it. */
  act(action: Action): Difference {
    const before = this.#state;
    const [after, difference] = reduce(before, action);
    this.#state = after;
    if (!looksSame(before, after)) this.host.requestUpdate();
    return difference;
  }

  /** Checks at once, or joins the check under way. */
  async refresh(): Promise<void> {
    await this.#following.session?.check();
  }

  /** Merges a feed document that the page gives. */
  apply(document: unknown): void {
    void this.#following.apply(document);
  }

  receive(document: FeedDocument, isOwn = false): void {
    this.#callbacks().onRead(document);
    const {feed} = this.#state;
    const isFirst = !feed;
    const isHolding = this.#callbacks().isHolding();
    const difference = this.act({
      type: 'received',
      document,
      at: Date.now(),
      expand: this.host.expand,
      isHolding,
      isOwn,
      ...this.#onPage,
      ...(isFirst && {remembered: this.#callbacks().recall(document.feed.url)}),
    });
    if (isFirst) this.#tell(new LiveUpdatesLoadEvent(document.feed));
    else this.#tellOf(difference, newBoxTitle(feed, this.#state.feed));
  }

  /** Handles an answer with the same text as the last one. */
  unchanged(): void {
    const {arrivals, updates} = this.#state;
    // `isHolding` may force layout, so it is called only if something waits
    const isHolding = !!(arrivals.heldIds.size || updates.doubt) && this.#callbacks().isHolding();
    const {expand} = this.host;
    this.#tellOf(this.act({type: 'unchanged', at: Date.now(), expand, isHolding, ...this.#onPage}));
  }

  /** Forgets the feed of the last address. */
  forget(): void {
    this.act({type: 'source-changed'});
  }

  fail(error: FeedError): void {
    this.act({type: 'failed', error, at: Date.now()});
    this.#tell(new LiveUpdatesErrorEvent(error));
  }

  /** Loads the next page of older updates, if there is one. Resolves with whether it was loaded; never rejects. */
  readonly loadOlder = async (): Promise<boolean> => (await this.#following.session?.loadOlder()) ?? false;

  receiveOlder(document: FeedDocument, url: string): void {
    this.#tellOf(this.act({type: 'received-older', document, url, expand: this.host.expand}));
  }

  setOlderStatus(olderStatus: OlderStatus, error?: FeedError): void {
    this.act({type: 'paging', olderStatus});
    if (error) this.#tell(new LiveUpdatesErrorEvent(error));
  }

  fold(id: string, isExpanded: boolean): void {
    const {folds, updates} = this.#state;
    const entry = updates.byId.get(id);
    if (entry && isUpdateExpanded(folds, id) !== isExpanded)
      this.#fold({type: 'folded', id, isExpanded}, [entry.update]);
  }

  foldAll(isExpanded: boolean): void {
    this.#fold({type: 'folded-all', isExpanded}, this.selection.visible);
  }

  #fold(action: Action, updates: readonly Update[]): void {
    const before = this.#state.folds;
    this.act(action);
    for (const event of toggleEventsOf(before, this.#state.folds, updates)) this.#tell(event);
  }

  /** Shows one more page. If all updates are on the page, loads older ones; the promise resolves when they are here. */
  showMore(): Promise<void> | undefined {
    const {matching, visible} = this.selection;
    if (matching.length === visible.length)
      return loadUntil(this, () => this.selection.matching.length !== matching.length); // one that the filter lets through
    this.act({type: 'paging', pages: this.#state.paging.pages + 1});
    return undefined;
  }

  /** Shows the held updates. */
  release(): void {
    if (this.#state.arrivals.heldIds.size) this.act({type: 'released', ...this.#onPage});
  }

  get #onPage(): OnPage {
    const {isNeeded} = this.#callbacks();
    return {pageSize: this.host.pageSize, shownIds: this.#rendered.shownIds, isNeeded};
  }

  #tellOf(difference: Difference, boxTitle = ''): void {
    const event = changeEventOf(difference);
    if (event || boxTitle) this.#callbacks().onDifference(difference, boxTitle);
    if (event) this.#tell(event);
  }

  #tell(event: Event): void {
    this.host.dispatchEvent(event);
  }

  readonly #onActivity = (): void => {
    const {isVisible} = pageActivity;
    // the browser's word on the network counts when it changes; a request that was answered overrules it
    const isSame = this.#wasOnline === (this.#wasOnline = pageActivity.isOnline);
    const isOnline = isSame ? this.#state.page.isOnline : this.#wasOnline;
    if (!hasSameFields({isOnline, isVisible}, this.#state.page)) this.act({type: 'page', isOnline, isVisible});
  };
}
