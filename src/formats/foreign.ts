import {OnDemand} from '../on-demand.js';
import {asObject} from './fields.js';
import type {Format, ToJsonFeed} from './format.js';

/** Names of the formats of other services. */
export const SERVICES = [
  'rss',
  'atom',
  'csv',
  'mastodon',
  'bluesky',
  'github',
  'wordpress',
  'liveblog',
  'easy-liveblogs',
  'ghost',
  'statuspage',
  'guardian',
  'sourcefabric',
] as const;

/** Values of the attribute `format` for all formats but JSON Feed. */
const NAMES: readonly string[] = ['live-blog-posting', ...SERVICES, 'list'];

/** Texts that no format is: an empty answer, broken JSON, one line without cells, a page without a live blog. */
const HOPELESS = /^([[{]|[^<,;|\t\n\r]*$|<(!doctype\s+html|html|head|body)\b(?![^]*LiveBlogPosting))/i;

/** Whether a document may be in one of these formats. They all hold something, but for an empty list and a live blog to come. */
const mayBe = (document: unknown): boolean =>
  typeof document === 'string'
    ? !HOPELESS.test(document.trimStart())
    : Array.isArray(document) ||
      Object.entries(asObject(document)).some(
        ([name, value]) => name === '@type' || (value && typeof value === 'object'),
      );

/**
 * All formats but JSON Feed. One file with all their translators is loaded when a document comes that may be in one of them. It
 * finds out in which.
 */
export const foreign: Format & {readonly toJsonFeed: OnDemand<ToJsonFeed>} = {
  name: 'foreign',
  matches: mayBe,
  toJsonFeed: new OnDemand<ToJsonFeed>('formats'),
};

export const isForeignName = (name: string): boolean => NAMES.includes(name);
