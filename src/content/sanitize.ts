import {DROPPED, HANDED_ON} from './allow-list.js';
import {OnDemand} from '../on-demand.js';
import {lowered, tameMarkup} from './tame.js';
import {inertDocument} from './walk.js';

/** What stands in for `Element.setHTML`: unsafe markup in, inert nodes that hold only listed ones out; `null` where it may not run. */
export type Purify = (html: string) => DocumentFragment | null;

// TypeScript's DOM library does not know it yet: https://wicg.github.io/sanitizer-api/
interface NativeElement extends Element {
  setHTML(html: string, options: {readonly sanitizer: Sanitizer}): void;
}

/** The other sanitizer, asked for only where the browser has none of its own. */
export const purifier = new OnDemand<Purify>('the sanitizer could not be loaded, so updates show as plain text.');

let sanitizer: Sanitizer | undefined;

export const hasNative = (): boolean => 'setHTML' in Element.prototype;

function sanitizeNatively(html: string): Element {
  sanitizer ??= new Sanitizer({
    elements: [...HANDED_ON.keys()],
    // a list for each element, which the walk asserts, would make Chromium take five times as long for each body
    attributes: [...new Set([...HANDED_ON.values()].flat())],
    dataAttributes: false, // none but the listed
  });
  // in an element of its own: where a table is the outermost, Firefox puts what is misplaced in it behind instead of before
  html = `<x-body>${html}`;
  // it has to be told each name that gives way to its content, else the text goes as well
  for (const [, name = ''] of lowered(html).matchAll(/<([a-z][^\t\n\f\r />]*)/g)) {
    if (!HANDED_ON.has(name) && !DROPPED.includes(name)) sanitizer.replaceElementWithChildren(name);
  }
  const body = inertDocument().createElement('div');
  (body as Element as NativeElement).setHTML(html, {sanitizer});
  return body;
}

/** Unsafe markup as inert nodes that hold only listed ones, never as a string. Nothing where no sanitizer can run. */
export function sanitize(html: string): Element | DocumentFragment | null | undefined {
  const markup = tameMarkup(html);
  return hasNative() ? sanitizeNatively(markup) : purifier.loaded?.(markup);
}
