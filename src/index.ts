import {LiveUpdates} from './element.js';

declare global {
  interface HTMLElementTagNameMap {
    'live-updates': LiveUpdates;
  }
}

// a second copy on the page is harmless: the first one serves
if (!customElements.get('live-updates')) customElements.define('live-updates', LiveUpdates);

export * from './element.js';
