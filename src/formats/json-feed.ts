import type {Attachment, CoverageState, Feed, Update} from '../model/feed.js';
import {parseDate} from './date.js';
import {
  asAmount, asAuthors, asLine, asLines, asLink, asList, asObject, asText, asUrl, excerptOf, hashOf, isObject, type JsonObject,
} from './fields.js';

/** Any object with a list of items: everything else in a JSON Feed is optional here. */
export function isJsonFeed(document: unknown): document is JsonObject {
  return isObject(document) && Array.isArray(document['items']);
}

function stateOf(feed: JsonObject, extension: JsonObject): CoverageState {
  if (feed['expired'] === true) return 'ended';
  const {state} = extension;
  return state === 'upcoming' || state === 'paused' || state === 'ended' ? state : 'live';
}

function attachmentsOf(item: JsonObject, base: string): readonly Attachment[] {
  return asList(item['attachments'])
    .map(asObject)
    .map(({url, mime_type: mimeType, title, size_in_bytes: size}) => ({
      url: asUrl(url, base),
      mimeType: asLine(mimeType),
      title: asLine(title),
      sizeInBytes: asAmount(size),
    }))
    .filter(({url}) => url);
}

/** Some generators write their tags as one text, with commas. */
function tagsOf({tags}: JsonObject): readonly string[] {
  return asLines(typeof tags === 'string' ? tags.split(',') : tags);
}

function idOf(item: JsonObject, shown: readonly string[]): string {
  return asText(item['id']).trim() || asText(item['url']).trim() || hashOf(shown.join('\n'));
}

/** `undefined` for an item that has nothing to show. */
function readItem(value: unknown, base: string): Update | undefined {
  const item = asObject(value);
  const extension = asObject(item['_live_updates']);
  const title = asLine(item['title']);
  const html = asText(item['content_html']);
  const text = asText(item['content_text']) || (html ? '' : asText(item['summary']));
  const image = asUrl(item['image'], base) || asUrl(item['banner_image'], base);
  const url = asUrl(item['url'], base);
  const externalUrl = asUrl(item['external_url'], base);
  const attachments = attachmentsOf(item, base);
  const isDeleted = extension['deleted'] === true;
  const hasContent = title || html.trim() || text.trim() || image || url || externalUrl || attachments.length;
  if (!hasContent && !isDeleted) return undefined;
  return {
    id: idOf(item, [title, html, text, image, externalUrl]),
    url,
    externalUrl,
    title,
    excerpt: title ? '' : excerptOf(text, html) || externalUrl || url,
    html,
    text,
    image,
    published: parseDate(item['date_published']),
    modified: parseDate(item['date_modified']),
    authors: asAuthors(item['authors'] ?? item['author'], base),
    tags: tagsOf(item),
    attachments,
    language: asLine(item['language']),
    label: asLine(extension['label']),
    correction: asLine(extension['correction']),
    isPinned: extension['pinned'] === true,
    isKey: extension['key'] === true,
    isDeleted,
  };
}

/**
 * JSON Feed 1 and 1.1 with the `_live_updates` extension. `base` is the document's own address; addresses resolve
 * against it. Updates keep the document's order. Never throws: a field of a wrong type is a missing field.
 * https://www.jsonfeed.org/version/1.1/
 */
export function readJsonFeed(document: JsonObject, base: string): Feed {
  const extension = asObject(document['_live_updates']);
  const updates: Update[] = [];
  for (const item of document['items'] as readonly unknown[]) {
    const update = readItem(item, base);
    if (update) updates.push(update);
  }
  return {
    url: base,
    title: asLine(document['title']),
    description: asLine(document['description']),
    homePageUrl: asUrl(document['home_page_url'], base),
    language: asLine(document['language']),
    authors: asAuthors(document['authors'] ?? document['author'], base),
    state: stateOf(document, extension),
    starts: parseDate(extension['starts']),
    ends: parseDate(extension['ends']),
    timeZone: asLine(extension['time_zone']),
    refresh: asAmount(extension['refresh']),
    previous: asLink(extension['previous'], base),
    next: asLink(extension['next'], base),
    fullStory: asLink(extension['full_story'], base),
    keyPoints: asLines(extension['key_points']),
    credits: asLine(extension['credits']),
    nextUrl: asUrl(document['next_url'], base),
    updates,
  };
}
