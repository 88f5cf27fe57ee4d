import {asAmount, asObject, asText, type JsonObject} from '../fields.js';
import type {ToJsonFeed} from '../format.js';
import type {JsonFeedItem} from '../json-feed-document.js';
import {addressOf, isPublic, nameOf, statusMarkupOf, statusQuotationOf} from './mastodon-markup.js';
import {listIn, namesIn, parametersOf, withParameters} from './answer.js';

/** Translates a status. A boost is an update of whoever boosted, with the other's words as a quotation. */
function itemOf(status: JsonObject): JsonFeedItem {
  const boosted = asObject(status['reblog']);
  const isBoost = !!asText(boosted['id']);
  const shown = isBoost ? boosted : status;
  const account = asObject(status['account']);
  return {
    id: asText(status['id']),
    url: addressOf(shown),
    content_html: isBoost ? statusQuotationOf(boosted, '↻ ') : statusMarkupOf(status),
    date_published: asText(status['created_at']),
    date_modified: asText(shown['edited_at']),
    authors: [
      {
        name: nameOf(account),
        url: asText(account['url']),
        avatar: asText(account['avatar_static']) || asText(account['avatar']),
      },
    ],
    tags: namesIn(shown['tags']),
    language: asText(shown['language']),
    _live_updates: {pinned: status['pinned'] === true},
  };
}

/**
 * Returns the answers that carry an author's own thread on. The document does not hold the status that was asked for, so its
 * author is known by those who answer it. Answers to others, and their answers, are conversation.
 */
function threadOf(descendants: readonly JsonObject[], url: string): readonly JsonObject[] {
  const [first] = descendants;
  const root = /\/statuses\/([^/]+)\/context\b/.exec(url)?.[1] ?? first?.['in_reply_to_id'];
  const author = descendants.find(status => status['in_reply_to_id'] === root)?.['in_reply_to_account_id'];
  const ids = new Set([root]);
  return descendants.filter(status => {
    const isOwn = ids.has(status['in_reply_to_id']) && asObject(status['account'])['id'] === author;
    if (isOwn) ids.add(status['id']);
    return isOwn;
  });
}

const PAGE_SIZE = 20;
const LARGEST_PAGE = 40;

/** Returns the address of older statuses. Servers leave out some of a page, so half of one is taken for a full one. */
function olderThan(statuses: readonly JsonObject[], url: string): string | undefined {
  const id = asText(statuses.at(-1)?.['id']);
  const limit = Number(parametersOf(url).get('limit'));
  const full = Math.min(asAmount(limit) || PAGE_SIZE, LARGEST_PAGE);
  return id && statuses.length * 2 >= full ? withParameters(url, {max_id: id}) : undefined;
}

/**
 * Translates the statuses of an account, a tag, a list or a whole server, and the context of a status, which is a thread.
 * Only what everybody may see is shown. https://docs.joinmastodon.org/entities/Status/
 * @throws TypeError if there is no list of statuses
 */
export const mastodonToJsonFeed: ToJsonFeed = (document, {url}) => {
  const {descendants} = asObject(document);
  const statuses = listIn(document, descendants ?? document);
  const shown = descendants ? threadOf(statuses, url) : statuses;
  return {
    next_url: descendants ? undefined : olderThan(statuses, url),
    items: shown.filter(status => isPublic(status) && isPublic(asObject(status['reblog']))).map(itemOf),
  };
};
