import {ReactiveElement, type PropertyValues} from 'lit';
import {property} from 'lit/decorators.js';
import {Store} from './stream/store.js';
import {Advice} from './advice.js';
import {registerFormat} from './formats/detect.js';
import type {FeedFormat} from './formats/format.js';
import type {Expand} from './model/actions.js';
import type {Incoming} from './model/arrivals.js';
import {updatesOf} from './model/entry.js';
import type {Feed, Update} from './model/feed.js';
import type {Order} from './model/order.js';
import type {Status} from './model/status.js';
import type {Words} from './locales/say.js';
import {flagOf, mendOptions, type Announce, type Embeds, type StructuredDataSwitch, type Switch} from './options.js';
import {Reader} from './reader/reader.js';
import {Rendering} from './rendering.js';
import {StructuredData} from './structured-data.js';
import type {PageSanitizer} from './view/context.js';
import {decodeEntities} from './text/entities.js';
import {styles} from './view/styles/styles.js';
import type {Timestamps} from './view/time.js';

/**
 * Follows a JSON feed and shows it as live coverage: a banner for the latest update above a stream of timestamped,
 * collapsible updates. Updates arrive, change and go by themselves.
 *
 * @tag live-updates
 *
 * @slot - Shown until the first good load, and for as long as loading fails: for example a link to the coverage.
 * @slot header - At the end of the header.
 * @slot footer - At the end of the footer.
 * @slot after-N - `after-1`, `after-2` and so on: at the end of the first, second or N-th shown update, for example an advertisement.
 * @slot empty - Replaces our words when the feed holds no update.
 * @slot error - Replaces our words and button when nothing could be loaded.
 *
 * @fires {LiveUpdatesLoadEvent} live-updates-load - The first good load of a `src`. Field: `feed`.
 * @fires {LiveUpdatesChangeEvent} live-updates-change - A check brought a difference. Fields: `added`, `changed`, `removed`.
 * @fires {LiveUpdatesPendingEvent} live-updates-pending - The number of held updates changed. Field: `count`.
 * @fires {LiveUpdatesShowEvent} live-updates-show - Updates entered the DOM. Field: `updates`.
 * @fires {LiveUpdatesToggleEvent} live-updates-toggle - An update was opened or folded. Fields: `update`, `expanded`.
 * @fires {LiveUpdatesStatusEvent} live-updates-status - `status` changed. Field: `status`.
 * @fires {LiveUpdatesErrorEvent} live-updates-error - A check, or a request for older updates, failed. Field: `error`; its `name` tells the kind of failure.
 *
 * @csspart container - The box around everything.
 * @csspart skip - Button that moves the focus past the stream, or after it back to the first update; visible while it has the focus.
 * @csspart header - Title, state, description, link to the previous coverage.
 * @csspart state - The state badge.
 * @csspart title - The stream's title.
 * @csspart description - The line under the title.
 * @csspart previous - Link to the previous coverage.
 * @csspart banner - Button with the latest update.
 * @csspart banner-label - The word "Latest", or "Last update" when the coverage has ended.
 * @csspart banner-time - Time of the latest update.
 * @csspart banner-headline - Headline of the latest update.
 * @csspart brief - Key points and key events, together: the second column of a wide element.
 * @csspart key-points - The list of key points.
 * @csspart key-events - The list of key events: the newest five, or all.
 * @csspart key-events-toggle - Button that lists all key events, and folds the list again.
 * @csspart list-heading - Heading of either list.
 * @csspart event-time - Time of a key event.
 * @csspart toolbar - Count and controls above the stream.
 * @csspart count - The number of updates, in the toolbar.
 * @csspart toolbar-button - A button in the toolbar. A choice of the filter that is on has the further part name `pressed`.
 * @csspart box - The feed's fact box, above the stream: a score, a table, a count.
 * @csspart menu - The filter, the order and what folds all; in a narrow element behind the button "Options".
 * @csspart filter - The buttons that choose which updates are shown.
 * @csspart notice - Button with the number of held updates, or a word that none can come, which tries again; sticks to the top while the stream is in view.
 * @csspart marker - Line between the updates since the reader's last visit and those before it.
 * @csspart stream - The updates.
 * @csspart day - The name of a day, between updates.
 * @csspart update - One update. Has its states as further part names: `latest new pinned key expanded collapsed withdrawn untitled`.
 * @csspart update-header - Time, marks and heading of an update.
 * @csspart update-permalink - Link around the time, to the update on this page.
 * @csspart update-time - Time of an update.
 * @csspart clock - Clock time of an update, beside how long ago it came.
 * @csspart flags - A mark of an update: new, pinned, or a key event.
 * @csspart update-edited - Time of the last edit.
 * @csspart update-toggle - Button in the heading that opens and folds the update.
 * @csspart update-label - The word before the title, such as "Breaking".
 * @csspart update-title - Title of an update.
 * @csspart update-author - Authors of an update.
 * @csspart avatar - Picture of the author, where there is one author.
 * @csspart update-body - Text of an update.
 * @csspart update-image - Picture of an update, if it is not in the text.
 * @csspart update-attachment - An attached file: a player, a picture or a link.
 * @csspart media - A picture or player, in a text or attached.
 * @csspart caption - Caption of a picture or player.
 * @csspart frame - Place of another site's frame, before and after it is loaded.
 * @csspart frame-button - Button that loads the frame.
 * @csspart update-footer - Tags, link to the page that the update is about or to its own, and the share buttons, which stand beside the time where there is nothing else.
 * @csspart update-share - Button that copies the link to the update, or shares it through the system.
 * @csspart update-tags - Tags of an update.
 * @csspart tag - One of them. One that is the whole filter has the further part name `pressed`.
 * @csspart correction - Note that says what was wrong, or why the update was withdrawn.
 * @csspart more - Button that shows more updates, loads older ones, or opens and folds a `collapsed` element.
 * @csspart skeleton - Lines that stand in for the updates while the feed loads for the first time.
 * @csspart empty - Text that is shown when there is no update, or none that the filter lets through.
 * @csspart error - Text and button that are shown when nothing could be loaded.
 * @csspart status - Line with the time of the last check and any trouble.
 * @csspart footer - Credits and links.
 * @csspart credits - Names of those who made the coverage.
 *
 * @cssprop {<color>} [--live-updates-accent=light-dark(#b10a27, #ff6369)] - Colour of everything live or new.
 * @cssprop {<color>} [--live-updates-on-accent=black or white] - Colour of text on the accent; by default whichever is readable.
 * @cssprop {<color>} [--live-updates-text=inherit] - Colour of text.
 * @cssprop {<color>} [--live-updates-link=inherit] - Colour of links.
 * @cssprop {<color>} [--live-updates-muted=color-mix(in oklab, currentColor 78%, transparent)] - Colour of secondary text.
 * @cssprop {<color>} [--live-updates-background=transparent] - Background.
 * @cssprop {<color>} [--live-updates-surface=color-mix(in oklab, currentColor 7%, transparent)] - Background of the skeleton that is shown while loading, and of places of frames.
 * @cssprop {<color>} [--live-updates-border=color-mix(in oklab, currentColor 22%, transparent)] - Colour of lines.
 * @cssprop {<length>} [--live-updates-radius=0] - Corner radius of buttons and pictures.
 * @cssprop {<length>} [--live-updates-gap=1.4em] - Space between two updates.
 * @cssprop {<family-name>#} [--live-updates-font=inherit] - Typeface.
 * @cssprop {<family-name>#} [--live-updates-heading-font=inherit] - Typeface of titles.
 * @cssprop {<length>} [--live-updates-font-size=inherit] - Size of the text.
 * @cssprop {<length>} [--live-updates-measure=34em] - Width of the column.
 * @cssprop {<length>} [--live-updates-rail=8em] - Width of the column of times in a wide element. 0 puts the times above the texts.
 * @cssprop {<length>} [--live-updates-sticky-offset=0em] - Height of the page's own sticky header.
 *
 * @cssstate idle - There is nothing to follow yet: no `src`.
 * @cssstate loading - The first load is under way.
 * @cssstate live - The feed is followed.
 * @cssstate paused - Paused by the reader or the page.
 * @cssstate offline - The browser is offline.
 * @cssstate retrying - The last checks failed; the loaded updates stay.
 * @cssstate ended - The coverage has ended.
 * @cssstate pending - Updates are held.
 * @cssstate error - Nothing could be loaded yet.
 * @cssstate empty - The feed holds no update.
 */
