/** Any page may read the feeds: that is what they are for. */
export const openToAll = {'Access-Control-Allow-Origin': '*'};

const feedType = 'application/feed+json; charset=utf-8';

const wrongPage = `<!doctype html>
<title>Scheduled work</title>
<p>We are moving some furniture. Please come back later.</p>
`;

/** What each fault answers instead of the feed; `stale`, `edges` and `pages` are not here: they answer with a good feed. */
const faulty = {
  error: response => send(response, 503, 'text/plain; charset=utf-8', 'The newsroom has been told to fail.\n'),
  busy: response =>
    send(response, 503, 'text/plain; charset=utf-8', 'Come back in a minute and a half.\n', {'Retry-After': '90'}),
  gone: response => send(response, 410, 'text/plain; charset=utf-8', 'There is no feed any more.\n'),
  network: response => response.socket.destroy(),
  hang: () => {},
  html: response => send(response, 200, 'text/html; charset=utf-8', wrongPage),
  empty: response => send(response, 200, feedType, ''),
  malformed: (response, {text}) => send(response, 200, feedType, text.slice(0, text.length >> 1)),
};

/** Answers with a feed `{text, etag, modified}`, or as the fault says. */
export function answerFeed(request, response, feed, fault = 'none') {
  if (faulty[fault]) faulty[fault](response, feed);
  else sendFeed(request, response, feed);
}

function sendFeed(request, response, {text, etag, modified}) {
  const headers = {
    ...openToAll,
    ETag: etag,
    'Last-Modified': new Date(modified).toUTCString(),
    'Cache-Control': 'no-cache',
  };
  if (knows(request.headers['if-none-match'], etag)) response.writeHead(304, headers).end();
  else response.writeHead(200, {...headers, ...describe(feedType, text)}).end(text);
}

/** A wrong answer must not stay in a cache and be taken for the feed once the fault is over. */
function send(response, status, type, text, more = {}) {
  const headers = {...openToAll, 'Access-Control-Expose-Headers': 'Retry-After', 'Cache-Control': 'no-store'};
  response.writeHead(status, {...headers, ...describe(type, text), ...more}).end(text);
}

function describe(type, text) {
  return {'Content-Type': type, 'Content-Length': Buffer.byteLength(text)};
}

/** `If-None-Match` is a list and is compared weakly: https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2 */
function knows(header = '', etag) {
  const tags = header.split(',').map(tag => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
}

/** Lets a page of another origin ask with headers of its own, for example `If-None-Match`. */
export function answerPreflight(response) {
  const allowed = {'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS', 'Access-Control-Allow-Headers': '*'};
  response.writeHead(204, {...openToAll, ...allowed, 'Access-Control-Max-Age': '600'}).end();
}
