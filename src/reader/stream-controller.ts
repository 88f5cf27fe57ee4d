import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {FeedError, FeedFormatError, FeedNetworkError} from '../errors.js';
import {
  LiveUpdatesChangeEvent,
  LiveUpdatesErrorEvent,
  LiveUpdatesLoadEvent,
  LiveUpdatesPendingEvent,
  LiveUpdatesShowEvent,
  LiveUpdatesStatusEvent,
  LiveUpdatesToggleEvent,
} from '../events.js';
import {readFeed} from '../formats/read-feed.js';
import {updatesOf, type Entry, type FeedDocument} from '../model/entry.js';
import type {Update} from '../model/feed.js';
import type {Visit} from '../model/hold.js';
import type {Difference} from '../model/merge.js';
import {initialState, isUpdateExpanded, reduce, type Action, type Expand, type StreamState} from '../model/reduce.js';
import {selectStream, statusOf, type Order, type Status, type StreamSelection} from '../model/select.js';
import {pageActivity} from '../transport/page-activity.js';
import {Session, type Follower} from './session.js';

/** The element's side of the stream: its options, read whenever they are needed. */
export interface StreamHost extends ReactiveControllerHost, HTMLElement {
  readonly src: string;
  readonly interval: number;
  readonly paused: boolean;
  readonly collapsed: boolean;
  readonly order: Order;
  readonly pageSize: number;
  readonly expand: Expand;
  readonly credentials: RequestCredentials;
  readonly fetch: typeof globalThis.fetch | undefined;
}

export interface StreamCallbacks {
  readonly onAdded: (added: readonly Entry[]) => void;
  /** A feed was loaded for the first time; nothing of it is on the page yet. */
  readonly onLoad: () => void;
  /** Whether updates that come have to wait. */
  readonly isHolding: () => boolean;
  /** Whether the reader is at this update, so that it must not move behind "Show more". */
  readonly isNeeded: (id: string) => boolean;
}

