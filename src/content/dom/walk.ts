import {resolveAddress, resolveAttribute, WEB} from '../rules/address.js';
import {DROPPED, ELEMENTS, FRAME, URL_ATTRIBUTES} from '../rules/allow-list.js';

const MAX_DEPTH = 100;

/** What can be put in place of a known frame: the address as the feed has it, and the element that has it. */
export type FindFrame = (address: string, source: Element) => HTMLElement | undefined;

/** Where a body comes from and where it goes. */
export interface BodyContext {
  /** Addresses resolve against this one. */
  readonly baseUrl: string;
  /** Level of the update's own heading: those in the body are deeper. */
  readonly headingLevel: number;
  /** Where a link to this address leads on the page, if it leads to an update. */
  readonly linkOf?: ((url: string) => string | undefined) | undefined;
}

const PLAYER = {controls: true, preload: 'none'};

/** What our pages ask of every link, picture and player, whatever the feed says. */
const STAMPS: Readonly<Record<string, object>> = {
  a: {rel: 'noopener nofollow'},
  img: {loading: 'lazy', decoding: 'async', referrerPolicy: 'no-referrer'},
  video: PLAYER,
  audio: PLAYER,
};

/** Copies the listed attributes; an address that is none of the web's, or for links of a mailbox or telephone, is left out. */
function copyAttributes(from: Element, to: Element, listed: readonly string[], {baseUrl, linkOf}: BodyContext): void {
  for (const {name, value} of from.attributes) {
    if (!listed.includes(name)) continue;
    if (URL_ATTRIBUTES.includes(name)) {
      const url = resolveAttribute(from.localName, name, value, baseUrl);
      if (url) to.setAttribute(name, (name === 'href' && linkOf?.(url)) || url);
    } else to.setAttribute(name, value);
  }
}

/** An inert document: in that of the page pictures are fetched at once, in that of the feed's markup names shadow the methods. */
export const inertDocument = (): Document => document.createElement('template').content.ownerDocument;

/** The address by which an element may stand for a frame: that of a frame, of the post that is quoted, or all of a text. */
function addressOf(element: Element, name: string): string {
  const {dataset} = element as HTMLElement;
  if (name === FRAME) return element.getAttribute('src') ?? dataset['src'] ?? '';
  if (name === 'blockquote')
    return element.getAttribute('cite') || ([...element.querySelectorAll('a')].at(-1)?.getAttribute('href') ?? '');
  if (!/^(p|div)$/.test(name) || element.childElementCount > 1) return '';
  const hint = name === 'div' ? (dataset['href'] ?? dataset['src']) : undefined;
  const text = hint ?? element.textContent.trim();
  return /^(https?:|visualisation|story)\S+$/.test(text) ? text : '';
}

/** The copy of a body in a document that fetches nothing. */
class Walk {
  readonly #context: BodyContext;
  readonly #findFrame: FindFrame | undefined;
  readonly #page = inertDocument();
  /** By how much headings are lowered. */
  readonly #lower: number;

  constructor(body: Element | DocumentFragment, context: BodyContext, findFrame: FindFrame | undefined) {
    this.#context = context;
    this.#findFrame = findFrame;
    let highest = 1;
    while (highest <= context.headingLevel && !body.querySelector(`h${highest}`)) highest++;
    this.#lower = context.headingLevel + 1 - highest;
  }

  copy(body: Node): DocumentFragment {
    const copy = this.#page.createDocumentFragment();
    this.#copyChildren(body, copy, 0);
    copy.normalize();
    return copy;
  }

  /** A new element at the end of `parent`; a wide table scrolls in a box of its own, which the keyboard can reach. */
  #append(parent: Node, name: string): HTMLElement {
    if (name === 'table') parent = Object.assign(this.#append(parent, 'div'), {className: 'scroller', tabIndex: 0});
    const lowered = name.replace(/^h(\d)/, (_, level) => `h${Math.min(Number(level) + this.#lower, 6)}`);
    return parent.appendChild(this.#page.createElement(lowered));
  }

  #copyChildren(from: Node, to: Node, depth: number): void {
    // not by `childNodes`, which is an array to make for each; comments have no children and so leave nothing
    for (let node = from.firstChild; node; node = node.nextSibling) {
      const name = (node as Element).localName;
      if (node instanceof Text) to.appendChild(this.#page.createTextNode(node.data));
      else if (DROPPED.includes(name)) continue;
      else if (depth < MAX_DEPTH && name) this.#copyElement(node as Element, name, to, depth);
      else this.#copyChildren(node, to, depth);
    }
  }

  #copyElement(from: Element, name: string, to: Node, depth: number): void {
    const listed = ELEMENTS.get(name);
    const address = addressOf(from, name);
    const frame = address && this.#findFrame?.(address, from);
    if (frame) to.appendChild(frame);
    const href = address && name !== 'blockquote' ? resolveAddress(address, this.#context.baseUrl, WEB) : '';
    if (name === FRAME || (frame && name !== 'blockquote')) {
      if (href && !frame) this.#appendLink(to, href, from.getAttribute('title') || href);
      return;
    }
    const element = listed && this.#append(to, name);
    if (element) copyAttributes(from, element, listed, this.#context);
    if (name !== 'a' || element?.hasAttribute('href')) Object.assign(element ?? {}, STAMPS[name]);
    if (element && href && !from.firstElementChild && [address, ''].includes(from.textContent.trim()))
      this.#appendLink(element, href, href);
    else this.#copyChildren(from, element ?? to, element ? depth + 1 : depth);
    if (frame && element) frame.prepend(element);
  }

  #appendLink(to: Node, href: string, textContent: string): void {
    Object.assign(this.#append(to, 'a'), {href, textContent, ...STAMPS['a']});
  }
}

/**
 * Copies what a sanitizer left, and asserts the list once more while at it: resolves every address, lowers the headings
 * below the update's own, stamps links, pictures and players, puts what `findFrame` makes in place of frames, else links.
 */
export function walkBody(
  body: Element | DocumentFragment,
  context: BodyContext,
  findFrame?: FindFrame,
): DocumentFragment {
  // in a form that somebody lets pass, the names of its fields shadow its own properties
  for (const field of body.querySelectorAll('form [id], form [name], [form]'))
    for (const name of ['id', 'name', 'form']) Element.prototype.removeAttribute.call(field, name);
  return new Walk(body, context, findFrame).copy(body);
}
