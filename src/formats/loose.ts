import {decodeEntities} from '../text/entities.js';
import {asList, asObject, asText, type JsonObject} from './fields.js';
import type {JsonFeedItem} from './json-feed-document.js';

/** A language as documents write it in keys: `en`, `pt_BR`, `zh-Hant`. */
const LANGUAGE = /^[a-z]{2,3}([-_]\w{2,8})*$/i;

/** Returns the text of one language: of the element's own, else of its base language, else the first. */
function translationOf(texts: JsonObject, language: string): string {
  const tags = Object.keys(texts).filter(tag => LANGUAGE.test(tag) && asText(texts[tag]));
  const plain = (tag: string): string => tag.toLowerCase().replaceAll('_', '-');
  const base = (tag: string): string | undefined => plain(tag).split('-')[0];
  const tag =
    tags.find(tag => plain(tag) === plain(language)) ?? tags.find(tag => base(tag) === base(language)) ?? tags[0];
  return asText(texts[tag ?? '']);
}

/** Returns a text that may be in an object (`{rendered}`), in several languages, or in a list of paragraphs; else an empty text. */
export function textOf(value: unknown, language: string): string {
  if (Array.isArray(value))
    return value
      .map(part => asText(part))
      .filter(Boolean)
      .join('\n\n');
  const texts = asObject(value);
  const name = ['rendered', '@value', 'value', 'html', 'text'].find(name => asText(texts[name]));
  return asText(name ? texts[name] : value) || translationOf(texts, language);
}

/** Returns an address that may be in an object, such as a picture, or the first in a list; else an empty text. */
export function addressOf(value: unknown): string {
  const addressIn = (entry: unknown): string => {
    const owner = asObject(entry);
    const name = ['contentUrl', 'url', 'src', 'href', 'embedUrl', '@id'].find(name => asText(owner[name]));
    return asText(name ? owner[name] : entry);
  };
  return asList(value).map(addressIn).find(Boolean) ?? '';
}

/** Reads authors: names, objects with a name, or a list of either. */
export const authorsIn = (value: unknown, language: string): JsonFeedItem['authors'] =>
  asList(value).map(entry => {
    const {name, displayName, url, image, avatar} = asObject(entry);
    return {
      name: textOf(name ?? displayName, language) || asText(entry),
      url: addressOf(url),
      avatar: addressOf(image ?? avatar),
    };
  });

/** Reads names of things: a text with commas, objects with a name or title, or a list of either. */
export const namesIn = (value: unknown, language: string): readonly string[] =>
  asList(value)
    .flatMap(entry => {
      const {name, title} = asObject(entry);
      return textOf(name ?? title ?? entry, language).split(',');
    })
    .map(name => name.trim())
    .filter(Boolean);

/** The end of an element, or one that needs none. Each begins with a sign, so the search is linear. */
const MARKUP = /<\/[a-z]\w*\s*>|<(?:br|hr|img|p)\b[^<>]*>/i;

/** Returns a text as the content of an item: as HTML if it has markup, which may be escaped as a whole; else as plain text. */
export function contentOf(text: string): Pick<JsonFeedItem, 'content_html' | 'content_text'> {
  if (MARKUP.test(text)) return {content_html: text};
  const plain = decodeEntities(text);
  return /^\s*</.test(plain) && MARKUP.test(plain) ? {content_html: plain} : {content_text: plain};
}

/**
 * Tells items apart that have no id, and one address together, which is often that of the page they are on (`page`): the date
 * and the title become part of their ids. An item with an address of its own keeps that as its id.
 */
export function tellApart(items: readonly JsonFeedItem[], page = ''): readonly JsonFeedItem[] {
  const once = new Set<string>();
  const often = new Set([page]);
  for (const {url = ''} of items) (once.has(url) ? often : once).add(url);
  return items.map(item => {
    const {id, url, title, date_published: date} = item;
    return id || !url || !often.has(url) ? item : {...item, id: [url, date, title].join(' ')};
  });
}
