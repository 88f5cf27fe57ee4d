import {makeFeed} from './feeds.mjs';
import {createMeter} from './meter.mjs';
import {SUBJECTS} from './site.mjs';
import {median} from './table.mjs';

const COUNT = 10_000;
const CHECKS = 25;

/**
 * Runs in the page: one unchanged check, whose body passes through a stream that notes when it has ended. From then until
 * the check is done there is no waiting, so the time between is script: the comparison, the state, the status line.
 */
async function checkUnchanged(checks) {
  const {element} = window.subject;
  const seen = {scripts: [], parses: 0, changes: 0, status: 0};
  let ended = 0;
  element.fetch = async (...request) => {
    const {body, ...response} = await fetch(...request);
    const watched = new TransformStream({flush: () => void (ended = performance.now())}, undefined, {highWaterMark: 0});
    return new Response(body.pipeThrough(watched), response);
  };
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
    seen.scripts.push(performance.now() - ended);
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  return seen;
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
  await page.evaluate(checkUnchanged, 3); // warms up
  const seen = await page.evaluate(checkUnchanged, CHECKS);
  const whole = [];
  for (let check = 0; check < CHECKS; check++) {
    const {task} = await meter.measure(() => page.evaluate(() => window.subject.element.refresh()));
    whole.push(task);
  }
  await context.close();
  return {
    bytes,
    checks: CHECKS,
    ...seen,
    script: median(seen.scripts),
    quickest: Math.min(...seen.scripts),
    whole: median(whole),
  };
}
