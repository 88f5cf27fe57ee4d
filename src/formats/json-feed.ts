import {Entry, type EntryHead, type FeedDocument} from '../model/entry.js';
import {isSame, type Attachment, type CoverageState, type Feed, type Update} from '../model/feed.js';
import {parseDate} from './date.js';
import {
  asAmount, asAuthors, asLine, asLines, asLink, asList, asObject, asText, asUrl, excerptOf, type JsonObject,
} from './fields.js';

/** Any object with a list of items: everything else in a JSON Feed is optional here. */
export function isJsonFeed(document: JsonObject): boolean {
  return Array.isArray(document['items']);
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

function readChannel(document: JsonObject, base: string): Feed {
  const extension = asObject(document['_live_updates']);
  const state = document['expired'] === true ? 'ended' : asText(extension['state']);
  return {
    url: base,
    title: asLine(document['title']),
    description: asLine(document['description']),
    homePageUrl: asUrl(document['home_page_url'], base),
    language: asLine(document['language']),
    authors: asAuthors(document['authors'] ?? document['author'], base),
    state: /^(upcoming|paused|ended)$/.test(state) ? (state as CoverageState) : 'live',
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

/** What an item shows: without any of it, it is left out. */
const CONTENT = ['title', 'content_html', 'content_text', 'summary', 'image', 'banner_image', 'url', 'external_url'];

const hasContent = (item: JsonObject): boolean =>
  CONTENT.some(name => /\S/.test(asText(item[name]))) || attachmentsOf(item, 'https://base.invalid').length > 0;

/** The item's id, else its address, else what it says. */
const idOf = (item: JsonObject): string =>
  asText(item['id']).trim() || asText(item['url']).trim() || JSON.stringify(item).slice(0, 500);

function headOf(item: JsonObject, id: string): EntryHead {
  const {pinned, key, deleted, correction} = asObject(item['_live_updates']);
  const isDeleted = deleted === true;
  return {
    id,
    published: parseDate(item['date_published']),
    isPinned: pinned === true,
    isKey: key === true,
    isDeleted,
    isGone: isDeleted && !asLine(correction),
  };
}

function readUpdate(item: JsonObject, head: EntryHead, base: string): Update {
  const extension = asObject(item['_live_updates']);
  const {tags} = item;
  const title = asLine(item['title']);
  const html = asText(item['content_html']);
  const text = asText(item['content_text']) || (html ? '' : asText(item['summary']));
  const url = asUrl(item['url'], base);
  const externalUrl = asUrl(item['external_url'], base);
  return {
    ...head,
    url,
    externalUrl,
    title,
    excerpt: title ? '' : excerptOf(text, html) || externalUrl || url,
    html,
    text,
    image: asUrl(item['image'], base) || asUrl(item['banner_image'], base),
    modified: parseDate(item['date_modified']),
    authors: asAuthors(item['authors'] ?? item['author'], base),
    tags: asLines(typeof tags === 'string' ? tags.split(',') : tags),
    attachments: attachmentsOf(item, base),
    language: asLine(item['language']),
    label: asLine(extension['label']),
    correction: asLine(extension['correction']),
  };
}

/**
 * JSON Feed 1 and 1.1 with the `_live_updates` extension. `base` is the document's own address; addresses resolve
 * against it. Entries keep the document's order; one that says what a `known` one says is that one. Never throws: a
 * field of a wrong type is a missing field.
 * https://www.jsonfeed.org/version/1.1/
 */
export function readJsonFeed(document: JsonObject, base: string, known: ReadonlyMap<string, Entry>): FeedDocument {
  const read = (source: unknown, head: EntryHead): Update => readUpdate(asObject(source), head, base);
  const entries: Entry[] = [];
  for (const source of document['items'] as readonly unknown[]) {
    const item = asObject(source);
    const id = idOf(item);
    const before = known.get(id);
    if (before && isSame(before.source, source)) {
      entries.push(before);
    } else {
      const head = headOf(item, id);
      if (head.isDeleted || hasContent(item)) entries.push(new Entry(head, source, read));
    }
  }
  return {feed: readChannel(document, base), entries};
}
