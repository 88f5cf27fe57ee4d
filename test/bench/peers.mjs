import {makeFeed, withEdit, withInsert} from './feeds.mjs';
import {createMeter} from './meter.mjs';
import {SUBJECTS} from './site.mjs';
import {median} from './table.mjs';

const CASES = [
  {name: '20 shown', count: 20, pageSize: 20},
  {name: '1,000 shown', count: 1_000, pageSize: 0},
  {name: '10,000, page of 20', count: 10_000, pageSize: 20},
];

const sum = html => html.replace(/<[^>]*>/g, '');

/** What is done to a page, in turn: how the feed changes before it, and what shows that it is done. */
const ACTS = [
  {name: 'load', act: 'mount', expected: feed => ({at: 1, text: feed.items[0].title})},
  {name: 'unchanged', act: 'check'},
  {name: 'insert', act: 'check', change: withInsert, expected: feed => ({at: 1, text: feed.items[0].title})},
  {
    name: 'edit',
    act: 'check',
    change: withEdit,
    expected: feed => ({at: 3, text: sum(feed.items[2].content_html).slice(-40)}),
  },
];

const ROWS = ['scripts', ...ACTS.map(({name}) => name), 'arrive', 'alive'];

/** One life of one subject's page: what each act cost, and what is alive in the end. */
async function live({browser, site}, subject, {count, pageSize}) {
  let feed = makeFeed(count);
  site.publish(feed);
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.goto(site.origin);
  const meter = await createMeter(page);
  const result = {};
  result.scripts = await meter.measure(() => page.evaluate(names => window.loadScripts(names), SUBJECTS[subject]));
  for (const {name, act, change, expected} of ACTS) {
    if (change) site.publish((feed = change(feed)));
    const run = () =>
      page.evaluate((...args) => window.stopwatch(...args), act, pageSize, expected ? expected(feed) : null);
    if (name === 'unchanged') await run(); // what the first check makes once is no cost of the others
    result[name] = await meter.measure(run);
  }
  result.arrive = Object.fromEntries(
    Object.keys(result.load).map(key => [key, result.scripts[key] + result.load[key]]),
  );
  result.alive = await meter.gauge();
  await context.close();
  return result;
}

/** Medians of each measure by subject, and medians of the ratios that the runs had. */
function summarize(name, act, runs) {
  const of = (subject, key) => runs.map(run => run[subject][act][key]);
  const measures = Object.keys(runs[0].widget[act]);
  const summary = {feed: name, act, ratios: {}};
  for (const subject of Object.keys(SUBJECTS)) {
    summary[subject] = Object.fromEntries(measures.map(key => [key, median(of(subject, key))]));
    summary.ratios[subject] = Object.fromEntries(
      measures.map(key => [key, median(runs.map(run => run.widget[act][key] / run[subject][act][key]))]),
    );
  }
  return summary;
}

/** The widget against its peers: one summary a feed and act, from `runs` runs in turn after one that warms up. */
export async function comparePeers(bench, runs) {
  const summaries = [];
  for (const {name, ...size} of CASES) {
    const results = [];
    for (let run = 0; run <= runs; run++) {
      const result = {};
      const subjects = Object.keys(SUBJECTS);
      // nobody is always the first
      for (const subject of [...subjects.slice(run % 3), ...subjects.slice(0, run % 3)]) {
        result[subject] = await live(bench, subject, size);
      }
      if (run) results.push(result);
    }
    for (const act of ROWS) summaries.push(summarize(name, act, results));
  }
  return summaries;
}
