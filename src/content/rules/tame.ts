import {DROPPED, FRAME} from './allow-list.js';
import {MARKUP_LIMIT, NODE_LIMIT, OPEN_LIMIT} from './limits.js';

/** Start tags that need no end tag: the element is empty, or the next one of its kind closes it. */
const SELF_ENDING = /^(area|br|col|embed|hr|img|input|source|track|wbr|p|li|d[dt]|t[dhr]|tbody|thead|tfoot)$/;

/** Tags that act even in an inert document, or on all markup after them. In a `form`, field names shadow its properties. */
const LEFT_OUT = /^(base|form|link|meta|plaintext)$/;

/** Formatting elements: while they are open, the parser makes them again in each block. */
const FORMATTING = /^(a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)$/;

const ATTRIBUTES = String.raw`(?:[\t\n\f\r /]+|[^\t\n\f\r />][^\t\n\f\r />=]*(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"[^"]*"|'[^']*'|[^\t\n\f\r >"'][^\t\n\f\r >]*)?)?)*`;
const COMMENT = String.raw`<!--(?:-?>|[^]*?(?:--!?>|$))|<(?:[!?]|/(?![a-z]))[^>]*>?`;
const RAW = `<(script|style|textarea|title|xmp|noembed|noframes|noscript|iframe)(?=[\\t\\n\\f\\r />])(${ATTRIBUTES})>?[^]*?(?:</\\1(?=[\\t\\n\\f\\r />])${ATTRIBUTES}>?|$)`;
const TAG = `<(/?)([a-z][^\\t\\n\\f\\r />]*)${ATTRIBUTES}>?`;

/** All tokens but text, as in https://html.spec.whatwg.org/multipage/parsing.html#tokenization */
const TOKEN = new RegExp(`${RAW}|${COMMENT}|${TAG}`, 'gi');

/** Quoted values, or the name of a `style` attribute. Pages with a strict CSP report that attribute even in inert markup. */
const STYLE = /("[^"]*"|'[^']*')|(?<=[\s/"'])style(?=\s*=)/gi;

const withoutStyle = (tag: string): string => tag.replace(STYLE, (_, quoted?: string) => quoted ?? 'x');

/** Lower case for A to Z alone, as in the parser. `toLowerCase()` would also turn some foreign letters into ASCII ones. */
export const lowered = (name: string): string => name.replace(/[A-Z]+/g, letters => letters.toLowerCase());

/** Replaces a token that is left out. Parsers ignore it, and the text on its two sides cannot join into a new tag. */
const NOTHING = '</>';

/**
 * Makes markup quick to parse. At most start tags a parser searches all open elements, so 20,000 nested elements take
 * seconds: tags that are too deep are dropped, and their text stays. Comments and raw text (scripts, styles) are dropped
 * too, so that the tags counted here are the tags that the parser sees. Each `iframe` becomes a `FRAME`, which sanitizers keep.
 */
export function tameMarkup(html: string): string {
  const open = new Map<string, number>();
  let depth = 0;
  let formatting = 0;
  let nodes = 0;

  function tameTag(tag: string, isEnd: boolean, name: string): string {
    const count = open.get(name) ?? 0;
    nodes += 1 + formatting;
    if (nodes > NODE_LIMIT || LEFT_OUT.test(name)) return NOTHING;
    if (SELF_ENDING.test(name) || (DROPPED.includes(name) && !isEnd)) return tag;
    if (!isEnd && depth >= OPEN_LIMIT) return NOTHING;
    const step = isEnd ? -Math.min(count, 1) : 1;
    open.set(name, count + step);
    depth += step;
    if (FORMATTING.test(name)) formatting += step;
    return tag;
  }

  return html
    .slice(0, MARKUP_LIMIT)
    .replaceAll('\0', '') // the parser replaces it, and would then see an element name that was not looked at here
    .replace(TOKEN, (tag: string, raw?: string, attributes = '', slash?: string, written?: string) => {
      const plain = withoutStyle(raw ? `<${FRAME} ${attributes}></${FRAME}>` : tag);
      if (raw?.toLowerCase() === 'iframe') return plain;
      if (!written) return NOTHING;
      return tameTag(plain, !!slash, lowered(written));
    });
}
