import {parseFragment, type DefaultTreeAdapterTypes as Tree} from 'parse5';
import {resolveAddress, resolveAttribute, WEB} from '../content/rules/address.js';
import {BLOCKS, DIRECTION, DROPPED, ELEMENTS, FRAME, RUBY, URL_ATTRIBUTES} from '../content/rules/allow-list.js';
import {DEPTH_LIMIT, LINE_LIMIT, NUMBER_LIMIT, RUBY_LIMIT, SPAN_LIMIT} from '../content/rules/limits.js';
import {paragraphsIn, partsOf} from '../content/rules/plain-text.js';
import {tameMarkup} from '../content/rules/tame.js';
import {escapeHtml, VOID} from '../formats/markup.js';
import {breakWords} from '../text/contain.js';
import {directionOf} from '../text/direction.js';
import {hrefOf} from '../text/href.js';
import {attributesOf, make, SafeHtml, type Attributes} from './make.js';

/** The surroundings of a body. */
export interface BodyContext {
  /** The base for relative addresses. */
  readonly baseUrl: string;
  /** Level of the update's own heading. Headings in the body are deeper. */
  readonly headingLevel: number;
  /** The address that replaces a link; `undefined` keeps the link. */
  readonly linkOf: (url: string) => string | undefined;
}

const LINK = {rel: 'noopener nofollow'};
const PLAYER = {controls: true, preload: 'none'};

/** Attributes of every link, picture and player. They overrule the feed. */
const STAMPS: Readonly<Record<string, Attributes>> = {
  img: {loading: 'lazy', decoding: 'async', referrerpolicy: 'no-referrer'},
  video: PLAYER,
  audio: PLAYER,
};

/** An element whose children are being written. */
interface Open {
  readonly name: string;
  readonly children: readonly Tree.ChildNode[];
  readonly depth: number;
  readonly startTag: string;
  readonly endTag: string;
  /** Where the line of text began that goes on behind it. */
  readonly lineStart: number;
  next: number;
  /** Whether its text goes on in a paragraph within it. */
  isInPiece: boolean;
}

const isBlock = (name: string): boolean => !name || BLOCKS.has(name);

const childrenOf = (node: Tree.ChildNode): readonly Tree.ChildNode[] => ('childNodes' in node ? node.childNodes : []);

/** Returns the direction of an element's text. It stops at the first letter. */
function directionIn(element: Tree.Element): string {
  const nodes: Tree.ChildNode[] = [...element.childNodes].reverse();
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    if ('value' in node && /\p{L}/u.test(node.value)) return directionOf(node.value);
    for (const child of [...childrenOf(node)].reverse()) nodes.push(child);
  }
  return 'ltr';
}

/** The address that is alone in a block. */
function addressIn({tagName, childNodes: [only, another]}: Tree.Element): string {
  const isAlone = /^(?:p|div)$/.test(tagName) && !another && only && 'value' in only;
  return isAlone && /^\s*https?:\S+\s*$/.test(only.value) ? only.value.trim() : '';
}

/** Writes one body. The tree is as deep as the feed likes, so nothing here calls itself. */
class BodyWriter {
  readonly #context: BodyContext;
  /** The number that is added to the level of each heading. */
  readonly #lower: number;
  readonly #written: string[] = [];
  readonly #open: Open[] = [];
  #spans = 0;
  #numbers = 0;
  #rubies = 0;
  /** Characters and elements so far, and how many there were where the present line of text began. */
  #length = 0;
  #lineStart = 0;

  constructor(html: string, context: BodyContext) {
    this.#context = context;
    const levels = [...html.matchAll(/<h([1-6])(?=[\s/>])/gi)].map(([, level]) => Number(level));
    this.#lower = context.headingLevel + 1 - Math.min(context.headingLevel + 1, ...new Set(levels));
  }

  write(nodes: readonly Tree.ChildNode[]): string {
    this.#enter('', nodes, 0);
    for (let last = this.#open.at(-1); last; last = this.#open.at(-1)) {
      const node = last.children[last.next++];
      if (!node) this.#leave(last);
      else if ('value' in node) {
        for (const part of partsOf(node.value)) {
          this.#place(last, '', part.length);
          this.#written.push(escapeHtml(part));
        }
      } else if ('tagName' in node) this.#start(node, last);
    }
    return this.#written.join('').replace(/(?<=>|^)[^<>]+/g, breakWords); // the text between the tags
  }

