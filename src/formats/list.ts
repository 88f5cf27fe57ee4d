import {memoize} from '../model/memoize.js';
import {plainDateOf} from './spelled-date.js';
import {asList, asObject, asText} from './fields.js';
import type {About, FeedFormat} from './format.js';
import type {JsonFeedItem, Translation} from './json-feed-document.js';
import {addressOf, contentOf, isOn, nameOf, tellApart, textOf, unwrap} from './loose.js';
import {readNewest} from './newest.js';

/**
 * The fields of JSON Feed and of our extension, each with its usual names in feeds, databases and schema.org, the best first. The
 * names are as `plainName` writes them.
 */
export const NAMES = {
  id: '@id id guid uid uuid slug',
  title: 'title headline name',
  content_text: 'contenthtml html content body text contenttext description summary excerpt',
  date_published: 'published date pubdate created timestamp time',
  date_modified: 'modified updated',
  url: 'homepageurl url link permalink href mainentityofpage',
  external_url: 'externalurl sharedcontent',
  next_url: 'nexturl next',
  icon: 'icon',
  image: 'image thumbnail bannerimage',
  authors: 'authors author byline',
  attachments: 'attachments video',
  tags: 'tags keywords',
  language: 'language inlanguage',
  pinned: 'pinned sticky',
  key: 'key highlight',
  label: 'label category type',
  correction: 'correction',
  deleted: 'deleted',
  _live_updates: 'liveupdates',
};

/** The fields of our extension. */
const OWN = /^(?:pinned|key|label|correction|deleted)$/;

interface Field {
  readonly field: string;
  readonly isOwn: boolean;
  /**
   * How good the name was by which this field was read last: the less the better. It is asked only of a field that the same item
   * has given already, so one number for all items is enough, and a long list needs no record for each.
   */
  rank: number;
}

interface Name {
  readonly known: Field;
  readonly rank: number;
}

/** Returns the fields by their names. */
function rankNames(): ReadonlyMap<string, Name> {
  const ranked = Object.entries(NAMES).flatMap(([field, names]) => {
    const known = {field, isOwn: OWN.test(field), rank: 0};
    return names.split(' ').map((name, rank) => [name, {known, rank}] as const);
  });
  return new Map(ranked);
}

/** The names under which lists stand. */
const LISTS = /^(?:items|updates|posts|entries|articles|events|incidents|data|results|feed|records)$/i;

/** Words for the kind of a record. They say nothing of its content, so they are no label. */
const KIND = /^(?:post|article|update|entry|item|story|event|text)s?$/i;

const MOST_FIELDS = 100; // of an item or a document; no honest one has more
const SAMPLE = 10; // items that tell what a list is

/** A name without capitals, signs and what says no more: `published_at`, `PublishedAt` and `datePublished` are one. */
const plainName = (name: string): string =>
  name
    .slice(0, 20)
    .toLowerCase()
    .replace(/[^a-z\d@]+|^date(?!time|$)|^article(?=b)|(?<=.)(?:at|time)$/g, '');

// marked as pure, so that builds which read no list leave them out
const FIELDS = /* @__PURE__ */ rankNames();

/** Returns the field that a name stands for, and how good the name is; `null` if there is none. */
const findField = /* @__PURE__ */ memoize((name: string) => FIELDS.get(plainName(name)) ?? null);

/** Returns the field that a name stands for, if any. */
export const fieldOf = (name: string): string | undefined => findField(name)?.known.field;

/** Reads the value of a field, whatever it is wrapped in. `undefined`, an empty text or a list if it is none. */
function readField(field: string, value: unknown, language: string): unknown {
  switch (field) {
    case 'id':
      return unwrap(value);
    case '_live_updates':
      return asObject(value);
    case 'date_published':
    case 'date_modified':
      return plainDateOf(unwrap(value));
    case 'pinned':
    case 'key':
    case 'deleted':
      return isOn(value);
    case 'url':
    case 'external_url':
    case 'next_url':
    case 'icon':
    case 'image':
      return addressOf(value);
    case 'label':
      return nameOf(asList(value)[0], language).replace(KIND, '');
    case 'tags':
      return asList(typeof value === 'string' ? value.split(',', 100) : value).map(tag => nameOf(tag, language));
    case 'authors':
      return asList(value).map(author => ({name: nameOf(author, language), url: addressOf(asObject(author)['url'])}));
    case 'attachments':
      return asList(value).map(file => {
        const {mime_type: type, encodingFormat} = asObject(file);
        return {url: addressOf(file), title: nameOf(file, language), mime_type: asText(type ?? encodingFormat)};
      });
    default:
      return textOf(value, language);
  }
}

