import type {Author, Link} from '../model/feed.js';
import {decodeEntities} from './entities.js';

/** Longer titles, names and notes are cut: no honest one is. In UTF-16 code units. */
const TEXT_LIMIT = 2000;
const LIST_LIMIT = 100;

export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether this is a JSON object, not a list or null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object, or an empty one for a value of another type. */
export function asObject(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

/** The first hundred entries of a list; none for a value of another type. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, LIST_LIMIT) : [];
}

/** A text as it is, a number in digits, anything else as an empty text. */
export function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : '';
}

/** A number from 0 up, 0 for anything else. */
export function asAmount(value: unknown): number {
  const number = typeof value === 'string' ? parseFloat(value) : value;
  return typeof number === 'number' && number > 0 && Number.isFinite(number) ? number : 0;
}

const PAIRED_TAGS = /<(a|abbr|b|cite|code|em|i|mark|q|s|small|span|strong|sub|sup|u)\b[^<>]*>([^]*?)<\/\1>/gi;

/** One line of plain text: inline markup that encloses something and character references are resolved, white space is folded. */
export function asLine(value: unknown): string {
  let text = asText(value).slice(0, TEXT_LIMIT);
  if (text.includes('</')) text = text.replace(PAIRED_TAGS, '$2');
  return decodeEntities(text).replace(/\s+/g, ' ').trim();
}

/** A list of lines, such as tags or key points; a single text is a list of one. Empty ones are left out. */
export function asLines(value: unknown): readonly string[] {
  return (typeof value === 'string' ? [value] : asList(value)).map(asLine).filter(Boolean);
}

const CLEAN_WEB_ADDRESS = /^https?:\/\/[\w.-]+(:\d+)?\/[\w\-./~%?=&#+,;:@!$*()]*$/;

/** An absolute `http` or `https` address, resolved against `base`; empty for anything else. */
export function asUrl(value: unknown, base: string): string {
  const text = asText(value).trim();
  if (!text || CLEAN_WEB_ADDRESS.test(text)) return text; // as most are: parsing ten thousand of them shows
  try {
    const {protocol, href} = new URL(text, base);
    return /^https?:$/.test(protocol) ? href : '';
  } catch {
    return ''; // not an address: a missing field
  }
}

/** A `{title, url}` with both; `undefined` otherwise. */
export function asLink(value: unknown, base: string): Link | undefined {
  const {title, url} = asObject(value);
  const link = {title: asLine(title), url: asUrl(url, base)};
  return link.title && link.url ? link : undefined;
}

/** Authors of an item or a feed: a list, one object, or a bare name. */
export function asAuthors(value: unknown, base: string): readonly Author[] {
  return (Array.isArray(value) ? asList(value) : [value])
    .map(entry => {
      const {name, url, avatar} = isObject(entry) ? entry : {name: entry};
      return {name: asLine(name), url: asUrl(url, base), avatar: asUrl(avatar, base)};
    })
    .filter(({name}) => name);
}

const EXCERPT_LENGTH = 90;

/** The beginning of a body as one line, cut between words: what stands for a title where there is none. */
export function excerptOf(text: string, html: string): string {
  const start = text ? text.slice(0, 1000) : html.slice(0, 4000).replace(/<(style|script)\b[^]*?<\/\1>|<[^>]*(>|$)/gi, ' ');
  const line = asLine(start);
  if (line.length <= EXCERPT_LENGTH) return line;
  return `${line.slice(0, EXCERPT_LENGTH).replace(/\s+\S*$/, '')}…`;
}

/** A short stable id from a text: FNV-1a over its code units, in base 36. */
export function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
