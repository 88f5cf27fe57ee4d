import {makeFeed} from './feeds.mjs';
import {SUBJECTS} from './site.mjs';

const COUNT = 10_000;
const THROTTLE = 4;
const SHARES = [1_000, 2_500, 5_000, 7_500, COUNT];

/** Runs in the page: notes every long task and every interaction from now on. */
function watch() {
  window.seen = {tasks: [], interactions: new Map()};
  new PerformanceObserver(list => {
    for (const {duration} of list.getEntries()) window.seen.tasks.push(duration);
  }).observe({type: 'longtask'});
  new PerformanceObserver(list => {
    for (const {interactionId: id, duration} of list.getEntries()) {
      if (id) window.seen.interactions.set(id, Math.max(duration, window.seen.interactions.get(id) ?? 0));
    }
  }).observe({type: 'event', durationThreshold: 16});
}

/** Runs in the page: scrolls a reader's way down, a frame at a time; resolves with the middle of "Show more" once it is in view. */
async function scrollDown() {
  const {root} = window.subject;
  for (;;) {
    await new Promise(resolve => requestAnimationFrame(resolve));
    const more = root.querySelector('[part~="more"]');
    if (!more) return undefined;
    const {top, bottom, left, right} = more.getBoundingClientRect();
    if (top >= 0 && bottom <= innerHeight) return {x: (left + right) / 2, y: (top + bottom) / 2};
    scrollBy({top: Math.min(500, bottom - innerHeight + 40), behavior: 'instant'});
  }
}

/** Runs in the page: resolves when the frame after the last act has been painted; the noted since last time. */
async function take() {
  for (let frame = 0; frame < 2; frame++) await new Promise(resolve => requestAnimationFrame(resolve));
  await new Promise(resolve => setTimeout(resolve, 50));
  const {tasks, interactions} = window.seen;
  window.seen.tasks = [];
  window.seen.interactions = new Map();
  return {tasks, interactions: [...interactions.values()]};
}

const countShown = () => window.subject.root.querySelectorAll('article').length;

/** "Show more" until all of 10,000 are on the page, with real clicks, on a main thread a quarter as fast. */
export async function measureScrolling({browser, site}) {
  site.publish(makeFeed(COUNT));
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.goto(site.origin);
  await page.evaluate(names => window.loadScripts(names), SUBJECTS.widget);
  await page.evaluate(() => window.subject.mount(20));
  await page.emulateCPUThrottling(THROTTLE);
  await page.evaluate(watch);
  await page.evaluate(take);
  const rows = [];
  for (const share of SHARES) {
    const row = {shown: 20, tasks: [], interactions: []};
    while (row.shown < share) {
      const place = await page.evaluate(scrollDown);
      if (!place) throw new Error(`"Show more" is gone at ${row.shown} of ${COUNT} updates`);
      await page.mouse.click(place.x, place.y);
      const {tasks, interactions} = await page.evaluate(take);
      row.tasks.push(...tasks);
      row.interactions.push(...interactions);
      row.shown = await page.evaluate(countShown);
    }
    rows.push({
      shown: row.shown,
      long: row.tasks.length,
      longest: Math.max(0, ...row.tasks),
      interaction: Math.max(0, ...row.interactions),
    });
  }
  await context.close();
  const most = key => Math.max(...rows.map(row => row[key]));
  return {rows, throttle: THROTTLE, longest: most('longest'), interaction: most('interaction')};
}
