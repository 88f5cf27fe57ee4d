import {purify} from '../../src/content/dom/purifier.js';
import {purifier, sanitize as leave} from '../../src/content/dom/sanitize.js';
import {walkBody, type BodyContext} from '../../src/content/dom/walk.js';

/** Where bodies come from in these tests, and the level of the update's own heading. */
export const CONTEXT: BodyContext = {baseUrl: 'https://news.example/live/feed.json', headingLevel: 3};

/** Runs `act` as in a browser that has no `Element.setHTML`. */
function withoutNative<T>(act: () => T): T {
  const native = Object.getOwnPropertyDescriptor(Element.prototype, 'setHTML');
  if (!native) return act();
  Reflect.deleteProperty(Element.prototype, 'setHTML');
  try {
    return act();
  } finally {
    Object.defineProperty(Element.prototype, 'setHTML', native);
  }
}

purifier.provide(() => Promise.resolve(purify));
await purifier.load();

function sanitize(html: string, context: BodyContext): readonly Node[] | undefined {
  const left = leave(html);
  return left ? [...walkBody(left, context).childNodes] : undefined;
}

export interface Path {
  readonly name: string;
  /** `undefined` means that no sanitizer is there. */
  readonly sanitize: (html: string, context?: BodyContext) => readonly Node[] | undefined;
}

/** What this browser takes by itself: its own sanitizer, if it has one. */
export const NATIVE: Path = {
  name: 'Element.setHTML',
  sanitize: (html, context = CONTEXT) => sanitize(html, context),
};

/** What stands in for it elsewhere. */
export const PURIFIER: Path = {
  name: 'DOMPurify',
  sanitize: (html, context = CONTEXT) => withoutNative(() => sanitize(html, context)),
};

/** Whether this browser has a sanitizer of its own. */
export const HAS_NATIVE = 'setHTML' in Element.prototype;

/** The ways there are in this browser. */
export const PATHS: readonly Path[] = HAS_NATIVE ? [NATIVE, PURIFIER] : [PURIFIER];

/** The safe nodes in an element of a document that fetches nothing. */
export function bodyOf(path: Path, html: string, context?: BodyContext): HTMLElement {
  const nodes = path.sanitize(html, context);
  if (!nodes) throw new Error(`${path.name} is not there for ${html.slice(0, 100)}`);
  const body = document.implementation.createHTMLDocument('').createElement('div');
  body.append(...nodes);
  return body;
}
