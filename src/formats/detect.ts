import {foreign, isForeignName} from './foreign.js';
import type {FeedFormat, Format} from './format.js';
import {jsonFeed} from './json-feed.js';
import {warnOnce} from '../warn-once.js';

/** JSON Feed, then all others, behind those of the page's own. The first that matches a document reads it. */
export const formats: Format[] = [jsonFeed, foreign];

const isNamed = (format: Format, name: string): boolean =>
  format.name === name || (format === foreign && isForeignName(name));

/** Finds the format that the page names; with `auto`, or a name that nobody knows, finds it by the document's shape. */
export function detectFormat(document: unknown, name: string): Format | undefined {
  const named = formats.find(format => isNamed(format, name));
  if (!named && name !== 'auto') warnOnce(`format, "${name}", is not understood; "auto" is used.`);
  return named ?? formats.find(({matches}) => matches(document));
}

/**
 * Adds a format of the page's own. It is asked before all others, and replaces one of the same name.
 * @throws TypeError if the name is empty or a function is missing
 */
export function registerFormat({name, matches, toJsonFeed}: FeedFormat): void {
  const isWhole = typeof matches === 'function' && typeof toJsonFeed === 'function';
  if (!name || name === 'auto' || !isWhole) throw new TypeError('A format needs a name, matches() and toJsonFeed()');
  const before = formats.findIndex(format => format.name === name);
  if (before >= 0) formats.splice(before, 1);
  formats.unshift({name, matches, toJsonFeed});
}
