import {decodeEntities} from '../text/entities.js';
import {asList, asObject, asText, type JsonObject} from './fields.js';
import type {JsonFeedItem} from './json-feed-document.js';

/** Returns the first of these fields that is a text; else an empty text. */
const firstText = (owner: JsonObject, names: readonly string[]): string =>
  names.map(name => asText(owner[name])).find(Boolean) ?? '';

/** Returns the text of one language, by its tag as a key: the element's own, else one of its base language, else the first. */
function translationOf(texts: JsonObject, language: string): string {
  const tags = Object.keys(texts).filter(tag => /^[a-z]{2,3}([-_]\w+)*$/i.test(tag));
  const base = (tag: string): string | undefined => tag.split(/[-_]/)[0];
  const related = tags.filter(tag => base(tag) === base(language));
  return firstText(texts, [language, language.replace('-', '_'), ...related, ...tags]);
}

/** Returns a text that may be in an object (`{rendered}`), in several languages, or in a list of paragraphs; else an empty text. */
export const textOf = (value: unknown, language: string): string =>
  Array.isArray(value)
    ? value.map(asText).filter(Boolean).join('\n\n')
    : asText(value) ||
      firstText(asObject(value), ['rendered', '@value', 'value', 'html', 'text']) ||
      translationOf(asObject(value), language);

/** Returns an address that may be in an object, such as a picture, or the first in a list; else an empty text. */
export const addressOf = (value: unknown): string =>
  asText(value) ||
  (asList(value ?? [])
    .map(entry => asText(entry) || firstText(asObject(entry), ['contentUrl', 'url', 'src', 'href', 'embedUrl', '@id']))
    .find(Boolean) ??
    '');

/** Returns the name of a person or a thing. */
export function nameOf(value: unknown, language: string): string {
  const {name, title} = asObject(value);
  return textOf(name ?? title ?? value, language);
}

/** Returns the innermost first value of an object, as databases wrap ids and times: `{$oid}`, `{$date}`, `{seconds, nanoseconds}`. */
export function unwrap(value: unknown): unknown {
  let inner = value;
  while (inner && typeof inner === 'object') inner = Object.values(inner)[0];
  return inner;
}

/** Whether a value says yes, as JSON, a form or a spreadsheet does. */
export const isOn = (value: unknown): boolean =>
  value === true || value === 1 || /^(true|1|yes|x)$/i.test(asText(value));

/** The end of an element, or one that needs none. Each begins with a sign, so the search is linear. */
const MARKUP = /<\/[a-z]\w*\s*>|<(br|hr|img|p)\b[^<>]*>/i;

/** Returns a text as the content of an item: as HTML if it has markup, which may be escaped as a whole; else as plain text. */
export function contentOf(text: string): Pick<JsonFeedItem, 'content_html' | 'content_text'> {
  const isMarked = MARKUP.test(text);
  const plain = isMarked || !text.includes('&') ? text : decodeEntities(text);
  const isHtml = isMarked || (/^\s*</.test(plain) && MARKUP.test(plain));
  return {content_html: isHtml ? plain : '', content_text: isHtml ? '' : plain};
}

/**
 * Tells items apart that have no id, and one address together, which is often that of the page they are on (`page`): the date
 * and the title become part of their ids. An item with an address of its own keeps that as its id.
 */
export function tellApart(items: readonly JsonFeedItem[], page = ''): readonly JsonFeedItem[] {
  const once = new Set<string>();
  const often = new Set([page]);
  for (const {url = ''} of items) if (url) (once.has(url) ? often : once).add(url);
  return items.map(item => {
    const {id, url, title, date_published: date} = item;
    return id || !url || !often.has(url) ? item : {...item, id: [url, date, title].join(' ')};
  });
}
