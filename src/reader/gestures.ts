import type {ReactiveControllerHost} from 'lit';
import {domId, type Update} from '../model/feed.js';
import type {SharedLink} from '../model/fragment.js';
import type {Order} from '../model/order.js';
import type {Announcer} from './announcer.js';
import type {Memory} from './memory.js';
import {goTo} from './place.js';
import {shareLink} from './share.js';
import type {StreamController} from './stream-controller.js';

export interface GestureHost extends ReactiveControllerHost {
  readonly renderRoot: ParentNode;
  order: Order;
  paused: boolean;
  collapsed: boolean;
  refresh(): Promise<void>;
}

/** An update's article, by its heading, which the browser finds without a walk through all that is shown. */
export const findArticle = (root: ParentNode, id: string): HTMLElement | null | undefined =>
  (root as ShadowRoot).getElementById(domId('t', id))?.closest<HTMLElement>('.update');

/** What the reader can do, a method each, and where it leaves the focus. The templates are given them as they are. */
export class Gestures {
  areOptionsOpen = false;
  /** The update whose link was copied last. */
  copiedId = '';
  readonly #host: GestureHost;
  readonly #stream: StreamController;
  readonly #memory: Memory;
  readonly #announcer: Announcer;

  constructor(host: GestureHost, stream: StreamController, memory: Memory, announcer: Announcer) {
    this.#host = host;
    this.#stream = stream;
    this.#memory = memory;
    this.#announcer = announcer;
  }

  /** Brings an update into view, opens it and moves the focus there. Whether there is one with this id. */
  async show(id: string): Promise<boolean> {
    const host = this.#host;
    if (!this.#stream.reveal(id)) return false;
    host.collapsed = false;
    await host.updateComplete;
    const article = findArticle(host.renderRoot, id);
    article?.focus({preventScroll: true});
    if (article) goTo(article);
    return !!article;
  }

  readonly onShow = (id: string): void => void this.show(id);

  readonly onFold = (id: string, isExpanded: boolean): void => {
    this.#stream.fold(id, isExpanded);
    this.#memory.noteFold(id, isExpanded);
  };

  readonly onFoldAll = (isExpanded: boolean): void => {
    this.#stream.foldAll(isExpanded);
    this.#memory.note({isExpanded});
  };

  readonly onShare = async (link: SharedLink, isSystem: boolean): Promise<void> => {
    if (!(await shareLink(link, isSystem))) return;
    this.copiedId = link.id;
    this.#announcer.say(link.thanks);
  };

  readonly onMore = (): void => {
    const {visible} = this.#stream.selection;
    void this.#focusNew(visible, this.#stream.showMore());
  };

  /** Unfolds everything below the banner. */
  readonly onUnfold = (): void => {
    this.#host.collapsed = false;
    void this.#focusNew([]);
  };

  readonly onPause = (): void => {
    this.#host.paused = !this.#host.paused;
  };

  readonly onOptions = (): void => {
    this.areOptionsOpen = !this.areOptionsOpen;
    this.#host.requestUpdate();
  };

  readonly onOrder = (): void => {
    const order = this.#host.order === 'newest' ? 'oldest' : 'newest';
    this.#host.order = order;
    this.#memory.note({order});
  };

  /** Shows the updates that wait, and goes on at the first of them. */
  readonly onNotice = (): void => {
    const {heldIds} = this.#stream.state;
    this.#stream.release();
    const first = this.#stream.selection.entries.find(({head}) => heldIds.has(head.id));
    if (first) this.onShow(first.head.id);
  };

  /** Checks now. */
  readonly onTry = (): void => void this.#host.refresh();

  readonly onSkip = (): void => this.#host.renderRoot.querySelector<HTMLElement>('#end')?.focus();

  /**
   * The focus goes on to the first update that was not there before: the button that had it may be gone. Where older ones
   * have to be waited for, the reader may have gone on meanwhile, and is left alone. With the next frame: to move the focus
   * asks for a layout, which is too long a task together with the making of what is new.
   */
  async #focusNew(before: readonly Update[], older?: Promise<boolean>): Promise<void> {
    if (older) await older;
    const {renderRoot, updateComplete} = this.#host;
    await updateComplete;
    await new Promise(requestAnimationFrame);
    if (older && !(renderRoot as ShadowRoot).activeElement?.matches('.more, .container')) return;
    const {selection, state} = this.#stream;
    const last = before.findLast(({id}) => state.byId.has(id));
    const first = selection.visible[selection.visible.findLastIndex(({id}) => id === last?.id) + 1];
    if (first) findArticle(renderRoot, first.id)?.focus({preventScroll: true});
  }
}
