import {LitElement, type PropertyValues, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {updatesOf, type Entry} from './model/entry.js';
import type {Feed, Update} from './model/feed.js';
import type {Expand} from './model/reduce.js';
import type {Incoming} from './model/hold.js';
import type {Order, Status} from './model/select.js';
import {defaults, mendOptions, type Announce, type Embeds, type Switch} from './options.js';
import {Announcer} from './reader/announcer.js';
import {Clock} from './reader/clock.js';
import {DeepLink} from './reader/deep-link.js';
import {findArticle, Gestures} from './reader/gestures.js';
import {Hold} from './reader/hold.js';
import {isInUse, isInView} from './reader/in-use.js';
import {KeepClear} from './reader/keep-clear.js';
import {Memory} from './reader/memory.js';
import {Place} from './reader/place.js';
import {StreamController} from './reader/stream-controller.js';
import {writeTitleCount} from './reader/title-count.js';
import {
  updateViewContext,
  viewOptionsOf,
  type CoverageView,
  type PageSanitizer,
  type ViewContext,
  type ViewGestures,
} from './view/context.js';
import {coverageTemplate} from './view/coverage.js';
import {styles} from './view/styles/styles.js';
import {renderUpdates} from './view/stream.js';
import {refreshTimes, type Timestamps} from './view/time.js';
import {headlineOf} from './view/update.js';

/**
 * Follows a JSON feed and shows it as live coverage: a banner for the latest update above a stream of timestamped,
 * collapsible updates, which arrive, change and go by themselves.
 *
 * Decisions where the contract leaves room:
 * - `paused` holds from the first good load on: the first check is made in any case.
 * - With a number in `expand`, updates that come later are open; after the reader has collapsed all they stay folded.
 * - An update without a title is called by the beginning of its text where one line is needed, and shows none while open.
 * - Pinned updates come first in either order; with a number in `expand` they count among the first.
 * - Pinned and withdrawn items do not say how far back a document reaches: they may be old ones that a short feed keeps.
 * - An element that comes back to the page checks at once.
 * - Updates are in nobody's way while the edge at which they come in is in view or still ahead of the reader: the stream's
 *   top, or its end where the oldest come first. Then `incoming="auto"` shows them at once. What was held while something
 *   was in use is shown with the next check after that.
 * - A field of the page that the reader writes in holds updates too, for as long as it has the focus.
 * - The banner, the count and the key events leave out what is held; edits and withdrawals apply at once.
 * - An update is no longer marked `new` once it was in view for ten seconds.
 * - The last visit ends when the page is hidden, or left, for a minute or longer.
 * - An edit within a minute of publishing carries no "Edited" note.
 * - What stays in place is the first update of which anything is in view, and in it the first part that begins in view; the
 *   control that was pressed comes before that. What is all folded away leaves the reader at its heading.
 * - The link around an update's time is the page's address with a fragment of ours; so is what "Copy link" copies. With
 *   `deep-links="off"` both are the update's own `url`, if it has one.
 * - Older pages are brought for a fragment of ours alone; one of an update's own `url` is looked for in what is loaded, and
 *   means the page's own part if there is one.
 * - Of several streams with the linked update, the first to find it answers. One that is not there is said to be missing
 *   in a line below the banner; if it comes later it is marked, and the reader is left where they are.
 * - `error` and the event `live-updates-error` tell of each failed check, `status` of trouble: it turns to `retrying`, or
 *   to `error` before the first good load, once two checks in a row have failed or one has thirty seconds ago.
 * - `interval="0"` goes on trying until the first good load. Another `fetch` or `credentials` asks at once.
 * - A feed that is gone (410) has ended, and like one that says so it is asked no more but by `refresh()`.
 * - New is what was never there and is not older than all that is: what comes back, and pages of older updates, are not.
 * - Of the three checks that have to agree on a copy that may be stale none may fail. Copies agree that lack and revert the
 *   same. An update that was removed and comes back as it was is reverted too.
 * - A pinned update on a page of older ones comes to the top. An update withdrawn by a newer document stays withdrawn.
 * - A quoted post is shown as the quotation that the feed has, with a button that loads the post in its place.
 * - Where a sanitizer fails, the page's or ours, the update shows as text and the console says why.
 * - A picture that cannot be had loses its address, and is not asked for again until an edit gives it another.
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
  @property() order: Order = defaults.order;

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

  readonly #stream = new StreamController(this, {
    onAdded: added => this.#onAdded(added),
    onLoad: () => this.#onLoad(),
    isHolding: () => this.#hold.isHolding,
    isNeeded: id => {
      const article = findArticle(this.renderRoot, id);
      if (!article) return false;
      // its batch first: asked for what is in one that it passes over, the browser lays all of it out
      return [article.parentElement ?? article, article].every(isInView) || isInUse(article);
    },
  });
  readonly #hold = new Hold(this, {
    freshIds: (): Iterable<string> => this.#stream.state.freshIds,
    onFree: () => this.showPending(),
    onSeen: articles => this.#stream.markSeen(articles.map(({dataset}) => dataset['id'] ?? '')),
  });
  readonly #memory = new Memory(this, {
    url: () => (this.memory === 'on' && this.feed?.url) || '',
    newest: () => this.#stream.selection.latest?.published,
    onReturn: visit => this.#stream.markVisit(visit),
  });
  readonly #announcer = new Announcer(this);
  readonly #gestures = new Gestures(this, this.#stream, this.#memory, this.#announcer);
  readonly #deepLink = new DeepLink(this, this.#stream, {
    onFound: id => this.showUpdate(id),
    onMissing: () => this.#announcer.say(this.#updateContext().words.linkMissing),
  });
  readonly #internals = this.attachInternals();
  #context: ViewContext | undefined;
  #titled = '';

  constructor() {
    super();
    new Place(this);
    new KeepClear(this);
    new Clock(this, {onTick: () => this.#onTick()});
  }

  /** The last good feed. */
  get feed(): Feed | undefined {
    return this.#stream.state.feed;
  }

  /** All updates but the held, on the page or behind "Show more", in shown order. */
  get updates(): readonly Update[] {
    return updatesOf(this.#stream.selection.entries);
  }

  /** How many updates are held. */
  get pendingCount(): number {
    return this.#stream.state.heldIds.size;
  }

  /** Where the element stands: `idle loading live paused offline retrying ended error`. */
  get status(): Status {
    return this.#stream.status;
  }

  /** Why the last check failed, `undefined` after a good one. It is there before `status` tells of trouble. */
  get error(): Error | undefined {
    return this.#stream.state.error;
  }

  /** When the last good answer came. */
  get lastChecked(): Date | undefined {
    const {checkedAt} = this.#stream.state;
    return checkedAt === undefined ? undefined : new Date(checkedAt);
  }

  /** Asks at once, or joins the check under way. Resolves when its result is rendered; never rejects. */
  async refresh(): Promise<void> {
    if (!this.isConnected) return;
    await this.updateComplete;
    await this.#stream.refresh();
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
    this.#stream.release();
  }

  /** Opens all updates. */
  expandAll(): void {
    this.#stream.foldAll(true);
  }

  /** Folds all updates. */
  collapseAll(): void {
    this.#stream.foldAll(false);
  }

  /** Brings an update into view, opens it and moves the focus there. Whether there is one with this id. */
  async showUpdate(id: string): Promise<boolean> {
    return this.#gestures.show(id);
  }

  /** Merges a parsed feed document as if it had been fetched: the door for a push channel and for tests. */
  apply(document: unknown): void {
    this.#stream.apply(document);
  }

  protected override willUpdate(): void {
    mendOptions(this);
  }

  protected override render(): TemplateResult {
    return coverageTemplate(this.#createView());
  }

  protected override update(changed: PropertyValues<this>): void {
    const focused = this.shadowRoot?.activeElement;
    const article = focused?.closest<HTMLElement>('.update');
    const next = article?.nextElementSibling ?? article?.parentElement?.nextElementSibling?.firstElementChild;
    super.update(changed);
    const stream = this.renderRoot.querySelector('.stream');
    if (stream) renderUpdates(stream, this.#createView());
    // who stood on something that was moved stays there, or goes on beside what is gone, not at the top of the page
    const near = [focused, article, next, this.renderRoot.querySelector('.container')];
    if (focused && focused !== this.shadowRoot.activeElement)
      (near.find(element => element?.isConnected) as HTMLElement | undefined)?.focus({preventScroll: true});
  }

  protected override updated(): void {
    const {states} = this.#internals;
    const {pendingCount} = this;
    const now: string[] = [this.status];
    if (this.feed && !this.#stream.state.entries.length) now.push('empty');
    if (pendingCount) now.push('pending');
    this.#titled = writeTitleCount(this.#titled, this.titleCount ? pendingCount : 0);
    for (const state of [...states, ...now]) states[now.includes(state) ? 'add' : 'delete'](state);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#titled = writeTitleCount(this.#titled, 0);
  }

  #createView(): CoverageView {
    const {status, heading, paused, order, pageSize, collapsed, hide} = this;
    const {state, selection, nextCheckAt} = this.#stream;
    const {sentence} = this.#announcer;
    const context = this.#updateContext();
    const page = {status, heading, paused, order, pageSize, collapsed, hide, sentence, nextCheckAt, context};
    const gestures: ViewGestures = this.#gestures;
    return {...state, ...selection, ...gestures, ...page, ...this.#deepLink.link};
  }

  #updateContext(): ViewContext {
    return (this.#context = updateViewContext(this.#context, viewOptionsOf(this, this.feed)));
  }

  /** What the reader did to this feed in an earlier visit holds. */
  #onLoad(): void {
    const {order, isExpanded, folds} = this.#memory.recall();
    if (order) this.order = order;
    if (isExpanded !== undefined) this.#stream.foldAll(isExpanded);
    for (const [id, isOpen] of folds) this.#stream.fold(id, isOpen);
  }

  /** Screen readers are told of what came, in one sentence. */
  #onAdded(fresh: readonly Entry[]): void {
    const {words} = this.#updateContext();
    const [newest] = fresh;
    if (newest && this.announce === 'polite')
      this.#announcer.say(words.arrived(fresh.length, headlineOf(newest.update, words)));
  }

  #onTick(): void {
    this.#hold.tick();
    refreshTimes(this.renderRoot, this.#updateContext().times);
    this.#announcer.tick();
    this.requestUpdate();
  }
}
