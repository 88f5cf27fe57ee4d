import {parseDate} from './date.js';
import {asObject, asText} from './fields.js';
import type {About, Format} from './format.js';
import {VERSION, type JsonFeedDocument, type JsonFeedItem} from './json-feed-document.js';
import {addressOf, authorsIn, contentOf, namesIn, tellApart, textOf} from './loose.js';

/** The usual names of fields, as `plainName` writes them, the best first. A field that is not here has its own name alone. */
const NAMES: ReadonlyMap<string, readonly string[]> = new Map(
  [
    'id guid uid uuid slug',
    'title headline name',
    'content contenthtml html body text contenttext description summary excerpt',
    'published datepublished publishedat pubdate date createdat created createdtime datetime timestamp time',
    'modified datemodified updated updatedat modifiedat lastmodified',
    'url link permalink href',
    'authors author byline',
    'image thumbnail bannerimage imageurl urltoimage',
    'pinned sticky',
    'key highlight',
    'label category type',
    'tags keywords',
  ].map(line => {
    const names = line.split(' ');
    return [names[0] ?? '', names];
  }),
);

type Fields = ReadonlyMap<string, unknown>;

/** The names under which lists stand. */
const LISTS = /^(?:items|updates|posts|entries|articles|events|incidents|data|results|feed|records)$/;

/** What a record is, in place of a word about what it says. */
const KIND = /^(?:post|article|update|entry|item|story|event|text)s?$/i;

const MOST_FIELDS = 100; // of an item; no honest one has more
const SAMPLE = 10; // items that tell what a list is

/** A name without capitals and signs: `published_at`, `PublishedAt` and "Published at" are one. */
const plainName = (name: string): string => name.toLowerCase().replace(/[^a-z\d]/g, '');

/** Returns the fields of an item by their plain names. JSON:API and Airtable have them one level down. */
function fieldsOf(item: unknown): Fields {
  const {attributes, fields} = asObject(item);
  const found = new Map<string, unknown>();
  for (const owner of [item, attributes, fields])
    for (const [name, value] of Object.entries(asObject(owner)).slice(0, MOST_FIELDS)) {
      const plain = plainName(name);
      const isEmpty = value === '' || value == null || (plain === 'type' && KIND.test(asText(value)));
      if (!isEmpty && !found.has(plain)) found.set(plain, value);
    }
  return found;
}

/** Returns the values that stand under any name of a field. */
const valuesOf = (fields: Fields, field: string): readonly unknown[] =>
  (NAMES.get(field) ?? [field]).filter(name => fields.has(name)).map(name => fields.get(name));

/** Returns the innermost first value of an object, as databases wrap ids and times: `{$oid}`, `{$date}`, `{seconds, nanoseconds}`. */
function unwrap(value: unknown): unknown {
  let inner = value;
  while (inner && typeof inner === 'object') inner = Object.values(inner)[0];
  return inner;
}

/** Returns an id; empty for what is none. */
function idOf(value: unknown): string {
  const id = unwrap(value);
  return typeof id === 'number' && Number.isSafeInteger(id) ? String(id) : asText(id);
}

/** Whether a value says yes, as JSON, a form or a spreadsheet does. */
const isOn = (value: unknown): boolean => value === true || value === 1 || /^(?:true|1|yes|x)$/i.test(asText(value));

/** Returns the first of a field's values that is a date; else its first text. A spreadsheet has day and time in two columns. */
function dateIn(fields: Fields, name: string): unknown {
  const both = name === 'published' ? [`${asText(fields.get('date'))} ${asText(fields.get('time'))}`.trim()] : [];
  const dates = [...both, ...valuesOf(fields, name).map(unwrap)];
  return dates.find(date => parseDate(date) !== undefined) ?? dates.find(asText);
}

