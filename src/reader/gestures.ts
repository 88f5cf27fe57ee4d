import type {ReactiveControllerHost} from 'lit';
import type {Say} from '../locales/say.js';
import {withoutWithdrawn} from '../model/entry.js';
import type {Update} from '../model/feed.js';
import {toggleAlone} from '../model/filter.js';
import type {Order} from '../model/order.js';
import {clamp, reveal, showPlaceOf, showUpTo} from '../stream/pages.js';
import type {Store} from '../stream/store.js';
import type {Announcer} from './announcer.js';
import type {Memory} from './memory.js';
import type {PagePause} from './page-pause.js';
import {goTo} from './go-to.js';
import {frameOf} from './frame.js';
import {shareLink} from './share.js';

export interface GestureHost extends ReactiveControllerHost, HTMLElement {
  order: Order;
  filter: string;
  collapsed: boolean;
  refresh(): Promise<void>;
}

export interface GestureLandmarks {
  readonly container: HTMLElement | null;
  /** Where the keyboard goes on after the stream. */
  readonly rest: HTMLElement | undefined;
  readonly firstArticle: HTMLElement | undefined;
  /** The last control before the stream and the first one after it. */
  readonly around: readonly (HTMLElement | null | undefined)[];
  articleOf(id: string): HTMLElement | undefined;
  /** The line that stands in the place of a pinned update. */
  placeOf(id: string): HTMLElement | undefined;
  /** Whether a node is the button below the stream, or the one that unfolds it. */
  isMore(node: Element): boolean;
}

export interface GestureParts {
  readonly store: Store;
  readonly landmarks: GestureLandmarks;
  readonly say: Say;
  readonly announcer: Announcer;
  readonly memory: Memory;
  readonly pause: PagePause;
}

/** Moves the focus to an element, if there is one, and brings it into view at its beginning, unless the person is there. */
function enter(element: HTMLElement | undefined, isThere?: boolean): void {
  element?.focus({preventScroll: true});
  if (element && !isThere) goTo(element);
}

/** The person's actions, one function each, and where each one leaves the focus. Templates bind these functions. */
export class Gestures {
  readonly #host: GestureHost;
  readonly #parts: GestureParts;
  #copiedBefore = '';

  constructor(host: GestureHost, parts: GestureParts) {
    this.#host = host;
    this.#parts = parts;
  }

