import {canRun} from './can-run.js';
import {LiveUpdates} from './element.js';

declare global {
  interface HTMLElementTagNameMap {
    'live-updates': LiveUpdates;
  }
}

// a second copy on the page does no harm: the first one is used
if (!customElements.get('live-updates') && (typeof document === 'undefined' || canRun()))
  customElements.define('live-updates', LiveUpdates);

export * from './element.js';
