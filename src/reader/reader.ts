import type {Remembered} from '../model/actions.js';
import type {Say} from '../locales/say.js';
import type {Difference} from '../model/merge.js';
import type {Update} from '../model/feed.js';
import type {Order} from '../model/order.js';
import {isTriedAgain} from '../model/status.js';
import type {Announce, Switch} from '../options.js';
import type {Store, StoreCallbacks, StoreHost} from '../stream/store.js';
import {Announcer, type AnnouncerLandmarks} from './announcer.js';
import {Clock} from './clock.js';
import {DeepLink} from './deep-link.js';
import {Gestures, type GestureHost, type GestureLandmarks} from './gestures.js';
import {Hold, type HoldHost, type HoldLandmarks} from './hold.js';
import {KeepClear, type KeepClearLandmarks} from './keep-clear.js';
import {KeepFocus, type KeepFocusLandmarks} from './keep-focus.js';
import {Links} from './links.js';
import {Memory} from './memory.js';
import {Menu, type MenuLandmarks} from './menu.js';
import {MovedOn} from './moved-on.js';
import {NoticeInView, type NoticeLandmarks} from './notice-in-view.js';
import {PageSlots} from './page-slots.js';
import {PagePause, type PagePauseHost} from './page-pause.js';
import {Place, type PlaceLandmarks} from './place.js';
import {Return, type ReturnLandmarks} from './return.js';
import {TakeOver} from './take-over.js';
import {TitleCount, type TitleCountHost} from './title-count.js';

/** The element, with the options that the behaviours read. */
export interface ReaderHost extends StoreHost, HoldHost, GestureHost, PagePauseHost, TitleCountHost {
  order: Order;
  paused: boolean;
  collapsed: boolean;
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly announce: Announce;
  readonly memory: Switch;
  readonly deepLinks: Switch;
}

/** The elements of the view that the behaviours need. */
export type ReaderLandmarks = AnnouncerLandmarks & {
  /** The article that holds a node, and the article after it. */
  articlesAround(node: Element | null | undefined): readonly (HTMLElement | undefined)[];
} & GestureLandmarks &
  HoldLandmarks &
  KeepClearLandmarks &
  KeepFocusLandmarks &
  MenuLandmarks &
  NoticeLandmarks &
  PlaceLandmarks &
  ReturnLandmarks;

/** The rendering, as far as the behaviours need it. */
export interface ReaderRendering {
  readonly landmarks: ReaderLandmarks;
  readonly say: Say;
  readonly headlineOf: (update: Update) => string;
  /** The title of the coverage, which tells two streams of a page apart. */
  readonly titleOf: () => string;
  /** Called every ten seconds while the page is visible, and when other times may have come into view. */
  readonly refreshTimes: () => void;
}

export interface ReaderParts {
  readonly store: Store;
  readonly rendering: ReaderRendering;
  readonly onRead: StoreCallbacks['onRead'];
}

/** Makes and connects everything an element does for the person who reads: one controller a behaviour. */
export class Reader implements StoreCallbacks {
  readonly gestures: Gestures;
  readonly slotsOf: PageSlots['slotsOf'];
  readonly onRead: StoreCallbacks['onRead'];
  readonly #host: ReaderHost;
  readonly #rendering: ReaderRendering;
  readonly #announcer: Announcer;
  readonly #hold: Hold;
  readonly #memory: Memory;

  constructor(host: ReaderHost, {store, rendering, onRead}: ReaderParts) {
    const {isNeeded} = this;
    const parts = {store, ...rendering, isNeeded, movedOn: new MovedOn(host)}; // each behaviour names those that it uses
    this.#host = host;
    this.#rendering = rendering;
    this.onRead = onRead;
    const announcer = (this.#announcer = new Announcer(host, parts));
    this.#hold = new Hold(host, parts);
    const memory = (this.#memory = new Memory(host, parts));
    this.gestures = new Gestures(host, {...parts, announcer, memory, pause: new PagePause(host)});
    const {show} = this.gestures;
    new Menu(host, parts);
    new KeepFocus(host, parts);
    new TakeOver(host, {...parts, show});
    new Return(host, parts);
    const onMissing = (): void => announcer.say(rendering.say('linkMissing'));
    const deepLink = new DeepLink(host, {...parts, onFound: show, onMissing});
    new Links(host, {store, onSameHash: deepLink.goToHash});
    new Place(host, parts);
    this.slotsOf = new PageSlots(host, parts).slotsOf;
    new NoticeInView(host, parts);
    new KeepClear(host, parts);
    new TitleCount(host);
    new Clock(host, {
      onTick: () => this.#onTick(),
      onScroll: rendering.refreshTimes,
      isCountingDown: () =>
        host.isConnected && isTriedAgain(store.status) && store.nextCheckAt < Infinity && store.state.page.isVisible,
    });
  }

  readonly isNeeded = (id: string): boolean => this.#hold.isNeeded(id);

  isHolding(): boolean {
    return this.#hold.isHolding;
  }

  recall(url: string): Remembered {
    return this.#memory.recall(url);
  }

  onDifference({fresh, changed, removed}: Difference, boxTitle: string): void {
    const [article] = this.#rendering.landmarks.articlesAround(this.#host.shadowRoot?.activeElement);
    const id = article?.dataset['id'];
    const gone = [...removed, ...changed.filter(({head}) => head.isDeleted)];
    const isWithdrawn = gone.some(({head}) => head.id === id);
    this.#announcer.add(fresh, boxTitle, isWithdrawn);
  }

  #onTick(): void {
    this.#hold.tick();
    this.gestures.tick();
    this.#rendering.refreshTimes();
    this.#announcer.tick();
    this.#host.requestUpdate();
  }
}
