import {createServer} from 'node:http';
import {readFile} from 'node:fs/promises';
import {extname, join, normalize} from 'node:path';

const TYPES = {'.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css'};

/** Serves a path from the first of these folders that has the file. Returns its address, and how to end it. */
export async function serve(folders) {
  const server = createServer(async ({url}, response) => {
    const path = normalize(new URL(url, 'http://localhost').pathname);
    for (const [prefix, folder] of folders) {
      if (!path.startsWith(prefix)) continue;
      try {
        const body = await readFile(join(folder, path.slice(prefix.length)));
        response.writeHead(200, {'Content-Type': TYPES[extname(path)] ?? 'text/plain'}).end(body);
        return;
      } catch {
        // the next folder may have it
      }
    }
    response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
  });
  await new Promise(resolve => server.listen(0, resolve));
  return {
    url: `http://localhost:${server.address().port}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
