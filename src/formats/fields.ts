import type {Author, Link} from '../model/feed.js';
import {decodeEntities} from './entities.js';

/** Longer titles, names and notes are cut: no honest one is. In UTF-16 code units. */
const TEXT_LIMIT = 2000;
const LIST_LIMIT = 100;

export type JsonObject = Readonly<Record<string, unknown>>;

/** The JSON object, or an empty one for a value of another type. */
export function asObject(value: unknown): JsonObject {
  return typeof value === 'object' && value && !Array.isArray(value) ? (value as JsonObject) : {};
}

/** The first hundred entries of a list; none for a value of another type. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, LIST_LIMIT) : [];
}

/** A text as it is, a number in digits, anything else as an empty text. */
export function asText(value: unknown): string {
  return typeof value === 'string' ? value : Number.isFinite(value) ? String(value) : '';
}

/** A number from 0 up, 0 for anything else. */
export function asAmount(value: unknown): number {
  const number = parseFloat(asText(value));
  return number > 0 ? number : 0;
}

/** One line of plain text: without tags, character references resolved, white space folded. */
export function asLine(value: unknown): string {
  const text = asText(value).slice(0, TEXT_LIMIT).replace(/<\/?[a-z][^<>]*>/gi, '');
  return decodeEntities(text).replace(/\s+/g, ' ').trim();
}

/** A list of lines, such as tags or key points; a single text is a list of one. Empty ones are left out. */
export function asLines(value: unknown): readonly string[] {
  return (typeof value === 'string' ? [value] : asList(value)).map(asLine).filter(Boolean);
}

/** An absolute `http` or `https` address, resolved against `base`; empty for anything else. */
export function asUrl(value: unknown, base: string): string {
  const text = asText(value).trim();
  const url = text && URL.canParse(text, base) ? new URL(text, base).href : '';
  return /^https?:/.test(url) ? url : '';
}

/** A `{title, url}` with both; `undefined` otherwise. */
export function asLink(value: unknown, base: string): Link | undefined {
  const object = asObject(value);
  const link = {title: asLine(object['title']), url: asUrl(object['url'], base)};
  return link.title && link.url ? link : undefined;
}

/** Authors of an item or a feed: a list, one object, or a bare name. One without a name is left out. */
export function asAuthors(value: unknown, base: string): readonly Author[] {
  return (Array.isArray(value) ? asList(value) : [value])
    .map(entry => {
      const {name, url, avatar} = typeof entry === 'string' ? {name: entry} : asObject(entry);
      return {name: asLine(name), url: asUrl(url, base), avatar: asUrl(avatar, base)};
    })
    .filter(({name}) => name);
}

/** The beginning of a body as one line, cut between words: what stands for a title where there is none. */
export function excerptOf(text: string, html: string): string {
  const line = asLine(text || html.slice(0, 4000).replace(/<(style|script)\b[^]*?<\/\1>|<[^>]*(>|$)/gi, ' '));
  return line.length > 90 ? line.slice(0, 90).replace(/\s+\S*$/, '…') : line;
}
