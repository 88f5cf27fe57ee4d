import type {Entry} from './entry.js';
import type {Author, Feed, Publisher, Update} from './feed.js';
import {isAhead} from './order.js';

/** A value of JSON-LD. `undefined` leaves its property out. */
export type JsonLd = string | undefined | readonly JsonLd[] | {readonly [name: string]: JsonLd};

/** Facts from the page, used where the feed has none. Empty texts say nothing. */
export interface AboutPage {
  /** The page's address, without a fragment; empty if it is not known. */
  readonly url: string;
  /** Returns the address of an update, on this page or its own; empty if it has none. */
  readonly linkOf: (update: Update) => string;
  readonly headline: string;
  readonly image: string;
  readonly language: string;
  readonly publisher: Publisher | undefined;
  readonly isEnded: boolean;
  /** The time now, in milliseconds since the epoch. */
  readonly now: number;
  /** Decodes character references. */
  readonly decode: (text: string) => string;
  /** Returns an absolute address of the web; empty for anything else. */
  readonly asUrl: (address: string, base: string) => string;
}

const MOST_UPDATES = 20;
const LONGEST_BODY = 1000; // UTF-16 code units, as all that follow
const LONGEST_HEADLINE = 110;
const LONGEST_SOURCE = 20_000;

/** Cuts a text after a word. */
const cut = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1).replace(/\s\S{0,60}$|[\ud800-\udbff]$/, '')}…` : text;

/** Returns the text of markup: one space for each block, none for formatting. What is not closed ends with the markup. */
const textOf = (html: string): string =>
  html
    .slice(0, LONGEST_SOURCE)
    .replace(/<(script|style|template|svg|math|!--)[^]*?(?:<\/\1\s*>|-->|$)/gi, '')
    .replace(/<\/?(p|div|br|h\d|[uod]l|li|d[td]|t[drh]|table|caption|fig|blockquote|section|pre|hr)\b/gi, ' $&')
    .replace(/<[/a-z!][^>]*(>|$)/gi, '');

const bodyOf = ({html, text}: Update, decode: AboutPage['decode']): string | undefined =>
  cut((html ? decode(textOf(html)) : text).replace(/\s+/g, ' ').trim(), LONGEST_BODY) || undefined;

/** Returns the address of an update's own picture, or of the first in its text. */
function imageOf({image, html}: Update, {url}: Feed, {decode, asUrl}: AboutPage): string | undefined {
  const [, address = ''] = /<img\s[^>]{0,999}?\bsrc\s*=\s*["']?([^"'\s>]+)/i.exec(html.slice(0, LONGEST_SOURCE)) ?? [];
  return image || asUrl(decode(address), url) || undefined;
}

/** Returns a time as ISO 8601, in UTC; a day alone without an hour, as the day that it is here. */
function dateOf(time: number | undefined, isDay = false): string | undefined {
  if (time === undefined) return undefined;
  const shown = isDay ? time - new Date(time).getTimezoneOffset() * 60_000 : time;
  return new Date(shown).toISOString().slice(0, isDay ? 10 : 24);
}

const organizationOf = ({name, logo}: Publisher, icon = ''): JsonLd => ({
  '@type': 'Organization',
  name,
  logo: logo || icon ? {'@type': 'ImageObject', url: logo || icon} : undefined,
});

const authorsOf = (authors: readonly Author[], publisher: Publisher | undefined): JsonLd =>
  authors.length
    ? authors.map(({name, url, avatar}) => ({
        '@type': name === publisher?.name ? 'Organization' : 'Person',
        name,
        url: url || undefined,
        image: avatar || undefined,
      }))
    : undefined;

function postingOf(
  update: Update,
  feed: Feed,
  publisher: Publisher | undefined,
  about: AboutPage,
): Readonly<Record<string, JsonLd>> {
  const {title, excerpt, published, modified, isDay, authors, language} = update;
  const {url, linkOf, decode} = about;
  return {
    '@type': 'BlogPosting',
    headline: cut(title || excerpt, LONGEST_HEADLINE) || undefined,
    url: linkOf(update) || url || undefined,
    datePublished: dateOf(published, isDay),
    dateModified: dateOf(modified) ?? dateOf(published, isDay),
    author: authorsOf(authors, publisher),
    image: imageOf(update, feed, about),
    inLanguage: language || undefined,
    articleBody: bodyOf(update, decode),
  };
}

/**
 * Describes a coverage as schema.org's LiveBlogPosting, with its newest twenty updates; `undefined` if there is none. Notes in
 * place of withdrawn updates are left out. `entries` are newest first. The end is the feed's, else, once it has ended, that of
 * the newest update. A coverage that goes on past its end has none: it would be shown as over. An update dated ahead of the clock
 * says nothing of either. https://schema.org/LiveBlogPosting
 */
export function liveBlogPostingOf(feed: Feed, entries: readonly Entry[], about: AboutPage): JsonLd {
  const standing = entries.filter(({head}) => !head.isDeleted);
  const newest = standing.slice(0, MOST_UPDATES).map(({update}) => update);
  if (!newest.length) return undefined;
  const publisher = feed.publisher ?? about.publisher;
  const first = standing.findLast(({head}) => head.published)?.head.published;
  const {isEnded, now} = about;
  const url = about.url || undefined;
  const times = newest.flatMap(({published, modified}) => [published ?? 0, modified ?? 0]);
  const last = Math.max(0, ...times.filter(published => !isAhead({published}, now))) || undefined;
  const end = isEnded || Number(feed.ends) > now ? feed.ends : undefined;
  const posts = newest.map(update => postingOf(update, feed, publisher, about));
  return {
    '@context': 'https://schema.org',
    '@type': 'LiveBlogPosting',
    headline: cut(about.headline || feed.title, LONGEST_HEADLINE) || undefined,
    description: feed.description || undefined,
    url,
    mainEntityOfPage: url,
    inLanguage: feed.language || about.language || undefined,
    image: about.image || posts.find(({image}) => image)?.['image'],
    datePublished: dateOf(first ?? feed.starts),
    dateModified: dateOf(last),
    coverageStartTime: dateOf(feed.starts ?? first),
    coverageEndTime: dateOf(end ?? (isEnded ? last : undefined)),
    author: authorsOf(feed.authors, publisher) ?? (publisher && organizationOf(publisher)),
    publisher: publisher && organizationOf(publisher, feed.icon),
    liveBlogUpdate: posts,
  };
}