  /** Goes on with the content of an element; without tags if it is not listed. */
  #enter(name: string, children: readonly Tree.ChildNode[], depth: number, startTag = '', endTag = ''): void {
    this.#written.push(startTag);
    this.#open.push({name, children, depth, startTag, endTag, lineStart: this.#lineStart, next: 0, isInPiece: false});
    if (isBlock(name)) this.#lineStart = this.#length;
  }

  #leave(last: Open): void {
    this.#endPiece(last);
    this.#written.push(last.endTag);
    this.#open.pop();
    this.#lineStart = isBlock(last.name) ? this.#length : last.lineStart;
  }

  #endPiece(last: Open): void {
    if (last.isInPiece) this.#written.push('</p>');
    last.isInPiece = false;
  }

  /** Counts what comes next in an element. A line that grows too long goes on in a paragraph of its own, as in the element. */
  #place(last: Open, name: string, length: number): void {
    const {startTag, endTag} = last;
    if (isBlock(name) && name) this.#endPiece(last);
    else if (this.#length - this.#lineStart > (RUBY.test(last.name) ? 2 : 1) * LINE_LIMIT) {
      this.#endPiece(last);
      // a parser ends a paragraph where another begins within it
      if (startTag && last.name === 'p') this.#written.push(endTag, startTag);
      else {
        this.#written.push('<p>');
        last.isInPiece = true;
      }
      this.#lineStart = this.#length;
    }
    this.#length += length;
  }

  #start(element: Tree.Element, last: Open): void {
    const {tagName, childNodes, attrs} = element;
    const attributes = new Map(attrs.map(({name, value}) => [name, value]));
    if (DROPPED.includes(tagName) || /^(?!.*xhtml)/.test(element.namespaceURI)) return;
    if (last.depth >= DEPTH_LIMIT) {
      this.#enter('span', childNodes, last.depth); // in the same line
      return;
    }
    this.#place(last, tagName, 1);
    if (tagName === FRAME) {
      const address = attributes.get('src') ?? attributes.get('data-src') ?? '';
      this.#writeLink(address, attributes.get('title') ?? '');
      return;
    }
    const listed = tagName === 'ruby' && ++this.#rubies > RUBY_LIMIT ? undefined : ELEMENTS.get(tagName);
    if (!listed) {
      this.#enter(tagName, childNodes, last.depth);
      return;
    }
    const name = tagName.replace(/^h(\d)/, (_, level) => `h${Math.min(Number(level) + this.#lower, 6)}`);
    const startTag = `<${name}${attributesOf(this.#attributesOf(element, listed, attributes))}>`;
    const address = addressIn(element);
    if (VOID.test(name)) this.#written.push(startTag);
    else if (!address) this.#enter(tagName, childNodes, last.depth + 1, startTag, `</${name}>`);
    else {
      this.#written.push(startTag);
      this.#writeLink(address, '');
      this.#written.push(`</${name}>`);
    }
  }

  #attributesOf(element: Tree.Element, listed: readonly string[], given: ReadonlyMap<string, string>): Attributes {
    const {tagName} = element;
    const {baseUrl, linkOf} = this.#context;
    const kept: Record<string, string> = {};
    for (const [name, value] of given) {
      if (name === 'dir' || !listed.includes(name) || !this.#hasRoomFor(name, value)) continue;
      const url = URL_ATTRIBUTES.includes(name) ? resolveAttribute(tagName, name, value, baseUrl) : undefined;
      if (url === undefined) kept[name] = value;
      else if (url) kept[name] = (name === 'href' && linkOf(url)) || url;
    }
    const direction = given.get(DIRECTION) ?? given.get('dir');
    const dir = direction === undefined || /^(?:ltr|rtl)$/i.test(direction) ? direction : directionIn(element);
    const alt = tagName === 'img' && {alt: kept['title'] ?? ''}; // without one, its address would be read out
    return {...alt, ...kept, ...(kept['href'] && LINK), ...STAMPS[tagName], dir};
  }

  /** Whether a span, or the number of a list's item, still fits. */
  #hasRoomFor(name: string, value: string): boolean {
    if (name === 'value') return ++this.#numbers <= NUMBER_LIMIT;
    return !/^(?:col|row)?span$/.test(name) || (this.#spans += Math.max(0, Number(value) || 0)) <= SPAN_LIMIT;
  }

  #writeLink(address: string, title: string): void {
    const href = resolveAddress(address, this.#context.baseUrl, WEB);
    if (!href) return;
    const text = title || href;
    this.#length += text.length;
    this.#written.push(make('a', {href, ...LINK}, text).html);
  }
}

/**
 * Makes markup of a feed safe, by the lists and limits that the element uses. The result holds only listed elements and
 * attributes, also after it was parsed again. Frames are links.
 */
export function safeBodyOf(html: string, context: BodyContext): SafeHtml {
  const tamed = tameMarkup(html);
  return new SafeHtml(new BodyWriter(tamed, context).write(parseFragment(tamed).childNodes));
}

/** Makes paragraphs of plain text. Addresses in it become links. */
export const paragraphsOf = (text: string): readonly SafeHtml[] =>
  paragraphsIn(text).map(pieces =>
    make(
      'p',
      {},
      pieces.map((piece, index) => {
        const href = index % 2 ? hrefOf(piece, 'about:blank') : '';
        const lines = piece.split(/\r?\n/).map((line, number) => [number > 0 && make('br', {}), line]);
        return href ? make('a', {href, ...LINK}, piece) : lines;
      }),
    ),
  );
