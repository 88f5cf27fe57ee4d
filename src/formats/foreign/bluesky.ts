import {asList, asObject, asText, type JsonObject} from '../fields.js';
import type {ToJsonFeed} from '../format.js';
import {VERSION, type JsonFeedItem} from '../json-feed-document.js';
import {addressOf, handleOf, isShown, postMarkupOf, postQuotationOf, profileOf, tagsOf} from './bluesky-markup.js';
import {objectsIn, withParameters} from './answer.js';

/** A post as a feed lists it. */
interface Listed {
  readonly post: JsonObject;
  /** Who reposted it, or that it is pinned. */
  readonly reason: JsonObject;
  readonly parent: JsonObject;
}

const listed = (item: JsonObject): Listed => {
  const {parent} = asObject(item['reply']);
  return {post: asObject(item['post']), reason: asObject(item['reason']), parent: asObject(parent)};
};

/** Returns the date that an author gives a post, which may be any, but none after the post was seen. */
function dateOf(post: JsonObject): string {
  const seen = asText(post['indexedAt']);
  const written = asText(asObject(post['record'])['createdAt']);
  return Date.parse(seen) < Date.parse(written) ? seen : written || seen;
}

/** Translates a post. A repost is an update of whoever reposted, with the other's words as a quotation. */
function itemOf({post, reason, parent}: Listed): JsonFeedItem {
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
function threadOf(thread: JsonObject): readonly Listed[] {
  const author = asObject(asObject(thread['post'])['author'])['did'];
  const found: Listed[] = [];
  const waiting = [thread];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const post = asObject(node['post']);
    if (!author || asObject(post['author'])['did'] !== author) continue;
    found.push({post, reason: {}, parent: {}});
    for (const reply of objectsIn(node['replies']) ?? []) waiting.push(reply);
  }
  return found;
}

/** Returns the posts of any answer; `undefined` if it holds none. */
function postsOf({feed, posts, thread}: JsonObject): readonly Listed[] | undefined {
  const found = objectsIn(feed) ?? objectsIn(posts)?.map(post => ({post}));
  return found?.map(listed) ?? (thread ? threadOf(asObject(thread)) : undefined);
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
  const isShownWhole = ({post, reason}: Listed): boolean =>
    isShown(post) && (!asObject(reason['by'])['did'] || isShown({author: reason['by']}));
  return {
    version: VERSION,
    next_url: cursor && posts.length ? withParameters(url, {cursor}) : undefined,
    items: posts.filter(isShownWhole).map(itemOf),
  };
};
