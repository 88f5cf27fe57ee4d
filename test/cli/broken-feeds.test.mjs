// Feeds as people write them, each with what `check` says, and the same feed after its advice was followed. What the element makes
// of both is in test/element/faults/broken-feeds.test.ts.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, test} from 'node:test';
import {FeedServer, GOOD} from './feed-server.mjs';
import {check} from './run-command.mjs';

const feeds = JSON.parse(readFileSync('test/fixtures/broken-feeds.json', 'utf8'));

/** Headers as they should be, but for some others; an empty one is not sent. */
const headersWith = others => Object.fromEntries(Object.entries({...GOOD, ...others}).filter(([, value]) => value));

let server;
before(async () => (server = await new FeedServer().start()));
after(() => server.stop());

for (const {name, wrong, headers, findings, right} of feeds) {
  describe(name, () => {
    test('is told what is wrong', async () => {
      const {codes} = await check(server.serve('/feed', wrong, headersWith(headers)));
      assert.deepEqual(codes, findings);
    });

    test('has nothing wrong with it when the advice was followed', async () => {
      const {code, codes} = await check(server.serve('/feed', right));
      assert.deepEqual([code, codes], [0, []]);
    });
  });
}
