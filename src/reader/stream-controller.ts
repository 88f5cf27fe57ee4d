import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {FeedError} from '../errors.js';
import {
  LiveUpdatesChangeEvent,
  LiveUpdatesErrorEvent,
  LiveUpdatesLoadEvent,
  LiveUpdatesPendingEvent,
  LiveUpdatesShowEvent,
  LiveUpdatesStatusEvent,
  LiveUpdatesToggleEvent,
} from '../events.js';
import {updatesOf, type Entry, type FeedDocument} from '../model/entry.js';
import type {Update} from '../model/feed.js';
import type {Visit} from '../model/hold.js';
import type {Difference} from '../model/merge.js';
import type {OlderStatus} from '../model/older.js';
import {initialState, isUpdateExpanded, reduce, type Action, type Expand, type StreamState} from '../model/reduce.js';
import {selectStream, statusOf, type Order, type Status, type StreamSelection} from '../model/select.js';
import {pageActivity} from '../transport/page-activity.js';
import {Countdown} from './clock.js';
import {Following, type StreamOptions, type StreamOwner} from '../stream/following.js';

/** The element, with the options that the stream reads whenever it needs them. */
export interface StreamHost extends HTMLElement, ReactiveControllerHost, StreamOptions {
  readonly collapsed: boolean;
  readonly order: Order;
  readonly pageSize: number;
  readonly expand: Expand;
}

export interface StreamCallbacks {
  /** New updates came, held or not. */
  readonly onAdded: (fresh: readonly Entry[]) => void;
  /** A feed was loaded for the first time; nothing of it is on the page yet. */
  readonly onLoad: () => void;
  /** Whether updates that come have to wait. */
  readonly isHolding: () => boolean;
  /** Whether the reader is at this update, so that it must not move behind "Show more". */
  readonly isNeeded: (id: string) => boolean;
}

/** The only writer of the stream's state: takes what the feed and the reader do, tells by events, asks for a render. */
export class StreamController implements ReactiveController, StreamOwner {
  readonly host: StreamHost;
  readonly language = '';
  state: StreamState = initialState;
  readonly #callbacks: StreamCallbacks;
  readonly #following = new Following(this);
  #selection: StreamSelection | undefined;
  #shown: readonly Update[] = [];
  #shownIds: ReadonlySet<string> = new Set();
  #status: Status = 'idle';
  #pendingCount = 0;
  #unsubscribe: (() => void) | undefined;

  constructor(host: StreamHost, callbacks: StreamCallbacks) {
    this.host = host;
    this.#callbacks = callbacks;
    host.addController(this);
    new Countdown(host, () => this.status === 'retrying' && this.state.isVisible && host.isConnected);
  }

  get status(): Status {
    return statusOf(this.state, this.host, Date.now());
  }

