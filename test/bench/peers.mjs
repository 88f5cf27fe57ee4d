import {makeFeed, withEdit, withInsert} from './feeds.mjs';
import {createMeter} from './meter.mjs';
import {SUBJECTS} from './pages.mjs';
import {makePosts, withPictures} from './posts.mjs';
import {inTurn, pick, rowOf} from './rows.mjs';

const OURS = ['floor', 'widget', 'react'];

/** Parts of their own, because each takes minutes. */
export const PEERS = {
  peers: {name: '20 shown', make: () => makePosts(20), pageSize: 20, subjects: [...OURS, 'mastodon']},
  'peers-200': {name: '200, page of 20', make: () => makeFeed(200), pageSize: 20, subjects: OURS},
  'peers-1000': {name: '1,000 shown', make: () => makeFeed(1_000), pageSize: 0, subjects: OURS},
  'peers-10000': {name: '10,000, page of 20', make: () => makeFeed(10_000), pageSize: 20, subjects: OURS},
};

/** The text of an update's last paragraph, without markup and pictures. */
const lastText = html =>
  html
    .match(/<p>(?:(?!<img).)*?<\/p>/g)
    .at(-1)
    .replace(/<[^>]*>/g, '');

/** What is done to a page, in turn: how the feed changes before it, and what shows that it is done. */
const ACTS = [
  {name: 'load', act: 'mount', expected: feed => ({at: 1, text: feed.items[0].title})},
  {name: 'unchanged', act: 'check'},
  {name: 'insert', act: 'check', change: withInsert, expected: feed => ({at: 1, text: feed.items[0].title})},
  {
    name: 'edit',
    act: 'check',
    change: withEdit,
    expected: feed => ({at: 3, text: lastText(feed.items[2].content_html)}),
  },
];

/** One life of one subject's bare page: what each act cost. An act of the empty page is two frames and the rest. */
async function live({browser, site}, subject, {make, pageSize, subjects}, speed) {
  let feed = make();
  site.publish(feed);
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.goto(site.origin);
  const meter = await createMeter(page);
  await page.emulateCPUThrottling(speed);
  const result = {};
  result.scripts = await meter.measure(() => page.evaluate(names => window.loadScripts(names), SUBJECTS[subject]));
  for (const {name, act, change, expected} of ACTS) {
    if (change) feed = change(feed);
    if (change && subjects.includes('mastodon')) feed = withPictures(feed);
    if (change) site.publish(feed);
    const run = () =>
      page.evaluate((...args) => window.stopwatch(...args), act, pageSize, expected ? expected(feed) : null);
    if (name === 'unchanged') await run(); // what the first check makes once is no cost of the others
    result[name] = await meter.measure(run);
  }
  await context.close();
  return result;
}

function rowsOf(name, results) {
  const rows = [];
  for (const act of ['scripts', ...ACTS.map(({name}) => name)]) {
    const of = key => pick(pick(results, act), key);
    rows.push(
      rowOf(`${name}: ${act}, main-thread work, ms`, of('task')),
      rowOf(`${name}: ${act}, ${act === 'scripts' ? 'all have run' : 'first frame with it'}, ms`, of('wall')),
    );
  }
  return rows;
}

/** Step by step on a bare page: what each act costs once the scripts have run. */
export async function comparePeers(bench, part) {
  const {name, ...size} = PEERS[part];
  const rows = [];
  for (const speed of bench.speeds) {
    const results = await inTurn(size.subjects, bench.runs, subject => live(bench, subject, size, speed));
    rows.push(...rowsOf(`${name}, ${speed}x`, results));
  }
  return {rows};
}
