import {DROPPED, FRAME} from './allow-list.js';

const SIZE_LIMIT = 500_000; // UTF-16 code units of markup an update
const DEPTH_LIMIT = 200; // the walk flattens from 100 on, but here elements that give way count too
const NODE_LIMIT = 200_000;

/** Start tags that need no end tag: they hold nothing, or the next of their kind ends them. */
const SELF_ENDING = /^(area|br|col|embed|hr|img|input|source|track|wbr|p|li|d[dt]|t[dhr]|tbody|thead|tfoot)$/;

/** Tags that do something even where nothing is shown, or to all that follows; a form's fields shadow its properties. */
const LEFT_OUT = /^(base|form|link|meta|plaintext)$/;

/** As long as these are open, each block makes them anew. */
const FORMATTING = /^(a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)$/;

const ATTRIBUTES = String.raw`(?:[\t\n\f\r /]+|[^\t\n\f\r />][^\t\n\f\r />=]*(?:[\t\n\f\r ]*=[\t\n\f\r ]*(?:"[^"]*"|'[^']*'|[^\t\n\f\r >"'][^\t\n\f\r >]*)?)?)*`;
const COMMENT = String.raw`<!--(?:-?>|[^]*?(?:--!?>|$))|<(?:[!?]|/(?![a-z]))[^>]*>?`;
const RAW = `<(script|style|textarea|title|xmp|noembed|noframes|noscript|iframe)(?=[\\t\\n\\f\\r />])(${ATTRIBUTES})>?[^]*?(?:</\\1(?=[\\t\\n\\f\\r />])${ATTRIBUTES}>?|$)`;
const TAG = `<(/?)([a-z][^\\t\\n\\f\\r />]*)${ATTRIBUTES}>?`;

/** Tokens as the standard has them, but for texts: https://html.spec.whatwg.org/multipage/parsing.html#tokenization */
const TOKEN = new RegExp(`${RAW}|${COMMENT}|${TAG}`, 'gi');

/** Quoted values, then the names of style attributes: even where nothing is shown, these are reported on strict pages. */
const STYLE = /"[^"]*"|'[^']*'|(?<=[\s/"'])style(?=\s*=)/gi;

const withoutStyle = (tag: string): string => tag.replace(STYLE, part => (/^["']/.test(part) ? part : 'x'));

/** As the parser has it: other alphabets stay, of which some letters become ours. */
export const lowered = (name: string): string => name.replace(/[A-Z]+/g, letters => letters.toLowerCase());

/** No parser makes anything of it. Put for what is left out, so that what stood on its sides does not become a tag. */
const NOTHING = '</>';

/**
 * Markup that no parser takes long for. Parsers look through all open elements at most start tags, so that twenty thousand
 * nested ones take seconds: those that are too deep go, and their text stays. Comments and what is not parsed
 * as markup go, so that the tags counted here are those that the parser will see. Frames get a name by which they pass.
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
    if (!isEnd && depth >= DEPTH_LIMIT) return NOTHING;
    const step = isEnd ? -Math.min(count, 1) : 1;
    open.set(name, count + step);
    depth += step;
    if (FORMATTING.test(name)) formatting += step;
    return tag;
  }

  return html
    .slice(0, SIZE_LIMIT)
    .replaceAll('\0', '') // in a name it would become another character, and the name one that nobody is told of
    .replace(TOKEN, (tag: string, raw?: string, attributes = '', slash?: string, written?: string) => {
      const plain = withoutStyle(raw ? `<${FRAME} ${attributes}></${FRAME}>` : tag);
      if (raw?.toLowerCase() === 'iframe') return plain;
      if (!written) return NOTHING;
      return tameTag(plain, !!slash, lowered(written));
    });
}
