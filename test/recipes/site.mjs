// Opens the markup of a recipe in a page of a site, with cdn.example and news.example as the recipe says that they answer.
import {existsSync, readFileSync} from 'node:fs';
import {extname} from 'node:path';
import puppeteer from 'puppeteer-core';
import {resolveChrome} from '../browser.mjs';
import {CDN, codeOf, FEED} from './blocks.mjs';

const SITE = 'https://blog.example/post';
const TABLE = 'https://news.example/live/table.csv';
const TYPES = {'.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json'};

let browser;

export async function startBrowser() {
  const {executablePath, headless, args, env} = await resolveChrome();
  browser = await puppeteer.launch({executablePath, headless, args, env});
}

export const stopBrowser = () => browser?.close();

/** A file of dist/, with headers, or "404". */
function fileOf(name, headers = {}) {
  const path = `dist/${name}`;
  return existsSync(path)
    ? {body: readFileSync(path), contentType: TYPES[extname(name)] ?? 'text/plain', headers}
    : {status: 404};
}

const feedWith = headers => ({body: codeOf('feed'), contentType: 'application/json', headers});

/** What each address answers. Other sites are open to all, as "Host a feed" tells them to be. */
function answerTo(url, files) {
  const open = {'Access-Control-Allow-Origin': '*'};
  const {origin, pathname} = new URL(url);
  if (url.startsWith(CDN)) return fileOf(url.slice(CDN.length), open);
  if (url === FEED) return feedWith(open);
  if (url === TABLE) return {body: codeOf('table'), contentType: 'text/csv', headers: open};
  if (origin !== new URL(SITE).origin) return {status: 404};
  if (Object.hasOwn(files, pathname)) return files[pathname];
  if (pathname === '/live/feed.json') return feedWith({});
  if (pathname.startsWith('/live-updates/')) return fileOf(pathname.slice('/live-updates/'.length));
  return pathname === '/favicon.ico' ? {status: 204} : {status: 404};
}

/**
 * Opens a page of the site with this body. `files` are further ones of the site, by their paths. Returns the page, and what it
 * complained of.
 */
export async function openPage(body, files = {}) {
  const page = await (await browser.createBrowserContext()).newPage();
  const problems = [];
  page.on('console', message => /error|warn/.test(message.type()) && problems.push(message.text()));
  page.on('pageerror', error => problems.push(String(error)));
  await page.setRequestInterception(true);
  const html = `<!doctype html><html lang="en"><title>A post</title><body>${body}</body></html>`;
  page.on('request', request => {
    const isPage = request.url() === SITE;
    request.respond(isPage ? {contentType: 'text/html; charset=utf-8', body: html} : answerTo(request.url(), files));
  });
  await page.goto(SITE);
  return {page, problems};
}

/** Opens a page and waits for what the stream shows: the texts of the updates. */
export async function updatesOf(body, files) {
  const {page, problems} = await openPage(body, files);
  const isShown = () => document.querySelector('live-updates')?.shadowRoot?.querySelector('article .update-body p');
  await page.waitForFunction(isShown);
  const texts = await page.$$eval('live-updates', all =>
    all.flatMap(({shadowRoot}) =>
      Array.from(shadowRoot.querySelectorAll('article .update-body'), ({textContent}) => textContent.trim()),
    ),
  );
  return {page, problems, texts};
}
