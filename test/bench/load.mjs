import {makeFeed} from './feeds.mjs';
import {NAMES} from './pages.mjs';
import {makePosts} from './posts.mjs';
import {inTurn, pick, plainRow, rowOf} from './rows.mjs';
import {visit, weigh} from './visit.mjs';

const OURS = ['floor', 'widget', 'react']; // the others show no more than their services give at once

/** Parts of their own, because each takes minutes. */
export const LOADS = {
  load: {name: '20 posts', make: () => makePosts(20), size: 20, shown: 20, subjects: Object.keys(NAMES)},
  'load-200': {name: '200, page of 20', make: () => makeFeed(200), size: 20, shown: 20, subjects: OURS},
  'load-1000': {name: '1,000 shown', make: () => makeFeed(1_000), size: 0, shown: 1_000, subjects: OURS},
  'load-10000': {name: '10,000, page of 20', make: () => makeFeed(10_000), size: 20, shown: 20, subjects: OURS},
};

const optionsOf = (subject, {shown, size}) => ({
  subject,
  count: subject === 'empty' ? 0 : shown,
  query: {size: String(size)},
});

/** What a page loads once and for all: no clock is in that, so one visit is enough. */
async function weighAll(bench, size) {
  const weights = {};
  for (const subject of ['empty', ...size.subjects]) weights[subject] = await weigh(bench, optionsOf(subject, size));
  return [
    rowOf(`${size.name}: bytes, all but pictures, brotli`, pick([weights], 'code')),
    rowOf(`${size.name}: bytes of pictures`, pick([weights], 'pictures')),
  ];
}

/** Whole pages of the same updates, from the navigation to one second after the last is shown. */
export async function measureLoad(bench, part) {
  const size = LOADS[part];
  bench.site.publish(size.make());
  const rows = await weighAll(bench, size);
  for (const speed of bench.speeds) {
    const measure = subject => visit(bench, {...optionsOf(subject, size), speed});
    const results = await inTurn(['empty', ...size.subjects], bench.runs, measure);
    const loaded = results.map(result => ({...result, empty: undefined})); // the longest task is no sum
    const name = `${size.name}, ${speed}x`;
    rows.push(
      rowOf(`${name}: main-thread work, ms`, pick(results, 'work')),
      plainRow(`${name}: longest task, ms`, pick(loaded, 'longest')),
      rowOf(`${name}: first update painted, ms`, pick(results, 'painted')),
    );
  }
  return {rows};
}
