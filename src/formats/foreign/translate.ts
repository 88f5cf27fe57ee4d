import {asObject} from '../fields.js';
import {ROWS, type FeedFormat, type ToJsonFeed} from '../format.js';
import {VERSION} from '../json-feed-document.js';
import {hasItems, jsonFeed} from '../json-feed.js';
import {itemsFromRows, list} from '../list.js';
import {liveBlogPosting} from '../live-blog-posting.js';
import {withPlainDates} from '../spelled-date.js';
import {isServiceName, serviceNameOf, type ServiceName} from '../signs.js';
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

/** The translators of the services' formats, a line each. */
const TRANSLATORS: Readonly<Record<ServiceName, ToJsonFeed>> = {
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

type Found = Omit<FeedFormat, 'matches'>;

const formatOf = (name: ServiceName): Found => ({name, toJsonFeed: TRANSLATORS[name]});

/** Whether a document is a JSON Feed. One that has none of the names of its fields is a list, if it can be read as one. */
const isJsonFeed = (document: unknown): boolean =>
  jsonFeed.matches(document) || (hasItems(document) && !list.matches(document));

/** Finds a document's format among all that are known, by its name; with `auto` by the document's shape. */
export function findFormat(document: unknown, name: string): Found | undefined {
  if (isServiceName(name)) return formatOf(name);
  const named = [jsonFeed, liveBlogPosting, list].find(format => format.name === name);
  if (named) return named;
  if (isJsonFeed(document)) return jsonFeed;
  if (liveBlogPosting.matches(document)) return liveBlogPosting;
  const service = serviceNameOf(document);
  if (service) return formatOf(service);
  return list.matches(document) ? list : undefined;
}

/** Translates a document in any known format, with all dates in numbers. Returns `undefined` if it is in none. */
export const translateForeign: ToJsonFeed = (document, about) => {
  const format = about.format === ROWS ? undefined : findFormat(document, about.format);
  const feed = about.format === ROWS ? document : format?.toJsonFeed(document, about);
  if (Array.isArray(feed)) return {version: VERSION, items: itemsFromRows(feed, about)};
  return feed && withPlainDates({version: VERSION, ...asObject(feed)}, format === list);
};