/** Reads an item. `key` is its id, if it is a name: a number is a place in a list, which changes. */
function itemOf(item: unknown, key: string, language: string): JsonFeedItem {
  const fields = fieldsOf(item);
  const first = <Value>(field: string, read: (value: unknown) => Value): Value | undefined =>
    valuesOf(fields, field).map(read).find(Boolean);
  const textIn = (field: string): string => first(field, value => textOf(value, language)) ?? '';
  const addressIn = (field: string): string => first(field, addressOf) ?? '';
  const {attachments} = asObject(item);
  return {
    id: /\D/.test(key) ? key : (first('id', idOf) ?? ''),
    url: addressIn('url'),
    external_url: addressIn('externalurl'),
    title: textIn('title'),
    ...contentOf(textIn('content')),
    image: addressIn('image'),
    date_published: dateIn(fields, 'published'),
    date_modified: dateIn(fields, 'modified'),
    authors: first('authors', value => authorsIn(value, language)),
    tags: first('tags', value => namesIn(value, language)),
    language: textIn('language'),
    attachments: Array.isArray(attachments) ? (attachments as JsonFeedItem['attachments']) : undefined,
    _live_updates: {
      pinned: first('pinned', isOn),
      key: first('key', isOn),
      label: first('label', value => namesIn(value, language)[0]),
      correction: textIn('correction'),
      deleted: first('deleted', isOn),
      ...asObject(fields.get('liveupdates')),
    },
  };
}

/** Reads rows of a table, as objects with the names in its head, as items. All values may be texts. */
export function itemsFromRows(rows: readonly unknown[], {language}: About): readonly JsonFeedItem[] {
  return tellApart(rows.map(row => itemOf(row, '', language)));
}

/** Whether a value has a text that can be shown, or withdraws an update. */
function isRecord(value: unknown): boolean {
  const fields = fieldsOf(value);
  return ['title', 'content', 'deleted'].some(field => valuesOf(fields, field).length);
}

/** Whether a value is a list of updates, or an object of updates by their ids. Those need dates: answers of servers look alike. */
function isList(value: unknown): boolean {
  if (Array.isArray(value)) return value.slice(0, SAMPLE).some(isRecord);
  const sample = Object.values(asObject(value)).slice(0, SAMPLE);
  return !!sample.length && sample.every(item => isRecord(item) && dateIn(fieldsOf(item), 'published'));
}

interface Found {
  readonly list: unknown;
  /** The object that holds the list; empty if the list is the document. */
  readonly owner: unknown;
}

/** Finds the list: the document itself, or under one of the usual names in it, or one level further down. */
function findList(document: unknown): Found | undefined {
  const listsIn = (owner: unknown): readonly Found[] =>
    Array.isArray(owner)
      ? []
      : Object.entries(asObject(owner))
          .filter(([name]) => LISTS.test(plainName(name)))
          .map(([, list]) => ({owner, list}));
  const inner = Object.values(Array.isArray(document) ? [] : asObject(document)).slice(0, MOST_FIELDS);
  const lists = [{owner: {}, list: document}, ...[document, ...inner].flatMap(listsIn)];
  return lists.find(({list}) => isList(list)) ?? lists.find(({list}) => Array.isArray(list) && !list.length);
}

/** Reads a loose list, with what the object around it says of the feed. */
function listToJsonFeed(document: unknown, {language}: About): JsonFeedDocument {
  const found = findList(document);
  if (!found) throw new TypeError('There is no list of updates');
  const {owner, list} = found;
  const fields = fieldsOf(owner);
  const textIn = (field: string): string => textOf(valuesOf(fields, field)[0], language);
  const items = Object.entries(asObject(list)).map(([key, item]) => itemOf(item, key, language));
  return {
    version: VERSION,
    title: textIn('title'),
    description: textIn('description'),
    home_page_url: addressOf(fields.get('homepageurl') ?? fields.get('link')),
    next_url: addressOf(fields.get('nexturl') ?? fields.get('next')),
    language: textIn('language'),
    items: tellApart(items),
    _live_updates: asObject(fields.get('liveupdates')),
  };
}

/** Lists of objects with the usual fields, in a document or directly in it. */
export const list: Format = {
  name: 'list',
  matches: document => !!findList(document),
  toJsonFeed: listToJsonFeed,
};
