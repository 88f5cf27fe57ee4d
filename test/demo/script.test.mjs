// The built script on pages that the demo does not have.
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {idsIn, inElement, newPage, open, openMarkup, server, start, stop, updatesShow} from './open-page.mjs';

before(start);
after(stop);

describe('the script', () => {
  test('does no harm when a second copy is on the page', async () => {
    const {page, problems} = await open('/talks.html');
    await page.addScriptTag({url: '/dist/live-updates.js?again'});
    await page.addScriptTag({url: '/dist/live-updates.standalone.js'});
    assert.equal((await idsIn(page)).length, 9);
    assert.deepEqual(problems, []);
  });

  for (const type of ['module', 'text/javascript']) {
    for (const name of ['live-updates', 'live-updates.standalone']) {
      test(`runs as ${name}.js of type ${type}`, async () => {
        const script = `<script type="${type}" src="dist/${name}.js"></script>`;
        const {page, problems} = await openMarkup(`${script}<live-updates src="talks.json"></live-updates>`);
        await updatesShow(page);
        assert.deepEqual(problems, []);
      });
    }
  }

  test('asks anew, at the next check, for a file of its folder that could not be loaded', async () => {
    const {page} = await newPage();
    const answers = {
      '/made-up.html': '<script src="dist/live-updates.js"></script><live-updates src="made-up.csv"></live-updates>',
      '/made-up.csv': 'title,date\nWind,2026-01-05 14:05',
    };
    let isMissing = true;
    await page.setRequestInterception(true);
    page.on('request', request => {
      const {pathname} = new URL(request.url());
      if (answers[pathname]) return request.respond({contentType: 'text/html', body: answers[pathname]});
      return isMissing && pathname.endsWith('-formats.js') ? request.respond({status: 503}) : request.continue();
    });
    await page.goto(new URL('made-up.html', server.url).href);
    await page.waitForFunction(() => document.querySelector('live-updates').error);
    assert.match(await inElement(page, element => element.error.message), /could not be loaded/);
    isMissing = false;
    assert.equal(await inElement(page, element => element.refresh().then(() => element.updates[0]?.title)), 'Wind');
  });

  test('puts an element into a stand-in, with what it knows of its data as attributes and its children as fallback', async () => {
    const standIn =
      '<div data-live-updates="talks.json" data-page-size="5" data-onclick="x()" data-style="top:0"><a href="/live">Follow</a></div>';
    const {page, problems} = await openMarkup(`<script src="dist/live-updates.js"></script>${standIn}`);
    await updatesShow(page);
    const [markup, left] = await page.evaluate(() => [
      document.querySelector('live-updates').outerHTML,
      document.querySelectorAll('[data-live-updates] > live-updates:only-child').length,
    ]);
    assert.equal(markup, '<live-updates src="talks.json" page-size="5"><a href="/live">Follow</a></live-updates>');
    assert.equal(left, 1);
    assert.equal((await idsIn(page)).length, 5);
    assert.deepEqual(problems, []);
  });
});

describe('where the browser has no sanitizer of its own', () => {
  const forget = page => page.evaluateOnNewDocument(() => delete Element.prototype.setHTML);
  const hasQuote = page => inElement(page, (_, root) => Boolean(root.querySelector('.update-body blockquote')));
  const sanitizer = '/dist/live-updates-sanitizer.js';

  test('bodies are made by the one that comes with the script', async () => {
    const {page, problems, asked} = await open('/talks.html', {prepare: forget});
    await page.waitForFunction(() => document.querySelector('live-updates').shadowRoot.querySelector('blockquote'));
    assert.equal(asked.filter(path => path === sanitizer).length, 1);
    assert.deepEqual(problems, []);
  });

  test('a module script finds it too', async () => {
    const markup =
      '<script type="module" src="dist/live-updates.js"></script><live-updates src="talks.json"></live-updates>';
    const {page, problems} = await openMarkup(markup, forget);
    await page.waitForFunction(() => document.querySelector('live-updates').shadowRoot?.querySelector('blockquote'));
    assert.deepEqual(problems, []);
  });

  test('the standalone script asks for no other file', async () => {
    const markup =
      '<script src="dist/live-updates.standalone.js"></script><live-updates src="talks.json"></live-updates>';
    const {page, asked} = await openMarkup(markup, forget);
    await page.waitForFunction(() => document.querySelector('live-updates').shadowRoot?.querySelector('blockquote'));
    assert.deepEqual(
      asked.filter(path => path.startsWith('/dist/')),
      ['/dist/live-updates.standalone.js'],
    );
  });

  test('bodies show as text when it cannot be had', async () => {
    const block = async page => {
      await forget(page);
      await page.setRequestInterception(true);
      page.on('request', request => (request.url().endsWith(sanitizer) ? request.abort() : request.continue()));
    };
    const {page, problems} = await open('/talks.html', {prepare: block});
    const words = await inElement(page, (_, root) => root.querySelector('.update-body').textContent);
    assert.match(words, /^Deputy Prime Minister Iryna Vereshchuk ruled out/);
    assert.doesNotMatch(words, /[<>]/);
    assert.equal(await hasQuote(page), false);
    assert.deepEqual(
      problems.filter(problem => !problem.includes('ERR_FAILED')),
      [],
    );
  });
});
