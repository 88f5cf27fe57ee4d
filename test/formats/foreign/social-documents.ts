import {translateForeign} from '../../../src/formats/foreign/translate.js';
import type {JsonFeedDocument} from '../../../src/formats/json-feed-document.js';
import {expectedAs, textOf} from '../expected.js';

export type Json = Record<string, unknown>;

/** The fixtures of social services, with what is expected of them. */
export const fixtures = expectedAs('translated').filter(([file]) => file.endsWith('.json'));

/** The fixtures, by their paths. */
export const documents = new Map<string, unknown>();
for (const [file] of fixtures) documents.set(file, JSON.parse(await textOf(file)));

/** Translates a document, and takes away what has no value. */
export const translate = (document: unknown, url: string): JsonFeedDocument =>
  JSON.parse(JSON.stringify(translateForeign(document, {url, language: '', format: 'auto'}))) as JsonFeedDocument;
