import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import test from 'node:test';
import {resolveChrome} from '../browser.mjs';

const elsewhere = {platform: 'linux', arch: 'riscv64'}; // no browser comes with npm there

test('CHROME_PATH comes first', async () => {
  const {source, executablePath} = await resolveChrome({env: {CHROME_PATH: process.execPath}});
  assert.deepEqual([source, executablePath], ['CHROME_PATH', process.execPath]);
});

test('a CHROME_PATH that leads nowhere is an error, not a reason to take another', async () => {
  await assert.rejects(
    resolveChrome({env: {CHROME_PATH: '/nowhere/chrome'}}),
    /no browser at CHROME_PATH=\/nowhere\/chrome/,
  );
});

test('an installed browser is found on the PATH', async t => {
  const folder = mkdtempSync(join(tmpdir(), 'browser-'));
  t.after(() => rmSync(folder, {recursive: true}));
  writeFileSync(join(folder, 'chromium'), '');
  const {source, executablePath} = await resolveChrome({env: {PATH: folder}, ...elsewhere});
  assert.deepEqual([source, executablePath], ['installed', join(folder, 'chromium')]);
});

test('without a browser the error says what to do', async () => {
  await assert.rejects(resolveChrome({env: {PATH: ''}, ...elsewhere}), /apt-get install chromium/);
});
