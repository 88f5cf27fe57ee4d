import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {detectFormat, FeedFormatError, toJsonFeed} from 'live-updates/formats';

const expected = JSON.parse(readFileSync('test/fixtures/expected.json', 'utf8'));
const texts = Object.entries(expected).filter(([file, {translated}]) => translated && !file.endsWith('.json'));

describe('live-updates/formats', () => {
  for (const [file, {format, url, translated}] of texts)
    test(`translates ${file} in Node as browsers do`, async () => {
      const text = readFileSync(`test/fixtures/${file}`, 'utf8');
      assert.equal(detectFormat(text), format);
      assert.deepEqual(await toJsonFeed(text, {url}), translated);
    });

  test('returns a JSON Feed as it is, as text or parsed', async () => {
    const feed = {version: 'https://jsonfeed.org/version/1.1', items: [{id: '1', title: ''}], _own: {}};
    assert.equal(await toJsonFeed(feed), feed);
    assert.deepEqual(await toJsonFeed(JSON.stringify(feed)), feed);
    assert.equal(detectFormat(feed), 'json-feed');
  });

  test('leaves out of its lists what says nothing', async () => {
    const list = [{id: '1', title: 'A', date: null, author: {first: 'Nell'}, tags: [{id: 3}, 'wind']}, null];
    const {items} = await toJsonFeed(list);
    assert.deepEqual(items, [{id: '1', title: 'A', tags: ['wind']}]);
  });

  test('takes the language that is asked for', async () => {
    const list = [{title: {de: 'Flut', en: 'High water'}, date: '2026-01-05'}];
    assert.equal((await toJsonFeed(list, {language: 'en'})).items[0].title, 'High water');
  });

  test('rejects with the reason what no format knows', async () => {
    assert.equal(detectFormat('<!doctype html>'), undefined);
    await assert.rejects(toJsonFeed('<!doctype html>', {url: 'https://a.example/'}), FeedFormatError);
    await assert.rejects(toJsonFeed('<rss>\n<a></rss>'), {name: 'FeedFormatError', message: /^Broken XML at line 2/});
  });

  test('names the package to install where there is no parser of XML, and needs it for nothing else', () => {
    const folder = mkdtempSync(join(tmpdir(), 'live-updates-'));
    try {
      cpSync('dist', join(folder, 'dist'), {recursive: true});
      const program = `
        const {toJsonFeed} = await import('./dist/formats.js');
        console.log((await toJsonFeed('title,text\\nA,B')).items[0].title);
        await toJsonFeed('<rss/>').catch(({message}) => console.log(message));`;
      const printed = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
        cwd: folder,
        encoding: 'utf8',
      });
      assert.match(printed, /^A\n.*npm install @xmldom\/xmldom/);
    } finally {
      rmSync(folder, {recursive: true});
    }
  });
});
