import {ELEMENTS, URL_ATTRIBUTES} from '../../src/content/allow-list.js';

interface HostileString {
  readonly source: string;
  readonly html: string;
}

const response = await fetch(new URL('../fixtures/hostile-html-own.json', import.meta.url));

/** Markup that attacks a page, written for this project: 497 pieces. */
export const HOSTILE: readonly string[] = ((await response.json()) as HostileString[]).map(({html}) => html);

/** What our own walk adds to the elements of a feed. */
const STAMPS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  a: {rel: 'noopener nofollow'},
  img: {loading: 'lazy', decoding: 'async', referrerpolicy: 'no-referrer'},
  video: {controls: '', preload: 'none'},
  audio: {controls: '', preload: 'none'},
  div: {class: 'scroller', tabindex: '0'},
};

const HTML_NAMESPACE = 'http://www.w3.org/1999/xhtml';

/** Every node below, those of templates and shadow roots too. */
function* nodesIn(nodes: Iterable<Node>): Generator<Node> {
  for (const node of nodes) {
    yield node;
    yield* nodesIn(node.childNodes);
    if (node instanceof HTMLTemplateElement) yield* nodesIn(node.content.childNodes);
    if (node instanceof Element && node.shadowRoot) yield* nodesIn(node.shadowRoot.childNodes);
  }
}

function isListed({localName}: Element, {name, value}: Attr): boolean {
  const listed = ELEMENTS.get(localName) ?? [];
  return listed.includes(name) || STAMPS[localName]?.[name] === value;
}

/** What in the tree is neither text nor an element and attribute of the list or our own. */
export function unlisted(nodes: Iterable<Node>): readonly string[] {
  return [...nodesIn(nodes)].flatMap(node => {
    if (node.nodeType === Node.TEXT_NODE) return [];
    const {attributes, localName, namespaceURI} = node as Element;
    if (node.nodeType !== Node.ELEMENT_NODE || namespaceURI !== HTML_NAMESPACE || !ELEMENTS.has(localName))
      return [node.nodeName];
    return [...attributes]
      .filter(attribute => !isListed(node as Element, attribute))
      .map(({name}) => `${localName}[${name}]`);
  });
}

/** One address, or those of all candidates. */
function addressesOf(element: Element, name: string): readonly string[] {
  const value = element.getAttribute(name);
  if (value === null) return [];
  return name === 'srcset' ? value.split(/,\s+/) : [value];
}

/** Addresses in the tree that are neither on the web nor, for links, of a mailbox or a telephone. */
export function foreignAddresses(nodes: Iterable<Node>): readonly string[] {
  return [...nodesIn(nodes)].flatMap(node => {
    if (!(node instanceof Element)) return [];
    const allowed = node.localName === 'a' ? /^(https?:\/\/|mailto:|tel:)/ : /^https?:\/\//;
    return URL_ATTRIBUTES.flatMap(name => addressesOf(node, name)).filter(address => !allowed.test(address));
  });
}
