import {DROPPED, ELEMENTS, GLOBAL_ATTRIBUTES, URL_ATTRIBUTES} from './allow-list.js';

const MAX_DEPTH = 100;

/** Where a body comes from and where it goes. */
export interface BodyContext {
  /** Addresses resolve against this one. */
  readonly baseUrl: string;
  /** Level of the update's own heading: those in the body are deeper. */
  readonly headingLevel: number;
}

function resolveUrl(value: string, base: string, isLink: boolean): string {
  try {
    const url = new URL(value, base);
    return /^https?:$/.test(url.protocol) || (isLink && /^(mailto|tel):$/.test(url.protocol)) ? url.href : '';
  } catch {
    return ''; // not an address: the attribute goes
  }
}

/** `a.jpg 320w, b.jpg 2x`: an address, then white space and a width or density, then a comma. */
function resolveSourceSet(value: string, base: string): string {
  return Array.from(value.matchAll(/([^\s,]\S*[^\s,]|[^\s,])(?:\s+([\d.]+[wxh]))?\s*,?/g), ([, address = '', size = '']) => {
    const url = resolveUrl(address, base, false);
    return url && `${url} ${size}`.trim();
  })
    .filter(Boolean)
    .join(', ');
}

function checkAttributes(element: Element, name: string, base: string): void {
  const allowed = ELEMENTS.get(name) ?? [];
  for (const attribute of [...element.attributes]) {
    const key = attribute.name;
    if (!allowed.includes(key) && !GLOBAL_ATTRIBUTES.includes(key)) {
      element.removeAttribute(key);
    } else if (URL_ATTRIBUTES.includes(key)) {
      const url = key === 'srcset' ? resolveSourceSet(attribute.value, base) : resolveUrl(attribute.value, base, key === 'href');
      if (url) element.setAttribute(key, url);
      else element.removeAttribute(key);
    }
  }
}

function setAttributes(element: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}

/** What our pages ask of every link, picture and player, whatever the feed says. */
function stamp(element: Element, name: string): void {
  if (name === 'a' && element.hasAttribute('href')) setAttributes(element, {rel: 'noopener nofollow'});
  else if (name === 'img') setAttributes(element, {loading: 'lazy', decoding: 'async', referrerpolicy: 'no-referrer'});
  else if (name === 'video' || name === 'audio') setAttributes(element, {controls: '', preload: 'none'});
}

/** A wide table scrolls in a box of its own, which the keyboard can reach; the page does not. */
function wrapTable(table: Element): void {
  if (table.parentElement?.className === 'scroller') return;
  const scroller = table.ownerDocument.createElement('div');
  scroller.className = 'scroller';
  scroller.tabIndex = 0;
  table.replaceWith(scroller);
  scroller.append(table);
}

function rename(element: Element, name: string): Element {
  const renamed = element.ownerDocument.createElement(name);
  for (const {name: key, value} of element.attributes) renamed.setAttribute(key, value);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
}

function walkElement(element: Element, context: BodyContext, shift: number, depth: number): void {
  const name = element.localName;
  if (DROPPED.includes(name)) return element.remove();
  if (depth > MAX_DEPTH) return element.replaceWith(element.textContent);
  walkChildren(element, context, shift, depth + 1);
  if (!ELEMENTS.has(name)) return element.replaceWith(...element.childNodes);
  checkAttributes(element, name, context.baseUrl);
  stamp(element, name);
  if (name === 'table') wrapTable(element);
  if (/^h\d$/.test(name)) rename(element, `h${Math.min(6, Number(name[1]) + shift)}`);
}

function walkChildren(parent: ParentNode & Node, context: BodyContext, shift: number, depth: number): void {
  for (const node of [...parent.childNodes]) {
    if (node.nodeType === Node.ELEMENT_NODE) walkElement(node as Element, context, shift, depth);
    else if (node.nodeType !== Node.TEXT_NODE) node.remove();
  }
}

/**
 * Asserts the list once more over what a sanitizer made, resolves every address, lowers the headings below the update's
 * own and stamps links and pictures. Works on inert nodes, in place.
 */
export function walkBody(body: ParentNode & Node, context: BodyContext): void {
  const levels = Array.from(body.querySelectorAll('h1,h2,h3,h4,h5,h6'), ({localName}) => Number(localName[1]));
  walkChildren(body, context, Math.max(0, context.headingLevel + 1 - Math.min(...levels)), 0);
}
