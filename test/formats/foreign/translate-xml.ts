import {VERSION, type JsonFeedDocument} from '../../../src/formats/json-feed-document.js';
import {xmlToJsonFeed} from '../../../src/formats/foreign/xml/feed.js';
import {FEED_URL} from '../../helpers/network.js';

/** Leaves out what is empty, as readers of the JSON do. */
const withoutEmpty = (_: string, value: unknown): unknown =>
  value === '' || (Array.isArray(value) && !value.length) ? undefined : value;

/** Translates RSS or Atom from an address. */
export function translateXml(text: string, url = FEED_URL): JsonFeedDocument {
  const feed = xmlToJsonFeed(text, {url, language: '', format: 'auto'});
  const {items = [], ...channel} = JSON.parse(JSON.stringify(feed, withoutEmpty)) as Partial<JsonFeedDocument>;
  return {version: VERSION, ...channel, items};
}
