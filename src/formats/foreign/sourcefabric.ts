import {asAmount, asObject, asText, type JsonObject} from '../fields.js';
import type {ToJsonFeed} from '../format.js';
import type {JsonFeedItem, Translation} from '../json-feed-document.js';
import {escapeHtml} from '../markup.js';
import {asId, authorsIn, listIn, objectsIn, withParameters} from './answer.js';
import {figureOf} from './picture.js';
import {linkTo} from './post-markup.js';

/** Returns the parts that a post is made of, such as a text and a picture. Deleted parts are left out. */
const partsOf = (post: JsonObject): readonly JsonObject[] =>
  (objectsIn(post['groups']) ?? [])
    .flatMap(group => objectsIn(group['refs']) ?? [])
    .map(reference => asObject(reference['item']))
    .filter(({item_type}) => !/^advert/i.test(asText(item_type)));

function pictureOf(meta: JsonObject): string {
  const {viewImage, original} = asObject(asObject(meta['media'])['renditions']);
  const {href, width, height} = asObject(viewImage ?? original);
  const caption = [meta['caption'], meta['credit']].map(asText).filter(Boolean).join(' · ');
  return figureOf({url: href, width, height, caption: escapeHtml(caption)});
}

/** Returns a poll as text: the votes of a reader stay with the service. */
function pollOf(poll: JsonObject): string {
  const answers = objectsIn(poll['answers'])?.map(
    ({option, votes}) => `<li>${escapeHtml(asText(option))}: ${asAmount(votes)}</li>`,
  );
  return answers ? `<p>${escapeHtml(asText(poll['question']))}</p><ul>${answers.join('')}</ul>` : '';
}

/** Returns a part as markup. Its text is what the editor has made of it, for pictures and frames not always all. */
function markupOf(part: JsonObject): string {
  const text = asText(part['text']);
  const meta = asObject(part['meta']);
  const type = part['item_type'];
  const address = asText(meta['original_url']);
  const link = address && `<p>${linkTo(address, escapeHtml(asText(meta['title']) || address))}</p>`;
  if (type === 'poll') return pollOf(asObject(part['poll_body']));
  if (type === 'quote' && !text.includes('<blockquote')) return `<blockquote>${text}</blockquote>`;
  return (type === 'image' ? pictureOf(meta) : asText(meta['html'])) || text || link;
}

function toItem(post: JsonObject): JsonFeedItem {
  const users = [post['original_creator'], post['syndicated_creator'], post['publisher']];
  const author = asObject(users.find(user => user === asObject(user))); // the first is mostly nothing but an id
  const status = asText(post['post_status']) || 'open';
  return {
    id: asId(post['_id']),
    content_html: partsOf(post).map(markupOf).join(''),
    date_published: post['published_date'] ?? post['firstcreated'] ?? post['_created'],
    date_modified: post['content_updated_date'],
    authors: authorsIn([author], author['byline'] ? 'byline' : 'display_name', '', 'picture_url'),
    tags: Object.values(asObject(post['tags'])).map(asText),
    _live_updates: {
      pinned: post['sticky'] === true,
      key: post['lb_highlight'] === true,
      deleted: post['deleted'] === true || status !== 'open',
    },
  };
}

/** Reads the posts of a blog in Sourcefabric's Live Blog. https://github.com/liveblog/liveblog */
export const sourcefabricToJsonFeed: ToJsonFeed = (document, {url}): Translation => {
  const answer = asObject(document);
  const page = asAmount(asObject(answer['_meta'])['page']) || 1;
  // the link itself leads from the root of the interface, which an address does not show
  const hasNext = 'next' in asObject(answer['_links']);
  return {
    next_url: hasNext ? withParameters(url, {page: page + 1}) : '',
    items: listIn(answer, answer['_items']).map(toItem),
  };
};
