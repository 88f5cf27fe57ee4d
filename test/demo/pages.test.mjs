// The demo's pages, with the built files, in a real browser.
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {articlesIn, idsIn, inElement, newPage, open, server, start, stop, strict} from './open-page.mjs';

before(start);
after(stop);

const statusIn = page =>
  inElement(page, (_, root) => root.querySelector('[part=status]').textContent.replace(/\s+/g, ' ').trim());
const refresh = page => inElement(page, element => element.refresh());

async function command(room, body = {}) {
  const response = await fetch(new URL(`newsroom?room=${room}`, server.url), {
    method: 'POST',
    body: JSON.stringify(body),
  });
  return response.json();
}

/** The demo's first page with a newsroom of its own. */
async function openRoom(room, options) {
  await command(room);
  const opened = await open(`?room=${room}`, options);
  await opened.page.waitForFunction(name => document.querySelector('live-updates').feed?.url.includes(name), {}, room);
  return opened;
}

/** Goes on with the story until this is what comes next, and tells which update it is about. */
async function tellUntil(room, verb) {
  let state = await command(room);
  while (state.next.verb !== verb) state = await command(room, {publish: true});
  return `ottoline-${state.next.id}`;
}

/** Publishes, waits until the page shows it by itself, and tells which articles came, went or changed inside. */
async function changesBy(page, room) {
  await inElement(page, (element, root) => {
    const idOf = node => node.dataset?.id ?? '';
    window.changes = {came: [], went: [], changed: []};
    new MutationObserver(records => {
      for (const {target, type, addedNodes, removedNodes} of records) {
        const place = target instanceof Element ? target : target.parentElement;
        const article = place?.closest('article');
        if (article && article !== target && !place.closest('time')) window.changes.changed.push(idOf(article));
        if (type !== 'childList' || !place?.matches('[role=feed] > div')) continue;
        window.changes.came.push(...Array.from(addedNodes, idOf));
        window.changes.went.push(...Array.from(removedNodes, idOf));
      }
    }).observe(root, {subtree: true, childList: true, characterData: true, attributes: true});
    element.addEventListener('live-updates-change', () => (window.hasChanged = true), {once: true});
  });
  await command(room, {publish: true});
  await page.waitForFunction(() => window.hasChanged);
  await inElement(page, element => element.updateComplete);
  return page.evaluate(() => ({...window.changes, changed: [...new Set(window.changes.changed)]}));
}

describe('each page of the demo', () => {
  for (const path of ['/', '/talks.html', '/advertisements.html', '/served.html', '/bare.html']) {
    test(`${path} shows updates without an error`, async () => {
      const {page, problems} = await open(path);
      assert.ok((await idsIn(page)).length >= 9);
      assert.deepEqual(problems, []);
    });

    test(`${path} shows updates under a strict policy without a violation`, async () => {
      const {page, problems, response} = await open(path, {site: strict});
      assert.match(response.headers()['content-security-policy'], /^default-src 'none'/);
      const bodies = await inElement(page, (_, root) => root.querySelectorAll('.update-body p').length);
      assert.ok(bodies >= 9);
      assert.deepEqual(problems, []);
    });
  }

  test('/story.html opens without an error', async () => {
    const {page, problems} = await newPage();
    await page.goto(new URL('story.html', server.url).href);
    assert.equal(await page.$eval('h1', ({textContent}) => textContent), 'Ottoline: the background');
    assert.deepEqual(problems, []);
  });

  test('/talks.html shows nine updates, three of them open, and yesterday’s link', async () => {
    const {page} = await open('/talks.html');
    assert.deepEqual(
      (await idsIn(page)).map(id => id.slice(-2)),
      ['08', '09', '07', '06', '05', '04', '03', '02', '01'],
    );
    assert.equal(await inElement(page, (_, root) => root.querySelectorAll('article [aria-expanded=true]').length), 3);
    assert.match(await inElement(page, (_, root) => root.querySelector('[part=previous]').href), /2022-03-20$/);
  });
});

