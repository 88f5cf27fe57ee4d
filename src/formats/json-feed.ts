import {Entry, type EntryHead, type FeedDocument, type UpdateReader} from '../model/entry.js';
import {isSame, type Attachment, type CoverageState, type Feed, type Update} from '../model/feed.js';
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

function readChannel(document: JsonObject, base: string): Feed {
  const extension = asObject(document['_live_updates']);
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
  };
}

const hasText = (value: unknown): boolean => typeof value === 'string' && /\S/.test(value);

/** Whether there is anything to show: a title, a text, a picture, a file or a link. */
function hasContent(item: JsonObject, base: string): boolean {
  if (hasText(item['title']) || hasText(item['content_html']) || hasText(item['content_text']) || hasText(item['summary'])) return true;
  const addresses = ['image', 'banner_image', 'url', 'external_url'];
  return addresses.some(name => asUrl(item[name], base)) || attachmentsOf(item, base).length > 0;
}

function idOf(item: JsonObject): string {
  return asText(item['id']).trim() || asText(item['url']).trim() || hashOf(JSON.stringify(item));
}

const noExtension = {isPinned: false, isKey: false, isDeleted: false, isGone: false};

function flagsOf(extension: unknown): typeof noExtension {
  if (!isObject(extension)) return noExtension;
  const {pinned, key, deleted, correction} = extension;
  const isDeleted = deleted === true;
  return {isPinned: pinned === true, isKey: key === true, isDeleted, isGone: isDeleted && !asLine(correction)};
}

/** An item's update, but for what its head says already. */
function readUpdate(source: unknown, head: EntryHead, base: string): Update {
  const item = asObject(source);
  const extension = asObject(item['_live_updates']);
  const title = asLine(item['title']);
  const html = asText(item['content_html']);
  const text = asText(item['content_text']) || (html ? '' : asText(item['summary']));
  const url = asUrl(item['url'], base);
  const externalUrl = asUrl(item['external_url'], base);
  return {
    id: head.id,
    url,
    externalUrl,
    title,
    excerpt: title ? '' : excerptOf(text, html) || externalUrl || url,
    html,
    text,
    image: asUrl(item['image'], base) || asUrl(item['banner_image'], base),
    published: head.published,
    modified: parseDate(item['date_modified']),
    authors: asAuthors(item['authors'] ?? item['author'], base),
    tags: tagsOf(item),
    attachments: attachmentsOf(item, base),
    language: asLine(item['language']),
    label: asLine(extension['label']),
    correction: asLine(extension['correction']),
    isPinned: head.isPinned,
    isKey: head.isKey,
    isDeleted: head.isDeleted,
  };
}

/** Items as entries in the document's order. One that says what a known one says is that one. */
function readEntries(items: readonly unknown[], base: string, known: ReadonlyMap<string, Entry>): readonly Entry[] {
  const read: UpdateReader = (source, head) => readUpdate(source, head, base);
  const entries: Entry[] = [];
  for (const value of items) {
    const item = asObject(value);
    const id = idOf(item);
    const before = known.get(id);
    if (before && isSame(before.source, value)) {
      entries.push(before);
      continue;
    }
    const flags = flagsOf(item['_live_updates']);
    if (!flags.isDeleted && !hasContent(item, base)) continue;
    entries.push(new Entry({id, published: parseDate(item['date_published']), ...flags}, value, read));
  }
  return entries;
}

/**
 * JSON Feed 1 and 1.1 with the `_live_updates` extension. `base` is the document's own address; addresses resolve
 * against it. Entries keep the document's order; `known` are those on the page. Never throws: a field of a wrong type
 * is a missing field.
 * https://www.jsonfeed.org/version/1.1/
 */
export function readJsonFeed(document: JsonObject, base: string, known: ReadonlyMap<string, Entry>): FeedDocument {
  const entries = readEntries(document['items'] as readonly unknown[], base, known);
  return {feed: readChannel(document, base), entries};
}
