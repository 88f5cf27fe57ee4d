import {makeFeed, withEdit, withInsert} from './feeds.mjs';
import {NAMES, SUBJECTS} from './pages.mjs';
import {makePosts, withPictures} from './posts.mjs';
import {rowOf} from './rows.mjs';
import {openPage} from './visit.mjs';

const OURS = ['floor', 'widget', 'react'];
const SIZES = [
  {name: '20 posts', make: () => makePosts(20), size: 20, shown: 20, subjects: Object.keys(NAMES)},
  {name: '1,000 shown', make: () => makeFeed(1_000), size: 0, shown: 1_000, subjects: OURS},
  {name: '10,000, page of 20', make: () => makeFeed(10_000), size: 20, shown: 20, subjects: OURS},
];

const CHECKS = 2_400; // ten hours, one every 15 seconds
const FOLLOWING = ['floor', 'widget', 'react', 'mastodon'];

/** The same feed after an update among its newest was withdrawn. */
const withdraw = feed => ({...feed, items: feed.items.toSpliced(5, 1)});

/** What happens at each check of the day: an update every three minutes, an edit every ten, a withdrawal every hour. */
const EVENTS = [
  {every: 12, at: 0, change: withInsert},
  {every: 40, at: 7, change: withEdit},
  {every: 240, at: 101, change: withdraw},
];

async function gauge(bench, subject, {make, size, shown}) {
  bench.site.publish(make());
  const count = subject === 'empty' ? 0 : shown;
  const reader = await openPage(bench, {subject, count, query: {size: String(size)}});
  await reader.arrive();
  const alive = await reader.meter.gauge();
  await reader.close();
  return alive;
}

const rowsOf = (name, alive) =>
  [
    ['heap, MB', 'heap', 1e6],
    ['nodes', 'nodes', 1],
  ].map(([what, key, unit]) => {
    const figures = Object.entries(alive).map(([subject, gauged]) => [subject, gauged[key] / unit]);
    return rowOf(`${name}: ${what}`, [Object.fromEntries(figures)]);
  });

/** Heap and nodes after the load and a collection of garbage. */
export async function measureMemory(bench) {
  const rows = [];
  for (const size of SIZES) {
    const alive = {};
    for (const subject of ['empty', ...size.subjects]) alive[subject] = await gauge(bench, subject, size);
    rows.push(...rowsOf(size.name, alive));
  }
  return {rows};
}

/** Ten hours of coverage on one page, a check after the other. */
async function live(bench, subject, checks) {
  let feed = makePosts(20, Date.now() - 3_600_000);
  bench.site.publish(feed);
  const reader = await openPage(bench, {subject: subject === 'empty' ? 'empty' : 'bare'});
  await reader.arrive();
  if (subject !== 'empty') {
    await reader.page.evaluate(names => window.loadScripts(names), SUBJECTS[subject]);
    await reader.page.evaluate(() => window.subject.mount(20));
    for (let step = 1; step <= checks; step++) {
      const events = EVENTS.filter(({every, at}) => step % every === at);
      for (const {change} of events) feed = withPictures(change(feed));
      if (events.length) bench.site.publish(feed);
      await reader.page.evaluate(() => window.subject.check());
    }
  }
  const alive = await reader.meter.gauge();
  await reader.close();
  return alive;
}

/** What is alive after a day of live coverage that was followed from its first hour. */
export async function measureDay(bench, checks = CHECKS) {
  const alive = {};
  for (const subject of ['empty', ...FOLLOWING]) alive[subject] = await live(bench, subject, checks);
  return {rows: rowsOf('ten hours, 2,400 checks', alive)};
}
