import {LiveUpdates} from './element.js';

declare global {
  interface HTMLElementTagNameMap {
    'live-updates': LiveUpdates;
  }
}

// a second copy on the page does no harm: the first one is used
if (!customElements.get('live-updates')) customElements.define('live-updates', LiveUpdates);

export * from './element.js';
