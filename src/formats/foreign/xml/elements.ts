/** The namespaces that are read, without protocol, `www` and last sign, and what they put before the names of their elements. */
export const NAMESPACES: Readonly<Record<string, string>> = {
  'w3.org/2005/atom': '',
  'purl.org/atom/ns': '',
  'purl.org/rss/1.0': '',
  'my.netscape.com/rdf/simple/0.9': '',
  'channel.netscape.com/rdf/simple/0.9': '',
  'backend.userland.com/rss2': '',
  'w3.org/1999/xhtml': 'xhtml:',
  'purl.org/rss/1.0/modules/content': 'content:',
  'purl.org/dc/elements/1.1': 'dc:',
  'purl.org/dc/terms': 'dc:',
  'search.yahoo.com/mrss': 'media:',
  'itunes.com/dtds/podcast-1.0.dtd': 'itunes:',
  'purl.org/atompub/tombstones/1.0': 'at:',
};

const ELEMENT = 1;

/** A prefix, and the end of an element that has none, as `</br>`. No HTML has them, but elements of other namespaces do. */
const FOREIGN = /(<\/?)[\w.-]+:(?=\w)|<\/(?:br|hr|img)>/g;

/** The namespace of the element before, and its prefix: neighbours mostly have the same. */
let last: string | null = null;
let prefix: string | undefined = '';

/** Returns the name of an element by its namespace, not by the prefix of this document; empty if nobody reads it. */
function nameOf({namespaceURI, localName}: Element): string {
  if (namespaceURI !== last) {
    last = namespaceURI;
    prefix = last ? NAMESPACES[last.toLowerCase().replace(/^https?:\/\/(www\.)?|[/#]$/g, '')] : '';
  }
  return prefix === undefined ? '' : prefix + localName;
}

/** Returns the next element from here on among siblings. */
function elementFrom(first: Node | null): Element | undefined {
  let node = first;
  while (node && node.nodeType !== ELEMENT) node = node.nextSibling;
  return (node ?? undefined) as Element | undefined;
}

const NONE: readonly Element[] = [];

/** The child elements of an element by their names. */
export class Fields {
  readonly element: Element;
  readonly #children = new Map<string, Element[]>();

  constructor(element: Element) {
    this.element = element;
    for (let child = elementFrom(element.firstChild); child; child = elementFrom(child.nextSibling)) {
      const name = nameOf(child);
      const same = this.#children.get(name);
      if (same) same.push(child);
      else this.#children.set(name, [child]);
    }
  }

  /** Returns all elements of a name; if there is none, those of another. */
  all(name: string, other = name): readonly Element[] {
    return this.#children.get(name) ?? this.#children.get(other) ?? NONE;
  }

  /** Returns the text of the first element that has one, in the order of the names. */
  text(...names: readonly string[]): string {
    for (const name of names)
      for (const element of this.all(name)) {
        const text = textOf(element);
        if (text) return text;
      }
    return '';
  }
}

export const textOf = (element: Element): string => element.textContent.trim();

/** Returns an attribute, without white space around it; empty if it is missing. */
export const attributeOf = (element: Element, name: string): string => element.getAttribute(name)?.trim() ?? '';

export const hasElements = (element: Element): boolean => !!elementFrom(element.firstChild);

type WriteHtml = (element: Element) => string;

let home: Document | undefined;

/** Lets the browser write the content: in a document of HTML it writes any element as HTML. A walk from here takes far longer. */
const writeInBrowser: WriteHtml = element => {
  home ??= document.implementation.createHTMLDocument();
  home.adoptNode(element);
  return element.innerHTML.replace(FOREIGN, '$1');
};

let write = writeInBrowser;

/** Sets what writes the content of elements in place of the browser, for Node. */
export function provideHtmlWriter(writeHtml: WriteHtml): void {
  write = writeHtml;
}

/** Writes the content of an element as HTML. It is taken out of its document. */
export const innerHtml: WriteHtml = element => write(element).trim();
