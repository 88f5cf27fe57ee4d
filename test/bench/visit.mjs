import {brotliCompressSync, constants} from 'node:zlib';
import {resolveChrome} from '../browser.mjs';
import {createMeter} from './meter.mjs';
import {ARTICLES} from './pages.mjs';

/** A phone of the middle of the market. */
const PHONE = {width: 412, height: 823, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true};
const QUIET = 1000; // milliseconds after the last update is shown

/**
 * Runs in the page before its own scripts: notes long tasks, shifts and interactions, when the first update was painted,
 * and tells some time after the last of `count` is shown. A page of none is watched in the same way.
 */
function watchPage({count, articles, quiet}) {
  const rootOf = () => document.querySelector('live-updates, bsky-embed')?.shadowRoot ?? document.body;
  const noted = {tasks: [], shifts: [], interactions: new Map(), painted: undefined};
  const observe = (type, note, options) =>
    new PerformanceObserver(list => list.getEntries().forEach(note)).observe({type, buffered: true, ...options});
  observe('longtask', ({duration}) => noted.tasks.push(duration));
  observe('layout-shift', ({value, hadRecentInput}) => hadRecentInput || noted.shifts.push(value));
  const noteEvent = ({interactionId: id, duration}) => {
    if (id) noted.interactions.set(id, Math.max(duration, noted.interactions.get(id) ?? 0));
  };
  observe('event', noteEvent, {durationThreshold: 16});
  const painted = () =>
    new Promise(resolve => {
      requestAnimationFrame(() => {
        const {port1, port2} = new MessageChannel();
        port2.onmessage = resolve;
        port1.postMessage(0);
      });
    });
  const countShown = () => rootOf()?.querySelectorAll(articles).length ?? 0;
  const follow = async () => {
    for (;;) {
      const shown = await new Promise(resolve => requestAnimationFrame(() => resolve(countShown())));
      if (shown < Math.min(1, count)) continue;
      noted.painted ??= (await painted(), performance.now());
      if (shown >= count) break;
    }
    await new Promise(resolve => setTimeout(resolve, quiet));
  };
  window.bench = {noted, rootOf, painted, settled: follow()};
}

/** Runs in the page: what was noted since last time. Two frames and a moment later, so that all of it has been told. */
async function takeNotes() {
  const {noted, painted} = window.bench;
  for (let frame = 0; frame < 2; frame++) await painted();
  await new Promise(resolve => setTimeout(resolve, 100));
  const {tasks, shifts, interactions} = noted;
  Object.assign(noted, {tasks: [], shifts: [], interactions: new Map()});
  const most = values => Math.max(0, ...values);
  return {
    longest: most(tasks),
    shift: shifts.reduce((sum, shift) => sum + shift, 0),
    interaction: most(interactions.values()),
    painted: noted.painted,
  };
}

/**
 * How the browser is launched. In its zone it is noon: near midnight the widget alone has a line for each day, and says the
 * times below it in another way.
 */
export async function launchOptions() {
  const fromNoon = new Date().getUTCHours() - 12;
  // a zone east of Greenwich has a minus in its name (tzdata, `etcetera`)
  const TZ = `Etc/GMT${fromNoon < 0 ? '' : '+'}${fromNoon}`;
  const launch = await resolveChrome();
  return {...launch, env: {...launch.env, TZ}};
}

/** A reader's page on a phone. `count` updates are awaited; `query` goes to the page. */
export async function openPage({browser, site}, {subject, count = 0, speed = 1, query = {}}) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport(PHONE);
  const articles = ARTICLES[subject] ?? 'article';
  await page.evaluateOnNewDocument(watchPage, {count, articles, quiet: QUIET});
  // of the same site, so that the counters go on through the navigation
  await page.goto(`${site.origin}/empty`);
  const meter = await createMeter(page);
  await page.emulateCPUThrottling(speed);
  const url = `${site.origin}/${subject}?${new URLSearchParams(query)}`;
  return {
    page,
    meter,
    articles,
    /** Goes there, until one second after the last update is shown. */
    async arrive() {
      await page.goto(url, {waitUntil: 'domcontentloaded'});
      await page.evaluate(() => window.bench.settled);
    },
    takeNotes: () => page.evaluate(takeNotes),
    close: () => context.close(),
  };
}

/** One visit: main-thread work, the longest task and the first update's paint, in milliseconds. */
export async function visit(bench, options) {
  const reader = await openPage(bench, options);
  const {task} = await reader.meter.measure(reader.arrive);
  const {longest, painted} = await reader.takeNotes();
  await reader.close();
  return {work: task, longest, painted};
}

const squeeze = body => brotliCompressSync(body, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}}).length;

/** The bytes of all that a page loads: code and documents with brotli, pictures as they are. */
export async function weigh(bench, options) {
  const reader = await openPage(bench, options);
  const {client} = reader.meter;
  const texts = [];
  const images = new Set();
  const received = new Map();
  reader.page.on('response', response => {
    if (response.request().resourceType() !== 'image') texts.push(response.buffer().then(squeeze));
  });
  // the browser does not keep the bodies of pictures
  client.on('Network.responseReceived', ({requestId, type}) => type === 'Image' && images.add(requestId));
  client.on('Network.dataReceived', ({requestId, dataLength}) =>
    received.set(requestId, (received.get(requestId) ?? 0) + dataLength),
  );
  await client.send('Network.enable');
  await reader.arrive();
  await reader.page.waitForNetworkIdle({idleTime: 500});
  const sizes = await Promise.all(texts);
  await reader.close();
  const sum = values => values.reduce((total, value) => total + value, 0);
  return {code: sum(sizes), pictures: sum([...images].map(id => received.get(id) ?? 0))};
}
