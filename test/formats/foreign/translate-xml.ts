import type {JsonFeedDocument} from '../../../src/formats/json-feed-document.js';
import {xmlToJsonFeed} from '../../../src/formats/foreign/xml/feed.js';
import {FEED_URL} from '../../helpers/network.js';

/** Translates RSS or Atom from an address. */
export const translateXml = (text: string, url = FEED_URL): JsonFeedDocument =>
  xmlToJsonFeed(text, {url, language: '', format: 'auto'}) as JsonFeedDocument;
