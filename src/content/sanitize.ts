import {DROPPED, ELEMENTS} from './allow-list.js';
import {inertDocument, walkBody, type BodyContext} from './walk.js';

const SIZE_LIMIT = 500_000; // UTF-16 code units of markup an update

/** What stands in for `Element.setHTML`: unsafe markup in, inert nodes that hold only listed ones out; `null` where it may not run. */
export type Purify = (html: string) => DocumentFragment | null;

// TypeScript's DOM library does not know it yet: https://wicg.github.io/sanitizer-api/
interface NativeElement extends Element {
  setHTML(html: string, options: {readonly sanitizer: Sanitizer}): void;
}

let sanitizer: Sanitizer | undefined;
let loadPurify: (() => Promise<Purify>) | undefined;
let loading: Promise<void> | undefined;
let purify: Purify | undefined;

const hasNative = (): boolean => 'setHTML' in Element.prototype;

/** Says where the other sanitizer comes from. It is asked for only where the browser has none of its own. */
export function providePurify(load: () => Promise<Purify>): void {
  loadPurify = load;
}

function sanitizeNatively(html: string): Element {
  sanitizer ??= new Sanitizer({
    elements: Array.from(ELEMENTS, ([name, attributes]) => ({name, attributes})),
    attributes: [], // none on every element: without a list of them, all would stay
  });
  // it has to be told each name that gives way to its content, else the text goes as well
  for (const [, name = ''] of html.toLowerCase().matchAll(/<([a-z][^\s/>]*)/g)) {
    if (!ELEMENTS.has(name) && !DROPPED.includes(name)) sanitizer.replaceElementWithChildren(name);
  }
  const body = inertDocument().createElement('div');
  (body as Element as NativeElement).setHTML(html, {sanitizer});
  return body;
}

/** Unsafe markup as safe nodes, never as a string: sanitized inert, then walked. `undefined` where no sanitizer can run. */
export function sanitize(html: string, context: BodyContext): readonly Node[] | undefined {
  const markup = html.slice(0, SIZE_LIMIT);
  const body = hasNative() ? sanitizeNatively(markup) : purify?.(markup);
  return body ? [...walkBody(body, context).childNodes] : undefined;
}

/** Loads a sanitizer where the browser has none; settled once it is here or could not be. The next body then tries again. */
export function sanitizerReady(): Promise<void> | undefined {
  if (hasNative()) return undefined;
  return (loading ??= loadPurify?.().then(
    loaded => {
      purify = loaded;
    },
    (cause: unknown) => {
      loading = undefined;
      console.warn('live-updates: the sanitizer could not be loaded, so updates show as plain text.', cause);
    },
  ));
}
