import {NAMESPACES} from './elements.js';

/** Namespaces by the usual prefixes. Feeds use them without declaring them, and a parser refuses a prefix that nothing declares. */
const PREFIXES = new Map(
  Object.entries(NAMESPACES).map(([uri, prefix]) => [prefix.slice(0, -1) || 'atom', `http://${uri}`]),
);

/** CDATA, in which everything is text, and comments, each to its end or to that of the text. */
const WHOLE = /(<!\[CDATA\[[^]*?(?:\]\]>|$)|<!--[^]*?(?:-->|$))/;

/** Instructions and declarations, each to its end or to that of the text. */
const ASIDE = /<\?[^]*?(?:\?>|$)|<![A-Za-z][^[>]*(?:\[[^]*?(?:\]\s*>|$)|>|$)/g;

/** A sign that begins no reference of XML. */
const LONE = /&(?!(amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});)/g;

const NUMBER = /&#(\w+);/g;

/** Characters that XML does not allow, or that are nothing but a mark of the encoding. */
const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufeff\ufffe\uffff]/gu;

/** Whether XML allows a character by number. Controls of Windows-1252, which HTML reads as its signs, are left to HTML. */
const isAllowed = (point: number): boolean =>
  point < 0x110000 && /[\t\n\r]|[^\p{Cc}\p{Cs}\ufffe\uffff]/u.test(String.fromCodePoint(point));

const repairReference = (reference: string, number: string): string =>
  isAllowed(Number(`0${number}`)) ? reference : `&amp;#${number};`;

/** Takes a text away. Its lines stay, because errors name the line. */
const blank = (text: string): string => text.replace(/[^\n]+/g, '');

const repairMarkup = (text: string): string =>
  text.replace(ASIDE, blank).replace(LONE, '&amp;').replace(NUMBER, repairReference);

const repairWhole = (text: string): string => (text.startsWith('<!-') ? blank(text) : text);

/**
 * Turns what feeds hold into XML. Removes the declaration, the DOCTYPE (so that no entity of the document is ever expanded),
 * comments, forbidden characters and what stands after the end. Escapes references that XML does not have, such as `&nbsp;`:
 * they are decoded later, as HTML. Declares usual prefixes. Linear in the length of the text.
 */
export function repairXml(text: string): string {
  const pieces = text.replace(FORBIDDEN, '').split(WHOLE); // each second one is whole
  const clean = pieces.map((piece, index) => (index % 2 ? repairWhole(piece) : repairMarkup(piece))).join('');
  const [start = '', root = ''] = /^\s*<([\w:.-]+)/.exec(clean) ?? [];
  const missing = [...PREFIXES].filter(([prefix]) => !clean.includes(`xmlns:${prefix}=`));
  const declarations = missing.map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join('');
  const end = clean.lastIndexOf(`</${root}`);
  return start + declarations + clean.slice(start.length, end < 0 ? end >>> 0 : clean.indexOf('>', end) + 1);
}
