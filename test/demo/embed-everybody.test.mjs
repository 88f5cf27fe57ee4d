// The page "Embed it" for everybody: axe, the keyboard, and no network.
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import axe from 'axe-core';
import {startServer} from '../../demo/server.mjs';
import {choose, frameIn, openEmbed, reported, shows} from './open-embed.mjs';
import {start, stop} from './open-page.mjs';

before(start);
after(stop);

describe('for everybody', () => {
  for (const scheme of ['light', 'dark'])
    for (const width of [320, 1200])
      test(`axe finds no fault, ${scheme}, ${width} px`, async () => {
        const query = '?src=feeds/feed.rss&theme=newspaper&background=%23ffffff&accent=%23aaaaaa';
        const {page} = await openEmbed(query, {scheme, width});
        await reported(page);
        await page.waitForSelector('#contrast .poor');
        await page.evaluate(axe.source);
        const faults = await page.evaluate(async () => {
          const {violations} = await window.axe.run(document, {iframes: false, resultTypes: ['violations']});
          return violations.flatMap(({id, nodes}) =>
            nodes.map(({html, failureSummary}) => `${id}: ${html} ${failureSummary}`),
          );
        });
        assert.deepEqual(faults, []);
      });

  test('a keyboard reaches everything, in the order of the page, and what has the focus is seen', async () => {
    const {page} = await openEmbed('?src=feeds/feed.rss', {width: 600});
    await reported(page);
    const expected = await page.$$eval('#settings :is(input, select, button, iframe, pre)', all =>
      all
        .filter(({type, checked, disabled}) => !disabled && (type !== 'radio' || checked))
        .map(({id, name, textContent, type}) => id || name || (type && textContent.trim())),
    );
    await page.focus('#src');
    const walked = [];
    while (walked.length < expected.length) {
      const at = await page.evaluate(() => {
        const {activeElement} = document;
        const {id, name, textContent} = activeElement;
        const shown = activeElement.type === 'radio' ? activeElement.nextElementSibling : activeElement;
        const {outlineStyle} = getComputedStyle(shown);
        const {top, bottom} = activeElement.getBoundingClientRect();
        const isSeen =
          activeElement.localName === 'iframe' || (outlineStyle !== 'none' && bottom > 0 && top < innerHeight);
        return {name: id || name || textContent.trim(), isSeen};
      });
      if (at.name !== walked.at(-1)) {
        assert.ok(at.isSeen, `the focus on ${at.name} is not seen`);
        walked.push(at.name);
      }
      await page.keyboard.press('Tab');
    }
    assert.deepEqual(walked, expected);
  });
});

test('once it is loaded, it works without a network, but for the address of another site', async () => {
  const site = await startServer({port: 0, speed: 0});
  const {page} = await openEmbed('?src=feeds/feed.rss', {site});
  await shows(await frameIn(page));
  await page.evaluate(async () => {
    for (const {active, installing, waiting} of await navigator.serviceWorker.getRegistrations()) {
      const worker = active ?? waiting ?? installing;
      while (worker.state !== 'activated')
        await new Promise(resolve => worker.addEventListener('statechange', resolve, {once: true}));
    }
    // what was loaded before there was a worker is seen by it now
    await fetch('feeds/feed.rss');
  });
  await site.close();

  await page.reload();
  await choose(page, 'theme', 'broadcast');
  await choose(page, 'lang', 'de');
  await choose(page, 'integrity', true);
  await page.waitForFunction(() => document.querySelector('#code').textContent.includes('integrity='));
  const frame = await frameIn(page);
  await frame.waitForFunction(() => {
    const element = document.querySelector('live-updates');
    const isGerman = /Neueste|Alle/.test(element?.shadowRoot?.textContent);
    return isGerman && element.shadowRoot.querySelector('article') && getComputedStyle(element).borderRadius !== '0px';
  });
  await page.setOfflineMode(true);
  await page.$eval('#src', field => (field.value = 'https://news.example/feed.json'));
  await page.click('.ask button');
  await page.waitForFunction(() => /This browser is offline/.test(document.querySelector('#report').textContent));
});
