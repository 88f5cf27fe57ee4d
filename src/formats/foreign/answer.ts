import {asList, asObject, asText, type JsonObject} from '../fields.js';
import type {JsonFeedItem} from '../json-feed-document.js';
import {itemsOf} from '../json-feed.js';
import {readNewest} from '../newest.js';

/** Returns an id as a text; an empty text for anything but a text or a number. */
export const asId = (value: unknown): string => (typeof value === 'number' ? String(value) : asText(value));

/** Returns the objects of a list, of too long a one the newest; `undefined` if it is no list. */
export function objectsIn(value: unknown): readonly JsonObject[] | undefined {
  const isSaid = Array.isArray(value) || Object.keys(asObject(value)).length; // an error that says nothing may be `{}`
  const list = isSaid ? itemsOf({items: value}) : undefined;
  return list && readNewest(list, asObject);
}

/**
 * Returns the objects of the list that an answer is about. One object in its place, known by its id, is a list of one.
 * @throws TypeError if it is no list, with what the service says in its place
 */
export function listIn(answer: unknown, list: unknown): readonly JsonObject[] {
  const objects = objectsIn('id' in asObject(list) ? [list] : list);
  if (objects) return objects;
  const {message, error} = asObject(answer);
  const said = asText(message) || asText(error);
  throw new TypeError(said ? `The service says: ${said}` : 'There is no list of updates');
}

/** Returns the parameters of an address. */
export const parametersOf = (address: string): URLSearchParams => new URLSearchParams(address.replace(/^[^?]*/, ''));

/** Returns an address with some of its parameters replaced; an empty text if it is no whole address. */
export function withParameters(address: string, parameters: Readonly<Record<string, unknown>>): string {
  if (!URL.canParse(address)) return '';
  const url = new URL(address);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, String(value));
  return url.href;
}

/** Returns the address of the next page by its number, if this one is full: `size` items, or as many as the address asks for. */
export function nextPageOf(address: string, count: number, size: number): string {
  const query = parametersOf(address);
  const isFull = count >= (Number(query.get('per_page')) || size);
  return isFull ? withParameters(address, {page: (Number(query.get('page')) || 1) + 1}) : '';
}

/** Returns the names of things in a list, such as tags. */
export const namesIn = (list: unknown): readonly string[] =>
  asList(list)
    .map(thing => asText(asObject(thing)['name']))
    .filter(Boolean);

/** Returns authors from the fields that hold their name, address and picture. One without a name is left out. */
export const authorsIn = (list: unknown, name: string, url: string, avatar: string): JsonFeedItem['authors'] =>
  objectsIn(list)
    ?.map(author => ({name: asText(author[name]), url: asText(author[url]), avatar: asText(author[avatar])}))
    .filter(author => author.name);
