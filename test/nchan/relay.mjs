import {connect, createServer} from 'node:net';

/** Lines to a port of this machine. `cut()` cuts those that are there half-way: no end notices. Later ones work. */
export async function startRelay(to) {
  const lines = new Set();
  const server = createServer(near => {
    const far = connect(to, '127.0.0.1');
    const line = {isCut: false};
    const pass = (from, into) =>
      from
        .on('data', data => line.isCut || into.write(data))
        .on('close', () => line.isCut || into.destroy())
        .on('error', () => into.destroy());
    pass(near, far);
    pass(far, near);
    lines.add({line, near, far});
  });
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  return {
    port: server.address().port,
    cut() {
      for (const {line} of lines) line.isCut = true;
    },
    stop() {
      for (const {near, far} of lines) for (const end of [near, far]) end.destroy();
      server.close();
    },
  };
}