describe('while the demo runs', () => {
  test('an update arrives by itself and leaves the others in place', async () => {
    const {page, problems} = await openRoom('arrives');
    const id = await tellUntil('arrives', 'publish');
    await refresh(page);
    const {came, went} = await changesBy(page, 'arrives');
    assert.deepEqual({came, went}, {came: [id], went: []});
    assert.deepEqual(problems, []);
  });

  for (const verb of ['edit', 'correct']) {
    test(`an update changes by itself (${verb}) and no other does`, async () => {
      const {page} = await openRoom(verb);
      const id = await tellUntil(verb, verb);
      await refresh(page);
      await inElement(page, (element, _root, wanted) => element.showUpdate(wanted), id);
      assert.deepEqual(await changesBy(page, verb), {came: [], went: [], changed: [id]});
    });
  }

  test('an update is withdrawn by itself and no other node changes', async () => {
    const {page} = await openRoom('withdraw');
    const id = await tellUntil('withdraw', 'withdraw');
    await refresh(page);
    await inElement(page, element => (element.pageSize = 0));
    const {came, went, changed} = await changesBy(page, 'withdraw');
    assert.deepEqual({came, touched: [...new Set([...went, ...changed])]}, {came: [], touched: [id]});
  });

  test('the desk makes new updates wait, and the notice lets them in', async () => {
    const {page, problems} = await openRoom('waits');
    await tellUntil('waits', 'publish');
    await refresh(page);
    await page.evaluate(() => document.querySelector('[name=incoming][value=ask]').click());
    await command('waits', {publish: true});
    await refresh(page);
    const held = await inElement(page, element => element.pendingCount);
    await inElement(page, (_, root) => root.querySelector('[part=notice]').click());
    assert.deepEqual([held, await inElement(page, element => element.pendingCount)], [1, 0]);
    assert.deepEqual(problems, []);
  });

  test('the desk shows what a reader finds who comes back after an hour', async () => {
    const {page} = await openRoom('returns');
    await page.evaluate(() => (document.querySelector('#desk').open = true));
    await Promise.all([page.waitForNavigation(), page.click('[name=absence]')]);
    await page.waitForFunction(() => document.querySelector('live-updates')?.feed);
    await inElement(page, element => element.updateComplete);
    assert.match(
      await inElement(page, (_, root) => root.querySelector('[part=marker]').textContent),
      /^\d+ new since you were here, /,
    );
  });

  test('an old copy every other time takes nothing back', async () => {
    const {page} = await openRoom('edges');
    const id = await tellUntil('edges', 'publish');
    await command('edges', {fault: 'edges', publish: true});
    // The stream of events makes the page ask, too: which of its checks gets the old copy, the test cannot know.
    while (!(await idsIn(page)).includes(id)) await refresh(page);
    for (let checks = 0; checks < 4; checks++) {
      await refresh(page);
      assert.ok((await idsIn(page)).includes(id));
    }
  });

  test('a feed that is gone ends the coverage and leaves the updates', async () => {
    const {page} = await openRoom('gone');
    const articles = await articlesIn(page);
    await command('gone', {fault: 'gone'});
    await refresh(page);
    assert.equal(await statusIn(page), 'Coverage has ended.');
    assert.deepEqual(await articlesIn(page), articles);
  });

  test('older updates come from further pages when the reader asks for them', async () => {
    await command('pages', {fault: 'pages'});
    const {page} = await openRoom('pages');
    const before = await idsIn(page);
    await inElement(page, (_, root) => root.querySelector('[part=more]').click());
    await page.waitForFunction(
      count => document.querySelector('live-updates').shadowRoot.querySelectorAll('article').length > count,
      {},
      before.length,
    );
    const after = await idsIn(page);
    assert.equal(before.length, 10);
    assert.deepEqual(
      after.filter(id => before.includes(id)), // one that is pinned comes from the second page to the top
      before,
    );
  });

  const faults = {
    error: /cannot be loaded right now/,
    busy: /cannot be loaded right now.*Next try in 1 minute/,
    network: /cannot be loaded right now/,
    hang: /cannot be loaded right now/,
    html: /cannot be loaded right now/,
    empty: /cannot be loaded right now/,
    malformed: /cannot be loaded right now/,
  };
  for (const [fault, words] of Object.entries(faults)) {
    test(`the fault “${fault}” leaves the updates and is told in the status line`, async () => {
      const shorten = () => {
        const timeout = AbortSignal.timeout.bind(AbortSignal);
        AbortSignal.timeout = delay => timeout(delay / 20);
      };
      const prepare = page => (fault === 'hang' ? page.evaluateOnNewDocument(shorten) : undefined);
      const {page} = await openRoom(fault, {prepare});
      const articles = await articlesIn(page);
      await command(fault, {fault});
      for (let check = 0; check < 3; check++) await refresh(page); // the first may join one that was asked before the fault
      assert.match(await statusIn(page), words);
      assert.deepEqual(await articlesIn(page), articles);
      await command(fault, {fault: 'none'});
      await refresh(page);
      assert.match(await statusIn(page), /Checked now/);
    });
  }
});
