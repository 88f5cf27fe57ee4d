import {FeedFormatError} from '../errors.js';
import {detectFormat} from './detect.js';
import {faultOf} from './fault.js';
import {foreign} from './foreign.js';
import {provideXmlParser} from './foreign/xml/parse.js';
import {translateForeign} from './foreign/translate.js';
import type {About} from './format.js';
import {VERSION, type JsonFeedDocument} from './json-feed-document.js';
import {itemsFromRows} from './list.js';
import {foreignNameOf} from './signs.js';

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

function nameOf(document: unknown): string | undefined {
  const format = detectFormat(document, 'auto');
  return format === foreign ? foreignNameOf(document) : format?.name;
}

/** Returns the name of the format that a document is in, given as text or as parsed JSON; `undefined` if nobody knows it. */
export const nameFormat = (source: unknown): string | undefined => nameOf(parse(source));

/** Leaves out what is empty: translators write fields that a document does not have. */
const withoutEmpty = (key: string, value: unknown): unknown => {
  const isNothing = (inner: unknown): boolean => inner === '' || inner === undefined;
  const isEmpty = value && typeof value === 'object' ? Object.values(value).every(isNothing) : isNothing(value);
  return isEmpty && key && key !== 'items' ? undefined : value;
};

/** Translates a document in any format that is known, given as text or as parsed JSON. A JSON Feed is returned as it is. */
export async function translateDocument(
  source: unknown,
  {url = '', language = '', format = 'auto'}: Partial<About> = {},
): Promise<JsonFeedDocument> {
  const document = parse(source);
  const about = {url, language, format};
  const found = detectFormat(document, format);
  if (!found) throw new FeedFormatError(url, undefined, faultOf(source, document, url));
  const name = found === foreign ? (foreignNameOf(document) ?? format) : found.name;
  if (/^(?:rss|atom)$/.test(name) && !('DOMParser' in globalThis)) await loadXmlParser();
  const toJsonFeed = found.toJsonFeed instanceof Function ? found.toJsonFeed : translateForeign;
  try {
    const translated = toJsonFeed(document, about);
    const feed = Array.isArray(translated) ? {version: VERSION, items: itemsFromRows(translated, about)} : translated;
    if (name === 'json-feed') return feed as JsonFeedDocument;
    return JSON.parse(JSON.stringify(feed, withoutEmpty)) as JsonFeedDocument;
  } catch (cause) {
    throw new FeedFormatError(url, cause, cause instanceof Error ? cause.message : String(cause));
  }
}
