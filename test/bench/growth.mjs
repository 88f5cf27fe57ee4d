import {makeFeed, withInsert} from './feeds.mjs';
import {createMeter} from './meter.mjs';
import {SUBJECTS} from './pages.mjs';

/** A hundred thousand updates that are short enough to be let in. */
function makeBareFeed(count) {
  const items = Array.from({length: count}, (_, index) => ({id: count - index, title: `Update ${count - index}`}));
  return {version: 'https://jsonfeed.org/version/1.1', title: 'Storm over the coast', items};
}

const addBare = feed => ({...feed, items: [{id: feed.items.length + 1, title: 'One more'}, ...feed.items]});

const CASES = [
  ...[100, 1_000, 10_000, 100_000].map(count => ({name: 'as above', count, make: makeFeed, change: withInsert})),
  {name: 'id and title only', count: 100_000, make: makeBareFeed, change: addBare},
];

/** Runs in the page: the name of what went wrong at the first load, if anything did. */
const load = () =>
  new Promise(resolve => {
    addEventListener('live-updates-error', ({error}) => resolve(error.name), {once: true});
    void window.subject.mount(20).then(() => resolve(undefined));
  });

const check = () => window.subject.check();

/** How the widget's costs grow with the feed: first load, a check that brings nothing, one that brings one, heap. */
export async function measureGrowth({browser, site}) {
  const rows = [];
  for (const {name, count, make, change} of CASES) {
    const feed = make(count);
    const bytes = site.publish(feed);
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.goto(site.origin);
    const meter = await createMeter(page);
    await page.evaluate(names => window.loadScripts(names), SUBJECTS.widget);
    const first = await meter.measure(() => page.evaluate(load));
    const row = {name, count, bytes, load: first.task, error: first.wall};
    if (!row.error) {
      await page.evaluate(check);
      row.unchanged = (await meter.measure(() => page.evaluate(check))).task;
      site.publish(change(feed));
      row.insert = (await meter.measure(() => page.evaluate(check))).task;
    }
    row.heap = (await meter.gauge()).heap;
    rows.push(row);
    await context.close();
  }
  return rows;
}
