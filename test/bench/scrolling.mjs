import {makeFeed} from './feeds.mjs';
import {SUBJECTS} from './pages.mjs';

const COUNT = 10_000;
const THROTTLE = 4;
const SHARES = [500, 1_000, 2_500, 5_000, COUNT];
const PAGES = 5; // measured before each of these, of 20 updates each; the way between is jumped over

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
  // among the few around the stream: a search through all that is shown would be the longest task of all
  const around = window.subject.root.querySelector('.container').children;
  for (;;) {
    await new Promise(resolve => requestAnimationFrame(resolve));
    const more = [...around].find(({part}) => part.contains('more'));
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

/** One page more, as a reader makes it: down to the button, and a real click. What was noted meanwhile. */
async function showMore(page) {
  const place = await page.evaluate(scrollDown);
  if (!place) throw new Error('There is no "Show more"');
  await page.mouse.click(place.x, place.y);
  return page.evaluate(take);
}

/** "Show more" until all of 10,000 are on the page, on a main thread a quarter as fast. */
export async function measureScrolling({browser, site}) {
  const feed = makeFeed(COUNT);
  site.publish(feed);
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.goto(site.origin);
  await page.evaluate(names => window.loadScripts(names), SUBJECTS.widget);
  await page.evaluate(() => window.subject.mount(20));
  await page.evaluate(watch);
  const rows = [];
  for (const share of SHARES) {
    await page.emulateCPUThrottling(1);
    await page.evaluate(id => window.subject.element.showUpdate(id), feed.items[share - PAGES * 20 - 1].id);
    await page.emulateCPUThrottling(THROTTLE);
    await page.evaluate(take);
    const pages = [];
    for (let count = 0; count < PAGES; count++) pages.push(await showMore(page));
    const all = key => pages.flatMap(noted => noted[key]);
    const [tasks, interactions] = [all('tasks'), all('interactions')];
    rows.push({
      shown: await page.evaluate(countShown),
      long: tasks.length,
      longest: Math.max(0, ...tasks),
      interaction: Math.max(0, ...interactions),
    });
  }
  await context.close();
  const most = key => Math.max(...rows.map(row => row[key]));
  return {rows, throttle: THROTTLE, longest: most('longest'), interaction: most('interaction')};
}
