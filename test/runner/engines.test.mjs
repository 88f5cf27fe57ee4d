import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import test from 'node:test';
import {lackOf} from '../engines.mjs';

/** A folder on the PATH that holds these programs and no others. */
function folderWith(t, ...programs) {
  const folder = mkdtempSync(join(tmpdir(), 'engines-'));
  t.after(() => rmSync(folder, {recursive: true}));
  for (const program of programs) writeFileSync(join(folder, program), '');
  return folder;
}

test('without Firefox it is said how to get one', () => {
  assert.match(lackOf('firefox', {PATH: ''}), /apt-get install firefox-esr/);
});

for (const program of ['firefox-esr', 'firefox']) {
  test(`${program} on the PATH is enough`, t => {
    assert.equal(lackOf('firefox', {PATH: folderWith(t, program)}), undefined);
  });
}

test('FIREFOX_PATH is enough', () => {
  assert.equal(lackOf('firefox', {PATH: '', FIREFOX_PATH: process.execPath}), undefined);
});

test('a FIREFOX_PATH that leads nowhere is not, though another is on the PATH', t => {
  const PATH = folderWith(t, 'firefox');
  assert.match(lackOf('firefox', {PATH, FIREFOX_PATH: '/nowhere/firefox'}), /FIREFOX_PATH/);
});

test('without WebKit it is said what is missing and how to get it', t => {
  assert.match(lackOf('webkit', {PATH: ''}), /No WebKitWebDriver, no Xvfb: .*apt-get install webkit2gtk-driver xvfb/);
  assert.match(lackOf('webkit', {PATH: folderWith(t, 'WebKitWebDriver')}), /^No Xvfb:/);
});

test('WebKit needs its driver and a screen', t => {
  assert.equal(lackOf('webkit', {PATH: folderWith(t, 'WebKitWebDriver', 'Xvfb')}), undefined);
});

test('an engine that nobody knows is told from those that there are', () => {
  assert.match(lackOf('opera'), /no engine "opera": choose among chrome, firefox, webkit/);
});
