import type {EntryHead} from '../model/entry.js';
import type {Attachment, Update} from '../model/feed.js';
import {hashOf} from '../model/hash.js';
import {memoize} from '../model/memoize.js';
import {isDayAlone, parseDate, startOfDay} from './date.js';
import {
  asAmount,
  asLine,
  asLines,
  asList,
  asObject,
  asText,
  asUrl,
  authorsOf,
  excerptOf,
  extensionOf,
  CAPTION_LENGTH,
  TAG_LENGTH,
  wordsOf,
  type JsonObject,
} from './fields.js';
import {shows} from './pictures.js';

/** The fields that an item can show: four texts, then four addresses. */
const CONTENT = ['title', 'content_html', 'content_text', 'summary', 'image', 'banner_image', 'url', 'external_url'];

const attachmentsOf = (item: JsonObject): readonly unknown[] =>
  asList(item['attachments']).map(file => asObject(file)['url']);

/** Whether an item shows anything. If not, it is left out. For most items the first letter of a text decides. */
export function hasContent(item: JsonObject, base: string): boolean {
  const isShown = (name: string, index: number): unknown =>
    index < 4 ? /^(<[^!<>]*>)?\w/.test(asText(item[name])) || wordsOf(item[name]) : asUrl(item[name], base);
  return (
    CONTENT.some(isShown) ||
    /<(img|video|audio|iframe|embed)\b|data-(src|href)=/i.test(asText(item['content_html'])) ||
    attachmentsOf(item).some(asText)
  );
}

/** Returns the item's id, else its address, else a hash of its time and content. */
export function idOf(item: JsonObject): string {
  const {id, url} = item;
  // of a number beyond the safe integers, JSON gives its neighbour
  const given =
    typeof id === 'number' && Math.abs(id) <= Number.MAX_SAFE_INTEGER ? String(id) : asText(id) || asText(url);
  if (given) return given;
  const shown = [item['date_published'], ...CONTENT.map(name => item[name]), ...attachmentsOf(item)];
  return String(hashOf(shown.map(asText).join('\n')));
}

/** Returns the date of an item: some generators write that of the last change alone. */
const dateOf = (item: JsonObject): unknown =>
  asText(item['date_published']) || parseDate(item['date_published']) ? item['date_published'] : item['date_modified'];

/** Reads what merging, ordering and selecting need of an item. */
export function headOf(item: JsonObject, id: string): EntryHead {
  const extension = extensionOf(item);
  const date = dateOf(item);
  const time = parseDate(date);
  const isDeleted = extension['deleted'] === true;
  return {
    id,
    published: time && isDayAlone(date) ? startOfDay(time) : time,
    isPinned: extension['pinned'] === true,
    isKey: extension['key'] === true,
    isDeleted,
    isGone: isDeleted && !asLine(extension['correction']),
  };
}

/** Reads an attachment. Without a title it gets the name of its file. */
function readAttachment(file: JsonObject, base: string): Attachment {
  const url = asUrl(file['url'], base);
  const name = url
    .replace(/[?#].*/, '')
    .split('/')
    .at(-1);
  const [title = ''] = asLines([file['title'], name, url], CAPTION_LENGTH);
  return {url, title, mimeType: asLine(file['mime_type']), sizeInBytes: asAmount(file['size_in_bytes'])};
}

const tagOf = memoize((tag: string) => asLine(tag, TAG_LENGTH)); // many items have the same few

/** Reads the tags of an item. Some generators write one text. */
export function tagsOf({tags}: JsonObject): readonly string[] {
  const list = asList(typeof tags === 'string' ? tags.split(',') : tags);
  return list.map(tag => tagOf(asText(tag))).filter(Boolean);
}

/** A pair of tags, an empty element or a character reference: what no plain text has. */
const MARKUP = /<(\w+)(?:\s[^<>]*)?>[^]*<\/\1>|<(?:br|img|hr)\b[^<>]*>|&#?\w+;/i;

/** Reads the whole of an item. */
export function readUpdate(item: JsonObject, head: EntryHead, base: string): Update {
  const extension = extensionOf(item);
  const title = asLine(item['title']);
  const summary = asText(item['summary']);
  const written = asText(item['content_text']);
  const marked = asText(item['content_html']) || (!written && MARKUP.test(summary.slice(0, 2000)) ? summary : '');
  const html = hasContent({content_html: marked}, base) ? marked : ''; // editors leave empty paragraphs
  const text = written || (html ? '' : summary);
  const image = asUrl(item['image'], base) || asUrl(item['banner_image'], base);
  const url = asUrl(item['url'], base);
  const externalUrl = asUrl(item['external_url'], base);
  const attachments = asList(item['attachments'])
    .map(file => readAttachment(asObject(file), base))
    .filter(file => file.url);
  return {
    ...head,
    url,
    externalUrl,
    title,
    excerpt: title ? '' : excerptOf(text, html) || attachments[0]?.title || externalUrl || url,
    html,
    text,
    image: image && shows(html, image, base) ? '' : image,
    isDay: !!head.published && isDayAlone(dateOf(item)),
    modified: parseDate(item['date_modified']),
    authors: authorsOf(item, base),
    attachments,
    tags: tagsOf(item),
    language: asLine(item['language']),
    label: asLine(extension['label']),
    correction: asLine(extension['correction']),
  };
}
