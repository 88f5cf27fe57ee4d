import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import {createContext, runInContext} from 'node:vm';
import {build} from 'esbuild';

/** The server's part in one script for a runtime that is neither Node nor a browser. A Node module in it fails the build. */
async function bundle() {
  const {outputFiles} = await build({
    entryPoints: ['dist/server.js'],
    bundle: true,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    format: 'iife',
    globalName: 'server',
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0].text;
}

test('a feed is rendered where there is neither a DOM nor Node: on the language and URL alone', async () => {
  const context = createContext({URL, feed: readFileSync('demo/talks-live.json', 'utf8')});
  runInContext(
    `${await bundle()}; globalThis.made = server.renderFeed(feed, {url: 'https://news.example/live/feed.json'})`,
    context,
  );
  assert.equal(context.made.html.match(/<article /g).length, 9);
});
