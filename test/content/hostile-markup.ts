import {ELEMENTS, URL_ATTRIBUTES} from '../../src/content/rules/allow-list.js';

interface HostileString {
  readonly source: string;
  readonly html: string;
}

async function read(path: string): Promise<readonly string[]> {
  const response = await fetch(new URL(path, import.meta.url));
  return ((await response.json()) as HostileString[]).map(({html}) => html);
}

/** Markup that attacks a page, written for this project: 497 pieces. */
export const OWN: readonly string[] = await read('../fixtures/hostile-html-own.json');

/** From public test suites: 1,002 pieces where they are at hand, none elsewhere. */
export const PUBLIC: readonly string[] = await read('/hostile-html-public.json');

export const HOSTILE: readonly string[] = [...OWN, ...PUBLIC];

/** What our own walk adds to the elements of a feed. */
const STAMPS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  a: {rel: 'noopener nofollow'},
  img: {part: 'media', loading: 'lazy', decoding: 'async', referrerpolicy: 'no-referrer'},
  video: {part: 'media', controls: '', preload: 'none'},
  audio: {part: 'media', controls: '', preload: 'none'},
  figcaption: {part: 'caption'},
  section: {class: 'scroller', tabindex: '0'},
};

const HTML_NAMESPACE = 'http://www.w3.org/1999/xhtml';

/** Every node below, those of templates and shadow roots too. */
function* nodesIn(nodes: Iterable<Node>): Generator<Node> {
  for (const node of nodes) {
    yield node;
    yield* nodesIn(node.childNodes);
    // by what they have, not by their class: that of another page is another
    for (const inner of [(node as HTMLTemplateElement).content, (node as Element).shadowRoot])
      if (inner) yield* nodesIn(inner.childNodes);
  }
}

/** Whether a name is one that the walk gives: to a link without words that of its site. The link may be of another page. */
const isOwnName = (element: Element, value: string): boolean =>
  element.localName === 'a' &&
  [(element as HTMLAnchorElement).host, (element as HTMLAnchorElement).href].includes(value);

function isListed(element: Element, {name, value}: Attr): boolean {
  const {localName} = element;
  const listed = ELEMENTS.get(localName) ?? [];
  const isStamp = STAMPS[localName]?.[name] === value || (name === 'aria-label' && isOwnName(element, value));
  return listed.includes(name) || isStamp;
}

const isKnown = ({localName, className}: Element): boolean =>
  ELEMENTS.has(localName) || (localName === 'section' && className === 'scroller');

/** What in the tree is neither text nor an element and attribute of the list or our own. */
export function unlisted(nodes: Iterable<Node>): readonly string[] {
  return [...nodesIn(nodes)].flatMap(node => {
    if (node.nodeType === Node.TEXT_NODE) return [];
    const {attributes, localName, namespaceURI} = node as Element;
    if (node.nodeType !== Node.ELEMENT_NODE || namespaceURI !== HTML_NAMESPACE || !isKnown(node as Element))
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

const ALLOWED: Readonly<Record<string, RegExp>> = {
  a: /^(https?:\/\/|mailto:|tel:)/,
  img: /^(https?:\/\/|data:image\/(png|jpeg|gif|webp|avif)[;,])/,
};

/** Addresses in the tree that are neither on the web nor, for links, of a mailbox or a telephone, nor small pictures. */
export function foreignAddresses(nodes: Iterable<Node>): readonly string[] {
  return [...nodesIn(nodes)].flatMap(node => {
    if (node.nodeType !== Node.ELEMENT_NODE) return [];
    const element = node as Element;
    const allowed = ALLOWED[element.localName] ?? /^https?:\/\//;
    return URL_ATTRIBUTES.flatMap(name => addressesOf(element, name)).filter(address => !allowed.test(address));
  });
}
