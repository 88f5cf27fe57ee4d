import {asList, asObject, asText, type JsonObject} from '../fields.js';
import type {ToJsonFeed} from '../format.js';
import type {JsonFeedItem} from '../json-feed-document.js';
import {addressOf, handleOf, isShown, postMarkupOf, postQuotationOf, profileOf, tagsOf} from './bluesky-markup.js';
import {objectsIn, withParameters} from './answer.js';

/** Returns the date that an author gives a post, which may be any, but none after the post was seen. */
function dateOf(post: JsonObject): string {
  const seen = asText(post['indexedAt']);
  const written = asText(asObject(post['record'])['createdAt']);
  return Date.parse(seen) < Date.parse(written) ? seen : written || seen;
}

/**
 * Translates a post as a feed lists it: `reason` says who reposted it, or that it is pinned. A repost is an update of whoever
 * reposted, with the other's words as a quotation.
 */
function itemOf(item: JsonObject): JsonFeedItem {
  const post = asObject(item['post']);
  const reason = asObject(item['reason']);
  const parent = asObject(asObject(item['reply'])['parent']);
  const reposter = asObject(reason['by']);
  const isRepost = !!asText(reposter['did']);
  const author = isRepost ? reposter : asObject(post['author']);
  const isAnswer = asObject(parent['author'])['did'] !== author['did'];
  const uri = asText(post['uri']);
  return {
    id: isRepost ? asText(reason['uri']) || `${uri}#${asText(reposter['did'])}` : uri,
    url: addressOf(post),
    content_html: isRepost
      ? postQuotationOf(post, '↻ ')
      : postMarkupOf(post) + (isAnswer ? postQuotationOf(parent, '↩ ') : ''),
    date_published: isRepost ? asText(reason['indexedAt']) : dateOf(post),
    authors: [
      {
        name: asText(author['displayName']).trim() || handleOf(author),
        url: profileOf(author),
        avatar: asText(author['avatar']),
      },
    ],
    tags: tagsOf(post),
    language: asText(asList(asObject(post['record'])['langs'])[0]),
    _live_updates: {pinned: asText(reason['$type']).endsWith('reasonPin')},
  };
}

/** Returns the posts of a thread by its author, who answers nobody else in between. Walks without recursion: threads are deep. */
function threadOf(thread: JsonObject): readonly JsonObject[] {
  const author = asObject(asObject(thread['post'])['author'])['did'];
  const found: JsonObject[] = [];
  const waiting = [thread];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const post = asObject(node['post']);
    if (!author || asObject(post['author'])['did'] !== author) continue;
    found.push({post});
    waiting.push(...(objectsIn(node['replies']) ?? []));
  }
  return found;
}

/** Returns the posts of any answer; `undefined` if it holds none. */
const postsOf = ({feed, posts, thread}: JsonObject): readonly JsonObject[] | undefined =>
  objectsIn(feed) ?? objectsIn(posts)?.map(post => ({post})) ?? (thread ? threadOf(asObject(thread)) : undefined);

/** Whether a post may be shown, and who reposted it. */
function isShownWhole({post, reason}: JsonObject): boolean {
  const {by} = asObject(reason);
  return isShown(asObject(post)) && (!asObject(by)['did'] || isShown({author: by}));
}

/**
 * Translates the feed of an author, a list or an algorithm, what a search found, and the thread of its author. Authors who ask
 * not to be shown to strangers are left out. https://docs.bsky.app/docs/api/app-bsky-feed-get-author-feed
 * @throws TypeError if there are no posts
 */
export const blueskyToJsonFeed: ToJsonFeed = (document, {url}) => {
  const answer = asObject(document);
  const posts = postsOf(answer);
  if (!posts) throw new TypeError('There is no list of updates');
  const cursor = asText(answer['cursor']);
  return {
    next_url: cursor && posts.length ? withParameters(url, {cursor}) : undefined,
    items: posts.filter(isShownWhole).map(itemOf),
  };
};
