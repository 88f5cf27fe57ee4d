import {FEED_URL} from '../helpers/network.js';
import {foreign} from '../../src/formats/foreign.js';
import {translateForeign} from '../../src/formats/foreign/translate.js';
import {readFeed} from '../../src/formats/read-feed.js';
import type {Entry, FeedDocument} from '../../src/model/entry.js';
import type {Feed, Update} from '../../src/model/feed.js';

type Json = Record<string, unknown>;

const NONE: ReadonlyMap<string, Entry> = new Map();

/** Reads a document at once. The formats of others are loaded before. */
export function readNow(
  source: unknown,
  {url = FEED_URL, known = NONE, language = '', format = 'auto'} = {},
): FeedDocument {
  foreign.toJsonFeed.loaded ??= translateForeign;
  const document = readFeed(source, {url, language, format}, known);
  if (document instanceof Promise) throw new Error('Its format has to be loaded');
  return document;
}

/** The entries of a feed with these items, read as text, as a feed comes. */
export const readItems = (...items: readonly unknown[]): readonly Entry[] => readNow(JSON.stringify({items})).entries;

/** The update of an item that has a text, so that it is never left out. */
export function readItem(item: Json): Update {
  const [entry] = readItems({id: 'a', content_text: 'Text', ...item});
  if (!entry) throw new Error('The item was left out');
  return entry.update;
}

/** What a feed says of itself. */
export const readChannel = (feed: Json): Feed => readNow(JSON.stringify({items: [], ...feed})).feed;
