import {resolveHtml, baseOf} from './address.js';
import {attributeOf, hasElements, innerHtml, textOf, type Fields} from './elements.js';

export interface Body {
  readonly content_html?: string;
  readonly content_text?: string;
}

/** Where the text of an item stands: in full, else in short. */
const NAMES = [
  'content:encoded',
  'content',
  'xhtml:body',
  'xhtml:div',
  'description',
  'summary',
  'dc:description',
  'media:description',
  'itunes:summary',
];

/** Matches a text with markup, or with character references that its writer took for markup. */
const MARKUP = /<\/?[a-z][^<>]*>|&#?\w+;/i;

/**
 * Reads a text of an item. Atom names its type, which is plain text if it is missing; in RSS there is only HTML. Many writers
 * forget the one, and write plain text in place of the other: so it counts as HTML if it has markup and nobody says "text".
 */
function readText(element: Element, base: string, about: string): Body {
  const type = attributeOf(element, 'type');
  if (type && !/^text|html$/i.test(type)) return {};
  const isTree = hasElements(element);
  const text = isTree ? innerHtml(element) : textOf(element);
  const isPlain = /^text(?!\/html)|xhtml/i.test(type) || (!type && !MARKUP.test(text)); // elements alone make it XHTML
  if (!isTree && isPlain) return {content_text: text};
  const own = baseOf(element, base);
  return {content_html: own === about ? text : resolveHtml(text, own)};
}

/**
 * Reads the text of an item, in full if it is there. `owners` are the item and its groups, `base` is that of the item, `about` the
 * document's own address.
 */
export function readBody(owners: readonly Fields[], base: string, about: string): Body {
  for (const name of NAMES)
    for (const owner of owners)
      for (const element of owner.all(name)) {
        const body = readText(element, base, about);
        if (body.content_html || body.content_text) return body;
      }
  return {};
}
