import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {join} from 'node:path';
import {makeFeed, withInsert} from '../bench/feeds.mjs';
import {ENGINES} from '../engines.mjs';

const page = (engine, events) => `<!doctype html><title>${engine}</title>
<script src="/dist/live-updates.js"></script>
<script>
  const tell = said => fetch('/said/${engine}', {method: 'POST', body: JSON.stringify(said)});
  addEventListener('live-updates-show', ({updates}) => tell({ids: updates.map(({id}) => id)}));
  addEventListener('error', ({message}) => tell({error: message}));
  addEventListener('unhandledrejection', ({reason}) => tell({error: String(reason)}));
  let line = '';
  setInterval(() => {
    const text = document.querySelector('live-updates').shadowRoot?.querySelector('[part=status]')?.textContent ?? '';
    const now = /come (at once|by checks)/.exec(text)?.[1];
    if (now && now !== line) tell({line: (line = now)});
  }, 50);
</script>
<live-updates src="/feed.json" interval="5" stream="${events}" incoming="always"></live-updates>`;

/** The newsroom's own server: pages, script, feed. It hears what the pages say. */
export class Site {
  requests = 0;
  errors = [];
  #feed = makeFeed(20);
  #said = new Map(ENGINES.map(engine => [engine, {ids: new Map(), line: ''}]));
  #server;
  #events;

  constructor(events) {
    this.#events = events;
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  async start() {
    await new Promise(done => this.#server.listen(0, '127.0.0.1', done));
    this.url = `http://127.0.0.1:${this.#server.address().port}/`;
  }

  stop() {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** Publishes one more update, and returns its id. */
  publish() {
    this.#feed = withInsert(this.#feed);
    return this.#feed.items[0].id;
  }

  /** When an engine showed an update, or which sentence of ours its page shows. */
  shownAt = (engine, id) => this.#said.get(engine).ids.get(id);
  lineOf = engine => this.#said.get(engine).line;

  async #answer(request, response) {
    const [, first, second] = request.url.split('/');
    if (first === 'feed.json') {
      this.requests++;
      response.setHeader('Content-Type', 'application/feed+json').end(JSON.stringify(this.#feed));
    } else if (first === 'dist') {
      response.setHeader('Content-Type', 'text/javascript').end(await readFile(join('dist', second)));
    } else if (first === 'said') {
      const chunks = [];
      for await (const chunk of request) chunks.push(chunk);
      this.#hear(this.#said.get(second), JSON.parse(Buffer.concat(chunks).toString()), second);
      response.end();
    } else response.setHeader('Content-Type', 'text/html').end(page(first, this.#events));
  }

  #hear(said, {ids = [], line, error}, engine) {
    for (const id of ids) said.ids.set(id, performance.now());
    if (line) said.line = line;
    if (error) this.errors.push(`${engine}: ${error}`);
  }
}
