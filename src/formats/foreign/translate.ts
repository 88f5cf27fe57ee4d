import type {ToJsonFeed} from '../format.js';
import {foreignNameOf, isForeignName, type ForeignName} from '../signs.js';
import {blueskyToJsonFeed} from './bluesky.js';
import {githubToJsonFeed} from './github.js';
import {mastodonToJsonFeed} from './mastodon.js';

/** The translators of all foreign formats, a line each. */
const TRANSLATORS: Readonly<Record<ForeignName, ToJsonFeed>> = {
  mastodon: mastodonToJsonFeed,
  bluesky: blueskyToJsonFeed,
  github: githubToJsonFeed,
};

/** Translates a document in a foreign format: the one that the page names, else the one that the document looks like. */
export const translateForeign: ToJsonFeed = (document, about) => {
  const name = isForeignName(about.format) ? about.format : foreignNameOf(document);
  if (!name) throw new TypeError('This is in no known format');
  const translate: ToJsonFeed = TRANSLATORS[name];
  return translate(document, about);
};
