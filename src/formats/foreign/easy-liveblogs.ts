import {asObject, asText} from '../fields.js';
import type {ToJsonFeed} from '../format.js';
import type {Translation} from '../json-feed-document.js';
import {asId, authorsIn, listIn, withParameters} from './answer.js';

/** Reads what the WordPress plugin Easy Liveblogs sends: one coverage, whole. https://github.com/jeffreyvr/easy-liveblogs */
export const easyLiveblogsToJsonFeed: ToJsonFeed = (document): Translation => {
  const feed = asObject(document);
  const home = asText(feed['url']);
  return {
    title: asText(feed['title']),
    home_page_url: home,
    items: listIn(feed, feed['updates']).map(entry => ({
      id: asId(entry['id']),
      url: withParameters(home, {entry: asId(entry['id'])}),
      title: asText(entry['title']),
      content_html: asText(entry['content']) || asText(entry['html']),
      date_published: entry['datetime'] ?? entry['date'],
      date_modified: entry['modified'],
      authors: authorsIn([entry], 'author', '', ''),
    })),
    _live_updates: {state: feed['status'] === 'closed' ? 'ended' : 'live'},
  };
};