export class LiveUpdates extends ReactiveElement {
  static override readonly styles = styles;

  /** Address of the feed; a relative one resolves against the document. */
  @property() declare src: string;

  /** Name of the feed's format; `auto` finds it by the feed's shape. */
  @property() declare format: string;

  /**
   * `auto` follows the event stream that the feed names in `hubs`; `off` follows none. An address is that of another one;
   * a relative one resolves against the document. An event means "check now".
   */
  @property() declare stream: string;

  /** Seconds between checks, at least 5; 0 loads once. The feed may slow this down; another element with the same feed may speed it up. */
  @property() declare interval: number;

  /** Stops the checks. Set by the page or by the reader's Pause button. */
  @property({type: Boolean, reflect: true, converter: flagOf('paused')}) paused = false;

  /**
   * `auto` shows new updates at once while the top of the stream is in view and nothing in it is in use, else holds them
   * behind a notice. `ask` always holds them. `always` shows them at once and keeps the reader's place.
   */
  @property() declare incoming: Incoming;

  /** `newest` or `oldest` first; the reader can switch. */
  @property()
  get order(): Order {
    return this.#store.state.reader.order;
  }

  set order(order: Order) {
    this.#store.act({type: 'reader', order});
  }

  /** Which updates are shown: `key` for key events, or tags, separated by commas; the reader can change it. */
  @property()
  get filter(): string {
    return this.#store.state.reader.filter;
  }

