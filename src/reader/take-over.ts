import type {ReactiveControllerHost} from 'lit';
import {findLinked} from '../model/fragment.js';
import type {Switch} from '../options.js';
import {ownDocument} from '../own-document.js';
import {reveal} from '../stream/pages.js';
import type {Store} from '../stream/store.js';
import {Behaviour} from './behaviour.js';
import type {MovedOn} from './moved-on.js';
import {goBackTo} from './go-to.js';
import {frameOf, topOf} from './frame.js';

export interface TakeOverParts {
  readonly store: Store;
  readonly landmarks: {articleOf(id: string): HTMLElement | undefined; readonly container: HTMLElement | null};
  readonly movedOn: Pick<MovedOn, 'goBack'>;
  /** Opens an update and moves the focus there. */
  readonly show: (id: string, isThere: boolean) => void;
}

/** The place of the person in the page as the server wrote it. */
interface Seen {
  /** The fragment of the update in view, empty if there is none, and how far it began below the top of the view in pixels. */
  readonly hash: string;
  readonly offset: number;
  /** The element that had the focus. */
  readonly focused: Element | false | null;
}

const hashOf = ({id}: Element): string => `#${id}`;

/** Notes what is in view of the updates in the page, and what has the focus in the element; `undefined` where there is neither. */
function look(host: HTMLElement): Seen | undefined {
  const articles = [...host.querySelectorAll<HTMLElement>(':scope > article[id^="lu-"]')];
  const root = host.getRootNode();
  const active = root instanceof ShadowRoot ? root.activeElement : ownDocument('activeElement');
  const focused = active !== host && host.contains(active) && active;
  if (!articles.length && !focused) return undefined;
  const {top, bottom} = frameOf(host);
  const ahead = articles.filter(each => topOf(host) < top && each.getBoundingClientRect().bottom > top);
  const article = ahead.find(each => hashOf(each) === location.hash && topOf(each) < bottom) ?? ahead[0];
  return {hash: article ? hashOf(article) : '', offset: article ? topOf(article) - top : 0, focused};
}

type Host = ReactiveControllerHost & HTMLElement & {readonly renderRoot: ParentNode; readonly deepLinks: Switch};

/** Keeps the place and the focus of a person who has begun to read the updates that a server wrote into the element. */
export class TakeOver extends Behaviour<Host, TakeOverParts> {
  #seen: Seen | undefined;
  #isPast = false;
  #isTaken = false;

  /**
   * Looks at once, because with its shadow root an element hides what is in it. From the next frame on the person may have
   * moved.
   */
  constructor(host: Host, parts: TakeOverParts) {
    super(host, parts);
    if (host.isConnected) this.#seen = look(host);
    requestAnimationFrame(() => (this.#isPast = true));
  }

  hostUpdate(): void {
    if (this.parts.store.state.feed && !this.#isTaken && (this.#isPast || !this.#seen)) this.#seen = look(this.host);
  }

  hostUpdated(): void {
    const {store, landmarks, movedOn, show} = this.parts;
    if (!store.state.feed || this.#isTaken) return;
    this.#isTaken = true;
    if (!this.#seen) return;
    const {focused, hash, offset} = this.#seen;
    const id = hash && findLinked(store.selection.entries, hash);
    if (id) {
      reveal(store, id); // what is being read stays open
      movedOn.goBack();
      // the browser itself has gone there, and leaves no room for a notice above it as our own links do
      const isLinked = this.host.deepLinks !== 'off' && hash === location.hash;
      if (isLinked && ownDocument('activeElement') === ownDocument('body')) show(id, true);
      goBackTo(this.host, () => landmarks.articleOf(id), offset);
    }
    // the page's own content is out of view now: the same link inside gets the focus, else the whole coverage
    if (focused && !focused.checkVisibility()) {
      const links = [...this.host.renderRoot.querySelectorAll<HTMLAnchorElement>('a[href]')];
      const link = links.find(({href}) => href === (focused as HTMLAnchorElement).href);
      (link ?? landmarks.container)?.focus({preventScroll: true});
    }
  }
}
