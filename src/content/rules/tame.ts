import {BLOCKS, DIRECTION, FRAME, SIGN} from './allow-list.js';
import {restoreAddress} from './restore.js';
import {
  BLOCK_WEIGHT,
  BOX_WEIGHT,
  CELL_WEIGHT,
  MARKUP_LIMIT,
  OPEN_LIMIT,
  PLAYER_LIMIT,
  SIGN_WEIGHT,
  TAG_LIMIT,
} from './limits.js';

/** Start tags that need no end tag: the element is empty, or the next one of its kind closes it. */
const SELF_ENDING = /^(area|br|col|hr|img|source|track|wbr|p|li|d[dt]|t[dhr]|tbody|thead|tfoot)$/;

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

/**
 * Quoted values, or the name of an attribute that does something even in inert markup: pages with a strict CSP report `style`
 * and handlers, and `dir` can make the parser slow.
 */
const ACTIVE = /("[^"]*"|'[^']*')|(?<=[\s/"'])(?:style|on[a-z]+|(dir))(?=\s*=)/gi;

const inert = (tag: string): string =>
  tag.replace(ACTIVE, (_, quoted?: string, dir?: string) => quoted ?? (dir ? DIRECTION : 'x'));

/** Lower case for A to Z alone, as in the parser. `toLowerCase()` would also turn some foreign letters into ASCII ones. */
export const lowered = (name: string): string => name.replace(/[A-Z]+/g, letters => letters.toLowerCase());

/** Elements that load something, and may keep its address for a script. */
const LOADING = /^(?:img|source|video|audio)$/;

/** Elements that are not listed and have words of their own, which must not join with those that follow. */
const GLUE = /^(?:legend|label|button|option|[a-z]+-[\w-]*)$/;

const PLAYER = /^(?:video|audio)$/;

/** Blocks that are not listed. They become a `div`, so that the words on their two sides do not join. */
const UNLISTED_BLOCKS =
  /^(?:address|article|aside|center|dialog|dir|fieldset|footer|header|hgroup|main|menu|nav|search|section)$/;

/** How many tags a tag counts for. An end tag of a paragraph makes one where none is open. */
function weightOf(name: string, isEnd: boolean): number {
  if (isEnd && name !== 'p') return 1;
  if (/^t[dhr]$/.test(name)) return CELL_WEIGHT;
  return /^(?:table|col|pre|details)$/.test(name) ? BOX_WEIGHT : BLOCKS.has(name) ? BLOCK_WEIGHT : 1;
}

/** Returns the sign of a box that can be ticked; empty for any other field. */
function tickOf(tag: string): string {
  if (!/\stype\s*=\s*["']?(?:checkbox|radio)\b/i.test(tag)) return '';
  return /\schecked(?=[\s=/>])/i.test(tag) ? '☑ ' : '☐ ';
}

/** Replaces a token that is left out. Parsers ignore it, and the text on its two sides cannot join into a new tag. */
const NOTHING = '</>';

/** Returns the first picture in a `noscript`, made by `restore`. */
function pictureIn(raw: string, restore: (tag: string) => string): string {
  const [picture] = /<img\s[^<>]*>/i.exec(raw) ?? [];
  return picture ? restore(picture) : NOTHING;
}

/**
 * Makes markup quick to parse. At most start tags a parser searches all open elements, so 20,000 nested elements take
 * seconds: tags that are too deep are dropped, and their text stays. Comments and raw text (scripts, styles) are dropped
 * too, so that the tags counted here are the tags that the parser sees. Each `iframe` becomes a `FRAME`, which sanitizers keep.
 */
export function tameMarkup(html: string): string {
  const open = new Map<string, number>();
  let depth = 0;
  let formatting = 0;
  let tags = 0;
  let players = 0;
  let isLazy = false;

  function restored(tag: string, name: string): string {
    const made = restoreAddress(tag, name);
    isLazy = name === 'img' && made.isLazy;
    tags += name === 'source' ? 1 : made.tag.includes(` ${SIGN}=`) ? SIGN_WEIGHT : BOX_WEIGHT;
    return (tags <= TAG_LIMIT && inert(made.tag)) || NOTHING;
  }

  function tameTag(tag: string, isEnd: boolean, name: string): string {
    if (name === 'input') return tickOf(tag) || NOTHING;
    if (UNLISTED_BLOCKS.test(name)) return tameTag(tag.replace(/^(<\/?)[a-z]+/i, '$1div'), isEnd, 'div');
    tag = !isEnd && LOADING.test(name) ? restored(tag, name) : inert(tag);
    if (PLAYER.test(name) && !isEnd && ++players > PLAYER_LIMIT) return NOTHING;
    if (LEFT_OUT.test(name) || (!isEnd && depth >= OPEN_LIMIT && !SELF_ENDING.test(name))) return NOTHING;
    tags += weightOf(name, isEnd) + formatting;
    const count = open.get(name) ?? 0;
    if (tags > TAG_LIMIT && !(isEnd && count)) return name === 'br' || BLOCKS.has(name) ? ' ' : NOTHING;
    if (SELF_ENDING.test(name)) return tag;
    const step = isEnd ? -Math.min(count, 1) : 1;
    open.set(name, count + step);
    depth += step;
    if (FORMATTING.test(name)) formatting += step;
    return tag;
  }

  return html
    .slice(0, MARKUP_LIMIT)
    .replaceAll('\0', '') // the parser replaces it, and would then see an element name that was not looked at here
    .replace(TOKEN, (tag: string, raw?: string, given?: string, slash?: string, written?: string) => {
      const name = lowered(raw ?? written ?? '');
      const within = name === 'embed' ? tag.replace(/^<\/?\w+|\/?>$/g, '') : (given ?? '');
      if (/^(?:iframe|embed)$/.test(name)) return restored(`<${FRAME} ${within}></${FRAME}>`, FRAME);
      // beside a picture that waits for a script stands another, for those who run none
      if (name === 'noscript' && !isLazy) return pictureIn(tag, img => restored(img, 'img'));
      return written ? tameTag(tag, !!slash, name) + (slash && GLUE.test(name) ? ' ' : '') : NOTHING;
    });
}
