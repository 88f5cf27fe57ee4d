import {liveBlogPostingOf, type AboutPage, type JsonLd} from '../../src/model/structured-data.js';
import {asUrl} from '../../src/formats/fields.js';
import {linkOf} from '../../src/model/fragment.js';
import type {Entry} from '../../src/model/entry.js';
import type {Feed, Update} from '../../src/model/feed.js';
import {decodeEntities} from '../../src/text/entities.js';
import {makeEntry, makeFeed, MINUTE} from './make-entry.js';

/** The time of the update of minute 0: 24 July 2026. */
export const START = Date.UTC(2026, 6, 24, 9);
export const URL_OF_PAGE = 'https://news.example/live';

export type Written = Readonly<Record<string, JsonLd>>;

export const about = (traits: Partial<AboutPage> = {}): AboutPage => ({
  url: URL_OF_PAGE,
  linkOf: update => linkOf(update, URL_OF_PAGE),
  headline: '',
  image: '',
  language: '',
  publisher: undefined,
  isEnded: false,
  now: START + 60 * MINUTE,
  decode: decodeEntities,
  asUrl,
  ...traits,
});

/** What search engines get: without what is undefined. */
export function describeCoverage(feed: Partial<Feed>, entries: readonly Entry[], page?: Partial<AboutPage>): Written {
  const made = liveBlogPostingOf(makeFeed(feed), entries, about(page));
  return made === undefined ? {} : (JSON.parse(JSON.stringify(made)) as Written);
}

export const update = (traits: Partial<Update> = {}, minute = 0): Entry =>
  makeEntry(traits.id ?? `u${minute}`, START + minute * MINUTE, traits);

/** The updates as they are described. */
export const postsOf = ({liveBlogUpdate}: Written): readonly Written[] => (liveBlogUpdate ?? []) as readonly Written[];
