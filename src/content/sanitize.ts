import {DROPPED, ELEMENTS, GLOBAL_ATTRIBUTES} from './allow-list.js';
import {walkBody, type BodyContext} from './walk.js';

const SIZE_LIMIT = 500_000; // UTF-16 code units of markup an update

/** A sanitizer for browsers without `Element.setHTML`: unsafe markup in, inert nodes that hold only listed ones out. */
export type Purify = (html: string) => DocumentFragment;

// TypeScript's DOM library does not know these yet: https://wicg.github.io/sanitizer-api/
interface SanitizerConfig {
  readonly elements: readonly {readonly name: string; readonly attributes: readonly string[]}[];
  readonly attributes: readonly string[];
  readonly replaceWithChildrenElements?: readonly string[];
}
interface NativeElement extends HTMLElement {
  setHTML(html: string, options: {readonly sanitizer: unknown}): void;
}
type NativeSanitizer = new (config: SanitizerConfig) => object;

let loadPurify: (() => Promise<Purify>) | undefined;
let purify: Purify | undefined;
let purifyLoading: Promise<Purify> | undefined;
let nativeSanitizer: object | undefined;
let inertDocument: Document | undefined;

const hasNative = (): boolean => 'setHTML' in Element.prototype;

/** Says where the other sanitizer comes from. It is asked for only where the browser has none of its own. */
export function providePurify(load: () => Promise<Purify>): void {
  loadPurify = load;
}

/** The list as the native sanitizer wants it; `unlisted` names give way to their content. */
function configure(unlisted: readonly string[]): object {
  const {Sanitizer} = globalThis as unknown as {Sanitizer: NativeSanitizer};
  return new Sanitizer({
    elements: Array.from(ELEMENTS, ([name, attributes]) => ({name, attributes})),
    attributes: GLOBAL_ATTRIBUTES,
    ...(unlisted.length ? {replaceWithChildrenElements: unlisted} : {}),
  });
}

/** Names in the markup that are not listed. The native sanitizer has to be told each, else their text goes with them. */
function unlistedNames(html: string): string[] {
  const names = new Set<string>();
  for (const [, name = ''] of html.matchAll(/<([a-z][^\s/>]*)/gi)) {
    const lower = name.toLowerCase();
    if (!ELEMENTS.has(lower) && !DROPPED.includes(lower) && lower !== 'html' && lower !== 'body') names.add(lower);
  }
  return [...names];
}

function sanitizeNatively(html: string): ParentNode & Node {
  // on an element of the live document, pictures would be fetched before their addresses are resolved
  inertDocument ??= document.implementation.createHTMLDocument('');
  const body = inertDocument.createElement('div') as unknown as NativeElement;
  const unlisted = unlistedNames(html);
  const sanitizer = unlisted.length ? configure(unlisted) : (nativeSanitizer ??= configure([]));
  body.setHTML(html, {sanitizer});
  return body;
}

/**
 * Unsafe markup as safe nodes, never as a string: sanitized inert, then walked. `undefined` while no sanitizer is there.
 * https://github.com/WICG/sanitizer-api
 */
export function sanitize(html: string, context: BodyContext): readonly Node[] | undefined {
  const markup = html.slice(0, SIZE_LIMIT);
  const body = hasNative() ? sanitizeNatively(markup) : purify?.(markup);
  if (!body) return undefined;
  walkBody(body, context);
  return [...body.childNodes];
}

/**
 * Loads the sanitizer where the browser has none, and says whether there is one now. A load that failed is tried again
 * by the next body.
 */
export async function sanitizerReady(): Promise<boolean> {
  if (hasNative() || purify) return true;
  try {
    purifyLoading ??= loadPurify?.();
    purify = await purifyLoading;
  } catch (cause) {
    purifyLoading = undefined;
    console.warn('live-updates: the sanitizer could not be loaded, so updates show as plain text.', cause);
  }
  return !!purify;
}
