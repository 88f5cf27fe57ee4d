import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {connect, createServer as createProbe} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';

/** Where Debian and Ubuntu put what `apt-get install libnginx-mod-nchan` brings. */
export const NCHAN = '/usr/lib/nginx/modules/ngx_nchan_module.so';

const TRIES = 50;

export async function findPort() {
  const probe = createProbe().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const {port} = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

const configuration = ({folder, http, hasNchan, connections}) => `
${hasNchan ? `load_module ${NCHAN};` : ''}
daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes 1;
worker_rlimit_nofile ${2 * connections};
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events { worker_connections ${connections}; }
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  ${http}
}
`;

const isOpen = port =>
  new Promise(resolve => {
    const socket = connect(port, '127.0.0.1', () => (socket.destroy(), resolve(true)));
    socket.on('error', () => resolve(false));
  });

/**
 * nginx in a folder of its own. `http({folder, port})` gives the inside of its `http` block, which has to listen on that port
 * of loopback. Returns `{port, pid, stop}`, or `undefined` if there is no nginx on this machine.
 */
export async function startNginx(http, {hasNchan = false, connections = 4096, port} = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'live-updates-nginx-'));
  port ??= await findPort();
  const file = join(folder, 'nginx.conf');
  await writeFile(file, configuration({folder, http: http({folder, port}), hasNchan, connections}));
  const env = {...process.env, PATH: `${process.env.PATH}:/usr/sbin:/usr/local/sbin`};
  const child = spawn('nginx', ['-p', folder, '-c', file], {env, stdio: ['ignore', 'ignore', 'inherit']});
  const ended = new Promise(resolve => child.once('exit', resolve).once('error', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    await rm(folder, {recursive: true, force: true});
  };
  for (let tries = 0; tries < TRIES; tries++) {
    const outcome = await Promise.race([ended, wait(100)]);
    if (outcome?.code === 'ENOENT') return void (await rm(folder, {recursive: true, force: true}));
    if (outcome !== undefined) break;
    if (await isOpen(port)) return {port, stop, pid: child.pid};
  }
  await stop();
  throw new Error('nginx did not start');
}
