import type {ReactiveControllerHost} from 'lit';
import {findLinked, isOwnHash} from '../model/fragment.js';
import {loadUntil} from '../stream/pages.js';
import type {Store} from '../stream/store.js';
import {Behaviour} from './behaviour.js';
import type {MovedOn} from './moved-on.js';

interface DeepLinkHost extends ReactiveControllerHost, HTMLElement {
  readonly deepLinks: 'on' | 'off';
}

export interface DeepLinkParts {
  readonly store: Pick<Store, 'state' | 'act' | 'loadOlder'>;
  readonly movedOn: MovedOn;
  readonly onFound: (id: string) => unknown;
  readonly onMissing: () => void;
}

/** All of the page. The first to find the linked update goes to it; the others stop showing that it is missing. */
const links = new Set<DeepLink>();

/**
 * Goes to the update that the page's fragment means: at load, when the fragment changes, and when a link with the same
 * fragment is clicked again. It moves nobody who has begun something else meanwhile. All other fragments are left to the page.
 */
export class DeepLink extends Behaviour<DeepLinkHost, DeepLinkParts> {
  #isLoaded = false;
  /** The hash whose update was found here. */
  #answered = '';

  hostConnected(): void {
    links.add(this);
    this.listen(window, ['hashchange'], this.goToHash);
  }

  override hostDisconnected(): void {
    super.hostDisconnected();
    links.delete(this);
  }

  hostUpdate(): void {
    const {updates, reader} = this.parts.store.state;
    const late = reader.isLinkMissing && findLinked(updates.entries, location.hash);
    if (late) this.#setLink(late); // the update came late; the person is elsewhere by now, so only mark it
  }

  hostUpdated(): void {
    const isLoaded = !!this.parts.store.state.feed;
    if (isLoaded === this.#isLoaded) return;
    this.#isLoaded = isLoaded;
    void this.#goToHash();
  }

  /** Goes to the update, at the person's own wish. */
  readonly goToHash = (): void => {
    this.parts.movedOn.expect();
    void this.#goToHash();
  };

  async #goToHash(): Promise<void> {
    const {hash} = location;
    const isOwn = isOwnHash(hash);
    this.#answered = '';
    await this.host.updateComplete;
    this.#setLink();
    if (this.host.deepLinks === 'off' || hash.length < 2 || (!isOwn && this.#isOfPage())) return;
    const {store, movedOn, onFound, onMissing} = this.parts;
    const others = [...links].filter(other => other !== this);
    const isOver = (): boolean =>
      !this.#isLoaded || location.hash !== hash || others.some(other => other.#answered === hash);
    const find = (): string | undefined => findLinked(store.state.updates.entries, hash);
    if (isOwn) await loadUntil(store, () => isOver() || !!find());
    if (isOver()) return;
    const id = find();
    if (!id && !isOwn) return;
    this.#setLink(id, !id);
    if (!id) {
      onMissing();
      return;
    }
    this.#answered = hash;
    for (const other of others) other.#setLink();
    if (!movedOn.isElsewhere()) onFound(id);
  }

  #setLink(linkedId?: string, isLinkMissing = false): void {
    const {store} = this.parts;
    const {reader} = store.state;
    if (linkedId !== reader.linkedId || isLinkMissing !== reader.isLinkMissing)
      store.act({type: 'reader', linkedId, isLinkMissing});
  }

  /** Whether the fragment names an element of the page. The fallback content inside our element does not count. */
  #isOfPage(): boolean {
    const target = document.querySelector(':target');
    return !!target && !this.host.contains(target);
  }
}
