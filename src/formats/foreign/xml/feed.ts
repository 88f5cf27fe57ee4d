import type {About, ToJsonFeed} from '../../format.js';
import type {JsonFeedItem, Translation} from '../../json-feed-document.js';
import {readNewest} from '../../newest.js';
import {baseOf, resolve} from './address.js';
import {readBody} from './body.js';
import {attributeOf, Fields, hasElements, textOf} from './elements.js';
import {mediaOf, readMedia} from './media.js';
import {parseXml} from './parse.js';

const LONGEST_NAME = 200; // UTF-16 code units

interface WrittenAuthor {
  readonly name: string;
  readonly url?: string;
}

/** Reads an author: in Atom with fields, in RSS as a name or "mail@example.com (Name)". A mail address alone is no name. */
function readAuthor(element: Element, base: string): WrittenAuthor {
  const fields = new Fields(element);
  const text = (hasElements(element) ? fields.text('name') : textOf(element)).slice(0, LONGEST_NAME);
  const url = fields.text('uri', 'url');
  const name = /\(([^()]+)\)$/.exec(text)?.[1] ?? text.replace(/\S+@\S+/, '');
  return {name: name.trim(), ...(url && {url: resolve(url, base)})};
}

const AUTHORS = ['dc:creator', 'author', 'itunes:author', 'managingEditor', 'source'];

/** Returns the authors under the first name that has any. */
function authorsOf(fields: Fields, base: string): readonly WrittenAuthor[] {
  for (const name of AUTHORS) {
    const authors = fields.all(name).map(element => readAuthor(element, base));
    const named = authors.filter(author => author.name);
    if (named.length) return named;
  }
  return [];
}

/** Returns the links of a kind. In Atom no kind means the page; in RSS a link is the address of the page as text. */
const linksOf = (fields: Fields, rel: string): readonly Element[] =>
  fields
    .all('link')
    .filter(link => (attributeOf(link, 'rel') || 'alternate') === rel && (attributeOf(link, 'href') || textOf(link)));

/** Returns the address of the first link of a kind: the one of a page, if there are several. */
function linkOf(fields: Fields, rel: string, base: string): string {
  const links = linksOf(fields, rel);
  const page = links.find(link => /html|^$/.test(attributeOf(link, 'type'))) ?? links[0];
  return page ? resolve(attributeOf(page, 'href') || textOf(page), baseOf(page, base)) : '';
}

/** Returns the id of an item, and its address. A `guid` is an address too, unless it says that it is none. */
function identityOf(fields: Fields, base: string): {id: string; url: string} {
  const [guid] = fields.all('guid');
  const given = fields.text('guid', 'id') || attributeOf(fields.element, 'rdf:about');
  const isAddress = guid && /^https?:/.test(given) && attributeOf(guid, 'isPermaLink') !== 'false';
  const url = linkOf(fields, 'alternate', base) || (isAddress ? given : '');
  return {id: given || url, url};
}

const tagsOf = (fields: Fields): readonly string[] =>
  fields
    .all('category', 'dc:subject')
    .map(element => attributeOf(element, 'label') || attributeOf(element, 'term') || textOf(element))
    .filter(Boolean);

const languageOf = (fields: Fields): string =>
  attributeOf(fields.element, 'xml:lang') || fields.text('language', 'dc:language');

function readItem(element: Element, outer: string, about: string): JsonFeedItem {
  const fields = new Fields(element);
  const base = baseOf(element, outer);
  const groups = mediaOf(fields);
  const {id, url} = identityOf(fields, base);
  const body = readBody(groups, base, about);
  const {image, attachments} = readMedia(fields, groups, linksOf(fields, 'enclosure'), base);
  return {
    id,
    url,
    external_url: linkOf(fields, 'related', base),
    title: fields.text('title', 'dc:title', 'media:title'),
    ...body,
    date_published: fields.text('pubDate', 'published', 'issued', 'dc:date', 'dc:created', 'dc:issued'),
    date_modified: fields.text('updated', 'modified', 'dc:modified'),
    authors: authorsOf(fields, base),
    tags: tagsOf(fields),
    language: languageOf(fields),
    image,
    attachments: attachments.length ? attachments : undefined, // a list of none would change the ids of items without one
  };
}

/** Reads a feed that is well-formed XML, of any kind: the names of the kinds do not contradict each other. */
function readFeed(root: Element, {url}: About): Translation {
  const outside = new Fields(root);
  const [element = root] = outside.all('channel');
  const fields = new Fields(element);
  const base = baseOf(element, baseOf(root, url));
  const items = [...fields.all('item', 'entry'), ...(element === root ? [] : outside.all('item'))];
  const [icon] = [...fields.all('icon', 'logo'), ...fields.all('image')];
  const withdrawn = fields.all('at:deleted-entry').map(entry => attributeOf(entry, 'ref'));
  const hubs = linksOf(fields, 'hub').map(link => ({type: 'WebSub', url: attributeOf(link, 'href')}));
  return {
    title: fields.text('title', 'dc:title'),
    description: fields.text('subtitle', 'description', 'tagline'),
    home_page_url: linkOf(fields, 'alternate', base),
    next_url: linkOf(fields, 'next', base) || linkOf(fields, 'prev-archive', base),
    icon: icon ? resolve(new Fields(icon).text('url') || textOf(icon), base) : '',
    language: languageOf(fields) || languageOf(outside),
    authors: authorsOf(fields, base),
    hubs,
    items: [
      ...readNewest(items.filter(hasElements), item => readItem(item, base, url)),
      ...withdrawn.map(id => ({id, _live_updates: {deleted: true}})),
    ],
  };
}

/**
 * Translates RSS 2.0 (https://www.rssboard.org/rss-specification), RSS 1.0 and 0.9, and Atom (RFC 4287, with the pages of
 * RFC 5005 and the withdrawals of RFC 6721), given as text.
 * @throws Error if the document is broken, or XML of another kind
 */
export const xmlToJsonFeed: ToJsonFeed = (document, about) => {
  const root = parseXml(typeof document === 'string' ? document : '');
  if (!/^(rss|feed|rdf)$/i.test(root.localName)) throw new Error(`XML, but neither RSS nor Atom: <${root.nodeName}>`);
  return readFeed(root, about);
};
