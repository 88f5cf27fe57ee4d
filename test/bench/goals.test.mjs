import assert from 'node:assert/strict';
import {test} from 'node:test';
import {beatsReact, judgeGrowth, judgePeers, judgeScrolling, judgeUnchanged} from './goals.mjs';

const holding = goals => goals.map(({holds}) => holds);

/** A comparison in which every act costs the widget `ratio` times the floor's cost, and a tenth less than React's. */
function compare(ratio, changed = {}) {
  const feeds = ['20 shown', '1,000 shown', '10,000, page of 20'];
  const acts = ['load', 'unchanged', 'insert', 'edit'];
  const row = {ratios: {floor: {task: ratio}}, widget: {task: 9, wall: 9}, react: {task: 10, wall: 10}, ...changed};
  return feeds.flatMap(feed => acts.map(act => ({feed, act, ...row})));
}

test('all goals hold where the widget is as cheap as the floor and cheaper than React', () => {
  assert.ok(holding(judgePeers(compare(1))).every(Boolean));
});

test('a ratio above a goal is said to be', () => {
  assert.deepEqual(holding(judgePeers(compare(1.4))), [true, false, true, false, false, false, false, true]);
});

test('each row in which React is as fast counts', () => {
  const {value, holds} = judgePeers(compare(1, {react: {task: 9, wall: 10}})).at(-1);
  assert.deepEqual([value, holds], [12, false]);
});

test('what is alive in the end is no race', () => {
  const alive = {feed: '20 shown', act: 'alive', widget: {heap: 2}, react: {heap: 1}};
  assert.equal(judgePeers([...compare(1), alive]).at(-1).value, 0);
});

for (const [name, react, expected] of [
  ['slower in both', {task: 10, wall: 10}, true],
  ['quicker on the main thread', {task: 8, wall: 10}, false],
  ['quicker to first paint', {task: 10, wall: 8}, false],
]) {
  test(`React is beaten or not when it is ${name}`, () =>
    assert.equal(beatsReact({widget: {task: 9, wall: 9}, react}), expected));
}

test('the limits of an unchanged check and of scrolling are the goals’ own', () => {
  assert.deepEqual(holding(judgeUnchanged({script: 1, parses: 0, changes: 0})), [true, true, true]);
  assert.deepEqual(holding(judgeUnchanged({script: 1.1, parses: 1, changes: 1})), [false, false, false]);
  assert.deepEqual(holding(judgeScrolling({longest: 50, interaction: 200})), [true, true]);
  assert.deepEqual(holding(judgeScrolling({longest: 51, interaction: 208})), [false, false]);
});

test('a feed above the limit must be refused, and one below it must not', () => {
  const [small, large] = [{bytes: 4e6}, {bytes: 6e6}];
  const refused = row => ({...row, error: 'FeedTooLargeError'});
  assert.deepEqual(holding(judgeGrowth([small, refused(large)])), [true]);
  assert.deepEqual(holding(judgeGrowth([small, large])), [false]);
  assert.deepEqual(holding(judgeGrowth([refused(small), refused(large)])), [false]);
});
