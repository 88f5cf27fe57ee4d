import {expect, nextFrame, waitUntil} from '@open-wc/testing';
import {FEED, SCRIPT, DEFERRED, openPage, shows} from '../../helpers/page.js';

describe('a mistake of the page’s author', () => {
  for (const [what, markup] of [
    ['the rest of the page', `<live-updates src='${FEED}' /><h2>The rest</h2><footer>Imprint</footer>`],
    ['paragraphs to the end of the page', `<live-updates src='${FEED}' /><p>One</p><p>Two</p>`],
    ['a form', `<main><live-updates src='${FEED}' /><form></form></main>`],
    ['another stream', `<main><live-updates src='${FEED}' /><live-updates src='${FEED}'></live-updates></main>`],
  ] as const) {
    it(`is told of: an element that does not end swallows ${what}`, async () => {
      const page = await openPage(markup, DEFERRED);
      await waitUntil(() => page.warned.some(line => line.includes('</live-updates>')), 'nothing was said');
    });
  }

  for (const [what, markup] of [
    ['a link', `<live-updates src='${FEED}'><a href="/live">Follow</a></live-updates>`],
    [
      'a slotted header',
      `<main><live-updates src='${FEED}'><header slot="header">Radio</header></live-updates></main>`,
    ],
    [
      'a link with an advertisement and a footer in slots, at the end of the page',
      `<live-updates src='${FEED}'><a href="/live">Follow</a><div slot="after-1">Ad</div><p slot="footer">x</p></live-updates>`,
    ],
    [
      'updates that the server wrote',
      `<main><live-updates src='${FEED}'><h2>Storm</h2><article><footer>x</footer></article></live-updates></main>`,
    ],
  ] as const) {
    it(`is not seen in ${what}`, async () => {
      const page = await openPage(markup, DEFERRED);
      await shows(page);
      await nextFrame();
      expect(page.warned).to.deep.equal([]);
    });
  }

  for (const name of ['url', 'href', 'feed']) {
    it(`is told of: "${name}" in place of src`, async () => {
      const page = await openPage(`<live-updates ${name}="/feed.json"></live-updates>${SCRIPT}`);
      await waitUntil(
        () => page.warned.some(line => /src.*missing/.test(line) && line.includes(`"${name}"`)),
        'nothing was said',
        {timeout: 4000},
      );
    });
  }
});
