import type {Author, Link} from '../model/feed.js';
import {containText} from '../text/contain.js';
import {decodeEntities} from '../text/entities.js';
import {hrefOf} from '../text/href.js';

/** Longer titles, names and notes are cut: no honest one is. In UTF-16 code units. */
const TEXT_LIMIT = 2000;

/** Nor are there more authors, tags or files. */
const LIST_LIMIT = 100;

export type JsonObject = Readonly<Record<string, unknown>>;

const NOTHING: JsonObject = {};

/** The JSON object itself; for a value of another type one that has no field. */
export const asObject = (value: unknown): JsonObject =>
  value && typeof value === 'object' ? (value as JsonObject) : NOTHING;

/** The beginning of a list, which is all of any honest one; a value of another type is a list of one. */
export const asList = (value: unknown): readonly unknown[] => [value].flat().slice(0, LIST_LIMIT);

/** A text as it is, anything else as an empty text. */
export const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A finite number from 0 up, 0 for anything else. */
export const asAmount = (value: unknown): number =>
  typeof value === 'number' && value > 0 && value < Infinity ? value : 0;

/** One line of plain text: without tags, character references resolved, white space folded, harmless to its neighbours. */
export function asLine(value: unknown): string {
  const text = asText(value)
    .slice(0, TEXT_LIMIT)
    .replace(/<\/?[a-z][^<>]*>/gi, '');
  return containText(decodeEntities(text).replace(/\s+/g, ' ').trim());
}

/** A list of lines, such as tags or key points; a single text is a list of one. Empty ones are left out. */
export const asLines = (value: unknown): readonly string[] => asList(value).map(asLine).filter(Boolean);

/** An absolute `http` or `https` address, resolved against `base`; empty for anything else. */
export function asUrl(value: unknown, base: string): string {
  const text = asText(value).trim();
  const url = text && hrefOf(text, base);
  return /^https?:/.test(url) ? url : '';
}

/** A `{title, url}` with both; `undefined` otherwise. */
export function asLink(value: unknown, base: string): Link | undefined {
  const link = asObject(value);
  const title = asLine(link['title']);
  const url = asUrl(link['url'], base);
  return title && url ? {title, url} : undefined;
}

/** The authors of an item or a feed: a list, one object, or a bare name. One without a name is left out. */
export function authorsOf(owner: JsonObject, base: string): readonly Author[] {
  return asList(owner['authors'] || owner['author'])
    .map(value => {
      const author = asObject(value);
      return {
        name: asLine(author['name'] ?? value),
        url: asUrl(author['url'], base),
        avatar: asUrl(author['avatar'], base),
      };
    })
    .filter(({name}) => name);
}

/** The beginning of a body as one line, cut after a word: what stands for a title where there is none. */
export function excerptOf(text: string, html: string): string {
  const line = asLine(text || html.slice(0, 4000).replace(/<(style|script)\b[^]*?<\/\1>|<[^>]*(>|$)/gi, ' '));
  return containText(line.replace(/^(.{70}\S{0,20}).+/u, '$1…'));
}
