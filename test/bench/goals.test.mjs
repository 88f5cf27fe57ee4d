import assert from 'node:assert/strict';
import {test} from 'node:test';
import {GOALS, judgeGrowth, judgeRows, judgeScrolling, judgeUnchanged} from './goals.mjs';

const holding = goals => goals.map(({holds}) => holds);
const names = goals => goals.filter(({holds}) => !holds).map(({name}) => name);

/** A row of each goal of a part: the widget's own figure, and its ratio to everybody. */
const rowsOf = (part, value, ratio) =>
  GOALS.filter(([of]) => of === part).map(([, pattern]) => ({
    what: pattern instanceof RegExp ? {controls: '4x: fold', shifts: 'insert: layout shift'}[part] : pattern,
    values: {widget: value},
    ratios: {floor: ratio, react: ratio, mastodon: ratio},
  }));

test('all goals hold where the widget costs half of what others do', () => {
  for (const part of new Set(GOALS.map(([of]) => of)))
    assert.deepEqual(names(judgeRows(part, rowsOf(part, 0, 0.5))), []);
});

test('a ratio is judged for each peer by its own limit, which itself still holds', () => {
  const [floor, react, mastodon] = judgeRows('load', rowsOf('load', 0, 0.7));
  assert.deepEqual([floor.most, react.most, mastodon.most], [1.5, 0.6, 0.7]);
  assert.deepEqual(holding([floor, react, mastodon]), [true, false, true]);
});

test('a figure of the widget’s own is judged as it is', () => {
  assert.deepEqual(holding(judgeRows('controls', rowsOf('controls', 100, 9))), [true]);
  assert.deepEqual(holding(judgeRows('controls', rowsOf('controls', 104, 0))), [false]);
  assert.deepEqual(holding(judgeRows('shifts', rowsOf('shifts', 0.001, 0))), [false]);
});

test('every row that a pattern fits is judged, and no other', () => {
  const row = (what, widget) => ({what, values: {widget}, ratios: {}});
  const rows = [row('4x: fold', 200), row('4x: order', 90), row('1x: fold', 999)];
  assert.deepEqual(holding(judgeRows('controls', rows)), [false, true]);
});

test('what was not measured is no goal that holds', () => {
  assert.deepEqual(holding(judgeRows('controls', [])), [false]);
  const rows = rowsOf('memory', 0, 0.5).map(row => ({...row, ratios: {}}));
  assert.deepEqual(holding(judgeRows('memory', rows)), [false, false]);
});

test('a part without goals of this kind has none', () => assert.deepEqual(judgeRows('day', []), []));

test('the limits of an unchanged check and of scrolling are the goals’ own', () => {
  assert.deepEqual(holding(judgeUnchanged({script: 1, parses: 0, changes: 0})), [true, true, true]);
  assert.deepEqual(holding(judgeUnchanged({script: 1.1, parses: 1, changes: 1})), [false, false, false]);
  assert.deepEqual(holding(judgeScrolling({longest: 50, interaction: 100})), [true, true]);
  assert.deepEqual(holding(judgeScrolling({longest: 51, interaction: 104})), [false, false]);
});

test('a feed above the limit must be refused, and one below it must not', () => {
  const [small, large] = [{bytes: 4e6}, {bytes: 6e6}];
  const refused = row => ({...row, error: 'FeedTooLargeError'});
  assert.deepEqual(holding(judgeGrowth([small, refused(large)])), [true]);
  assert.deepEqual(holding(judgeGrowth([small, large])), [false]);
  assert.deepEqual(holding(judgeGrowth([refused(small), refused(large)])), [false]);
});
