import {withInsert} from './feeds.mjs';
import {makePosts} from './posts.mjs';
import {inTurn, pick, plainRow} from './rows.mjs';
import {openPage} from './visit.mjs';

const COUNT = 200;
const FOLD = {selector: 'article [aria-expanded][aria-controls]'};
const button = text => ({selector: 'button', text});

/** What a reader presses, in turn, and who has it; `before` is what must have happened. */
const CONTROLS = [
  {name: 'fold', ...FOLD, subjects: ['widget', 'react']},
  {name: 'open again', ...FOLD, subjects: ['widget', 'react']},
  {name: 'options', ...button('^Options$'), subjects: ['widget', 'react']},
  {name: 'filter', ...button('^storm'), subjects: ['widget', 'react']},
  {name: 'filter off', ...button('^All\\b'), subjects: ['widget', 'react']},
  {name: 'order', ...button('[Oo]ldest first$'), subjects: ['widget', 'react']},
  {name: 'order back', ...button('[Nn]ewest first$'), subjects: ['widget', 'react']},
  {name: 'fold all', ...button('^Collapse all$'), subjects: ['widget', 'react']},
  {name: 'pause', ...button('^Pause$'), subjects: ['widget', 'react']},
  {name: 'resume', ...button('^Resume$'), subjects: ['widget', 'react']},
  {name: 'show new', ...button('new update'), subjects: ['widget'], before: holdOne},
  {name: 'show more', ...button('^(Show \\d+ more|Load More Posts)'), subjects: ['widget', 'react', 'bluesky']},
];

const QUERIES = {
  widget: {size: '20', incoming: 'ask'},
  react: {size: '20'},
  bluesky: {size: '20', 'load-more': 'true'},
};

/** An update that is held behind a notice. */
async function holdOne({page}, {site}, feed) {
  site.publish(withInsert(feed));
  await page.evaluate(() => document.querySelector('live-updates').refresh());
}

/** Runs in the page: brings a control into view; the middle of it. */
async function findControl(selector, text) {
  const {rootOf, painted} = window.bench;
  const saying = new RegExp(text ?? '');
  const isIt = node => node.checkVisibility() && saying.test(node.textContent.trim().replace(/\s+/g, ' '));
  const found = [...rootOf().querySelectorAll(selector)].find(isIt);
  if (!found) return undefined;
  found.scrollIntoView({block: 'center', behavior: 'instant'});
  await painted();
  await painted();
  const {left, top, width, height} = found.getBoundingClientRect();
  return {x: left + width / 2, y: top + height / 2};
}

/** Where a control is. On a phone most are behind "Options", which the widget closes after a choice. */
async function reach({page}, {selector, text}) {
  const place = await page.evaluate(findControl, selector, text);
  if (place) return place;
  const options = await page.evaluate(findControl, 'button', '^Options\\b');
  if (options) await page.mouse.click(options.x, options.y);
  await page.evaluate(() => window.bench.painted());
  return page.evaluate(findControl, selector, text);
}

async function press(reader, control) {
  const {name} = control;
  const place = await reach(reader, control);
  if (!place) throw new Error(`There is no control to ${name}`);
  await reader.takeNotes(); // what the way to it has cost is another row
  await reader.page.mouse.click(place.x, place.y);
  const {interaction, longest} = await reader.takeNotes();
  return {interaction, longest};
}

/** One visit: each control of one subject, pressed once. */
async function pressAll(bench, subject, speed) {
  const feed = makePosts(COUNT);
  bench.site.publish(feed);
  const reader = await openPage(bench, {subject, count: 20, speed, query: QUERIES[subject]});
  await reader.arrive();
  const result = {};
  for (const control of CONTROLS.filter(({subjects}) => subjects.includes(subject))) {
    await control.before?.(reader, bench, feed);
    result[control.name] = await press(reader, control);
  }
  await reader.close();
  return result;
}

/** From a press to the next paint, on real clicks, as the browser tells it: in steps of 8 ms, 0 for less than 16. */
export async function measureControls(bench) {
  const rows = [];
  for (const speed of bench.speeds) {
    const results = await inTurn(Object.keys(QUERIES), bench.runs, subject => pressAll(bench, subject, speed));
    for (const {name} of CONTROLS)
      rows.push(
        plainRow(`${speed}x: ${name}, interaction to next paint, ms`, pick(pick(results, name), 'interaction')),
      );
  }
  return {rows};
}
