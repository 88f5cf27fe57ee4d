import {DROPPED, ELEMENTS, URL_ATTRIBUTES} from './allow-list.js';

const MAX_DEPTH = 100;

/** Where a body comes from and where it goes. */
export interface BodyContext {
  /** Addresses resolve against this one. */
  readonly baseUrl: string;
  /** Level of the update's own heading: those in the body are deeper. */
  readonly headingLevel: number;
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
function copyAttributes(from: Element, to: Element, listed: readonly string[], base: string): void {
  for (const {name, value} of from.attributes) {
    if (!listed.includes(name)) continue;
    if (URL_ATTRIBUTES.includes(name)) {
      const url = URL.canParse(value, base) ? new URL(value, base).href : '';
      if ((name === 'href' ? /^(https?|mailto|tel):/ : /^https?:/).test(url)) to.setAttribute(name, url);
    } else to.setAttribute(name, value);
  }
}

/** An inert document: in that of the page pictures are fetched at once, in that of the feed's markup names shadow the methods. */
export const inertDocument = (): Document => document.createElement('template').content.ownerDocument;

/**
 * Copies what a sanitizer left, and asserts the list once more while at it: resolves every address, lowers the headings
 * below the update's own, stamps links, pictures and players. The copy is inert.
 */
export function walkBody(body: Element | DocumentFragment, {baseUrl, headingLevel}: BodyContext): DocumentFragment {
  const target = inertDocument();
  let highest = 1;
  while (highest <= headingLevel && !body.querySelector(`h${highest}`)) highest++;

  /** A new element at the end of `parent`; a wide table scrolls in a box of its own, which the keyboard can reach. */
  function append(parent: Node, name: string): HTMLElement {
    if (name === 'table') parent = Object.assign(append(parent, 'div'), {className: 'scroller', tabIndex: 0});
    const lowered = name.replace(/^h(\d)/, (_, level) => `h${Math.min(Number(level) + headingLevel + 1 - highest, 6)}`);
    return parent.appendChild(target.createElement(lowered));
  }

  function copyChildren(from: Node, to: Node, depth: number): void {
    // not by `childNodes`, which is an array to make for each; comments have no children and so leave nothing
    for (let node = from.firstChild; node; node = node.nextSibling) {
      const name = (node as Element).localName;
      const listed = depth < MAX_DEPTH && ELEMENTS.get(name);
      if (node instanceof Text) to.appendChild(target.createTextNode(node.data));
      else if (listed) {
        const element = append(to, name);
        copyAttributes(node as Element, element, listed, baseUrl);
        if (name !== 'a' || element.hasAttribute('href')) Object.assign(element, STAMPS[name]);
        copyChildren(node, element, depth + 1);
      } else if (!DROPPED.includes(name)) copyChildren(node, to, depth);
    }
  }

  const copy = target.createDocumentFragment();
  copyChildren(body, copy, 0);
  copy.normalize();
  return copy;
}
