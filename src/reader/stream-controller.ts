import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {FeedNetworkError, type FeedError} from '../errors.js';
import {
  LiveUpdatesChangeEvent, LiveUpdatesErrorEvent, LiveUpdatesLoadEvent, LiveUpdatesShowEvent, LiveUpdatesStatusEvent,
  LiveUpdatesToggleEvent,
} from '../events.js';
import {readDocument} from '../formats/read-feed.js';
import type {Entry, FeedDocument} from '../model/entry.js';
import type {Update} from '../model/feed.js';
import type {Difference} from '../model/merge.js';
import {initialState, isUpdateExpanded, reduce, type Action, type Expand, type StreamState} from '../model/reduce.js';
import {selectStream, statusOf, type Order, type Status, type StreamSelection} from '../model/select.js';
import {pageActivity} from '../transport/page-activity.js';
import {Session} from './session.js';

/** The element's side of the stream: its options, read whenever they are needed. */
export interface StreamHost extends ReactiveControllerHost, EventTarget {
  readonly isConnected: boolean;
  readonly baseURI: string;
  readonly src: string;
  readonly interval: number;
  readonly paused: boolean;
  readonly order: Order;
  readonly pageSize: number;
  readonly expand: Expand;
  readonly credentials: RequestCredentials;
  readonly fetch: typeof globalThis.fetch | undefined;
}

const timers = {
  now: () => Date.now(),
  setTimeout: (callback: () => void, delay: number): number => window.setTimeout(callback, delay),
  clearTimeout: (timer: number | undefined): void => window.clearTimeout(timer),
};

const updatesOf = (entries: readonly Entry[]): readonly Update[] => entries.map(({update}) => update);

