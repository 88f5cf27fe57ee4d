import type {ToJsonFeed} from '../format.js';
import {foreignNameOf, isForeignName, type ForeignName} from '../signs.js';
import {blueskyToJsonFeed} from './bluesky.js';
import {csvToJsonFeed} from './csv.js';
import {easyLiveblogsToJsonFeed} from './easy-liveblogs.js';
import {ghostToJsonFeed} from './ghost.js';
import {githubToJsonFeed} from './github.js';
import {guardianToJsonFeed} from './guardian.js';
import {liveblogToJsonFeed} from './liveblog.js';
import {mastodonToJsonFeed} from './mastodon.js';
import {sourcefabricToJsonFeed} from './sourcefabric.js';
import {statuspageToJsonFeed} from './statuspage.js';
import {wordpressToJsonFeed} from './wordpress.js';
import {xmlToJsonFeed} from './xml/feed.js';

/** The translators of all foreign formats, a line each. */
const TRANSLATORS: Readonly<Record<ForeignName, ToJsonFeed>> = {
  rss: xmlToJsonFeed,
  atom: xmlToJsonFeed,
  csv: csvToJsonFeed,
  mastodon: mastodonToJsonFeed,
  bluesky: blueskyToJsonFeed,
  github: githubToJsonFeed,
  wordpress: wordpressToJsonFeed,
  liveblog: liveblogToJsonFeed,
  'easy-liveblogs': easyLiveblogsToJsonFeed,
  ghost: ghostToJsonFeed,
  statuspage: statuspageToJsonFeed,
  guardian: guardianToJsonFeed,
  sourcefabric: sourcefabricToJsonFeed,
};

/** Translates a document in a foreign format: the one that the page names, else the one that the document looks like. */
export const translateForeign: ToJsonFeed = (document, about) => {
  const name = isForeignName(about.format) ? about.format : foreignNameOf(document);
  if (!name) throw new TypeError('This is in no known format');
  const translate: ToJsonFeed = TRANSLATORS[name];
  return translate(document, about);
};
