import {createServer} from 'node:http';

/** Headers as they should be. */
export const GOOD = {
  'Content-Type': 'application/feed+json',
  'Access-Control-Allow-Origin': '*',
  'Cache-Control': 's-maxage=5, stale-while-revalidate=10, stale-if-error=600',
  ETag: '"1"',
};

/** Serves feeds that a test sets: `[status, headers, body]` by their path. */
export class FeedServer {
  answers = new Map();
  #server = createServer((request, response) => {
    const [status, headers, body] = this.answers.get(new URL(request.url, 'http://x').pathname) ?? [
      404,
      {},
      'Not found',
    ];
    response.writeHead(status, headers).end(body);
  });

  async start() {
    await new Promise(done => this.#server.listen(0, '127.0.0.1', done));
    return this;
  }

  stop() {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** Sets an answer. Returns its address. */
  serve(path, body, headers = GOOD, status = 200) {
    this.answers.set(path, [status, headers, body]);
    return `http://127.0.0.1:${this.#server.address().port}${path}`;
  }
}