  set filter(filter: string) {
    this.#store.act({type: 'reader', filter, liftedId: ''});
  }

  /** Updates shown before "Show more"; 0 shows all. */
  @property({attribute: 'page-size'}) declare pageSize: number;

  /** Which updates are open at load: `all`, `none`, or the number of the first ones. */
  @property() declare expand: Expand;

  /** Folds everything except header and banner behind one button, for home pages and sidebars. */
  @property({type: Boolean, reflect: true, converter: flagOf('collapsed')}) collapsed = false;

  /** `relative`, `absolute`, or `auto`: relative for one day, then absolute. Clocks have 12 or 24 hours as in the page's language: `lang="en-GB"` has 24. */
  @property() declare timestamps: Timestamps;

  /** Zone of the times: `auto` is the reader's, `feed` the one that the feed names, else an IANA name. Another than the reader's is named beside the clock times. */
  @property({attribute: 'time-zone'}) declare timeZone: string;

  /** Level of the stream's title, 1 to 5; updates are one deeper. */
  @property({attribute: 'heading-level'}) declare headingLevel: number;

  /** Replaces the feed's title. */
  @property({converter: text => decodeEntities(text ?? '')}) heading = '';

  /** Sections to leave out: any of `header banner toolbar status footer`, separated by spaces. `empty` leaves out all until there is an update. A style sheet hides the rest, such as `::part(key-points)`. */
  @property() declare hide: string;

  /** `polite` announces new updates to screen readers; `off` does not. */
  @property() declare announce: Announce;

  /** `off` does not use the page's fragment, so updates have no address on this page. */
  @property({attribute: 'deep-links'}) declare deepLinks: Switch;

  /** `on` keeps the time of the last visit, the order, the filter and the open updates in this browser; `off` keeps nothing. */
  @property() declare memory: Switch;

  /** Shows the number of held updates in the document's title. */
  @property({type: Boolean, attribute: 'title-count', converter: flagOf('title-count')}) titleCount = false;
  /** `click` loads third parties' frames after a click; `off` shows links instead. */
  @property() declare embeds: Embeds;

  /**
   * `auto` describes the coverage for search engines (`LiveBlogPosting`), where the page does not do it itself and the element
   * is not `collapsed`; `off` does not.
   */
  @property({attribute: 'structured-data'}) declare structuredData: StructuredDataSwitch;

  /** Lists in the console what of the feed and the page cannot be used, as on `localhost`. */
  @property({type: Boolean, converter: flagOf('debug')}) debug = false;

  /** The `credentials` option of each `fetch`. */
  @property() declare credentials: RequestCredentials;

  /** Replaces the global `fetch` for the feed. */
  @property({attribute: false}) fetch: typeof globalThis.fetch | undefined;

