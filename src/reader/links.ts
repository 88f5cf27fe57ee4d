import type {ReactiveControllerHost} from 'lit';
import {findLinked, isOwnHash} from '../model/fragment.js';
import type {Store} from '../stream/store.js';
import {Behaviour} from './behaviour.js';

interface LinksHost extends ReactiveControllerHost, HTMLElement {
  readonly deepLinks: 'on' | 'off';
}

export interface LinksParts {
  readonly store: Pick<Store, 'state'>;
  /** Called for a link to the update at which the page already is: the address does not change, so no `hashchange` follows. */
  readonly onSameHash: () => void;
}

/** Where links open that lead out of a frame: in place of the whole page if that is sure to be allowed, else in a new tab. */
function targetOutsideFrame(): string {
  try {
    const {sandbox} = frameElement as HTMLIFrameElement; // `null`, which throws, in a frame of another site
    return sandbox.length && !sandbox.value.includes('allow-top-navigation') ? '_blank' : '_top';
  } catch {
    return '_blank';
  }
}

/**
 * Decides where a link of the stream opens, at the click: by then the page may have changed its address, or may be in a frame.
 * A link to an update leads there within the page. Any other link leaves a frame, because most sites refuse to be framed.
 */
export class Links extends Behaviour<LinksHost, LinksParts> {
  hostConnected(): void {
    this.listen(window, ['click'], this.#onClick); // after all listeners of the page, which may have a plan of its own
  }

  readonly #onClick = (event: MouseEvent): void => {
    const [target] = event.composedPath();
    const link = !event.defaultPrevented && (target as Partial<Element>).closest?.('a');
    if (!link || !link.href || link.getRootNode() !== this.host.shadowRoot) return; // what is slotted belongs to the page
    if (this.#isToUpdate(link)) this.#goToHash(event, link);
    else if (window !== window.parent && link.protocol.startsWith('http')) {
      link.target = targetOutsideFrame();
      setTimeout(() => link.removeAttribute('target')); // at the next click the page may be elsewhere
    }
  };

  #isToUpdate({hash, origin}: HTMLAnchorElement): boolean {
    const {deepLinks} = this.host;
    const isHere = deepLinks !== 'off' && origin === location.origin && isOwnHash(hash);
    return isHere && !!findLinked(this.parts.store.state.updates.entries, hash);
  }

  #goToHash(event: MouseEvent, {hash}: HTMLAnchorElement): void {
    const {button, altKey, ctrlKey, metaKey, shiftKey} = event;
    if (button || altKey || ctrlKey || metaKey || shiftKey) return; // a new tab
    event.preventDefault();
    if (!event.defaultPrevented) return; // the browser follows the link in any case
    if (location.hash === hash) this.parts.onSameHash();
    else location.hash = hash;
  }
}