  /** What is on the page: the same object until anything of it changes. */
  get selection(): StreamSelection {
    return (this.#selection = selectStream(this.state, this.host, this.#selection));
  }

  /** When the next check is due, in milliseconds since the epoch; `Infinity` for never. */
  get nextCheckAt(): number {
    return this.#following.session?.dueAt ?? Infinity;
  }

  hostConnected(): void {
    this.#unsubscribe ??= pageActivity.subscribe(() => this.#followPage());
    this.#followPage();
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

  hostUpdate(): void {
    this.#following.sync();
  }

  hostUpdated(): void {
    if (this.status !== this.#status) this.#tell(new LiveUpdatesStatusEvent((this.#status = this.status)));
    const {size} = this.state.heldIds;
    if (size !== this.#pendingCount) this.#tell(new LiveUpdatesPendingEvent((this.#pendingCount = size)));
    const visible = this.host.collapsed ? [] : this.selection.visible;
    if (visible === this.#shown) return;
    const entered = visible.filter(({id}) => !this.#shownIds.has(id));
    this.#shownIds = new Set((this.#shown = visible).map(({id}) => id));
    if (entered.length) this.#tell(new LiveUpdatesShowEvent(entered));
  }

  /** Asks at once, or joins the check under way. */
  async refresh(): Promise<void> {
    await this.#following.session?.check();
  }

  /** Merges a feed document as if it had been fetched. */
  apply(document: unknown): void {
    void this.#following.apply(document);
  }

  receive(document: FeedDocument): void {
    const isFirst = !this.state.feed;
    const {expand, order} = this.host;
    const isHolding = this.#callbacks.isHolding();
    const difference = this.#act({type: 'received', document, at: Date.now(), expand, order, isHolding});
    this.#keepNeeded();
    if (isFirst) {
      this.#callbacks.onLoad();
      this.#tell(new LiveUpdatesLoadEvent(document.feed));
    } else this.#tellOf(difference);
  }

  unchanged(): void {
    // to ask the page takes time, so it is asked only where something waits
    const isHolding = !!(this.state.heldIds.size || this.state.doubt) && this.#callbacks.isHolding();
    const difference = this.#act({type: 'unchanged', at: Date.now(), isHolding});
    this.#keepNeeded();
    this.#tellOf(difference);
  }

  forget(): void {
    this.#act({type: 'left'});
  }

  fail(error: FeedError, {isPermanent = false} = {}): void {
    // A failure that is old counts as lasting trouble, which is shown at once.
    this.#act({type: 'failed', error, at: isPermanent ? 0 : Date.now()});
    this.#tell(new LiveUpdatesErrorEvent(error));
  }

  /** Asks for the next page of older updates if there is one. Whether its updates are here; never rejects. */
  readonly loadOlder = async (): Promise<boolean> => (await this.#following.session?.loadOlder()) ?? false;

  receiveOlder(document: FeedDocument, url: string): void {
    this.#tellOf(this.#act({type: 'received-older', document, url, expand: this.host.expand}));
  }

  setOlderStatus(olderStatus: OlderStatus, error?: FeedError): void {
    this.#act({type: 'turned', olderStatus});
    if (error) this.#tell(new LiveUpdatesErrorEvent(error));
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

  /** Shows what is there, and once that is all on the page asks for older updates. Those are waited for. */
  showMore(): Promise<boolean> | undefined {
    const {entries, visible} = this.selection;
    if (entries.length === visible.length) return this.loadOlder();
    this.#act({type: 'paged', pages: this.state.pages + 1});
    return undefined;
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
    const {pageSize} = this.host;
    if (this.state.heldIds.has(id)) this.release();
    const place = this.selection.entries.findIndex(({head}) => head.id === id);
    const pages = pageSize && Math.ceil((place + 1) / pageSize);
    if (pages > this.state.pages) this.#act({type: 'paged', pages});
    this.fold(id, true);
    return place >= 0;
  }

  /** What the reader is at stays on the page, and what stands before it, although others have taken its place. */
  #keepNeeded(): void {
    const {selection, state} = this;
    // while the page shows the selection as it is, nothing has moved
    const size = selection.visible === this.#shown && !state.extra ? 0 : state.pages * this.host.pageSize;
    const isNeeded = ({head: {id}}: Entry, index: number): boolean =>
      index >= size && this.#shownIds.has(id) && this.#callbacks.isNeeded(id);
    const extra = size && Math.max(0, selection.entries.findLastIndex(isNeeded) + 1 - size);
    if (extra !== state.extra) this.#act({type: 'kept', extra});
  }

  /** The time of a check alone is no reason for a render: the clock brings it. */
  #act(action: Action): Difference {
    const before = this.state;
    const [state, difference] = reduce(before, action);
    this.state = state;
    const isSame = (name: string): boolean =>
      name === 'checkedAt' || state[name as keyof StreamState] === before[name as keyof StreamState];
    if (!Object.keys(state).every(isSame)) this.host.requestUpdate();
    return difference;
  }

  #tellOf({added, fresh, changed, removed}: Difference): void {
    if (!(added.length + changed.length + removed.length)) return;
    this.#callbacks.onAdded(fresh);
    this.#tell(new LiveUpdatesChangeEvent(updatesOf(added), updatesOf(changed), updatesOf(removed)));
  }

  #tell(event: Event): void {
    this.host.dispatchEvent(event);
  }

  #followPage(): void {
    const {isOnline, isVisible} = pageActivity;
    if (isOnline !== this.state.isOnline || isVisible !== this.state.isVisible)
      this.#act({type: 'connected', isOnline, isVisible});
  }
}