  get #store(): Store {
    return this.#parts.store;
  }

  /**
   * Brings an update into view, opens it and moves the focus there. Resolves with whether there is one with this id. If the
   * filter did not let it through, it is lifted, and the person is told. `isThere` is true where it is in view already.
   */
  async goToUpdate(id: string, isThere?: boolean): Promise<boolean> {
    const host = this.#host;
    const {filter} = host;
    if (!reveal(this.#store, id)) return false;
    if (filter !== host.filter) this.#parts.announcer.say(this.#parts.say('filterLifted'));
    this.#open();
    await host.updateComplete;
    const article = this.#parts.landmarks.articleOf(id);
    enter(article, isThere);
    return !!article;
  }

  /** Has to be called every ten seconds. A button says how copying ended for ten to twenty seconds. */
  tick(): void {
    const {copiedId} = this.#store.state.reader;
    if (copiedId && copiedId === this.#copiedBefore) this.#store.act({type: 'reader', copiedId: ''});
    this.#copiedBefore = this.#store.state.reader.copiedId;
  }

  readonly show = (id: string, isThere?: boolean): void => void this.goToUpdate(id, isThere);

  readonly fold = (id: string, isExpanded: boolean): void => {
    this.#store.fold(id, isExpanded);
    this.#parts.memory.noteFold(id, isExpanded);
  };

  readonly foldAll = (isExpanded: boolean): void => {
    this.#store.foldAll(isExpanded);
    this.#parts.memory.note({isExpanded});
  };

  readonly share = async (
    {id, url, title}: {readonly id: string; readonly url: string; readonly title: string},
    isSystem: boolean,
  ): Promise<void> => {
    const {announcer, say} = this.#parts;
    const isCopied = await shareLink(url, title, say('copyLink'), isSystem);
    if (isCopied === undefined) return;
    this.#copiedBefore = '';
    this.#store.act({type: 'reader', copiedId: id, isCopyFailed: !isCopied});
    announcer.say(say(isCopied ? 'linkCopied' : 'copyFailed'));
  };

  readonly showMore = (): void => {
    const {visible} = this.#store.selection;
    void this.#focusNew(visible, this.#store.showMore());
  };

  readonly unfold = (): void => {
    this.#open();
    void this.#focusNew([]);
  };

  /** The button stays where it is, and keeps the focus. */
  readonly foldBack = (): void => {
    this.#host.collapsed = true;
    this.#store.act({type: 'reader', isUnfolded: false});
  };

  readonly togglePause = (): void => this.#parts.pause.toggle();

  /** The list begins anew. */
  readonly filterBy = (filter: string): void => {
    const {announcer, memory, say} = this.#parts;
    this.#host.filter = filter;
    this.#store.act({type: 'paging', pages: 1, extra: 0});
    memory.note({filter});
    const {matching, entries} = this.#store.selection;
    const [shown = 0, count = 0] = [matching, entries].map(list => withoutWithdrawn(list).length);
    announcer.say(matching.length ? say('matching', {shown, count}) : say('noMatch'));
  };

  /** The update whose tag was pressed stays on the page. */
  readonly filterByTag = (tag: string, id: string): void => {
    this.filterBy(toggleAlone(this.#host.filter, tag));
    showUpTo(this.#store, id);
  };

  /** The button goes with the sentence that no update matches. */
  readonly showAll = (): void => {
    this.filterBy('');
    void this.#focusNew([]);
  };

  readonly clamp = (id: string, isClamped: boolean): void => {
    clamp(this.#store, id, isClamped);
  };

  readonly showPlace = async (id: string): Promise<void> => {
    showPlaceOf(this.#store, id);
    await this.#host.updateComplete;
    enter(this.#parts.landmarks.placeOf(id));
  };

  readonly toggleTags = (): void => this.#toggle('hasAllTags');

  readonly toggleKeyEvents = (): void => this.#toggle('hasAllKeyEvents');

  readonly toggleMenu = (): void => this.#toggle('isMenuOpen');

  readonly toggleOrder = (): void => {
    const order = this.#host.order === 'newest' ? 'oldest' : 'newest';
    this.#host.order = order;
    this.#parts.memory.note({order});
  };

  readonly showHeld = (): void => {
    const {heldIds} = this.#store.state.arrivals;
    this.#parts.announcer.forget();
    this.#store.release();
    const {matching, entries} = this.#store.selection;
    const first = [...matching, ...entries].find(({head}) => heldIds.has(head.id));
    if (first) this.show(first.head.id);
  };

  readonly tryNow = async (): Promise<void> => {
    await this.#host.refresh();
    this.#parts.announcer.repeat();
  };

  /**
   * Moves the focus to the next or previous update. Returns whether it did: an update that is taller than the view is scrolled
   * through first, which the browser does. Either is entered at its beginning.
   */
  readonly step = (from: HTMLElement, to: HTMLElement, isDown: boolean): boolean => {
    const {top, bottom} = frameOf(this.#host);
    const box = from.getBoundingClientRect();
    const isRead = isDown ? box.bottom <= bottom + 1 : box.top >= top - 1;
    if (!isRead || box.bottom < top || box.top > bottom) return false;
    enter(to);
    return true;
  };

  #toggle(name: 'hasAllTags' | 'hasAllKeyEvents' | 'isMenuOpen'): void {
    this.#store.act({type: 'reader', [name]: !this.#store.state.reader[name]});
  }

  #open(): void {
    if (!this.#host.collapsed) return;
    this.#host.collapsed = false;
    this.#store.act({type: 'reader', isUnfolded: true});
  }

  readonly skip = (): void => this.#parts.landmarks.rest?.focus();

  readonly goBack = (): void => enter(this.#parts.landmarks.firstArticle);

  readonly leave = (isDown: boolean): void => this.#parts.landmarks.around[Number(isDown)]?.focus();

  /**
   * Moves the focus to the first update that was not there before, because the button that had it may be gone. If older
   * updates had to load first and the person has moved on meanwhile, the focus stays. The focus moves one frame later:
   * `focus()` forces layout, which would make one task too long together with making the new articles.
   */
  async #focusNew(before: readonly Update[], older?: Promise<void>): Promise<void> {
    const {landmarks} = this.#parts;
    if (older) await older;
    await this.#host.updateComplete;
    await new Promise(requestAnimationFrame);
    const focused = this.#host.shadowRoot?.activeElement;
    if (older && !(focused && (landmarks.isMore(focused) || focused === landmarks.container))) return;
    const {selection, state} = this.#store;
    const last = before.findLast(({id}) => state.updates.byId.has(id));
    const first = selection.visible[selection.visible.findLastIndex(({id}) => id === last?.id) + 1];
    if (first) landmarks.articleOf(first.id)?.focus({preventScroll: true});
  }
}
