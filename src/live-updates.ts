import {LitElement, type PropertyValues, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import type {Expand} from './model/actions.js';
import type {Incoming} from './model/arrivals.js';
import {updatesOf} from './model/entry.js';
import type {Feed, Update} from './model/feed.js';
import type {Order} from './model/order.js';
import type {Status} from './model/status.js';
import {defaults, mendOptions, type Announce, type Embeds, type Switch} from './options.js';
import {Reader} from './reader/reader.js';
import {writeTitleCount} from './reader/title-count.js';
import {Store} from './stream/store.js';
import {updateViewContext, viewOptionsOf, type PageSanitizer, type ViewContext} from './view/context.js';
import {coverageTemplate, showsStream} from './view/coverage.js';
import {Landmarks} from './view/landmarks.js';
import {headlineOf} from './view/stream/article-parts.js';
import {rowsOf} from './view/stream/row.js';
import {StreamView} from './view/stream/stream-view.js';
import {styles} from './view/styles/styles.js';
import {refreshTimes, type Timestamps} from './view/time.js';
import type {CoverageView, Section} from './view/view.js';

/**
 * Follows a JSON feed and shows it as live coverage: a banner for the latest update above a stream of timestamped,
 * collapsible updates, which arrive, change and go by themselves.
 *
 * @tag live-updates
 *
 * @slot - Shown until the first good load, and on while loading fails: a link to the coverage, say.
 * @slot header - At the end of the header.
 * @slot footer - At the end of the footer.
 * @slot empty - In place of our words, when the feed holds no update.
 * @slot error - In place of our words and button, when nothing could be loaded.
 *
 * @fires {LiveUpdatesLoadEvent} live-updates-load - The first good load of a `src`. Field: `feed`.
 * @fires {LiveUpdatesChangeEvent} live-updates-change - A check brought a difference. Fields: `added`, `changed`, `removed`.
 * @fires {LiveUpdatesPendingEvent} live-updates-pending - Held updates grew or shrank. Field: `count`.
 * @fires {LiveUpdatesShowEvent} live-updates-show - Updates entered the DOM. Field: `updates`.
 * @fires {LiveUpdatesToggleEvent} live-updates-toggle - An update was opened or closed. Fields: `update`, `expanded`.
 * @fires {LiveUpdatesStatusEvent} live-updates-status - `status` changed. Field: `status`.
 * @fires {LiveUpdatesErrorEvent} live-updates-error - A check, or asking for older updates, failed. Field: `error`, whose `name` says how.
 *
 * @csspart container - Everything.
 * @csspart skip - Button that leads past the stream; seen when it has focus.
 * @csspart header - Title, state, description, link to the coverage before.
 * @csspart state - The state badge.
 * @csspart title - The stream's title.
 * @csspart description - The line under the title.
 * @csspart previous - Link to the coverage before.
 * @csspart banner - Button with the latest update.
 * @csspart banner-label - The word "Latest".
 * @csspart banner-time - Its time.
 * @csspart banner-headline - Its headline.
 * @csspart key-points - What a newcomer must know.
 * @csspart key-events - The newest key events.
 * @csspart toolbar - Count and controls above the stream.
 * @csspart toolbar-button - A control in it.
 * @csspart notice - Button with the number of held updates; sticks to the top while the stream is in view.
 * @csspart marker - Line between what came since the reader's last visit and what was there.
 * @csspart stream - The updates.
 * @csspart day - The name of a day, between updates.
 * @csspart update - One update. Also carries its state: `latest new pinned key expanded collapsed withdrawn`.
 * @csspart update-header - Its time, marks and heading.
 * @csspart update-permalink - Link around its time, to the update on this page.
 * @csspart update-time - Its time.
 * @csspart update-edited - When it was edited.
 * @csspart update-toggle - The button in its heading.
 * @csspart update-label - The word before its title, such as "Breaking".
 * @csspart update-title - Its title.
 * @csspart update-author - Who wrote it.
 * @csspart update-body - Its text.
 * @csspart update-image - Its picture, if that is not in its text.
 * @csspart update-attachment - Link to a file.
 * @csspart update-footer - Tags, the linked page, and the ways to hand the update on.
 * @csspart update-share - Button that copies the link to the update, or hands it to the system.
 * @csspart update-tags - Its tags.
 * @csspart correction - What was wrong before, or why it was withdrawn.
 * @csspart more - Button that shows further updates, asks for older ones, or shows all when `collapsed`.
 * @csspart empty - Shown when there is no update.
 * @csspart error - Shown when nothing could be loaded.
 * @csspart status - How fresh the page is, and what is wrong.
 * @csspart footer - Credits and links.
 * @csspart credits - Who made the coverage.
 *
 * @cssprop --live-updates-accent - Colour of what is live or new.
 * @cssprop --live-updates-on-accent - Text on the accent; black or white, whichever can be read, by default.
 * @cssprop --live-updates-text - Text; the page's own by default.
 * @cssprop --live-updates-muted - Text of second rank.
 * @cssprop --live-updates-background - Ground; none by default.
 * @cssprop --live-updates-surface - Ground of the skeleton.
 * @cssprop --live-updates-border - Colour of the rules.
 * @cssprop --live-updates-radius - Corners of buttons and pictures; 0 by default.
 * @cssprop --live-updates-gap - Space below an update; 1.4em by default.
 * @cssprop --live-updates-font - Typeface; the page's own by default.
 * @cssprop --live-updates-heading-font - Typeface of titles.
 * @cssprop --live-updates-font-size - Size of the text; 1em by default.
 * @cssprop --live-updates-measure - Width of the column; 38em by default.
 * @cssprop --live-updates-sticky-offset - Height of the page's own sticky header; 0 by default.
 *
 * @cssstate loading - The first load is under way.
 * @cssstate live - Following the feed.
 * @cssstate paused - Paused by the reader or the page.
 * @cssstate offline - The browser is offline.
 * @cssstate retrying - The last checks failed; what was loaded stays.
 * @cssstate ended - The coverage has ended.
 * @cssstate pending - Updates are held.
 * @cssstate error - Nothing could be loaded yet.
 * @cssstate empty - The feed holds no update.
 */
export class LiveUpdates extends LitElement {
  static override readonly styles = styles;

  /** Address of the feed; relative ones resolve against the document. */
  @property() src = '';

  /** Seconds between checks, at least 5; 0 loads once. The feed may ask for a slower pace, another element for a faster one. */
  @property() interval: number = defaults.interval;

  /** The reader's or the page's pause. */
  @property({type: Boolean, reflect: true}) paused = false;

  /**
   * `auto`: new updates come in at once while the top of the stream is in view and nothing in it is in use, else they are
   * held behind a notice; `ask`: always held; `always`: at once, the reader's place kept.
   */
  @property() incoming: Incoming = defaults.incoming;

  /** `newest` or `oldest` first; the reader can switch. */
  @property()
  get order(): Order {
    return this.#store.state.reader.order;
  }

  set order(order: Order) {
    this.#store.act({type: 'reader', order});
  }

  /** Updates shown before "Show more"; 0 shows all. */
  @property({attribute: 'page-size'}) pageSize: number = defaults.pageSize;

  /** `all`, `none`, or how many of the first are open at load. */
  @property() expand: Expand = defaults.expand;

  /** Folds everything but header and banner under one button, for home pages and sidebars. */
  @property({type: Boolean, reflect: true}) collapsed = false;

  /** `relative`, `absolute`, or `auto`: relative up to a day, absolute after. */
  @property() timestamps: Timestamps = defaults.timestamps;

  /** Level of the stream's title, 1 to 5; updates are one deeper. */
  @property({attribute: 'heading-level'}) headingLevel: number = defaults.headingLevel;

  /** Replaces the feed's title. */
  @property() heading = '';

  /** Any of `header banner toolbar status footer`. */
  @property() hide: string = defaults.hide;

  /** `polite` tells screen readers of new updates; `off` does not. */
  @property() announce: Announce = defaults.announce;

  /** `off` neither reads nor writes the page's fragment: updates then have no address on this page. */
  @property({attribute: 'deep-links'}) deepLinks: Switch = defaults.deepLinks;

  /** Whether the reader's place, order and open updates are kept in this browser; `off` keeps nothing. */
  @property() memory: Switch = defaults.memory;

  /** Shows the number of held updates in the document's title. */
  @property({type: Boolean, attribute: 'title-count'}) titleCount = false;
  /** `click` loads third parties' frames after a click; `off` shows links. */
  @property() embeds: Embeds = defaults.embeds;

  /** Passed to `fetch`. */
  @property() credentials: RequestCredentials = defaults.credentials;

  /** Replaces the global `fetch`. */
  @property({attribute: false}) fetch: typeof globalThis.fetch | undefined;

  /** Replaces the sanitizer. What it makes is still reduced to the list of what feed HTML may hold. */
  @property({attribute: false}) sanitizer: PageSanitizer | undefined;

  readonly #store: Store = new Store(this, () => this.#reader);
  readonly #stream: StreamView = new StreamView(() => this.#reader.gestures);
  readonly #reader = new Reader(this, {
    store: this.#store,
    landmarks: new Landmarks(() => this.renderRoot, this.#stream),
    words: () => this.#updateContext().words,
    headlineOf: update => headlineOf(update, this.#updateContext().words),
    onTick: () => refreshTimes(this.renderRoot, this.#updateContext().times),
  });
  #view: CoverageView | undefined;
  #context: ViewContext | undefined;
  readonly #internals = this.attachInternals();
  #titled = '';

  /** The last good feed. */
  get feed(): Feed | undefined {
    return this.#store.state.feed;
  }

  /** All updates but the held, on the page or behind "Show more", in shown order. */
  get updates(): readonly Update[] {
    return updatesOf(this.#store.selection.entries);
  }

  /** How many updates are held. */
  get pendingCount(): number {
    return this.#store.state.arrivals.heldIds.size;
  }

  /** Where the element stands: `idle loading live paused offline retrying ended error`. */
  get status(): Status {
    return this.#store.status;
  }

  /** Why the last check failed, `undefined` after a good one. It is there before `status` tells of trouble. */
  get error(): Error | undefined {
    return this.#store.state.checks.error;
  }

  /** When the last good answer came. */
  get lastChecked(): Date | undefined {
    const {checkedAt} = this.#store.state.checks;
    return checkedAt === undefined ? undefined : new Date(checkedAt);
  }

  /** Asks at once, or joins the check under way. Resolves when its result is rendered; never rejects. */
  async refresh(): Promise<void> {
    if (!this.isConnected) return;
    await this.updateComplete;
    await this.#store.refresh();
    await this.updateComplete;
  }

  /** Stops the checks until `resume()`. */
  pause(): void {
    this.paused = true;
  }

  /** Goes on with the checks, and makes one at once if it has come due. */
  resume(): void {
    this.paused = false;
  }

  /** Shows the updates that are held. */
  showPending(): void {
    this.#store.release();
  }

  /** Opens all updates. */
  expandAll(): void {
    this.#store.foldAll(true);
  }

  /** Folds all updates. */
  collapseAll(): void {
    this.#store.foldAll(false);
  }

  /** Brings an update into view, opens it and moves the focus there. Whether there is one with this id. */
  async showUpdate(id: string): Promise<boolean> {
    return this.#reader.gestures.goToUpdate(id);
  }

  /** Merges a parsed feed document as if it had been fetched: the door for a push channel and for tests. */
  apply(document: unknown): void {
    this.#store.apply(document);
  }

  protected override willUpdate(): void {
    mendOptions(this);
  }

  protected override render(): TemplateResult {
    this.#view = this.#createView();
    return coverageTemplate(this.#view, this.#stream.element);
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    const view = this.#view;
    if (view && showsStream(view)) this.#stream.show(rowsOf(view), view.context, view.selection.findUpdate);
  }

  protected override updated(): void {
    const {states} = this.#internals;
    const {pendingCount} = this;
    const now: string[] = [this.status];
    if (this.feed && !this.#store.state.updates.entries.length) now.push('empty');
    if (pendingCount) now.push('pending');
    this.#titled = writeTitleCount(this.#titled, this.titleCount ? pendingCount : 0);
    for (const state of [...states, ...now]) states[now.includes(state) ? 'add' : 'delete'](state);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#titled = writeTitleCount(this.#titled, 0);
  }

  #createView(): CoverageView {
    const {heading, paused, collapsed, pageSize} = this;
    const {state, selection, nextCheckAt} = this.#store;
    const hide = new Set(this.hide.split(' ') as Section[]);
    return {
      state,
      selection,
      status: {name: this.status, nextCheckAt, sentence: this.#reader.sentence},
      chrome: {heading, paused, collapsed, pageSize, hide},
      context: this.#updateContext(),
      act: this.#reader.gestures,
    };
  }

  #updateContext(): ViewContext {
    return (this.#context = updateViewContext(this.#context, viewOptionsOf(this, this.feed)));
  }
}
