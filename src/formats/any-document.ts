import {FeedFormatError} from '../errors.js';
import {faultOf} from './fault.js';
import {provideHtmlWriter} from './foreign/xml/elements.js';
import {provideXmlParser} from './foreign/xml/parse.js';
import {findFormat, translateForeign} from './foreign/translate.js';
import type {About} from './format.js';
import {innerHtml} from './inner-html.js';
import {isDayAlone, PLAIN} from './date.js';
import type {JsonFeedDocument} from './json-feed-document.js';
import {parseAnyDate} from './spelled-date.js';

/** Stands for the address of a document that has none, so that what it names can be read. Nothing is asked there. */
const NOWHERE = 'https://document.invalid/';

const MISSING = 'RSS and Atom need a parser of XML in Node: npm install @xmldom/xmldom';

/** Loads the parser that stands in for that of browsers. It is an optional peer of the package. */
async function loadXmlParser(): Promise<void> {
  let xmldom;
  try {
    xmldom = await import('@xmldom/xmldom');
  } catch (cause) {
    throw new Error(MISSING, {cause});
  }
  const {DOMParser, onErrorStopParsing: onError} = xmldom;
  provideHtmlWriter(innerHtml);
  provideXmlParser(text => {
    try {
      return new DOMParser({onError}).parseFromString(text, 'text/xml') as unknown as Document;
    } catch (cause) {
      const {lineNumber: line} = (cause as {locator?: {lineNumber?: number}}).locator ?? {};
      throw new Error(`Broken XML${line ? ` at line ${line}` : ''}`, {cause});
    }
  });
}

/** Returns what a text holds as JSON; the text itself if it is none. Anything else stays as it is. */
function parse(source: unknown): unknown {
  if (typeof source !== 'string') return source;
  const text = source.replace(/^\ufeff/, '');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** Returns the name of the format that a document is in, given as text or as parsed JSON; `undefined` if nobody knows it. */
export const nameFormat = (source: unknown): string | undefined => findFormat(parse(source), 'auto')?.name;

/** Whether a value says nothing, or is an object or a list of such values. */
const isEmpty = (value: unknown): boolean => {
  const isNothing = (inner: unknown): boolean => inner === '' || inner == null;
  return value && typeof value === 'object' ? Object.values(value).every(isNothing) : isNothing(value);
};

/** Leaves out what is empty: translators write fields that a document does not have. */
const withoutEmpty = (key: string, value: unknown): unknown => {
  const kept: unknown = Array.isArray(value) ? value.filter(inner => !isEmpty(inner)) : value;
  return isEmpty(kept) && key && key !== 'items' ? undefined : kept;
};

/** Returns a date as RFC 3339 wants it. A day alone stays one, which is the same day for every reader. */
function strictDate(value: unknown): unknown {
  const time = PLAIN.test(String(value)) || isDayAlone(value) ? undefined : parseAnyDate(value);
  return time === undefined ? value : new Date(time).toISOString();
}

/** `JSON.parse` calls it for each field. */
const withStrictDates = (name: string, value: unknown): unknown =>
  /^date_(published|modified)$/.test(name) ? strictDate(value) : value;

/** Translates a document in any format that is known, given as text or as parsed JSON. A JSON Feed is returned as it is. */
export async function translateDocument(
  source: unknown,
  {url = '', language = '', format = 'auto'}: Partial<About> = {},
): Promise<JsonFeedDocument> {
  const document = parse(source);
  const about = {url, language, format};
  const {name} = findFormat(document, format) ?? {};
  if (!name) throw new FeedFormatError(url, undefined, faultOf(source, url || NOWHERE).replace(NOWHERE, ''));
  if (/^(rss|atom)$/.test(name) && !('DOMParser' in globalThis)) await loadXmlParser();
  if (name === 'json-feed') return document as JsonFeedDocument;
  try {
    const feed = translateForeign(document, about);
    const whole = JSON.parse(JSON.stringify(feed, withoutEmpty), withStrictDates) as JsonFeedDocument;
    return {...whole, items: whole.items.filter(item => Object.keys(item).length)};
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new FeedFormatError(url, cause, reason.replace(/\.$/, '')); // what a service says may be a whole sentence
  }
}
