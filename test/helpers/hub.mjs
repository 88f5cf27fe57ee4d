import {createServer} from 'node:http';
import {createChannel, createSession} from 'better-sse';

const open = {'Access-Control-Allow-Origin': '*'};
const refuse = (status, headers) => (_, response) => response.writeHead(status, headers).end('Sorry');

/** What can go wrong with an event stream, by name. */
const faults = {
  204: refuse(204, open),
  429: refuse(429, open),
  500: refuse(500, open),
  503: refuse(503, {...open, 'Retry-After': '1'}),
  'wrong-type': (_, response) => response.writeHead(200, {...open, 'Content-Type': 'text/html'}).end('<p>Hello'),
  // ended, because Chromium keeps the connection of a refused stream, and has six for a host
  'no-cors': (_, response) => response.writeHead(200, {'Content-Type': 'text/event-stream'}).end(': hello\n\n'),
  reset: (_, response) => response.socket.resetAndDestroy(),
  hang: () => {},
  short: (_, response) => response.writeHead(200, {...open, 'Content-Type': 'text/event-stream'}).end(': bye\n\n'),
};

/** One stream by its name: who listens, how often it was asked for, and what is wrong with it. */
class Stream {
  channel = createChannel();
  sockets = new Set();
  asked = 0;
  fault = 'none';

  async answer(request, response) {
    this.asked++;
    this.sockets.add(response.socket);
    if (this.fault !== 'none') {
      faults[this.fault](request, response);
      return;
    }
    this.channel.register(await createSession(request, response, {headers: open, serializer: String}));
  }

  /** A client notices this, unlike a line that is cut half-way. */
  cut() {
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
  }
}

/**
 * `executeServerCommand('hub', {name, …})`: a server of event streams on an origin of its own, made with another project's
 * implementation. The stream of this name gets a `fault`, is `cut`, or `tell`s all listeners. Answers `{url, asked, open}`.
 */
export function hub() {
  const streams = new Map();
  const streamOf = name => streams.get(name) ?? streams.set(name, new Stream()).get(name);
  const server = createServer((request, response) => {
    void streamOf(request.url.split('/').at(-1)).answer(request, response);
  });
  return {
    name: 'hub',
    serverStart: () => new Promise(done => server.listen(0, '127.0.0.1', done)),
    serverStop() {
      server.closeAllConnections();
      server.close();
    },
    executeCommand({command, payload}) {
      if (command !== 'hub') return undefined;
      const {name, fault, cut, tell} = payload;
      const stream = streamOf(name);
      if (fault) stream.fault = fault;
      if (cut) stream.cut();
      if (tell !== undefined) stream.channel.broadcast(tell, 'message');
      const url = `http://127.0.0.1:${server.address().port}/${name}`;
      return {url, asked: stream.asked, open: stream.channel.sessionCount};
    },
  };
}
