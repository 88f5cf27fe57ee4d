import {resolveAddress, resolveAttribute, WEB} from '../rules/address.js';
import {BLOCKS, DIRECTION, DROPPED, ELEMENTS, FRAME, RUBY, SIGN, URL_ATTRIBUTES} from '../rules/allow-list.js';
import {isText} from '../../dom/patch.js';
import {breakWords} from '../../text/contain.js';
import {directionOf} from '../../text/direction.js';
import {
  DEPTH_LIMIT,
  FRAME_LIMIT,
  LINE_LIMIT,
  LONG_BODY,
  NUMBER_LIMIT,
  RUBY_LIMIT,
  SPAN_LIMIT,
  WAITING_BLOCK,
} from '../rules/limits.js';
import {partsOf} from '../rules/plain-text.js';

/** Makes the placeholder of a known frame. `address` is as the feed wrote it, `source` the element that holds it. */
export type FindFrame = (address: string, source: Element) => HTMLElement | undefined;

/** The surroundings of a body. */
export interface BodyContext {
  /** The base for relative addresses. */
  readonly baseUrl: string;
  /** Level of the update's own heading. Headings in the body are deeper. */
  readonly headingLevel: number;
  /** The address on this page that replaces a link; `undefined` keeps the link. */
  readonly linkOf?: ((url: string) => string | undefined) | undefined;
}

const PLAYER = {part: 'media', controls: true, preload: 'none'};

/** Properties of every link, picture, player and caption. They overrule the feed. */
export const STAMPS: Readonly<Record<string, object>> = {
  a: {rel: 'noopener nofollow'},
  img: {part: 'media', loading: 'lazy', decoding: 'async', referrerPolicy: 'no-referrer'},
  video: PLAYER,
  audio: PLAYER,
  figcaption: {part: 'caption'},
};

/**
 * A new inert document. In the document of the page, pictures would be fetched at once; in the one that holds the markup of
 * the feed, names in it would shadow methods.
 */
export const inertDocument = (): Document => document.createElement('template').content.ownerDocument;

/** The address of the frame that an element may stand for: of an embed, of a quoted post, or an address that is alone in its block. */
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

/**
 * Names what screen readers would spell out as an address: a picture without words by its title, a link without words by its
 * site.
 */
function nameElement(element: HTMLElement): void {
  if (element instanceof HTMLImageElement && !element.hasAttribute('alt')) element.alt = element.title;
  const isBare = element instanceof HTMLAnchorElement && element.href && !element.textContent.trim();
  if (isBare && !element.querySelector('img:not([alt=""])')) element.ariaLabel = element.host || element.href;
}

/** Blocks of a long body that are laid out only when they are near the view. */
const PIECE = /^(?:p|div|[uod]l)$/;

/** Copies a body into an inert document. */
class Walk {
  readonly #context: BodyContext;
  readonly #findFrame: FindFrame | undefined;
  readonly #page = inertDocument();
  #spans = 0;
  #numbers = 0;
  #frames = 0;
  #rubies = 0;
  /** Characters and elements so far, and how many there were where the present line of text began. */
  #length = 0;
  #lineStart = 0;
  /** The number that is added to the level of each heading. */
  readonly #lower: number;

  constructor(body: Element | DocumentFragment, context: BodyContext, findFrame: FindFrame | undefined) {
    this.#context = context;
    this.#findFrame = findFrame;
    let highest = 1;
    while (highest <= context.headingLevel && !body.querySelector(`h${highest}`)) highest++;
    this.#lower = context.headingLevel + 1 - highest;
  }

  /** Whether a span, or the number of a list's item, still fits. */
  #hasRoomFor(name: string, value: string): boolean {
    if (name === 'value') return ++this.#numbers <= NUMBER_LIMIT;
    return !/^(?:col|row)?span$/.test(name) || (this.#spans += Math.max(0, Number(value) || 0)) <= SPAN_LIMIT;
  }

  /** Copies the listed attributes for which there is room. An address that is not allowed is left out. */
  #copyAttributes(from: Element, to: Element, listed: readonly string[]): void {
    const {baseUrl, linkOf} = this.#context;
    for (const {name, value} of from.attributes) {
      if (name === 'dir' || !listed.includes(name) || !this.#hasRoomFor(name, value)) continue;
      if (URL_ATTRIBUTES.includes(name)) {
        const url = resolveAttribute(from.localName, name, value, baseUrl);
        if (url) to.setAttribute(name, (name === 'href' && linkOf?.(url)) || url);
      } else to.setAttribute(name, value);
    }
  }

  copy(body: Node): DocumentFragment {
    const copy = this.#page.createDocumentFragment();
    this.#copyChildren(body, copy, 0);
    copy.normalize(); // what elements that are not listed have parted may be one word
    const texts = this.#page.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null)
      text.data = breakWords(text.data);
    return copy;
  }

