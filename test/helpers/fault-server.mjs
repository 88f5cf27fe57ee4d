import {createServer} from 'node:http';

const open = {'Access-Control-Allow-Origin': '*'};
const type = {...open, 'Content-Type': 'application/feed+json'};
const feed = JSON.stringify({title: 'The storm', items: [{id: 'u1', title: 'From the network', url: 'one.html'}]});
const chunk = Buffer.alloc(1_000_000, ' ');

const answer = (status, body = feed, headers = type) => ({
  respond: response => response.writeHead(status, headers).end(body),
});

/** Sends until nobody takes it any more, or a hundred megabytes have gone. */
function pour(response) {
  response.writeHead(200, type);
  let left = 100;
  const send = () => {
    while (left-- > 0) if (!response.write(chunk)) return;
    response.end(feed);
  };
  response.on('drain', send);
  send();
}

let flaps = 0;

/** What can go wrong on the way, by the name that stands in the address. */
const ways = {
  good: answer(200),
  html: answer(200, '<!doctype html><title>Maintenance</title>', {...open, 'Content-Type': 'text/html'}),
  empty: answer(200, ''),
  truncated: answer(200, feed.slice(0, -20)),
  'wrong-type': answer(200, feed, {...open, 'Content-Type': 'image/png', 'X-Content-Type-Options': 'nosniff'}),
  bom: answer(200, `\ufeff${feed}`),
  'invalid-utf8': answer(200, Buffer.from(feed.replace('From', 'Fr\xf6m'), 'latin1')),
  'no-cors': answer(200, feed, {'Content-Type': 'application/json'}),
  cut: {
    respond(response) {
      response.writeHead(200, {...type, 'Content-Length': feed.length});
      response.write(feed.slice(0, 40), () => setTimeout(() => response.socket.destroy(), 20));
    },
  },
  reset: {respond: response => response.socket.resetAndDestroy()},
  'hang-before': {respond: () => {}},
  'hang-after': {
    respond(response) {
      response.writeHead(200, type).write(feed.slice(0, 40));
    },
  },
  huge: {respond: pour},
  redirect: {respond: response => response.writeHead(302, {...open, Location: '/moved/good'}).end()},
  loop: {respond: response => response.writeHead(302, {...open, Location: '/loop'}).end()},
  retry: {
    respond: response =>
      response.writeHead(503, {...open, 'Access-Control-Expose-Headers': 'Retry-After', 'Retry-After': '1200'}).end(),
  },
  flapping: {respond: response => (flaps++ % 2 ? ways.good : ways.html).respond(response)},
  ...Object.fromEntries([401, 403, 404, 410, 429, 500, 503].map(status => [status, answer(status, 'Sorry')])),
};

/**
 * `executeServerCommand('fault-server')` gives the address of a server on an origin of its own, where each fault that a
 * network has stands under its name.
 */
export function faultServer() {
  const server = createServer((request, response) => {
    const name = new URL(request.url, 'http://localhost').pathname.split('/').at(-1);
    if (ways[name]) ways[name].respond(response);
    else response.writeHead(404, open).end();
  });
  return {
    name: 'fault-server',
    serverStart: () => new Promise(done => server.listen(0, '127.0.0.1', done)),
    serverStop() {
      server.closeAllConnections();
      server.close();
    },
    executeCommand: ({command}) =>
      command === 'fault-server' ? `http://127.0.0.1:${server.address().port}/` : undefined,
  };
}
