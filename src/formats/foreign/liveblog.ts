import {asAmount, asObject, asText, type JsonObject} from '../fields.js';
import type {ToJsonFeed} from '../format.js';
import type {JsonFeedItem, Translation} from '../json-feed-document.js';
import {asId, authorsIn, listIn} from './answer.js';

const toItem = (entry: JsonObject): JsonFeedItem => ({
  id: asId(entry['id']),
  url: asText(entry['share_link']),
  content_html: asText(entry['render']) || asText(entry['content']) || asText(entry['html']),
  date_published: asId(entry['entry_time']) || entry['timestamp'],
  date_modified: entry['timestamp'],
  authors: authorsIn(entry['authors'] ?? [{name: entry['author_link']}], 'name', '', ''),
  _live_updates: {key: entry['key_event'] === true, deleted: entry['type'] === 'delete'},
});

/**
 * Reads what the Liveblog plugin of Automattic sends. Answers by time come oldest first, and may hold an entry once for each
 * change of it: the last one counts. Answers by page come newest first. https://github.com/Automattic/liveblog
 */
export const liveblogToJsonFeed: ToJsonFeed = (document, {url}): Translation => {
  const answer = asObject(document);
  const page = asAmount(answer['page']);
  const items = listIn(answer, answer['entries']).map(toItem);
  const hasNext = page && page < asAmount(answer['pages']);
  return {
    next_url: hasNext ? url.replace(/(get-entries(?:\/|%2F))\d+/i, `$1${page + 1}`) : '',
    items: page ? items : items.reverse(),
    _live_updates: {refresh: asAmount(answer['refresh_interval'])},
  };
};
