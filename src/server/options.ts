import type {Words} from '../locales/say.js';
import {wordsOf, type GivenWords} from './words.js';

/** How a feed is rendered. A value that is none of those that are wanted is the default; nothing here throws. */
export interface RenderOptions {
  /** The feed's own address; relative addresses in it resolve against this one. */
  readonly url: string;
  /** The address of the page, for links to updates. Without it they are fragments alone, such as `#lu-…`. */
  readonly baseUrl?: string;
  /** Language of times and, where the feed has several, of its texts: a BCP 47 tag; `en` by default. */
  readonly language?: string;
  /** IANA name of the zone of the times; that of the feed by default, else UTC. */
  readonly timeZone?: string;
  /** Updates in the HTML; 20 by default, 0 for all. */
  readonly pageSize?: number;
  /** Level of the title, 1 to 5; 2 by default. Updates are one deeper. */
  readonly headingLevel?: number;
  /** Updates that are handed to the element; 200 by default, 0 for all. */
  readonly limit?: number;
  /** Name of the feed's format; found by its shape by default. */
  readonly format?: string;
  /** Words in the page's own language; English by default. */
  readonly words?: GivenWords;
}

/** All options, with the values that are used. */
export interface Settings extends Required<Omit<RenderOptions, 'words'>> {
  readonly words: Words;
}

/** Options as a page may give them: of any type. */
type Given = {readonly [name in keyof RenderOptions]?: unknown};

const asText = (value: unknown): string => (typeof value === 'string' ? value : value instanceof URL ? value.href : '');

/** An address for the start of links, without its fragment; empty if a script would run from it. */
const pageAddress = (value: unknown): string =>
  asText(value)
    .trim()
    .replace(/#.*|^(?:javascript|data|vbscript):.*/gis, '');

/** Returns a whole number that is not negative; the default for what is no number, nor a text with one. */
function amountOf(value: unknown, standard: number): number {
  const isGiven = typeof value === 'number' || (typeof value === 'string' && /\S/.test(value));
  const number = Math.round(Number(isGiven ? value : standard));
  return Number.isNaN(number) ? standard : Math.max(0, number);
}

/** Whether `Intl` takes this language, or this zone. */
function isKnown(language: string, timeZone?: string): boolean {
  try {
    return !!new Intl.DateTimeFormat(language, {timeZone});
  } catch {
    return false;
  }
}

/** Returns a zone that `Intl` knows: the first of these, else UTC. */
export const zoneOf = (...names: readonly string[]): string => names.find(name => name && isKnown('en', name)) ?? 'UTC';

/** Fills in defaults, and mends what is out of range. A language that is not given, or unknown, is empty. */
export function mendRenderOptions(options?: Given | null): Settings {
  const {url, baseUrl, language, timeZone, pageSize, headingLevel, limit, format, words} = options ?? {};
  return {
    url: asText(url),
    baseUrl: pageAddress(baseUrl),
    language: isKnown(asText(language)) ? asText(language) : '',
    timeZone: asText(timeZone),
    pageSize: amountOf(pageSize, 20),
    headingLevel: Math.min(5, Math.max(1, amountOf(headingLevel, 2) || 2)),
    limit: amountOf(limit, 200),
    format: asText(format) || 'auto',
    words: wordsOf(words),
  };
}
