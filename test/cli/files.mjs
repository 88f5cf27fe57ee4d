import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after} from 'node:test';

/** Where the files of the tests are. */
export const folder = mkdtempSync(join(tmpdir(), 'live-updates-'));
after(() => rmSync(folder, {recursive: true}));

/** A feed to which nothing can be objected. */
export const RIGHT = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Storm &amp; tide',
  items: [
    {id: '2', title: 'High water', date_published: '2026-01-05T14:05:00Z'},
    {id: '1', title: 'Wind', date_published: '2026-01-05T13:05:00Z'},
  ],
});

/** Writes a file for the time of the tests. Returns its path. */
export function file(name, text) {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}
