import type {Author, Link} from '../model/feed.js';
import {containText, cutChanges} from '../text/contain.js';
import {decodeEntities} from '../text/entities.js';
import {hrefOf} from '../text/href.js';

/** Longer titles, names and notes are cut; no honest one is longer. In UTF-16 code units. */
const TEXT_LIMIT = 2000;

/** Longer tags are cut: an item may have a hundred. */
export const TAG_LENGTH = 100;

/** Longer names of people are cut. Some bylines name a whole team. */
const NAME_LENGTH = 300;

/** Longer titles of files are cut. Captions of pictures are among them. */
export const CAPTION_LENGTH = 1000;

/** Further authors, tags or files are left out; no honest item has more. */
const LIST_LIMIT = 100;

export type JsonObject = Readonly<Record<string, unknown>>;

const NOTHING: JsonObject = {};

/** Returns the value if it is an object, else an empty object. */
export const asObject = (value: unknown): JsonObject =>
  value && typeof value === 'object' ? (value as JsonObject) : NOTHING;

/** The name of our extension of JSON Feed. */
export const EXTENSION = '_live_updates';

/** Returns the fields of our extension, on the feed or on an item. */
export const extensionOf = (owner: JsonObject): JsonObject => asObject(owner[EXTENSION]);

/** Returns a list, cut at the limit. A value of another type becomes a list of one. */
export function asList(value: unknown): readonly unknown[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.length > LIST_LIMIT ? list.slice(0, LIST_LIMIT) : list;
}

/** Returns a text as it is; an empty text for anything else. */
export const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Returns a finite number from 0 up; 0 for anything else. */
export const asAmount = (value: unknown): number =>
  typeof value === 'number' && value > 0 && value < Infinity ? value : 0;

/** Formatting that generators leave in titles. Only in pairs: a lone `<dialog>`, or `a<b`, is what somebody wrote. */
const FORMATTING =
  /<(a|abbr|b|bdi|cite|code|del|div|em|font|h[1-6]|i|ins|kbd|mark|p|q|r[btp]|ruby|s|small|span|strong|sub|sup|tt|u)(?:\s[^<>]*)?>([^]*?)<\/\1\s*>/gi;

const MOST_LEVELS = 8; // of formatting within formatting

/** Removes formatting, from the outside in. */
function withoutFormatting(text: string): string {
  if (!text.includes('<')) return text;
  let plain = text
    .replace(/<!--[^]*?-->|<!\[CDATA\[|\]\]>/g, '')
    .replace(/<br\s*\/?>|(?=<\/?(div|h[1-6]|p)>)/gi, ' ')
    .replace(/<wbr\s*\/?>|<img(?:\s(?:[^<>]*?\s)?alt=(?:"([^"<>]*)"|'([^'<>]*)'))?(?:\s[^<>]*)?>/gi, '$1$2');
  for (let level = 0; level < MOST_LEVELS && plain.includes('</'); level++) plain = plain.replace(FORMATTING, '$2');
  return plain;
}

/**
 * Returns the words of a line of plain text: without formatting, with character references resolved and white space collapsed.
 * All other tags are text. A line of which nothing could be seen is empty: U+2800 is a blank among signs.
 */
export function wordsOf(value: unknown): string {
  const text = withoutFormatting(asText(value).slice(0, TEXT_LIMIT));
  return (
    text &&
    decodeEntities(text)
      .replace(/^[\s\p{Cc}\p{Cf}\p{DI}\u2800]+$|\s+/gu, ' ')
      .trim()
  );
}

/** Reads one line of plain text: its words, cut at the limit and made safe by `containText`. */
export function asLine(value: unknown, limit?: number): string {
  const words = wordsOf(value);
  return words && containText(cutChanges(words.slice(0, limit)));
}

/** Reads a list of lines, such as key points. A single text becomes a list of one. Empty lines are left out. */
export const asLines = (value: unknown, limit?: number): readonly string[] =>
  asList(value)
    .map(line => asLine(line, limit))
    .filter(Boolean);

/** Returns an absolute `http` or `https` address, resolved against `base`; an empty text for anything else. */
export function asUrl(value: unknown, base: string): string {
  const text = asText(value).trim();
  const url = text && hrefOf(text, base);
  return /^https?:/.test(url) ? url : '';
}

/** Reads `{title, url}`; `undefined` if either is missing. */
export function asLink(value: unknown, base: string): Link | undefined {
  const link = asObject(value);
  const title = asLine(link['title']);
  const url = asUrl(link['url'], base);
  return title && url ? {title, url} : undefined;
}

/** Reads the authors of an item or a feed: a list, one object, or a bare name. An author without a name is left out. */
export function authorsOf(owner: JsonObject, base: string): readonly Author[] {
  return asList(owner['authors'] || owner['author'])
    .map(value => {
      const author = asObject(value);
      return {
        name: asLine(author['name'] ?? value, NAME_LENGTH),
        url: asUrl(author['url'], base),
        avatar: asUrl(author['avatar'], base),
      };
    })
    .filter(({name}) => name);
}

/** Tags, and what no line may give away: what is folded under a summary. */
const UNSAID = /<(style|script)\b[^]*?<\/\1>|<\/summary>[^]*?(?:<\/details>|$)|<[^>]*(?:>|$)/gi;

/** Comments, and tags within a line, even within a word. All other tags part words. */
const INLINE =
  /<!--[^]*?-->|<\/?(a|abbr|b|bdi|cite|code|del|em|font|i|ins|kbd|mark|q|r[btp]|ruby|s|small|span|strong|sub|sup|tt|u|time|wbr)\b[^>]*>/gi;

/** Returns the beginning of a body as one line, cut after a word. It replaces a missing title. */
export function excerptOf(text: string, html: string): string {
  const line = asLine(text || html.slice(0, 4000).replace(INLINE, '').replace(UNSAID, ' '));
  return containText(line.replace(/^(.{70}\S{0,20}).+/u, '$1…').replace(/[.,:;]…$/, '…'));
}
