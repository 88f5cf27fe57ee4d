import {asAmount, asObject, asText, type JsonObject} from '../fields.js';
import type {ToJsonFeed} from '../format.js';
import type {JsonFeedItem, Translation} from '../json-feed-document.js';
import {escapeHtml} from '../markup.js';
import {asId, authorsIn, listIn, namesIn, objectsIn, withParameters} from './answer.js';
import {withPicture} from './picture.js';

function toItem(post: JsonObject): JsonFeedItem {
  const html = asText(post['html']);
  const text = asText(post['plaintext']) || asText(post['excerpt']); // of a post for members that is all there is
  const picture = {
    url: post['feature_image'],
    alt: post['feature_image_alt'],
    caption: post['feature_image_caption'],
  };
  return {
    id: asId(post['id']),
    url: asText(post['url']),
    title: asText(post['title']),
    content_html: withPicture(html || (text && `<p>${escapeHtml(text)}</p>`), picture),
    date_published: post['published_at'],
    date_modified: post['updated_at'],
    authors: authorsIn(post['authors'], 'name', 'url', 'profile_image'),
    tags: namesIn(objectsIn(post['tags'])?.filter(({visibility}) => visibility !== 'internal')),
    _live_updates: {key: post['featured'] === true},
  };
}

/** Reads posts of Ghost's Content API, one or a page of them. https://docs.ghost.org/content-api/ */
export const ghostToJsonFeed: ToJsonFeed = (document, {url}): Translation => {
  const answer = asObject(document);
  const page = asAmount(asObject(asObject(answer['meta'])['pagination'])['next']);
  return {
    next_url: page ? withParameters(url, {page}) : '',
    items: listIn(answer, answer['posts'] ?? answer['pages']).map(toItem),
  };
};
