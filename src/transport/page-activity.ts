/** Whether anybody can look at the page, and whether it can reach the network. Replaceable, so that tests own both. */
export interface PageActivity {
  readonly isVisible: boolean;
  readonly isOnline: boolean;
  /** Calls back when either may have changed; returns the way to stop that. */
  subscribe(onChange: () => void): () => void;
}

/** The document's visibility and the browser's connection. Touches nothing before it is asked. */
export const pageActivity: PageActivity = {
  get isVisible() {
    return document.visibilityState !== 'hidden';
  },
  get isOnline() {
    return navigator.onLine;
  },
  subscribe(onChange) {
    const abort = new AbortController();
    for (const name of ['visibilitychange', 'resume', 'pageshow', 'online', 'offline']) {
      window.addEventListener(name, onChange, {capture: true, signal: abort.signal}); // captured: the document's own need not bubble
    }
    return () => abort.abort();
  },
};