interface Fields extends Partial<Omit<JsonFeedItem, '_live_updates'>> {
  readonly next_url?: string;
  readonly icon?: string;
  readonly deleted?: boolean;
  readonly _live_updates?: object;
}

type Written = Record<string, unknown>;

/**
 * Reads the fields of an update or a feed by any of their names into `result`; those of our extension into `live`. JSON:API and
 * Airtable have them one level down. Of two values of a field that of the better name counts, if there is one. Lists are long, so
 * little is made on the way.
 */
function readFields(owner: unknown, language: string, result: Written = {}, live = result): Fields {
  const {attributes, fields} = asObject(owner);
  for (const source of attributes || fields ? [owner, attributes, fields] : [owner]) {
    const values = Array.isArray(source) ? {} : asObject(source);
    for (const name of Object.keys(values).slice(0, MOST_FIELDS)) {
      const value = values[name];
      const {known, rank = 0} = findField(name) ?? {};
      if (!known || value == null) continue;
      const {field, isOwn} = known;
      const target = isOwn ? live : result;
      const before = target[field];
      if (before && known.rank <= rank) continue;
      const read = readField(field, value, language);
      if (!read && before) continue;
      target[field] = read;
      known.rank = rank;
    }
  }
  return result;
}

/** Reads an item. `place` is its id, if it is a name: a number is a place in a list, which changes. */
function itemOf(item: unknown, place: string, language: string): JsonFeedItem {
  const live: Written = {};
  const written: Written = {};
  const fields = readFields(item, language, written, live);
  const id = /\D/.test(place) ? place : (fields.id ?? '');
  // written field by field: `Object.assign` takes far longer
  const {content_html, content_text} = contentOf(fields.content_text ?? '');
  written['id'] = id;
  written['url'] ??= /^https?:/.test(id) ? id : '';
  written['content_html'] = content_html;
  written['content_text'] = content_text;
  written['_live_updates'] = fields._live_updates ? {...live, ...fields._live_updates} : live;
  return written as Written & JsonFeedItem;
}

/** Reads rows of a table, as objects with the names in its head, as items. All values may be texts. `page` is where they are shown. */
export function itemsFromRows(
  rows: unknown,
  {language}: Pick<About, 'language'>,
  page?: string,
): readonly JsonFeedItem[] {
  const items = Array.isArray(rows)
    ? readNewest(rows, row => itemOf(row, '', language))
    : readNewest(Object.entries(asObject(rows)), ([key, row]) => itemOf(row, key, language));
  return tellApart(items, page);
}

/** Reads updates, and what the object around them says of the feed. */
export function feedFrom(owner: unknown, updates: unknown, about: Pick<About, 'language'>): Translation {
  const {url: home_page_url, content_text: description, ...fields} = readFields(owner, about.language);
  return {...fields, home_page_url, description, items: itemsFromRows(updates, about, home_page_url)};
}

/**
 * Whether a value is a list of updates, or an object of updates by their ids. An update has a text, or is withdrawn. By ids they
 * need dates too: other answers of servers look alike.
 */
function isList(value: unknown): boolean {
  const isDated = !Array.isArray(value);
  const all: readonly unknown[] = Array.isArray(value) ? value : Object.values(asObject(value));
  const sample = all.slice(0, SAMPLE).map(item => readFields(item, ''));
  const isUpdate = ({title, content_text: text, deleted, date_published: date}: Fields): unknown =>
    (title ?? text ?? deleted) && (date ?? !isDated);
  return isDated ? !!sample.length && sample.every(isUpdate) : sample.some(isUpdate);
}

interface Found {
  readonly list: unknown;
  /** The object that holds the list; empty if the list is the document. */
  readonly owner: unknown;
}

/** Finds the list: the document itself, or under one of the usual names in it, or one level further down. */
export function findList(document: unknown): Found | undefined {
  const listsIn = (owner: unknown): readonly Found[] =>
    Object.keys(Array.isArray(owner) ? [] : asObject(owner))
      .slice(0, MOST_FIELDS)
      .filter(name => LISTS.test(plainName(name)))
      .map(name => ({owner, list: asObject(owner)[name]}));
  const inner = Object.values(Array.isArray(document) ? [] : asObject(document)).slice(0, MOST_FIELDS);
  const lists = [{owner: {}, list: document}, ...[document, ...inner].flatMap(listsIn)];
  return lists.find(({list}) => isList(list)) ?? lists.find(({list}) => Array.isArray(list) && !list.length);
}

/** Lists of objects with the usual fields, in a document or directly in it. */
export const list: FeedFormat = {
  name: 'list',
  matches: document => !!findList(document),
  toJsonFeed: (document, about) => {
    const found = findList(document);
    if (!found) throw new TypeError('There is no list of updates');
    return feedFrom(found.owner, found.list, about);
  },
};
