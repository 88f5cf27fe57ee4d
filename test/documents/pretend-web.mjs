// Pages on https://news.example, in a real browser: everything that they ask for is answered here.
import {existsSync, readFileSync} from 'node:fs';
import puppeteer from 'puppeteer-core';
import {resolveChrome} from '../browser.mjs';

const {version} = JSON.parse(readFileSync('package.json', 'utf8'));
const TYPES = {js: 'text/javascript', css: 'text/css', json: 'application/json'};
export const PAGE = 'https://news.example/page';
export const FEED = 'https://news.example/live/feed.json';
let browser;

export async function startBrowser() {
  const {executablePath, headless, args, env} = await resolveChrome();
  browser = await puppeteer.launch({executablePath, headless, args, env});
}

export const stopBrowser = () => browser?.close();

/** A feed with more updates than any block needs. */
const feed = {
  title: 'The storm',
  items: Array.from({length: 12}, (_, index) => ({
    id: `storm-${index}`,
    title: `Update ${index}`,
    content_html: `<p>Body of ${index}</p>`,
    date_published: `2026-01-05T14:${String(index + 10)}:00Z`,
  })),
};

/** What a file of the package is at an address, which names this version or none. */
function fileAt({pathname}) {
  const [, of, path] = /^\/(?:live-updates@([^/]+)\/)?dist\/(.+)$/.exec(pathname) ?? [];
  if (!path || !existsSync(`dist/${path}`)) return undefined;
  if (of && of !== version) return undefined;
  const type = TYPES[path.split('.').at(-1)];
  return {contentType: type, body: readFileSync(`dist/${path}`), headers: {'Access-Control-Allow-Origin': '*'}};
}

function answerTo(request, {markup, policy, document}) {
  const url = new URL(request.url());
  if (url.href === PAGE)
    return {
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="en"><title>Page</title>${markup}`,
      headers: policy ? {'Content-Security-Policy': policy} : {},
    };
  if (!url.hostname.endsWith('.example')) return undefined;
  if (url.pathname === '/favicon.ico') return {status: 204};
  if (url.pathname.endsWith('.json') && !url.pathname.includes('/dist/'))
    return {contentType: TYPES.json, body: JSON.stringify(document), headers: {'Access-Control-Allow-Origin': '*'}};
  const isOther = request.resourceType() === 'document' && request.frame()?.parentFrame();
  return fileAt(url) ?? (isOther ? {contentType: 'text/html', body: '<title>Other</title>'} : undefined);
}

/**
 * Opens a page with this in its body. `policy` is sent with it; `document` is what each feed holds; without `hasSanitizer` the browser
 * is one that has none. `problems` gets what the page complains of, and what it asks for in vain.
 */
export async function openPage(markup, {policy, document = feed, hasSanitizer = true} = {}) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const problems = [];
  page.on('console', message => /error|warn/.test(message.type()) && problems.push(message.text()));
  page.on('pageerror', error => problems.push(String(error)));
  if (!hasSanitizer) await page.evaluateOnNewDocument(() => delete Element.prototype.setHTML);
  await page.setRequestInterception(true);
  page.on('request', request => {
    const answer = answerTo(request, {markup, policy, document});
    if (answer) return request.respond(answer);
    problems.push(`nothing is at ${request.url()}`);
    return request.abort();
  });
  await page.goto(PAGE);
  return {page, problems, close: () => context.close()};
}

/** Waits until each element, and each stand-in, shows updates. Returns what it waits for in vain, after half a minute. */
export async function whatIsNotShown(page) {
  const isShown = () => {
    const all = [...document.querySelectorAll('live-updates, [data-live-updates]')];
    const shows = element => {
      const inner = element.matches('live-updates') ? element : element.querySelector('live-updates');
      const isRead = inner?.feed?.title && inner.updates.every(({title, published}) => title && published);
      return (
        isRead && inner.status === 'live' && inner.shadowRoot.querySelector(inner.collapsed ? '.banner' : 'article')
      );
    };
    const slotted = [...document.querySelectorAll('[slot^=after-]')];
    return all.length > 0 && all.every(shows) && slotted.every(({assignedSlot}) => assignedSlot);
  };
  return page.waitForFunction(isShown, {timeout: 30_000}).then(
    () => '',
    () => page.evaluate(() => document.body.innerHTML),
  );
}
