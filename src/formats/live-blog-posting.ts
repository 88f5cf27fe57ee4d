import {decodeEntities} from '../text/entities.js';
import {parseAnyDate} from './spelled-date.js';
import {asObject, asText, type JsonObject} from './fields.js';
import type {About, FeedFormat} from './format.js';
import type {JsonFeedItem, Translation} from './json-feed-document.js';
import {feedFrom} from './list.js';
import {readNewest} from './newest.js';

const MOST_BLOCKS = 100; // of JSON-LD in a page; no honest one has more
const MOST_NODES = 2000; // of a document; long lists of other kinds come here too

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
    .slice(0, MOST_BLOCKS)
    .map(script => parseBlock(script.slice(script.indexOf('>') + 1)));

const isLiveBlog = (node: JsonObject): boolean =>
  [node['@type']].flat().some(type => /(^|[/:#])LiveBlogPosting$/.test(asText(type)));

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
    .slice(0, MOST_NODES)
    .flatMap(block => [block, asObject(block)['@graph'], asObject(block)['mainEntity']].flat())
    .map(asObject);
  const blogs = nodes.filter(isLiveBlog);
  const blog = blogs.find(({liveBlogUpdate}) => liveBlogUpdate) ?? blogs[0];
  return blog && {blog, nodes};
}

/** Makes the function that puts in place of references, in the fields of a node, what stands elsewhere under their `@id`. */
function resolverOf(nodes: readonly JsonObject[]): (node: unknown) => JsonObject {
  const byId = new Map(nodes.map(node => [node['@id'], node]));
  const whole = (value: unknown): unknown => {
    const {'@id': id} = asObject(value);
    return id ? {...byId.get(id), ...asObject(value)} : value;
  };
  const resolve = (value: unknown): unknown => (Array.isArray(value) ? value.map(whole) : whole(value));
  return node =>
    Object.fromEntries(Object.entries(asObject(whole(node))).map(([name, value]) => [name, resolve(value)]));
}

/**
 * Returns the end of the coverage. Most write the time of the last change here, or of the answer, while they go on: only a full
 * minute after everything else in the document was set by somebody.
 */
function endOf({coverageEndTime, dateModified}: JsonObject, items: readonly JsonFeedItem[]): unknown {
  const end = parseAnyDate(coverageEndTime) ?? 1;
  const others = [dateModified, ...items.flatMap(item => [item.date_published, item.date_modified])];
  return end % 60_000 || others.some(date => Number(parseAnyDate(date)) >= end) ? undefined : coverageEndTime;
}

function blogToJsonFeed(document: unknown, about: About): Translation | undefined {
  const {url} = about;
  const found = findBlog(document);
  const isPage = typeof document === 'string';
  if (!found) throw new TypeError('There is no LiveBlogPosting');
  // the blog in a page is read only by pages of the same site
  if (isPage && typeof location !== 'undefined' && new URL(url).origin !== location.origin) return undefined;
  const resolve = resolverOf(found.nodes);
  const blog = resolve(found.blog);
  const updates = readNewest([blog['liveBlogUpdate'] ?? []].flat(2), resolve);
  const icon = asObject(blog['publisher'])['logo'];
  const feed = feedFrom({url: isPage ? url : '', icon, ...blog}, updates, about);
  return {...feed, _live_updates: {starts: blog['coverageStartTime'], ends: endOf(blog, feed.items)}};
}

/** schema.org's live blog, as JSON-LD or in a page: https://schema.org/LiveBlogPosting */
export const liveBlogPosting: FeedFormat = {
  name: 'live-blog-posting',
  matches: document => !!findBlog(document),
  toJsonFeed: blogToJsonFeed,
};