  /** Appends a new element. A table or a listing gets a box around it that scrolls and can be focused. */
  #append(parent: Node, name: string): HTMLElement {
    if (/^(?:table|pre)$/.test(name))
      parent = Object.assign(this.#append(parent, 'section'), {className: 'scroller', tabIndex: 0});
    const lowered = name.replace(/^h(\d)/, (_, level) => `h${Math.min(Number(level) + this.#lower, 6)}`);
    return parent.appendChild(this.#page.createElement(lowered));
  }

  /** Copies the content of an element. A line that grows too long goes on in a block of its own, and so again and again. */
  #copyChildren(from: Node, place: Node, depth: number): void {
    const {localName} = from as Element;
    const isBlock = !localName || (depth <= DEPTH_LIMIT && BLOCKS.has(localName)); // what is too deep stands in a line
    const before = this.#lineStart;
    const most = RUBY.test(localName) ? 2 * LINE_LIMIT : LINE_LIMIT; // a word stays with its annotation
    let to = place;
    if (isBlock) this.#lineStart = this.#length;
    const placeOf = (name: string, length: number): Node => {
      if (BLOCKS.has(name)) to = place;
      else if (this.#length - this.#lineStart > most) {
        to = Object.assign(this.#append(place, 'p'), {className: 'piece'});
        this.#lineStart = this.#length;
      }
      this.#length += length;
      return to;
    };
    // no `childNodes`, which would make a list for each element; a comment has no name and no children, so nothing is copied
    for (let node = from.firstChild; node; node = node.nextSibling) {
      const name = (node as Element).localName;
      if (isText(node))
        for (const part of partsOf(node.data)) placeOf('', part.length).appendChild(this.#page.createTextNode(part));
      else if (DROPPED.includes(name)) continue;
      else if (depth < DEPTH_LIMIT && name) this.#copyElement(node as Element, name, placeOf(name, 1), depth);
      else this.#copyChildren(node, to, DEPTH_LIMIT + 1);
    }
    this.#lineStart = isBlock ? this.#length : before;
  }

  #copyElement(from: Element, name: string, to: Node, depth: number): void {
    const listed = name === 'ruby' && ++this.#rubies > RUBY_LIMIT ? undefined : ELEMENTS.get(name);
    const address = addressOf(from, name);
    const frame = address && this.#frames < FRAME_LIMIT ? this.#findFrame?.(address, from) : undefined;
    if (frame) this.#frames++;
    if (frame) to.appendChild(frame);
    const href = address && name !== 'blockquote' && resolveAddress(address, this.#context.baseUrl, WEB);
    if (name === FRAME || (frame && name !== 'blockquote')) {
      if (href && !frame) this.#appendLink(to, href, from.getAttribute('title') || href);
    } else if (listed) {
      const element = this.#append(to, name);
      this.#copyAttributes(from, element, listed);
      if (from.hasAttribute(SIGN)) element.className = SIGN;
      if (PIECE.test(name) && this.#length > LONG_BODY && from.textContent.length > WAITING_BLOCK)
        element.className = 'piece';
      if (name !== 'a' || element.hasAttribute('href')) Object.assign(element, STAMPS[name]);
      if (href && !from.firstElementChild && [address, ''].includes(from.textContent.trim()))
        this.#appendLink(element, href, href);
      else this.#copyChildren(from, element, depth + 1);
      const direction = from.getAttribute(DIRECTION) ?? from.getAttribute('dir');
      if (direction !== null)
        element.dir = /^(ltr|rtl)$/i.test(direction) ? direction : directionOf(element.textContent);
      nameElement(element);
      if (frame) frame.prepend(element);
    } else this.#copyChildren(from, to, depth);
  }

  #appendLink(to: Node, href: string, textContent: string): void {
    this.#length += textContent.length;
    Object.assign(this.#append(to, 'a'), {href, textContent, ...STAMPS['a']});
  }
}

/**
 * Copies a sanitized body and checks every element and attribute against the list again. It resolves addresses, puts
 * headings below the update's own, and sets `STAMPS`. A frame becomes what `findFrame` returns, or else a link.
 */
export function walkBody(
  body: Element | DocumentFragment,
  context: BodyContext,
  findFrame?: FindFrame,
): DocumentFragment {
  // a page's own sanitizer may keep a form; the names of its fields would shadow its properties
  for (const field of body.querySelectorAll('form [id], form [name], [form]'))
    for (const name of ['id', 'name', 'form']) Element.prototype.removeAttribute.call(field, name);
  return new Walk(body, context, findFrame).copy(body);
}
