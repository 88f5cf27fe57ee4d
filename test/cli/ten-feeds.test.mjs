// Ten feeds as people write them, each with what `check` says, and the same feed after its advice was followed.
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {toJsonFeed} from 'live-updates/formats';
import {FeedServer, GOOD} from './feed-server.mjs';
import {check} from './run-command.mjs';

const date = '2026-01-05T14:05:00Z';
const feedOf = (...items) => JSON.stringify({version: 'https://jsonfeed.org/version/1.1', title: 'Storm', items});
const without = name => Object.fromEntries(Object.entries(GOOD).filter(([header]) => header !== name));

/** The name, the feed, the kinds of findings that are to be there, the feed after that; headers where they differ. */
const PAIRS = [
  [
    'a feed of a static site generator, with dates in words',
    [feedOf({id: '1', title: 'Wind', date_published: 'yesterday at noon'})],
    ['no-dates', 'bad-date'],
    [feedOf({id: '1', title: 'Wind', date_published: date})],
  ],
  [
    'a feed that is written by hand, with a copied id',
    [feedOf({id: '1', title: 'Wind', date_published: date}, {id: '1', title: 'Rain', date_published: date})],
    ['duplicate-id'],
    [feedOf({id: '1', title: 'Wind', date_published: date}, {id: '2', title: 'Rain', date_published: date})],
  ],
  [
    'a list from a database, whose rows have no ids, and titles with markup',
    [JSON.stringify([{headline: '<b>Wind</b> &amp; rain', published_at: date}])],
    ['no-id', 'html-in-title'],
    [JSON.stringify([{id: 7, headline: 'Wind & rain', published_at: date}])],
  ],
  [
    'a feed with one comma too many',
    ['{"items": [{"id": "1", "title": "Wind", "date_published": "2026-01-05T14:05:00Z"},]}'],
    ['format'],
    ['{"items": [{"id": "1", "title": "Wind", "date_published": "2026-01-05T14:05:00Z"}]}'],
  ],
  [
    'a feed that other sites may not read',
    [feedOf({id: '1', title: 'Wind', date_published: date}), without('Access-Control-Allow-Origin')],
    ['no-cors'],
    [feedOf({id: '1', title: 'Wind', date_published: date})],
  ],
  [
    'a feed of an application that makes it anew each time, with a cookie',
    [
      feedOf({id: '1', title: 'Wind', date_published: date}),
      {'Access-Control-Allow-Origin': '*', 'Cache-Control': 'private', 'Set-Cookie': 'session=1', Vary: 'Cookie'},
    ],
    ['no-validator', 'cookie', 'vary', 'not-cached'],
    [feedOf({id: '1', title: 'Wind', date_published: date})],
  ],
  [
    'RSS that ends in the middle',
    ['<rss><channel><title>Storm</title>\n<item><title>Wind</title><guid isPermaLink="false">1</guid>'],
    ['format'],
    [
      `<rss><channel><title>Storm</title>\n<item><title>Wind</title><guid isPermaLink="false">1</guid><pubDate>${date}</pubDate></item></channel></rss>`,
    ],
  ],
  [
    'a table in another language',
    ['Kennung;Titel;Datum\n1;Wind;2026-01-05 14:05'],
    ['format'],
    ['id;title;date\n1;Wind;2026-01-05 14:05'],
  ],
  [
    'a feed with misspelt fields and an unknown state',
    [
      '{"live_updates": {"state": "over"}, "items": [{"id": "1", "title": "Wind", "published": "2026-01-05T14:05:00Z", "_live_updates": {"pinned": "true"}}]}',
    ],
    ['no-dates', 'unread', 'unread', 'unread'],
    [
      '{"_live_updates": {"state": "ended"}, "items": [{"id": "1", "title": "Wind", "date_published": "2026-01-05T14:05:00Z", "_live_updates": {"pinned": true}}]}',
    ],
  ],
  [
    'a feed with pictures from http:, without sizes',
    [feedOf({id: '1', title: 'Wind', date_published: date, content_html: '<img src="http://a.example/a.jpg">'})],
    ['mixed-content', 'picture-size'],
    [
      feedOf({
        id: '1',
        title: 'Wind',
        date_published: date,
        content_html: '<img src="https://a.example/a.jpg" width="4" height="3">',
      }),
    ],
  ],
];

let server;
before(async () => (server = await new FeedServer().start()));
after(() => server.stop());

for (const [name, wrong, kinds, right] of PAIRS) {
  describe(name, () => {
    test('is told what is wrong', async () => {
      const {codes} = await check(server.serve('/feed', ...wrong));
      assert.deepEqual(codes, kinds);
    });

    test('works when the advice was followed', async () => {
      const {code, codes} = await check(server.serve('/feed', ...right));
      assert.deepEqual([code, codes], [0, []]);
    });

    test('shows its update then', async () => {
      const [item] = (await toJsonFeed(right[0])).items;
      assert.match(item.title, /^Wind/);
    });
  });
}
