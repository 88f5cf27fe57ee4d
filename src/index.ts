import {canRun} from './can-run.js';
import {LiveUpdates} from './element.js';

declare global {
  interface HTMLElementTagNameMap {
    'live-updates': LiveUpdates;
  }
}

// A second copy on the page does no harm: the first one is used. Without a page there is nothing to render into, and a server
// that does not know the element writes the tag as it is, with the page's own link in it.
if (typeof document !== 'undefined' && !customElements.get('live-updates') && canRun())
  customElements.define('live-updates', LiveUpdates);

export * from './element.js';
