/** Who is compared, by what they are called in a table. */
export const NAMES = {
  floor: 'floor',
  widget: 'live-updates',
  react: 'React',
  mastodon: 'mastodon-embed-timeline',
  bluesky: 'bsky-embed',
};

/** The scripts that a bare page loads, to drive a subject step by step. */
export const SUBJECTS = {
  floor: ['floor.js'],
  widget: ['live-updates.js', 'widget.js'],
  react: ['react.js'],
  mastodon: ['mastodon-timeline.umd.js', 'mastodon.js'],
};

/** What each page says is a single update of its own: bsky-embed's skeletons are articles too. */
export const ARTICLES = {mastodon: 'article.mt-post', bluesky: 'article:not(.animate-pulse)'};

const documentOf = (head, body) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
  `<title>bench</title>${head}</head><body>${body}</body></html>`;

const attributes = values =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');

const driven =
  script =>
  ({size}) =>
    documentOf('', `<script src="/${script}"></script><script>subject.mount(${Number(size)})</script>`);

/** Whole pages, each as its own documentation says. `size` is how many are shown at once, 0 for all. */
const PAGES = {
  empty: () => documentOf('', ''),
  bare: () => documentOf('', '<script src="/stopwatch.js"></script>'),
  floor: driven('floor.js'),
  react: driven('react.js'),
  widget: ({size, ...others}) =>
    documentOf(
      '<script src="/live-updates.js" async></script>',
      `<live-updates src="/feed.json"${attributes({'page-size': size, ...others})}>` +
        '<a href="https://news.example/live/">Follow the live coverage</a></live-updates>',
    ),
  mastodon: ({size}) =>
    documentOf(
      '<link rel="stylesheet" href="/mastodon-timeline.min.css">',
      '<div id="mt-container" class="mt-container"><div class="mt-body" role="feed"><div class="mt-loading-spinner"></div></div></div>' +
        '<script src="/mastodon-timeline.umd.js"></script><script>window.timeline = new MastodonTimeline.Init(' +
        `{instanceUrl: location.origin, timelineType: "local", maxNbPostFetch: "${size}", maxNbPostShow: "${size}"})</script>`,
    ),
  bluesky: ({size, ...others}) =>
    documentOf(
      '<script src="/bsky-embed.umd.js" async></script>',
      `<bsky-embed${attributes({username: 'desk.news.example', limit: size, ...others})}></bsky-embed>`,
    ),
};

/** The page at this path, or nothing. */
export function pageAt(pathname, query) {
  const name = pathname.slice(1) || 'bare';
  return Object.hasOwn(PAGES, name) ? PAGES[name]({size: 20, ...Object.fromEntries(query)}) : undefined;
}
