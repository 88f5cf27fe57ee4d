// How settings of servers are proven: the server itself reads them, where it is on this machine.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {NCHAN} from '../bench/start-nginx.mjs';
import {provePolicy} from './in-browser.mjs';

const env = {...process.env, PATH: `${process.env.PATH}:/usr/sbin:/usr/local/sbin`};

/** In words, what is wrong with something that opens and closes braces; most mistakes in settings are of this kind. */
function assertBraces(code) {
  const plain = code.replace(/#.*/g, '');
  const lines = plain.split('\n').map(line => line.trim());
  assert.equal(plain.split('{').length, plain.split('}').length, 'braces do not match');
  assert.deepEqual(
    lines.filter(line => line && !/[;{}]$/.test(line)),
    [],
    'these lines do not end',
  );
}

/** nginx reads it. A policy that it sends is tried on a page. */
export async function proveNginx({code}) {
  assertBraces(code);
  assertIsRead(code);
  const [, policy] = /Content-Security-Policy "([^"]+)"/.exec(code) ?? [];
  if (policy) await provePolicy(policy);
}

/** A server, or what stands in one: on a port without privileges, without a certificate, which a document leaves out. */
function assertIsRead(code) {
  const needsNchan = code.includes('nchan_');
  if (spawnSync('nginx', ['-v'], {env}).status !== 0 || (needsNchan && !existsSync(NCHAN))) return;
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const inside = code
    .replace(/listen \d+ ssl/g, 'listen unix:x.sock')
    .replace(/^( *)listen \d+/gm, '$1listen unix:y.sock');
  const server = /^\s*(?:\w+_path|map|upstream|server)\b/m.test(inside)
    ? inside
    : `server { listen unix:z.sock; ${inside} }`;
  const file = join(folder, 'nginx.conf');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(name => `${name}_temp_path ${folder};`);
  writeFileSync(
    file,
    `${needsNchan ? `load_module ${NCHAN};` : ''} pid ${folder}/pid; error_log ${folder}/log; events {}
http { access_log off; ${temporary.join(' ')} ${server} }`,
  );
  const {status, stderr} = spawnSync('nginx', ['-t', '-p', folder, '-c', file], {env, encoding: 'utf8'});
  rmSync(folder, {recursive: true});
  assert.equal(status, 0, stderr);
}

/** PHP reads it, where there is PHP. */
export function provePhp({code}) {
  assert.match(code, /^<\?php|\bfunction\b|\badd_action\(/m);
  if (spawnSync('php', ['-v']).status !== 0) return;
  const {status, stdout} = spawnSync('php', ['-l'], {input: code.replace(/^(?!<\?php)/, '<?php\n'), encoding: 'utf8'});
  assert.equal(status, 0, stdout);
}
