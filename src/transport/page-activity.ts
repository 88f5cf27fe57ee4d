import {ownDocument} from '../own-document.js';

/** Whether the page is visible, and whether the browser is online. Tests replace it. */
export interface PageActivity {
  readonly isVisible: boolean;
  readonly isOnline: boolean;
  /** Calls `onChange` when either may have changed. Returns a function that unsubscribes. */
  subscribe(onChange: () => void): () => void;
}

/** The real page's activity. Touches no global before it is used. */
export const pageActivity: PageActivity = {
  get isVisible() {
    return ownDocument('visibilityState') !== 'hidden';
  },
  get isOnline() {
    return navigator.onLine;
  },
  subscribe(onChange) {
    const abort = new AbortController();
    for (const name of ['visibilitychange', 'resume', 'pageshow', 'online', 'offline']) {
      window.addEventListener(name, onChange, {capture: true, signal: abort.signal}); // captured, because events of the document need not bubble
    }
    return () => abort.abort();
  },
};
