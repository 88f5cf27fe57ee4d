import {decodeEntities} from '../text/entities.js';
import {parseDate} from './date.js';
import {faultOf} from './fault.js';
import {asObject, asText, type JsonObject} from './fields.js';
import type {About, Format} from './format.js';
import {VERSION, type JsonFeedDocument, type JsonFeedItem} from './json-feed-document.js';
import {addressOf, authorsIn, contentOf, namesIn, tellApart, textOf} from './loose.js';

/** Reads JSON as pages have it: in a comment or CDATA, with line breaks in its texts, or escaped. */
function parseBlock(script: string): unknown {
  const text = script.replace(/<!\[CDATA\[|\]\]>|\p{Cc}/gu, ' ');
  const json = text.slice(text.search(/[[{]/), Math.max(text.lastIndexOf('}'), text.lastIndexOf(']')) + 1);
  for (const written of [json, decodeEntities(json)])
    try {
      return JSON.parse(written) as unknown;
    } catch {
      // the next way to read it, or the next block
    }
  return undefined;
}

/** Returns the JSON-LD of a page, block by block. Splitting takes a page of any kind in one go. */
const blocksIn = (page: string): readonly unknown[] =>
  page
    .split(/<script/i)
    .slice(1)
    .map(piece => piece.split(/<\/script/i, 1)[0] ?? '')
    .filter(script => /^[^>]*ld\S{1,6}json/i.test(script))
    .map(script => parseBlock(script.slice(script.indexOf('>') + 1)));

const isLiveBlog = (node: JsonObject): boolean =>
  [node['@type']].flat().some(type => /(?:^|[/:#])LiveBlogPosting$/.test(asText(type)));

interface Found {
  readonly blog: JsonObject;
  /** Everything that stands beside it. Others may refer to these by `@id`. */
  readonly nodes: readonly JsonObject[];
}

/** Finds a live blog: the document itself, in a list, in a graph, or in the JSON-LD of a page. One with updates comes first. */
function findBlog(document: unknown): Found | undefined {
  if (typeof document === 'string' && !(/^\s*</.test(document) && document.includes('LiveBlogPosting')))
    return undefined;
  const blocks = typeof document === 'string' ? blocksIn(document) : [document];
  const nodes = blocks
    .flat()
    .flatMap(block => [block, asObject(block)['@graph'], asObject(block)['mainEntity']].flat())
    .map(asObject);
  const blogs = nodes.filter(isLiveBlog);
  const blog = blogs.find(({liveBlogUpdate}) => liveBlogUpdate) ?? blogs[0];
  return blog && {blog, nodes};
}

type Resolve = (value: unknown) => readonly JsonObject[];

/** Makes the function that returns what stands in a field, as a list, with what stands elsewhere under the same `@id`. */
function resolverOf(nodes: readonly JsonObject[]): Resolve {
  const byId = new Map(nodes.map(node => [node['@id'], node]));
  return value =>
    [value].flat(2).map(entry => {
      const {'@id': id} = asObject(entry);
      return typeof entry === 'string' ? {name: entry, url: entry} : {...(id ? byId.get(id) : {}), ...asObject(entry)};
    });
}

function videoOf(video: JsonObject, language: string): NonNullable<JsonFeedItem['attachments']>[number] {
  const url = addressOf(video);
  const [, extension] = /\.(mp4|webm)(?:[?#]|$)/i.exec(url) ?? [];
  const type = asText(video['encodingFormat']) || (extension && `video/${extension}`);
  return {url, mime_type: type, title: textOf(video['name'], language)};
}

function itemOf(update: JsonObject, resolve: Resolve, language: string): JsonFeedItem {
  const textIn = (...names: readonly string[]): string =>
    names.map(name => textOf(update[name], language)).find(Boolean) ?? '';
  const id = asText(update['@id']);
  const addressIn = (name: string): string => addressOf(resolve(update[name]));
  return {
    id,
    url: addressIn('url') || addressIn('mainEntityOfPage') || (/^(?:https?:|[/#])/.test(id) ? id : ''),
    external_url: addressIn('sharedContent'),
    title: textIn('headline', 'name'),
    ...contentOf(textIn('articleBody', 'text', 'description')),
    image: addressIn('image') || addressIn('thumbnailUrl'),
    date_published: update['datePublished'] ?? update['dateCreated'],
    date_modified: update['dateModified'],
    authors: authorsIn(resolve(update['author'] ?? update['creator']), language),
    tags: namesIn(update['keywords'], language),
    language: asText(update['inLanguage']),
    attachments: resolve(update['video'] ?? []).map(video => videoOf(video, language)),
    _live_updates: {correction: textIn('correction')},
  };
}

/**
 * Returns the end of the coverage. Most write the time of the last change here, or of the answer, while they go on: only a full
 * minute after everything else in the document was set by somebody.
 */
function endOf({coverageEndTime, dateModified}: JsonObject, items: readonly JsonFeedItem[]): unknown {
  const end = parseDate(coverageEndTime) ?? 1;
  const others = [dateModified, ...items.flatMap(item => [item.date_published, item.date_modified])].map(parseDate);
  return end % 60_000 || others.some(time => time && time >= end) ? undefined : coverageEndTime;
}

function blogToJsonFeed(document: unknown, {url, language}: About): JsonFeedDocument {
  const found = findBlog(document);
  const isPage = typeof document === 'string';
  if (!found) throw new TypeError('There is no LiveBlogPosting');
  if (isPage && typeof location !== 'undefined' && new URL(url).origin !== location.origin)
    throw new TypeError(`${faultOf(document, document)}. A page is read only by pages of its own site`);
  const {blog, nodes} = found;
  const resolve = resolverOf(nodes);
  const textIn = (name: string): string => textOf(blog[name], language);
  const page = addressOf(resolve(blog['url'] ?? blog['mainEntityOfPage'])) || (isPage ? url : '');
  const items = resolve(blog['liveBlogUpdate'] ?? []).map(update => itemOf(update, resolve, language));
  return {
    version: VERSION,
    title: textIn('headline') || textIn('name'),
    description: textIn('description'),
    home_page_url: page,
    icon: addressOf(asObject(resolve(blog['publisher'])[0])['logo']),
    language: asText(blog['inLanguage']),
    authors: authorsIn(resolve(blog['author'] ?? []), language),
    items: tellApart(items, page),
    _live_updates: {starts: blog['coverageStartTime'], ends: endOf(blog, items)},
  };
}

/** schema.org's live blog, as JSON-LD or in a page: https://schema.org/LiveBlogPosting */
export const liveBlogPosting: Format = {
  name: 'live-blog-posting',
  matches: document => !!findBlog(document),
  toJsonFeed: blogToJsonFeed,
};