  /** Replaces the sanitizer of feed HTML: `(html, {update}) => DocumentFragment`. Its result is still reduced to the allowed elements and attributes. */
  @property({attribute: false}) sanitizer: PageSanitizer | undefined;

  /** Replaces any of our words, which `locales/en.ts` lists: a text, or a text for each plural. A new object replaces the last one. */
  @property({attribute: false}) words: Partial<Words> | undefined;

  readonly #store: Store = new Store(this, () => this.#reader);
  readonly #rendering: Rendering = new Rendering(this, {store: this.#store, reader: () => this.#reader});
  readonly #reader = new Reader(this, {
    store: this.#store,
    rendering: this.#rendering,
    onRead: document => void this.#advice.onRead(document),
  });
  readonly #advice = new Advice(this);
  readonly #internals = this.attachInternals();

  /**
   * Adds a format of the page's own for all elements: `{name, matches, toJsonFeed}`. It is asked before all others, and replaces
   * one of the same name. Throws a TypeError if a part of it is missing.
   */
  static registerFormat(format: FeedFormat): void {
    registerFormat(format);
  }

  constructor() {
    super();
    new StructuredData(this, this.#store);
    mendOptions(this); // each option that is not set becomes its default
  }

  /**
   * The last good feed.
   * @default undefined
   */
  get feed(): Feed | undefined {
    return this.#store.state.feed;
  }

  /**
   * All updates except held ones, on the page or not, whatever the filter, in shown order.
   * @default []
   */
  get updates(): readonly Update[] {
    return updatesOf(this.#store.selection.entries);
  }

  /**
   * How many updates are held.
   * @default 0
   */
  get pendingCount(): number {
    return this.#store.state.arrivals.heldIds.size;
  }

  /**
   * The element's status: one of `idle loading live paused offline retrying ended error`.
   * @default 'idle'
   */
  get status(): Status {
    return this.#store.status;
  }

  /**
   * The error of the last check, `undefined` after a good one. It is set before `status` shows trouble.
   * @default undefined
   */
  get error(): Error | undefined {
    return this.#store.state.checks.error;
  }

  /**
   * The time of the last good answer.
   * @default undefined
   */
  get lastChecked(): Date | undefined {
    const {checkedAt} = this.#store.state.checks;
    return checkedAt === undefined ? undefined : new Date(checkedAt);
  }

  /** Checks at once, or joins the check under way. Resolves when the result is rendered; never rejects. */
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

  /** Continues the checks, and makes one at once if it is due. */
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

  /** Brings an update into view, opens it and moves the focus there. Resolves with whether there is one with this id. */
  async showUpdate(id: string): Promise<boolean> {
    return this.#reader.gestures.goToUpdate(id);
  }

  /**
   * Merges a parsed feed document, for a push channel or tests. It is believed at once. One without title, description and
   * state is a part of the feed: it changes the items that it holds, and nothing else. Each item is whole.
   */
  apply(document: unknown): void {
    this.#store.apply(document);
  }

  /** Called when the element comes into another document, such as that of a frame: a sheet belongs to one document alone. */
  adoptedCallback(): void {
    const {defaultView} = this.ownerDocument;
    if (!defaultView || !this.shadowRoot) return;
    const sheet = new defaultView.CSSStyleSheet();
    sheet.replaceSync(styles.map(({cssText}) => cssText).join(''));
    this.shadowRoot.adoptedStyleSheets = [sheet];
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (this.ownerDocument === document) return super.createRenderRoot();
    const root = this.attachShadow(LiveUpdates.shadowRootOptions);
    this.adoptedCallback();
    return root;
  }

  /** The first updates wait for the words of the page's language. */
  protected override async scheduleUpdate(): Promise<unknown> {
    const coming = this.#rendering.waitForWords();
    if (coming) await coming;
    return super.scheduleUpdate();
  }

  protected override willUpdate(): void {
    mendOptions(this);
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    this.#rendering.show();
  }

  protected override updated(): void {
    const {states} = this.#internals;
    const now: string[] = [this.status];
    if (this.pendingCount) now.push('pending');
    if (this.feed && !this.#store.state.updates.entries.length) now.push('empty');
    for (const state of [...states, ...now]) states[now.includes(state) ? 'add' : 'delete'](state);
  }
}
