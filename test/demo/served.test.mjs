// The demo's page that a server has written: as a crawler sees it, and how the element takes it over.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {inElement, newPage, server, start, stop, updatesShow} from './open-page.mjs';

before(start);
after(stop);

/** Opens the page of a room of its own, without its script. Its stream is cut: else the page asks once when that opens. */
async function openWritten(room, {hasScripts = true} = {}) {
  const body = JSON.stringify({stream: 'cut'});
  await fetch(new URL(`newsroom?room=${room}`, server.url), {method: 'POST', body});
  const opened = await newPage();
  await opened.page.setJavaScriptEnabled(hasScripts);
  await opened.page.evaluateOnNewDocument(() => {
    window.shift = 0;
    new PerformanceObserver(list => {
      for (const {value} of list.getEntries()) window.shift += value;
    }).observe({type: 'layout-shift', buffered: true});
  });
  await opened.page.goto(new URL(`served.html?room=${room}&script=late`, server.url).href);
  return opened;
}

async function takeOver(page) {
  await page.evaluate(() => document.querySelector('#script').click());
  await updatesShow(page);
  await page.evaluate(async () => {
    for (let frame = 0; frame < 7; frame++) await new Promise(done => requestAnimationFrame(done));
  });
}

/** How far below the top of the view an update begins, in the page's own article or in the element's. */
const topOf = (page, id) =>
  page.evaluate(fragment => {
    const root = document.querySelector('live-updates').shadowRoot;
    const links = [...(root?.querySelectorAll('[part=update-permalink]') ?? [])];
    const article = root
      ? links.find(({hash}) => hash === `#${fragment}`).closest('article')
      : document.getElementById(fragment);
    return article.getBoundingClientRect().top;
  }, id);

const idsIn = page => page.$$eval('live-updates > article', articles => articles.map(({id}) => id));

test('with scripts off a reader, and a crawler, has the updates and the structured data', async () => {
  const {page} = await openWritten('off', {hasScripts: false});
  const shown = await page.$$eval('live-updates > article', articles =>
    articles.map(article => [article.checkVisibility(), article.querySelector('h2').textContent.length > 3]),
  );
  assert.ok(shown.length >= 9);
  assert.ok(shown.flat().every(Boolean));
  const posting = JSON.parse(await page.$eval('script[type="application/ld+json"]', ({text}) => text));
  assert.equal(posting['@type'], 'LiveBlogPosting');
  assert.deepEqual(
    posting.liveBlogUpdate.map(({url}) => new URL(url).hash.slice(1)).sort(),
    (await idsIn(page)).sort(),
  );
});

test('the element takes the page over without a request, a shift or a move, and keeps the focus', async () => {
  const {page, asked, problems} = await openWritten('over');
  const [, , , , , sixth] = await idsIn(page);
  await page.evaluate(id => {
    const article = document.getElementById(id);
    article.scrollIntoView();
    article.querySelector('a[href*="#"]').focus({preventScroll: true});
  }, sixth);
  const top = await topOf(page, sixth);
  await takeOver(page);
  assert.ok(Math.abs((await topOf(page, sixth)) - top) <= 1);
  assert.equal(await inElement(page, (_, root) => new URL(root.activeElement.href).hash), `#${sixth}`);
  assert.ok((await page.evaluate(() => window.shift)) < 0.01);
  const others = problems.filter(problem => !problem.includes('503')); // the cut stream
  assert.deepEqual([asked.filter(path => path === '/feed.json'), others], [[], []]);
  const data = await page.$$('script[type="application/ld+json"]');
  assert.equal(data.length, 1); // that of the server: the element adds none
});

test('a permalink leads to its update before and after', async () => {
  const {page} = await openWritten('link');
  const eighth = (await idsIn(page))[7];
  await page.evaluate(id => (location.hash = id), eighth);
  const before = await topOf(page, eighth);
  assert.ok(Math.abs(before) <= 1, `${before}`); // browsers go to whole pixels
  await takeOver(page);
  await inElement(page, (_, root) => root.querySelector('[part~=linked]').textContent);
  const after = await topOf(page, eighth);
  assert.ok(Math.abs(after - before) <= 1, `${before}, then ${after}`);
});
