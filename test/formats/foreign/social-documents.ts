import {translateForeign} from '../../../src/formats/foreign/translate.js';
import type {JsonFeedDocument} from '../../../src/formats/json-feed-document.js';

export type Json = Record<string, unknown>;

interface Expected {
  /** The address that the document is the answer of. */
  readonly url: string;
  readonly feed: JsonFeedDocument;
}

const parse = async (path: string): Promise<unknown> => (await fetch(new URL(path, import.meta.url))).json();

/** What is expected of each fixture, by its path. */
export const expected = (await parse('expected-social.json')) as Record<string, Expected>;

/** The fixtures, by their paths. */
export const documents = new Map<string, unknown>();
for (const file of Object.keys(expected)) documents.set(file, await parse(`../../fixtures/${file}`));

/** Translates a document, and takes away what has no value. */
export const translate = (document: unknown, url: string): JsonFeedDocument =>
  JSON.parse(JSON.stringify(translateForeign(document, {url, language: '', format: 'auto'}))) as JsonFeedDocument;
