import {withInsert} from './feeds.mjs';
import {NAMES} from './pages.mjs';
import {makePosts, withLatePicture, withPictures} from './posts.mjs';
import {plainRow} from './rows.mjs';
import {openPage} from './visit.mjs';

const READ = 10; // the update that is read, counted from 0
const COUNT = 30;
const TOP = -20; // where it begins on the screen: what is above is out of view, and what is in view holds the place
const OWN_UPDATES = ['floor', 'widget', 'react', 'mastodon'];

const queryOf = subject => ({size: String(COUNT), ...(subject === 'widget' && {incoming: 'always'})});

/** Runs in the page: how an update is asked to come. */
const check = () => {
  const element = document.querySelector('live-updates');
  if (element) return element.refresh();
  if (window.timeline) return window.timeline.mtUpdate();
  return window.subject.check();
};

/** Runs in the page: resolves once an article says this and all pictures near it are there. */
async function shows(articles, text) {
  const {rootOf, painted} = window.bench;
  while (![...rootOf().querySelectorAll(articles)].some(({textContent}) => textContent.includes(text))) await painted();
  for (let frame = 0; frame < 3; frame++) await painted();
}

/** Runs in the page: where the update that says this begins on the screen. */
function placeOf(articles, text) {
  const found = [...window.bench.rootOf().querySelectorAll(articles)].find(({textContent}) =>
    textContent.includes(text),
  );
  return found?.getBoundingClientRect().top;
}

/** Runs in the page: a reader goes on to an update, a screen at a time, so that the pictures on the way are there. */
async function readTo(articles, text, top) {
  const {rootOf, painted} = window.bench;
  const find = () => [...rootOf().querySelectorAll(articles)].find(({textContent}) => textContent.includes(text));
  for (;;) {
    const ahead = find().getBoundingClientRect().top - top;
    if (Math.abs(ahead) < 1) break;
    scrollBy({top: Math.min(ahead, innerHeight / 2), behavior: 'instant'});
    await painted();
    const near = [...rootOf().querySelectorAll('img')].filter(image => {
      const box = image.getBoundingClientRect();
      return box.bottom > 0 && box.top < innerHeight && !image.src.includes('late');
    });
    await Promise.all(near.map(image => image.decode().catch(() => {})));
    await painted();
  }
  await new Promise(resolve => setTimeout(resolve, 600)); // its place is written down
}

/** A reader in mid-page; then something happens. What shift the browser books for it, and how far the text really moves. */
async function disturb(bench, subject, feed, happen) {
  bench.site.publish(feed);
  const reader = await openPage(bench, {subject, count: COUNT, query: queryOf(subject)});
  await reader.arrive();
  const {page, articles} = reader;
  const {title} = feed.items[READ];
  await page.evaluate(readTo, articles, title, TOP);
  await reader.takeNotes();
  const before = await page.evaluate(placeOf, articles, title);
  await happen(reader, feed);
  const {shift} = await reader.takeNotes();
  const after = await page.evaluate(placeOf, articles, title);
  await reader.close();
  return {shift, moved: after === undefined ? undefined : Math.abs(after - before)};
}

async function insert({page, articles}, {site}, feed) {
  const next = withPictures(withInsert(feed));
  site.publish(next);
  await page.evaluate(check);
  await page.evaluate(shows, articles, next.items[0].title);
}

/** Runs in the page: resolves once the late picture is there. */
async function waitForPicture() {
  const {rootOf, painted} = window.bench;
  const late = rootOf().querySelector('img[src*="late"]');
  while (!(late.complete && late.naturalWidth)) await painted();
  for (let frame = 0; frame < 3; frame++) await painted();
}

async function release({page}, {site}) {
  site.release();
  await page.evaluate(waitForPicture);
}

async function reload({page}) {
  await page.reload({waitUntil: 'domcontentloaded'});
  await page.evaluate(() => window.bench.settled);
}

const EVENTS = [
  {name: 'insert above the reader', subjects: OWN_UPDATES, make: () => makePosts(COUNT), happen: insert},
  {
    name: 'late picture of unknown size just above the reader',
    subjects: ['floor', 'widget', 'react', 'bluesky'], // a Mastodon server tells each size
    make: () => withLatePicture(makePosts(COUNT), READ - 1),
    happen: release,
  },
  {name: 'reload in mid-page', subjects: Object.keys(NAMES), make: () => makePosts(COUNT), happen: reload},
];

/** Layout shift as Chromium books it, and the pixels by which the text under the reader's eyes moves. */
export async function measureShifts(bench) {
  const rows = [];
  for (const {name, subjects, make, happen} of EVENTS) {
    const [shifts, moves] = [{}, {}];
    for (const subject of subjects) {
      const act = (reader, feed) => happen(reader, bench, feed);
      const {shift, moved} = await disturb(bench, subject, make(), act);
      shifts[subject] = shift;
      if (moved !== undefined) moves[subject] = moved;
    }
    rows.push(plainRow(`${name}: layout shift`, [shifts]), plainRow(`${name}: text moves by, px`, [moves]));
  }
  return {rows};
}
