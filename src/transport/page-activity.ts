/** Whether anybody can look at the page, and whether it can reach the network. Replaceable, so that tests own both. */
export interface PageActivity {
  readonly isVisible: boolean;
  readonly isOnline: boolean;
  /** Calls back when either may have changed; returns the way to stop that. */
  subscribe(onChange: () => void): () => void;
}

const PAGE_EVENTS = ['visibilitychange', 'resume'] as const;
const WINDOW_EVENTS = ['online', 'offline', 'pageshow'] as const;

/** The document's visibility and the browser's connection. Touches nothing before it is asked. */
export const pageActivity: PageActivity = {
  get isVisible() {
    return document.visibilityState !== 'hidden';
  },
  get isOnline() {
    return navigator.onLine;
  },
  subscribe(onChange) {
    for (const name of PAGE_EVENTS) document.addEventListener(name, onChange);
    for (const name of WINDOW_EVENTS) window.addEventListener(name, onChange);
    return () => {
      for (const name of PAGE_EVENTS) document.removeEventListener(name, onChange);
      for (const name of WINDOW_EVENTS) window.removeEventListener(name, onChange);
    };
  },
};
