import puppeteer from 'puppeteer-core';
import {startServer} from '../../demo/server.mjs';
import {resolveChrome} from '../browser.mjs';

const strictPolicy =
  "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'; style-src 'self'; media-src 'self'; " +
  "require-trusted-types-for 'script'; trusted-types live-updates live-updates-data";

let browser;
export let server;
/** Sends a strict policy with each page. */
export let strict;

export async function start() {
  const {executablePath, headless, args, env} = await resolveChrome();
  browser = await puppeteer.launch({executablePath, headless, args, env});
  server = await startServer({port: 0, speed: 0});
  strict = await startServer({port: 0, speed: 0, headers: {'Content-Security-Policy': strictPolicy}});
}

export async function stop() {
  await browser?.close();
  await Promise.all([server?.close(), strict?.close()]);
}

/** A page of its own; `problems` holds what it complains of, `asked` the paths that it asks for. */
export async function newPage() {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const problems = [];
  const asked = [];
  page.on('console', message => message.type() === 'error' && problems.push(message.text()));
  page.on('pageerror', error => problems.push(String(error)));
  page.on('request', request => asked.push(new URL(request.url()).pathname));
  return {page, problems, asked};
}

/** Waits until updates are on the page. */
export const updatesShow = page =>
  page.waitForFunction(() => document.querySelector('live-updates')?.shadowRoot?.querySelector('.update-body p'));

export async function open(path, {site = server, prepare} = {}) {
  const opened = await newPage();
  await prepare?.(opened.page);
  const response = await opened.page.goto(new URL(path, site.url).href);
  await updatesShow(opened.page);
  return {...opened, response};
}

/** Opens a page that the demo does not have. */
export async function openMarkup(markup, prepare) {
  const opened = await newPage();
  await opened.page.setRequestInterception(true);
  opened.page.on('request', request => {
    if (!request.url().endsWith('/made-up.html')) return request.continue();
    return request.respond({contentType: 'text/html', body: `<!doctype html><title>Made up</title>${markup}`});
  });
  await prepare?.(opened.page);
  await opened.page.goto(new URL('made-up.html', server.url).href);
  return opened;
}

/** Calls `read` in the page with the element and its shadow root. */
export const inElement = (page, read, ...more) =>
  page.evaluate(
    (source, values) => {
      const element = document.querySelector('live-updates');
      return new Function(`return (${source})(...arguments)`)(element, element.shadowRoot, ...values);
    },
    String(read),
    more,
  );

export const idsIn = page =>
  inElement(page, (_, root) => Array.from(root.querySelectorAll('article'), ({dataset}) => dataset.id));

/** All that the articles say, without their times, which move on. */
export async function articlesIn(page) {
  const isNumbered = () => !document.querySelector('live-updates').shadowRoot.querySelector('[role=feed]').ariaBusy;
  await page.waitForFunction(isNumbered);
  return inElement(page, (_, root) =>
    Array.from(root.querySelectorAll('article'), article => {
      const copy = article.cloneNode(true);
      for (const time of copy.querySelectorAll('time')) time.remove();
      return copy.outerHTML;
    }),
  );
}
