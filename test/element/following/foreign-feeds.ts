/** What a post says in every format. */
export interface Post {
  /** The higher, the newer: minutes after eight on 1 June 2024. */
  readonly number: number;
  readonly words: string;
  /** Minutes after eight at which it was edited. */
  readonly editedAt?: number;
}

/** A feed of another service, as that service would write it. */
export interface ForeignFeed {
  readonly format: string;
  /** The address that is followed. */
  readonly url: string;
  /** The address of the page after one whose last post is the one with this number. */
  readonly olderUrl: (last: number) => string;
  /** The id of an update, as the element knows it. */
  readonly idOf: (number: number) => string;
  /** The body of an answer with these posts, the newest first. */
  readonly write: (posts: readonly Post[]) => string;
}

/** Minutes after eight, as a date. */
const dateAt = (minute: number): string => new Date(Date.UTC(2024, 5, 1, 8, minute)).toISOString();

const MASTODON = 'https://harbour.example/api/v1/accounts/7/statuses?exclude_replies=true&limit=4';
const account = {id: '7', username: 'nell', acct: 'nell', display_name: 'Nell', url: 'https://harbour.example/@nell'};

const mastodon: ForeignFeed = {
  format: 'mastodon',
  url: MASTODON,
  olderUrl: last => `${MASTODON}&max_id=${1000 + last}`,
  idOf: number => String(1000 + number),
  write: posts =>
    JSON.stringify(
      posts.map(({number, words, editedAt}) => ({
        id: String(1000 + number),
        created_at: dateAt(number),
        spoiler_text: '',
        visibility: 'public',
        url: `https://harbour.example/@nell/${1000 + number}`,
        edited_at: editedAt === undefined ? null : dateAt(editedAt),
        content: `<p>${words}</p>`,
        reblog: null,
        account,
        media_attachments: [],
      })),
    ),
};

const WORDPRESS = 'https://harbour.example/wp-json/wp/v2/posts?per_page=4';

/** Its dates are UTC and do not say so. A page that is full is followed by another. */
const wordpress: ForeignFeed = {
  format: 'wordpress',
  url: WORDPRESS,
  olderUrl: () => `${WORDPRESS}&page=2`,
  idOf: String,
  write: posts =>
    JSON.stringify(
      posts.map(({number, words, editedAt = number}) => ({
        id: number,
        date_gmt: dateAt(number).slice(0, 19),
        modified_gmt: dateAt(editedAt).slice(0, 19),
        link: `https://harbour.example/${number}/`,
        title: {rendered: ''},
        content: {rendered: `<p>${words}</p>`, protected: false},
      })),
    ),
};

const DESK = 'https://desk.example/api/client_blogs/5abe10614d003d5f22ce005e/posts?max_results=4';

const sourcefabric: ForeignFeed = {
  format: 'sourcefabric',
  url: DESK,
  olderUrl: () => `${DESK}&page=2`,
  idOf: number => `urn:post:${number}`,
  write: posts =>
    JSON.stringify({
      _items: posts.map(({number, words, editedAt = number}) => ({
        _id: `urn:post:${number}`,
        published_date: dateAt(number),
        content_updated_date: dateAt(editedAt),
        groups: [{id: 'main', refs: [{item: {item_type: 'text', text: `<p>${words}</p>`}}]}],
      })),
      _links: {parent: {href: '/'}, ...(posts.length > 3 && {next: {href: 'client_blogs/5abe/posts?page=2'}})},
      _meta: {page: 1},
    }),
};

const ATOM = 'https://pier.example/feeds/posts/default';

/** Its pages follow each other by links (RFC 5005). */
const atom: ForeignFeed = {
  format: 'atom',
  url: ATOM,
  olderUrl: last => `${ATOM}?max=${last - 1}`,
  idOf: number => `tag:pier.example,2024:post-${number}`,
  write: posts => {
    const last = posts.at(-1)?.number ?? 0;
    const entries = posts.map(
      ({
        number,
        words,
        editedAt,
      }) => `<entry><id>tag:pier.example,2024:post-${number}</id><published>${dateAt(number)}</published>
        <updated>${dateAt(editedAt ?? number)}</updated><title type="text"></title>
        <link rel="alternate" type="text/html" href="/posts/${number}"/><content type="html">&lt;p&gt;${words}&lt;/p&gt;</content></entry>`,
    );
    return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Notes from the pier</title>
      <link rel="next" href="?max=${last - 1}"/>${entries.join('')}</feed>`;
  },
};

const RSS = 'https://pier.example/feed/';

/** It has no words for pages and edits, and borrows those of Atom. */
const rss: ForeignFeed = {
  format: 'rss',
  url: RSS,
  olderUrl: last => `${RSS}?before=${last}`,
  idOf: number => `https://pier.example/?p=${number}`,
  write: posts => {
    const items = posts.map(
      ({
        number,
        words,
        editedAt,
      }) => `<item><guid isPermaLink="false">https://pier.example/?p=${number}</guid><link>https://pier.example/${number}/</link>
        <pubDate>${new Date(dateAt(number)).toUTCString()}</pubDate>${editedAt === undefined ? '' : `<atom:updated>${dateAt(editedAt)}</atom:updated>`}
        <description>In short</description><content:encoded><![CDATA[<p>${words}</p>]]></content:encoded></item>`,
    );
    return `<?xml version="1.0"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"
      xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Notes from the pier</title>
      <atom:link rel="next" href="?before=${posts.at(-1)?.number}"/>${items.join('')}</channel></rss>`;
  },
};

/** The formats that stand for all others. A line each. */
export const foreignFeeds: readonly ForeignFeed[] = [mastodon, wordpress, sourcefabric, atom, rss];
