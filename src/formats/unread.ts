import {parseDate} from './date.js';
import {asLine, asList, asObject, asText, asUrl, type JsonObject} from './fields.js';
import {hasContent, idOf} from './item.js';

/** The fields of JSON Feed 1 and 1.1, of a feed and of an item, in alphabetical order. */
const CORE = {
  feed: 'author authors description expired favicon feed_url home_page_url hubs icon items language next_url title user_comment version',
  item: 'attachments author authors banner_image content_html content_text date_modified date_published external_url id image language summary tags title url',
};

/** The fields of our extension. */
const OWN = {
  feed: 'box credits ends full_story key_points next previous publisher refresh starts state time_zone',
  item: 'correction deleted key label pinned',
};

const STATES: readonly unknown[] = ['upcoming', 'live', 'paused', 'ended'];
const EXTENSION = '_live_updates';
const MOST_ITEMS = 1000;
const MOST_LINES = 50;

function textOf(value: unknown): string {
  try {
    const text = JSON.stringify(value);
    return text.length > 60 ? `${text.slice(0, 60)}…` : text;
  } catch {
    return 'lists within lists, too deep to write'; // JSON is read deeper than it is written
  }
}

/** A box that shows nothing, a publisher without a name. */
function* partsIn({box, publisher}: JsonObject, where: string): Generator<string> {
  const {content_html: html, content_text: text} = asObject(box);
  if (box !== undefined && box !== null && !hasContent({content_html: html, content_text: text}, 'https://x.invalid/'))
    yield `${where}box has nothing to show, it needs content_html or content_text: ${textOf(box)}`;
  if (publisher !== undefined && publisher !== null && !asLine(asObject(publisher)['name'] ?? publisher))
    yield `${where}publisher needs a name: ${textOf(publisher)}`;
}

/** Whether a name is ours but for its signs and capitals: `live_updates`, `_liveUpdates`. */
const isLikeOurs = (name: string): boolean => name.toLowerCase().replace(/[^a-z]/g, '') === 'liveupdates';

/** The names in an object that nothing reads. */
function* strangersIn(owner: JsonObject, known: string, where: string): Generator<string> {
  const names = known.split(' ');
  for (const name of Object.keys(owner)) {
    if (name === EXTENSION || name.startsWith('$') || names.includes(name)) continue;
    if (isLikeOurs(name)) yield `${where}${name} is not read: write ${EXTENSION}`;
    else if (!name.startsWith('_')) yield `${where}${name} is not read`;
  }
}

/** Dates that are there and are none. */
function* datesIn(owner: JsonObject, names: readonly string[], where: string): Generator<string> {
  for (const name of names) {
    const value = owner[name];
    if (value !== undefined && value !== null && value !== '' && parseDate(value) === undefined)
      yield `${where}${name} is no date: ${textOf(value)}`;
  }
}

/** Texts that are there and are none. */
function* textsIn(owner: JsonObject, names: readonly string[], where: string): Generator<string> {
  for (const name of names) {
    const value = owner[name];
    if (value !== undefined && value !== null && typeof value !== 'string')
      yield `${where}${name} is no text: ${textOf(value)}`;
  }
}

/** Hubs that nothing follows. `WebSub` and `rssCloud` tell other servers, so they are no mistake. */
function* hubsIn(hubs: unknown): Generator<string> {
  for (const [place, hub] of asList(hubs ?? []).entries()) {
    const {type, url} = asObject(hub);
    const isStream = /^(EventSource|Mercure)$/i.test(asText(type));
    if (isStream && !asUrl(url, 'https://x.invalid/')) yield `hubs[${place}].url is no address: ${textOf(url)}`;
    else if (!isStream && !/^(WebSub|rssCloud)$/i.test(asText(type)))
      yield `hubs[${place}].type is none of EventSource, Mercure: ${textOf(type)}`;
  }
}

function* unreadOfFeed(feed: JsonObject): Generator<string> {
  const extension = asObject(feed[EXTENSION]);
  const where = `${EXTENSION}.`;
  const {state} = extension;
  yield* strangersIn(feed, CORE.feed, '');
  yield* strangersIn(extension, OWN.feed, where);
  yield* textsIn(feed, ['title', 'description', 'home_page_url', 'language', 'next_url'], '');
  yield* hubsIn(feed['hubs']);
  yield* datesIn(extension, ['starts', 'ends'], where);
  if (state !== undefined && !STATES.includes(state))
    yield `${where}state is none of upcoming, live, paused, ended: ${textOf(state)}`;
  const {refresh, starts, ends} = extension;
  if (Number(parseDate(ends)) < Number(parseDate(starts)))
    yield `${where}ends is before starts, and is not used: ${textOf(ends)}`;
  yield* partsIn(extension, where);
  if (refresh !== undefined && typeof refresh !== 'number') yield `${where}refresh is no number: ${textOf(refresh)}`;
  for (const name of ['previous', 'next', 'full_story']) {
    const link = extension[name];
    const {title, url} = asObject(link);
    if (link !== undefined && !(title && url)) yield `${where}${name} needs a title and a url: ${textOf(link)}`;
  }
}

function* unreadOfItem(source: unknown, place: number, ids: Set<string>): Generator<string> {
  const item = asObject(source);
  const where = `items[${place}].`;
  const extension = asObject(item[EXTENSION]);
  const id = idOf(item);
  if (item !== source) yield `items[${place}] is no object: ${textOf(source)}`;
  else if (ids.has(id)) yield `${where}id stands in the feed twice, and the first counts: ${textOf(id)}`;
  else if (extension['deleted'] !== true && !hasContent(item, 'https://x.invalid/'))
    yield `items[${place}] has nothing to show`;
  ids.add(id);
  if (item === source && !item['id'] && !item['url'])
    yield `items[${place}] has no id, so each edit of it is another update`;
  yield* strangersIn(item, CORE.item, where);
  yield* strangersIn(extension, OWN.item, `${where}${EXTENSION}.`);
  yield* datesIn(item, ['date_published', 'date_modified'], where);
  yield* textsIn(item, ['title', 'content_html', 'content_text', 'summary', 'url', 'external_url', 'image'], where);
  yield* textsIn(extension, ['label', 'correction'], `${where}${EXTENSION}.`);
  for (const name of ['pinned', 'key', 'deleted']) {
    const value = extension[name];
    if (value !== undefined && typeof value !== 'boolean')
      yield `${where}${EXTENSION}.${name} is neither true nor false: ${textOf(value)}`;
  }
}

function* unreadOf(document: unknown): Generator<string> {
  const feed = asObject(document);
  const items = Array.isArray(feed['items']) ? feed['items'] : [];
  const ids = new Set<string>();
  yield* unreadOfFeed(feed);
  for (const [place, item] of items.slice(0, MOST_ITEMS).entries()) yield* unreadOfItem(item, place, ids);
}

/**
 * Lists what a JSON Feed holds that readers of it will not see: misspelt fields, values of a wrong type, dates that are none,
 * a second item of one id. One English sentence each, at most 50, of the first 1,000 items.
 */
export function listUnread(document: unknown): readonly string[] {
  const lines: string[] = [];
  for (const line of unreadOf(document)) {
    lines.push(line);
    if (lines.length >= MOST_LINES) break;
  }
  return lines;
}
