import {parseAnyDate} from './spelled-date.js';
import {asList, asObject, asText, asUrl, EXTENSION, wordsOf, type JsonObject} from './fields.js';
import {hasContent, idOf} from './item.js';
import {MOST_UPDATES} from './newest.js';

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

const STATES = 'upcoming, live, paused, ended';
const NOWHERE = 'https://x'; // nothing is asked there
const MOST_ITEMS = 1000;
const MOST_LINES = 50;

function textOf(value: unknown): string {
  try {
    return JSON.stringify(value).replace(/^([^]{60})[^]+/, '$1…');
  } catch {
    return 'lists within lists, too deep to write'; // JSON is read deeper than it is written
  }
}

/** Whether a name is ours but for its signs and capitals: `live_updates`, `_liveUpdates`. */
const isLikeOurs = (name: string): boolean => /^[^a-z]*live[^a-z]*updates[^a-z]*$/i.test(name);

/** The names in an object that nothing reads. */
function* strangersIn(owner: JsonObject, known: string, where: string): Generator<string> {
  const names = known.split(' ');
  for (const name of Object.keys(owner)) {
    if (name === EXTENSION || name.startsWith('$') || names.includes(name)) continue;
    if (isLikeOurs(name)) yield `${where}${name} is not read: write ${EXTENSION}`;
    else if (!name.startsWith('_')) yield `${where}${name} is not read`;
  }
}

/** The fields that are there and are not what they should be. */
function* wrongIn(
  owner: JsonObject,
  names: string,
  where: string,
  fault: string,
  isRight: (value: unknown) => boolean = value => typeof value === 'string',
): Generator<string> {
  for (const name of names.split(' ')) {
    const value = owner[name] ?? undefined;
    if (value !== undefined && !isRight(value)) yield `${where}${name} ${fault}: ${textOf(value)}`;
  }
}

const isDate = (value: unknown): boolean => value === '' || parseAnyDate(value) !== undefined;

/** Hubs that nothing follows. `WebSub` and `rssCloud` tell other servers, so they are no mistake. */
function* hubsIn(hubs: unknown): Generator<string> {
  for (const [place, hub] of asList(hubs ?? []).entries()) {
    const {type, url} = asObject(hub);
    const isStream = /^(EventSource|Mercure)$/i.test(asText(type));
    if (isStream && !asUrl(url, NOWHERE)) yield `hubs[${place}].url is no address: ${textOf(url)}`;
    else if (!isStream && !/^(WebSub|rssCloud)$/i.test(asText(type)))
      yield `hubs[${place}].type is none of EventSource, Mercure: ${textOf(type)}`;
  }
}

function* unreadOfFeed(feed: JsonObject): Generator<string> {
  const extension = asObject(feed[EXTENSION]);
  const where = `${EXTENSION}.`;
  yield* strangersIn(feed, CORE.feed, '');
  yield* strangersIn(extension, OWN.feed, where);
  yield* wrongIn(feed, 'title description home_page_url language next_url', '', 'is no text');
  yield* hubsIn(feed['hubs']);
  yield* wrongIn(extension, 'starts ends', where, 'is no date', isDate);
  const isState = (value: unknown): boolean => STATES.split(', ').includes(asText(value));
  yield* wrongIn(extension, 'state', where, `is none of ${STATES}`, isState);
  const {starts, ends} = extension;
  if (Number(parseAnyDate(ends)) < Number(parseAnyDate(starts)))
    yield `${where}ends is before starts, and is not used: ${textOf(ends)}`;
  // a box that shows nothing, a publisher without a name
  const isBox = (value: unknown): boolean => {
    const {content_html, content_text} = asObject(value);
    return hasContent({content_html, content_text}, NOWHERE);
  };
  yield* wrongIn(extension, 'box', where, 'has nothing to show, it needs content_html or content_text', isBox);
  const isNamed = (value: unknown): boolean => !!wordsOf(asObject(value)['name'] ?? value);
  yield* wrongIn(extension, 'publisher', where, 'needs a name', isNamed);
  yield* wrongIn(extension, 'refresh', where, 'is no number', value => typeof value === 'number');
  const isLink = (value: unknown): boolean => !!(asObject(value)['title'] && asObject(value)['url']);
  yield* wrongIn(extension, 'previous next full_story', where, 'needs a title and a url', isLink);
}

function* unreadOfItem(source: unknown, place: number, ids: Set<string>): Generator<string> {
  const item = asObject(source);
  const where = `items[${place}].`;
  const within = `${where}${EXTENSION}.`;
  const extension = asObject(item[EXTENSION]);
  const id = idOf(item);
  if (item !== source) yield `items[${place}] is no object: ${textOf(source)}`;
  else if (ids.has(id)) yield `${where}id stands in the feed twice, and the first counts: ${textOf(id)}`;
  else if (extension['deleted'] !== true && !hasContent(item, NOWHERE)) yield `items[${place}] has nothing to show`;
  ids.add(id);
  if (item === source && !item['id'] && !item['url'])
    yield `items[${place}] has no id, so each edit of it is another update`;
  yield* strangersIn(item, CORE.item, where);
  yield* strangersIn(extension, OWN.item, within);
  yield* wrongIn(item, 'date_published date_modified', where, 'is no date', isDate);
  yield* wrongIn(item, 'title content_html content_text summary url external_url image', where, 'is no text');
  yield* wrongIn(extension, 'label correction', within, 'is no text');
  const isBoolean = (value: unknown): boolean => typeof value === 'boolean';
  yield* wrongIn(extension, 'pinned key deleted', within, 'is neither true nor false', isBoolean);
}

function* unreadOf(document: unknown): Generator<string> {
  const feed = asObject(document);
  const {items} = feed;
  const ids = new Set<string>();
  yield* unreadOfFeed(feed);
  if (!Array.isArray(items)) return;
  if (items.length === MOST_UPDATES) yield 'of another format than JSON Feed, only 10,000 items are read';
  for (const [place, item] of items.slice(0, MOST_ITEMS).entries()) yield* unreadOfItem(item, place, ids);
}

/**
 * Lists what a JSON Feed holds that readers of it will not see: misspelt fields, values of a wrong type, dates that are none,
 * a second item of one id. One English sentence each, at most 50, of the first 1,000 items.
 */
export const listUnread = (document: unknown): readonly string[] => [...unreadOf(document)].slice(0, MOST_LINES);
