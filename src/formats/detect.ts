import type {Format} from './format.js';
import {jsonFeed} from './json-feed.js';

/** All known formats. The first that matches a document reads it. */
export const formats: Format[] = [jsonFeed];

/** Finds the format of a document by its shape. */
export const detectFormat = (document: unknown): Format | undefined => formats.find(format => format.matches(document));
