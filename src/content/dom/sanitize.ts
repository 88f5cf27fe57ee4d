import {OnDemand} from '../../on-demand.js';
import {DROPPED, HANDED_ON, HANDED_ON_ATTRIBUTES} from '../rules/allow-list.js';
import {lowered, tameMarkup} from '../rules/tame.js';
import {inertDocument} from './walk.js';

/** Sanitizes in place of `Element.setHTML`: unsafe markup in, inert nodes of listed elements out; `null` if it may not run. */
export type Purify = (html: string) => DocumentFragment | null;

// not yet in TypeScript's DOM library: https://wicg.github.io/sanitizer-api/
interface NativeElement extends Element {
  setHTML(html: string, options: {readonly sanitizer: Sanitizer}): void;
}

/** DOMPurify. It is loaded only where the browser has no sanitizer of its own. */
export const purifier = new OnDemand<Purify>('the sanitizer');

let sanitizer: Sanitizer | undefined;

/** Some pages bring a `setHTML` of their own, which takes no `Sanitizer`. */
export const hasNative = (): boolean => 'setHTML' in Element.prototype && 'Sanitizer' in globalThis;

function sanitizeNatively(html: string): Element {
  sanitizer ??= new Sanitizer({
    elements: [...HANDED_ON],
    // one list for all elements: with one for each, Chromium takes five times as long; the walk checks by element
    attributes: [...HANDED_ON_ATTRIBUTES],
    dataAttributes: false, // only the listed ones
  });
  // inside an element: if a table is outermost, Firefox moves misplaced content behind it, other browsers before it
  html = `<x-body>${html}`;
  // each unlisted name must be declared as replaced by its content, or its text is removed too
  for (const [, name = ''] of lowered(html).matchAll(/<([a-z][^\t\n\f\r />]*)/g)) {
    if (!HANDED_ON.has(name) && !DROPPED.includes(name)) sanitizer.replaceElementWithChildren(name);
  }
  const body = inertDocument().createElement('div');
  (body as Element as NativeElement).setHTML(html, {sanitizer});
  return body;
}

/** Turns unsafe markup into inert nodes of listed elements; `null` or `undefined` if no sanitizer can run. Never returns a string. */
export function sanitize(html: string): Element | DocumentFragment | null | undefined {
  return hasNative() ? sanitizeNatively(tameMarkup(html)) : purifier.loaded?.(tameMarkup(html));
}
