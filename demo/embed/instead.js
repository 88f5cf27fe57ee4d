// The feed of a page that people look at: of known services by the page's address, else where its site says, or usually has it.
const TIME_OUT = 5000; // milliseconds

const BLUESKY = 'https://public.api.bsky.app/xrpc/app.bsky.feed.';
const GITHUB = 'https://api.github.com/repos/';

const KNOWN = [
  [
    /^https:\/\/bsky\.app\/profile\/([^/?#]+)\/post\/(\w+)/,
    (who, key) => `${BLUESKY}getPostThread?uri=at://${who}/app.bsky.feed.post/${key}&depth=1000&parentHeight=0`,
  ],
  [
    /^https:\/\/bsky\.app\/profile\/([^/?#]+)\/?$/,
    who => `${BLUESKY}getAuthorFeed?actor=${who}&filter=posts_and_author_threads`,
  ],
  [
    /^https:\/\/github\.com\/([\w.-]+\/[\w.-]+)\/issues\/(\d+)/,
    (name, issue) => `${GITHUB}${name}/issues/${issue}/comments?per_page=100`,
  ],
  [/^https:\/\/github\.com\/([\w.-]+\/[\w.-]+?)(?:\/releases)?\/?$/, name => `${GITHUB}${name}/releases`],
  [
    /^(https:\/\/docs\.google\.com\/spreadsheets\/d\/e\/[\w-]+\/pub)html(?:.*\b(gid=\d+))?/,
    (sheet, part) => `${sheet}?output=csv${part ? `&single=true&${part}` : ''}`,
  ],
];

function known(address) {
  for (const [pattern, write] of KNOWN) {
    const [found, ...parts] = pattern.exec(address) ?? [];
    if (found) return write(...parts);
  }
  return undefined;
}

/** The feed that a web page names in its head. */
function namedIn(text, url) {
  const page = new DOMParser().parseFromString(text, 'text/html');
  const link = page.querySelector('link[rel~=alternate]:is([type*=json i], [type*=rss i], [type*=atom i])[href]');
  const href = link?.getAttribute('href');
  return href && URL.canParse(href, url) ? new URL(href, url).href : undefined;
}

/** JSON from another path of the same site; `undefined` if there is none that a page may read. */
async function jsonAt(path, site) {
  try {
    const signal = AbortSignal.timeout(TIME_OUT);
    const response = await fetch(new URL(path, site), {credentials: 'omit', signal});
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}

/** What sites have at the same place: each returns the path of a feed if it is one of its kind. */
const PROBES = [
  async site => {
    const [, name] = /^\/@([\w.]+)\/?$/.exec(new URL(site).pathname) ?? [];
    const account = name && (await jsonAt(`/api/v1/accounts/lookup?acct=${name}`, site));
    return account?.id && `/api/v1/accounts/${account.id}/statuses?exclude_replies=true`;
  },
  async site => {
    const posts = await jsonAt('/wp-json/wp/v2/posts?per_page=1', site);
    return Array.isArray(posts) && posts[0]?.date_gmt && '/wp-json/wp/v2/posts?_embed';
  },
  async site => {
    const answer = await jsonAt('/api/v2/incidents.json', site);
    return Array.isArray(answer?.incidents) && '/api/v2/incidents.json';
  },
];

async function probe(site) {
  for (const find of PROBES) {
    const path = await find(site);
    if (path) return new URL(path, site).href;
  }
  return undefined;
}

/** Returns the address of the feed of a page, or `undefined`. `text` is the page, where it could be read. Never rejects. */
export async function insteadOf(address, text) {
  const found = known(address) ?? (text && namedIn(text, address));
  if (found) return found;
  const {protocol, hostname} = new URL(address);
  return /^https?:$/.test(protocol) && hostname ? probe(address) : undefined;
}