/** The only writer of the stream's state: takes what the feed and the reader do, tells by events, asks for a render. */
export class StreamController implements ReactiveController, Follower {
  readonly options: StreamHost;
  state: StreamState = initialState;
  readonly #callbacks: StreamCallbacks;
  #session: Session | undefined;
  #selection: StreamSelection | undefined;
  #shownIds: ReadonlySet<string> = new Set();
  #status: Status = 'idle';
  #pendingCount = 0;
  #src = '';
  #interval: number | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(host: StreamHost, callbacks: StreamCallbacks) {
    this.options = host;
    this.#callbacks = callbacks;
    host.addController(this);
  }

  get status(): Status {
    return statusOf(this.state, this.options);
  }

  /** What is on the page, chosen once for each render. */
  get selection(): StreamSelection {
    return (this.#selection ??= selectStream(this.state, this.options));
  }

  /** When the next check is due, in milliseconds since the epoch; `Infinity` for never. */
  get nextCheckAt(): number {
    return this.#session?.poller.dueAt ?? Infinity;
  }

  hostConnected(): void {
    this.#unsubscribe ??= pageActivity.subscribe(() => this.#followConnection());
    this.#followConnection();
    this.options.requestUpdate();
  }

  hostDisconnected(): void {
    queueMicrotask(() => {
      if (this.options.isConnected) return; // only moved
      this.#unsubscribe?.();
      this.#unsubscribe = undefined;
      this.#session?.close();
      this.#session = undefined; // in a page again, it is followed anew
    });
  }

  hostUpdate(): void {
    this.#selection = undefined;
    this.#followSource();
    this.#followPace();
  }

  hostUpdated(): void {
    if (this.status !== this.#status) this.#tell(new LiveUpdatesStatusEvent((this.#status = this.status)));
    const {size} = this.state.heldIds;
    if (size !== this.#pendingCount) this.#tell(new LiveUpdatesPendingEvent((this.#pendingCount = size)));
    const visible = this.options.collapsed ? [] : this.selection.visible;
    const entered = visible.filter(({id}) => !this.#shownIds.has(id));
    this.#shownIds = new Set(visible.map(({id}) => id));
    if (entered.length) this.#tell(new LiveUpdatesShowEvent(entered));
  }

  /** Asks at once, or joins the check under way. */
  async refresh(): Promise<void> {
    await this.#session?.poller.check();
  }

  /** Merges a feed document as if it had been fetched. */
  apply(document: unknown): void {
    try {
      // as text it is a copy: what the page does to its object later is no business of ours
      const text = typeof document === 'string' ? document : JSON.stringify(document);
      this.receive(readFeed(text, this.#session?.url ?? this.options.baseURI, this.state.byId));
    } catch (error) {
      this.fail(error instanceof FeedError ? error : new FeedFormatError(this.options.baseURI, error));
    }
  }

  receive(document: FeedDocument): void {
    const isFirst = !this.state.feed;
    const {expand, order} = this.options;
    const isHolding = this.#callbacks.isHolding();
    const {added, changed, removed} = this.#act({type: 'received', document, at: Date.now(), expand, order, isHolding});
    this.#keepNeeded();
    if (isFirst) {
      this.#callbacks.onLoad();
      this.#tell(new LiveUpdatesLoadEvent(document.feed));
    } else if (added.length + changed.length + removed.length) {
      this.#callbacks.onAdded(added.filter(({head}) => !head.isDeleted));
      this.#tell(new LiveUpdatesChangeEvent(updatesOf(added), updatesOf(changed), updatesOf(removed)));
    }
  }

  stay(): void {
    this.#act({type: 'unchanged', at: Date.now()});
  }

  fail(error: FeedError): void {
    this.#act({type: 'failed', error});
    this.#tell(new LiveUpdatesErrorEvent(error));
  }

  fold(id: string, isExpanded: boolean): void {
    const entry = this.state.byId.get(id);
    if (!entry || isUpdateExpanded(this.state, id) === isExpanded) return;
    this.#act({type: 'folded', id, isExpanded});
    this.#tell(new LiveUpdatesToggleEvent(entry.update, isExpanded));
  }

  foldAll(isExpanded: boolean): void {
    const isToggled = ({id, isDeleted}: Update): boolean =>
      !isDeleted && isUpdateExpanded(this.state, id) !== isExpanded;
    const toggled = this.selection.visible.filter(isToggled);
    this.#act({type: 'folded-all', isExpanded});
    for (const update of toggled) this.#tell(new LiveUpdatesToggleEvent(update, isExpanded));
  }

  /** Asks for the next page of older updates. Whether there was one. */
  readonly loadOlder = (): Promise<boolean> => Promise.resolve(false);

  showMore(pages = this.state.pages + 1): void {
    this.#act({type: 'paged', pages});
  }

  /** Shows the updates that wait. */
  release(): void {
    if (!this.state.heldIds.size) return;
    this.#act({type: 'released'});
    this.#keepNeeded();
  }

  /** Takes the mark of what is new from these. */
  markSeen(ids: readonly string[]): void {
    this.#act({type: 'seen', ids});
  }

  /** The reader is back after this visit. */
  markVisit(visit: Visit): void {
    this.#act({type: 'visited', visit});
  }

  /** Brings an update onto the page and opens it. Whether there is one with this id. */
  reveal(id: string): boolean {
    const {pageSize} = this.options;
    if (this.state.heldIds.has(id)) this.release();
    const place = this.selection.entries.findIndex(({head}) => head.id === id);
    if (pageSize) this.showMore(Math.max(this.state.pages, Math.ceil((place + 1) / pageSize)));
    this.fold(id, true);
    return place >= 0;
  }

  /** What the reader is at stays on the page, and what stands before it, although others have taken its place. */
  #keepNeeded(): void {
    const {selection, state} = this;
    const size = state.pages * this.options.pageSize;
    const isNeeded = ({head: {id}}: Entry, index: number): boolean =>
      index >= size && this.#shownIds.has(id) && this.#callbacks.isNeeded(id);
    const extra = size && Math.max(0, selection.entries.findLastIndex(isNeeded) + 1 - size);
    if (extra !== state.extra) this.#act({type: 'kept', extra});
  }

  #act(action: Action): Difference {
    const [state, difference] = reduce(this.state, action);
    this.state = state;
    this.#selection = undefined;
    this.options.requestUpdate();
    return difference;
  }

  #tell(event: Event): void {
    this.options.dispatchEvent(event);
  }

  /** A new address starts from nothing; the answers of the old one are lost. */
  #followSource(): void {
    const {src, baseURI, isConnected} = this.options;
    const isOther = src !== this.#src;
    if (!isOther && (this.#session || !isConnected)) return;
    if (isOther && this.#src) this.#act({type: 'left'});
    this.#src = src;
    this.#session?.close();
    this.#session = src && URL.canParse(src, baseURI) ? new Session(new URL(src, baseURI).href, this) : undefined;
    // a listener may answer with another src, which Lit would not hear of in the middle of an update
    if (src && isOther && !this.#session) queueMicrotask(() => this.fail(new FeedNetworkError(src)));
  }

  /** A pause holds from the first good load on: a paused element with nothing in it would be of no use. */
  #followPace(): void {
    const poller = this.#session?.poller;
    const {interval, paused, isConnected} = this.options;
    if (this.#interval !== undefined && this.#interval !== interval) poller?.reschedule();
    this.#interval = interval;
    if (isConnected && !(paused && this.state.feed)) poller?.start();
    else poller?.stop();
  }

  #followConnection(): void {
    const {isOnline} = pageActivity;
    if (isOnline !== this.state.isOnline) this.#act({type: 'connected', isOnline});
  }
}
