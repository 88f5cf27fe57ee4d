import {asList, asObject, asText, type JsonObject} from '../fields.js';
import type {ToJsonFeed} from '../format.js';
import type {JsonFeedItem, Translation} from '../json-feed-document.js';
import {isOn} from '../loose.js';
import {asId, authorsIn, listIn, objectsIn} from './answer.js';

/** Returns the contributors of an article, by the ids that its blocks name them with. */
const contributorsOf = (content: JsonObject): readonly JsonObject[] =>
  (objectsIn(content['tags']) ?? []).filter(({type}) => type === 'contributor');

const toAuthors = (tags: readonly JsonObject[]): JsonFeedItem['authors'] =>
  authorsIn(tags, 'webTitle', 'webUrl', 'bylineImageUrl');

function toItem(block: JsonObject, content: JsonObject): JsonFeedItem {
  const attributes = asObject(block['attributes']);
  const id = asId(block['id']);
  const ids = asList(block['contributors']);
  const home = asText(content['webUrl']);
  return {
    id,
    url: home && `${home}?page=with:block-${id}#block-${id}`,
    title: asText(block['title']) || asText(attributes['title']),
    content_html: asText(block['bodyHtml']),
    date_published: block['firstPublishedDate'] ?? block['publishedDate'],
    date_modified: block['lastModifiedDate'] ?? block['publishedDate'],
    authors: toAuthors(contributorsOf(content).filter(tag => ids.includes(tag['id']))),
    _live_updates: {
      key: isOn(attributes['keyEvent']),
      pinned: isOn(attributes['pinned']),
      label: isOn(attributes['summary']) ? 'Summary' : '',
      deleted: block['published'] === false,
    },
  };
}

/** Returns all blocks that an answer holds: the body, and the parts of it that were asked for by name. */
const blocksIn = ({body, requestedBodyBlocks}: JsonObject): readonly JsonObject[] | undefined =>
  body || requestedBodyBlocks
    ? [body, ...Object.values(asObject(requestedBodyBlocks))].flatMap(list => objectsIn(list) ?? [])
    : undefined;

/**
 * Reads the blocks of a live blog from the Guardian's Content API. The main block, a picture or a film, becomes the box.
 * https://open-platform.theguardian.com/documentation/item
 */
export const guardianToJsonFeed: ToJsonFeed = (document): Translation => {
  const answer = asObject(asObject(document)['response']);
  const content = asObject(answer['content']);
  const fields = asObject(content['fields']);
  const blocks = asObject(content['blocks']);
  const main = asText(asObject(blocks['main'])['bodyHtml']);
  const {liveBloggingNow} = fields;
  return {
    title: asText(fields['headline']) || asText(content['webTitle']),
    description: asText(fields['trailText']),
    home_page_url: asText(content['webUrl']),
    authors: toAuthors(contributorsOf(content)),
    items: listIn(answer, blocksIn(blocks)).map(block => toItem(block, content)),
    _live_updates: {
      state: liveBloggingNow === undefined || isOn(liveBloggingNow) ? 'live' : 'ended',
      box: main ? {content_html: main} : undefined,
    },
  };
};
