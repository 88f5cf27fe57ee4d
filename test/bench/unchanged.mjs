import {makeFeed} from './feeds.mjs';
import {createMeter} from './meter.mjs';
import {SUBJECTS} from './pages.mjs';
import {median} from './table.mjs';

const COUNT = 10_000;
const CHECKS = 25;

/**
 * Runs in the page, before what is counted: another `fetch` is another source, whose first answer is read anew. Its body
 * passes through a stream that notes when it has ended.
 */
function watchBodies() {
  window.subject.element.fetch = async (...request) => {
    const {body, ...response} = await fetch(...request);
    const flush = () => void (window.endedAt = performance.now());
    return new Response(body.pipeThrough(new TransformStream({flush}, undefined, {highWaterMark: 0})), response);
  };
}

/**
 * Runs in the page: unchanged checks. From the end of the body until the check is done there is no waiting, so the time
 * between is script: what is left of the comparison, the state, the status line.
 */
async function checkUnchanged(checks) {
  const {element} = window.subject;
  const seen = {scripts: [], parses: 0, changes: 0, status: 0};
  const {parse} = JSON;
  JSON.parse = (...text) => (seen.parses++, parse(...text));
  const isStatus = node => Boolean((node.nodeType === 1 ? node : node.parentElement)?.closest('.status'));
  const observer = new MutationObserver(records => {
    for (const {target} of records) seen[isStatus(target) ? 'status' : 'changes']++;
  });
  const everything = {childList: true, subtree: true, attributes: true, characterData: true};
  observer.observe(element.shadowRoot, everything);
  for (let check = 0; check < checks; check++) {
    await element.refresh();
    seen.scripts.push(performance.now() - window.endedAt);
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  observer.disconnect();
  JSON.parse = parse;
  return seen;
}

/** Runs in the page: asks for the feed and decodes its body piece by piece, as any reader of it must, and drops it. */
async function readOnly() {
  const {body} = await fetch('feed.json', {cache: 'no-cache'});
  const decoder = new TextDecoder();
  await body.pipeTo(new WritableStream({write: chunk => void decoder.decode(chunk, {stream: true})}));
}

/** What the widget does at 10,000 updates when the answer is what it was, besides reading it. */
export async function measureUnchanged({browser, site}) {
  const bytes = site.publish(makeFeed(COUNT));
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.goto(site.origin);
  const meter = await createMeter(page);
  await page.evaluate(names => window.loadScripts(names), SUBJECTS.widget);
  await page.evaluate(() => window.subject.mount(20));
  await page.evaluate(watchBodies);
  await page.evaluate(checkUnchanged, 3); // warms up
  const seen = await page.evaluate(checkUnchanged, CHECKS);
  await page.evaluate(() => (window.subject.element.fetch = undefined));
  await page.evaluate(() => window.subject.element.refresh());
  const tasks = {whole: [], reading: []};
  for (let check = 0; check < CHECKS; check++) {
    const whole = await meter.measure(() => page.evaluate(() => window.subject.element.refresh()));
    const reading = await meter.measure(() => page.evaluate(readOnly));
    tasks.whole.push(whole.task);
    tasks.reading.push(reading.task);
  }
  await context.close();
  return {
    bytes,
    checks: CHECKS,
    ...seen,
    script: median(seen.scripts),
    quickest: Math.min(...seen.scripts),
    whole: median(tasks.whole),
    reading: median(tasks.reading),
  };
}
