import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import puppeteer from 'puppeteer-core';
import {makeFeed, withEdit, withInsert} from './feeds.mjs';
import {NAMES, SUBJECTS} from './pages.mjs';
import {makePosts} from './posts.mjs';
import {startSite} from './site.mjs';
import {launchOptions, openPage} from './visit.mjs';

const NINETY_MINUTES_AGO = Date.now() - 5400 * 1000;

let browser;
let site;
before(async () => {
  site = await startSite();
  browser = await puppeteer.launch(await launchOptions());
});
after(async () => {
  await browser.close();
  site.close();
});

/** Runs in the page: what a reader finds on it, but for what only one of them has and for how the texts are spaced. */
function readPage() {
  const {root} = window.subject;
  const textOf = node => node?.textContent.replace(/\s+/g, ' ').trim();
  const textsOf = (from, selector) => Array.from(from.querySelectorAll(selector), textOf);
  return {
    state: textOf(root.querySelector('.state')),
    title: textsOf(root, 'h2, [role=heading][aria-level="2"]'),
    banner: textsOf(root, '.banner'),
    count: textsOf(root, '.count'),
    toolbar: textsOf(root, '.toolbar button'),
    status: textsOf(root, '.status'),
    updates: Array.from(root.querySelectorAll('article'), article => ({
      times: textsOf(article, 'time, .clock'),
      heading: textsOf(article, 'h3, [role=heading][aria-level="3"]'),
      isOpen: article.querySelector('[aria-expanded][aria-controls]').getAttribute('aria-expanded'),
      isEdited: Boolean(article.querySelector('.edited, .update-edited')),
      author: textsOf(article, '.author, .update-author'),
      body: textsOf(article, '.body > *, .update-body > *'),
      rel: Array.from(article.querySelectorAll('.body a, .update-body a'), link => link.rel),
      tags: textsOf(article, 'li'),
      buttons: textsOf(article, 'footer button'),
    })),
    more: textsOf(root, 'button').filter(text => text.startsWith('Show')),
  };
}

/** A page of 20 of 25 updates: a reader finds this after the load, an insert and an edit. */
async function followWith(subject) {
  let feed = makeFeed(25, NINETY_MINUTES_AGO);
  const found = [];
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  site.publish(feed);
  await page.goto(site.origin);
  await page.evaluate(names => window.loadScripts(names), SUBJECTS[subject]);
  for (const [act, change] of [['mount'], ['check', withInsert], ['check', withEdit]]) {
    if (change) site.publish((feed = change(feed)));
    await page.evaluate(name => window.stopwatch(name, 20, {at: 1, text: ''}), act);
    found.push(await page.evaluate(readPage));
  }
  return {page, context, found};
}

test('the React page shows a reader what the widget shows', async () => {
  const [widget, react] = [await followWith('widget'), await followWith('react')];
  assert.equal(widget.found[0].updates.length, 20);
  assert.ok(widget.found[2].updates[2].isEdited);
  assert.deepEqual(react.found, widget.found);
  for (const {context} of [widget, react]) await context.close();
});

test('the React page renders nothing at an unchanged check, and folds what is folded', async () => {
  const {page, context} = await followWith('react');
  const changes = await page.evaluate(async () => {
    const {root} = window.subject;
    let count = 0;
    const everything = {childList: true, subtree: true, attributes: true, characterData: true};
    new MutationObserver(records => (count += records.length)).observe(root, everything);
    await window.stopwatch('check');
    return count;
  });
  assert.equal(changes, 0);
  const toggle = await page.$('article [aria-expanded]');
  await toggle.click();
  assert.equal(await page.evaluate(() => document.querySelectorAll('article [hidden]').length), 1);
  await context.close();
});

/** The same feed after one came, one that is far from being shown was edited, and one beside it withdrawn. */
function changeFarDown(feed) {
  const next = withInsert(feed);
  const edited = {...next.items[9000], content_html: '<p>Said anew.</p>', date_modified: new Date().toISOString()};
  return {
    feed: {...next, items: next.items.with(9000, edited).toSpliced(9001, 1)},
    expected: {
      added: [next.items[0].id],
      changed: [edited.id],
      removed: [next.items[9001].id],
    },
  };
}

for (const subject of ['widget', 'react']) {
  test(`${NAMES[subject]} notices an edit and a withdrawal of any of 10,000 items`, async () => {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    const before = makeFeed(10_000, Date.now() - 20_000_000);
    const {feed, expected} = changeFarDown(before);
    site.publish(before);
    await page.goto(site.origin);
    await page.evaluate(names => window.loadScripts(names), SUBJECTS[subject]);
    await page.evaluate(() => window.stopwatch('mount', 20, {at: 20, text: ''}));
    site.publish(feed);
    await page.evaluate(text => window.stopwatch('check', undefined, {at: 1, text}), feed.items[0].title);
    assert.deepEqual(await page.evaluate(() => window.subject.changes), expected);
    await context.close();
  });
}

/** Runs in the page: the texts, the link and the picture of each post, as far as all peers have them. */
async function readPosts(articles) {
  const found = [...window.bench.rootOf().querySelectorAll(articles)];
  for (const article of found) {
    article.scrollIntoView({behavior: 'instant'});
    await window.bench.painted();
  }
  const pictureOf = article => article.querySelector('img[src*="/pictures/"]:not([src$="/0.png"])');
  const whole = url => new URL(url, location.href).pathname;
  await Promise.all(found.map(article => pictureOf(article).decode()));
  return found.map(article => ({
    text: article.textContent.replace(/\s+/g, ''),
    link: article.querySelector('a[href^="https://news.example/update-"]')?.getAttribute('href'),
    picture: whole(pictureOf(article).src),
    isThere: pictureOf(article).naturalWidth > 0,
  }));
}

for (const subject of Object.keys(NAMES)) {
  test(`the page of ${NAMES[subject]} shows the 20 posts: texts, link and picture of each`, async () => {
    const feed = makePosts(20, NINETY_MINUTES_AGO);
    site.publish(feed);
    const reader = await openPage({browser, site}, {subject, count: 20, query: {size: '20'}});
    await reader.arrive();
    const posts = await reader.page.evaluate(readPosts, reader.articles);
    assert.equal(posts.length, 20);
    for (const [index, {title, content_html: html}] of feed.items.entries()) {
      const post = posts[index];
      for (const text of [title, ...html.split('</p>').map(part => part.replace(/<[^>]*>/g, ''))])
        assert.ok(post.text.includes(text.replace(/\s+/g, '')), `${text} in ${post.text}`);
      assert.equal(post.link, /href="([^"]*)"/.exec(html)[1]);
      assert.equal(post.picture, /src="([^"]*)"/.exec(html)[1]);
      assert.ok(post.isThere);
    }
    await reader.close();
  });
}
