import {asObject, asText, type JsonObject} from '../fields.js';
import type {ToJsonFeed} from '../format.js';
import type {JsonFeedItem, Translation} from '../json-feed-document.js';
import {asId, authorsIn, listIn, namesIn, nextPageOf, objectsIn} from './answer.js';
import {withPicture} from './picture.js';

/** Returns a text as WordPress shows it, else as it was written (`context=edit`). */
function shownText(value: unknown): string {
  const {rendered, raw} = asObject(value);
  return asText(rendered) || asText(raw) || asText(value);
}

/** Dates in `date_gmt` are UTC and do not say so. What was imported or is not published may have a date of zeros there. */
const inUtc = (value: unknown): string =>
  asText(value)
    .replace(/^0000.*/, '')
    .replace(/T[\d:.]+$/, '$&Z');

function withFeatured(html: string, post: JsonObject, embedded: JsonObject): string {
  const media = asObject(objectsIn(embedded['wp:featuredmedia'])?.[0]);
  const details = asObject(media['media_details']);
  const large = asObject(asObject(details['sizes'])['large']);
  const {source_url: url = media['source_url'] ?? post['jetpack_featured_media_url'], width, height} = large;
  const sizes = width ? {width, height} : details;
  return withPicture(html, {...sizes, url, alt: media['alt_text'], caption: shownText(media['caption'])});
}

/** The avatar that comes last is the largest. */
const withAvatar = (author: JsonObject): JsonObject => ({
  ...author,
  avatar: Object.values(asObject(author['avatar_urls'])).at(-1),
});

/** Returns who wrote a post. A comment names its author itself. */
const authorsOf = (post: JsonObject, embedded: JsonObject): readonly JsonObject[] =>
  objectsIn(embedded['author']) ?? [{name: post['author_name'], link: post['author_url']}];

const tagsOf = (embedded: JsonObject): readonly string[] =>
  namesIn(
    (objectsIn(embedded['wp:term']) ?? [])
      .flatMap(terms => objectsIn(terms) ?? [])
      .filter(({slug}) => slug !== 'uncategorized'),
  );

function toItem(post: JsonObject): JsonFeedItem {
  const embedded = asObject(post['_embedded']);
  const html = shownText(post['content']) || shownText(post['excerpt']);
  return {
    id: asId(post['id']),
    url: asText(post['link']),
    title: shownText(post['title']),
    content_html: withFeatured(html, post, embedded),
    date_published: inUtc(post['date_gmt']) || asText(post['date']),
    date_modified: inUtc(post['modified_gmt']) || asText(post['modified']),
    authors: authorsIn(authorsOf(post, embedded).map(withAvatar), 'name', 'link', 'avatar'),
    tags: tagsOf(embedded),
    _live_updates: {
      pinned: post['sticky'] === true,
      deleted: /^(trash|draft|auto-draft|pending|private|future)$/.test(asText(post['status'])),
    },
  };
}

const PAGE_SIZE = 10;

/**
 * Reads posts, pages and custom types of the WordPress REST API, one or a list. An error that comes in their place
 * is thrown. https://developer.wordpress.org/rest-api/reference/posts/
 */
export const wordpressToJsonFeed: ToJsonFeed = (document, {url}): Translation => {
  const posts = listIn(document, document);
  // from another site a browser cannot read how many pages there are
  const next_url = /[?&]offset=/.test(url) ? '' : nextPageOf(url, posts.length, PAGE_SIZE);
  return {next_url, items: posts.map(toItem)};
};