/** The only writer of the stream's state: takes what the feed and the reader do, tells by events, asks for a render. */
export class StreamController implements ReactiveController {
  readonly #host: StreamHost;
  readonly #onDifference: (difference: Difference, isFirst: boolean) => void;
  #state: StreamState = initialState;
  #session: Session | undefined;
  #selection: StreamSelection | undefined;
  #selected: readonly unknown[] = [];
  #shown: ReadonlySet<string> = new Set();
  #lastVisible: readonly Update[] = [];
  #status: Status = 'idle';
  #src = '';
  #interval: number | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(host: StreamHost, callbacks: {onDifference: (difference: Difference, isFirst: boolean) => void}) {
    this.#host = host;
    this.#onDifference = callbacks.onDifference;
    host.addController(this);
  }

  get state(): StreamState {
    return this.#state;
  }

  get status(): Status {
    return statusOf(this.#state, {hasSource: !!this.#host.src, isPaused: this.#host.paused});
  }

  /** What is on the page, chosen once for each state and set of options. */
  get selection(): StreamSelection {
    const {entries, pages} = this.#state;
    const {order, pageSize} = this.#host;
    const inputs = [entries, pages, order, pageSize];
    if (!this.#selection || inputs.some((input, index) => input !== this.#selected[index])) {
      this.#selected = inputs;
      this.#selection = selectStream(this.#state, {order, pageSize});
    }
    return this.#selection;
  }

  /** When the next check is due, in milliseconds since the epoch; `Infinity` for never. */
  get nextCheckAt(): number {
    return this.#session?.poller.dueAt ?? Infinity;
  }

  hostConnected(): void {
    this.#unsubscribe ??= pageActivity.subscribe(() => this.#followConnection());
    this.#followConnection();
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    queueMicrotask(() => {
      if (this.#host.isConnected) return; // only moved
      this.#unsubscribe?.();
      this.#unsubscribe = undefined;
      this.#session?.close();
    });
  }

  hostUpdate(): void {
    this.#followSource();
    this.#followPace();
  }

  hostUpdated(): void {
    this.#tellStatus();
    const {visible} = this.selection;
    if (visible === this.#lastVisible) return;
    const shown = new Set(visible.map(({id}) => id));
    const entered = visible.filter(({id}) => !this.#shown.has(id));
    this.#shown = shown;
    this.#lastVisible = visible;
    if (entered.length) this.#host.dispatchEvent(new LiveUpdatesShowEvent(entered));
  }

  /** Asks at once, or joins the check under way. */
  async refresh(): Promise<void> {
    await this.#session?.poller.check();
  }

  /** Merges a feed document as if it had been fetched. */
  apply(document: unknown): void {
    try {
      this.#receive(readDocument(document, this.#session?.url ?? this.#host.baseURI, this.#state.byId));
    } catch (error) {
      this.#fail(error as FeedError);
    }
  }

  fold(id: string, isExpanded: boolean): void {
    const entry = this.#state.byId.get(id);
    if (!entry || isUpdateExpanded(this.#state, id) === isExpanded) return;
    this.#act({type: 'folded', id, isExpanded});
    this.#host.dispatchEvent(new LiveUpdatesToggleEvent(entry.update, isExpanded));
  }

  foldAll(isExpanded: boolean): void {
    const toggled = this.selection.visible.filter(({id}) => isUpdateExpanded(this.#state, id) !== isExpanded);
    this.#act({type: 'folded-all', isExpanded});
    for (const update of toggled) this.#host.dispatchEvent(new LiveUpdatesToggleEvent(update, isExpanded));
  }

  showMore(): void {
    this.#act({type: 'paged', pages: this.#state.pages + 1});
  }

  /** Brings an update onto the page and opens it. Whether there is one with this id. */
  reveal(id: string): boolean {
    const index = this.selection.entries.findIndex(({head}) => head.id === id);
    if (index < 0) return false;
    const pages = this.#host.pageSize ? Math.ceil((index + 1) / this.#host.pageSize) : 1;
    if (pages > this.#state.pages) this.#act({type: 'paged', pages});
    this.fold(id, true);
    return true;
  }

  #act(action: Action): Difference {
    const [state, difference] = reduce(this.#state, action);
    this.#state = state;
    this.#host.requestUpdate();
    return difference;
  }

  #receive(document: FeedDocument): void {
    const isFirst = !this.#state.feed;
    const difference = this.#act({type: 'received', document, at: Date.now(), expand: this.#host.expand});
    const {added, changed, removed} = difference;
    this.#onDifference(difference, isFirst);
    if (isFirst) this.#host.dispatchEvent(new LiveUpdatesLoadEvent(document.feed));
    else if (added.length + changed.length + removed.length) {
      this.#host.dispatchEvent(new LiveUpdatesChangeEvent(updatesOf(added), updatesOf(changed), updatesOf(removed)));
    }
  }

  #fail(error: FeedError): void {
    this.#act({type: 'failed', error});
    this.#host.dispatchEvent(new LiveUpdatesErrorEvent(error));
  }

  /** A new address starts from nothing; the answers of the old one are lost. */
  #followSource(): void {
    const {src, baseURI} = this.#host;
    if (src === this.#src) return;
    if (this.#src) {
      this.#session?.close();
      this.#session = undefined;
      this.#state = {...initialState, isOnline: this.#state.isOnline};
    }
    this.#src = src;
    if (!src) return;
    if (URL.canParse(src, baseURI)) this.#session = this.#openSession(new URL(src, baseURI).href);
    else this.#fail(new FeedNetworkError('The src is no address', src));
  }

  #openSession(url: string): Session {
    return new Session({
      url,
      request: () => {
        const {credentials, interval, fetch = globalThis.fetch.bind(globalThis)} = this.#host;
        const {feed, byId} = this.#state;
        return {fetch, credentials, interval, refresh: feed?.refresh ?? 0, isEnded: feed?.state === 'ended', known: byId};
      },
      onDocument: document => { this.#receive(document); },
      onUnchanged: () => { this.#act({type: 'unchanged', at: Date.now()}); },
      onFailure: error => { this.#fail(error); },
      activity: pageActivity,
      timers,
    });
  }

  /** A pause holds from the first good load on: a paused element with nothing in it would be of no use. */
  #followPace(): void {
    const poller = this.#session?.poller;
    const {interval, paused} = this.#host;
    if (this.#interval !== undefined && interval !== this.#interval) poller?.reschedule();
    this.#interval = interval;
    if (this.#host.isConnected && !(paused && this.#state.feed)) poller?.start();
    else poller?.stop();
  }

  #tellStatus(): void {
    const {status} = this;
    if (status === this.#status) return;
    this.#status = status;
    this.#host.dispatchEvent(new LiveUpdatesStatusEvent(status));
  }

  #followConnection(): void {
    const {isOnline} = pageActivity;
    if (isOnline !== this.#state.isOnline) this.#act({type: 'connected', isOnline});
  }
}
