import {expect, nextFrame, waitUntil} from '@open-wc/testing';
import {FEED, SCRIPT, DEFERRED, openPage, shows} from '../../helpers/page.js';

/** A feed of which developers are told. */
const TOLD = FEED.replace('%7B', '%7B"version":"https://jsonfeed.org/version/1.1","titel":"x",');

/** A page with this in an element, and then in a stand-in, which end with what is around them. */
const inPost = (content: string): readonly string[] =>
  ['live-updates debug src', 'div data-debug data-live-updates'].map(
    start => `<div class="post"><p>Before.</p><${start}='${TOLD}' />${content}</div><footer>Imprint</footer>`,
  );

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

  for (const [what, content] of [
    ['one paragraph', ' <p>The rest of the article.</p>'],
    ['paragraphs of which some hold links', '<p>One.</p><p>Two with <a href="/2">a link</a>.</p><p>Three.</p>'],
    ['a paragraph below a list', '<ul><li>One</li></ul><p>Two.</p><p>Three.</p>'],
    ['paragraphs in a group', '<div><h2>Background</h2><p>One.</p><p>Two.</p></div>'],
  ] as const)
    it(`is told to developers: an element and a stand-in that do not end swallow the rest of an article, ${what}`, async () => {
      for (const markup of inPost(content)) {
        const page = await openPage(markup, DEFERRED);
        await waitUntil(() => page.warned.length, 'nothing was said');
        expect(page.warned.join()).to.match(/"\/>" is no end tag, "<\/live-updates>" or "<\/div>" is/);
      }
    });

  for (const [what, content] of [
    ['a link', '<a href="/live">Follow</a>'],
    ['a paragraph with a link', '<p>Follow <a href="/live">the live coverage</a>.</p>'],
    ['an introduction above a link', '<h2>Storm</h2><p>A storm hits the coast.</p><p><a href="/live">Follow</a></p>'],
    ['a list of the last updates', '<h2>Storm</h2><p>The last updates:</p><ul><li><p>One.</p><p>Two.</p></li></ul>'],
    ['updates with their times', '<p>12:05 One.</p><p>12:07 Two.</p>'],
    ['articles', '<article><h3>One</h3><p>One.</p><p>Two.</p></article><p>More soon.</p>'],
    ['words that it loads', '<p>Loading the live updates…</p>'],
    ['words that it needs scripts', '<p>The live updates need JavaScript.</p>'],
    ['a picture that turns', '<p><img alt="" src="data:,"></p>'],
  ] as const)
    it(`is not seen by developers in ${what}`, async () => {
      for (const markup of inPost(content)) {
        const page = await openPage(markup, DEFERRED);
        await waitUntil(() => page.told.length, 'the developers’ part was not there'); // it looks at the content first
        expect(page.warned).to.deep.equal([]);
      }
    });

  for (const written of ['intervall', 'pagesize', 'timezone'])
    it(`is told to developers: an attribute that is misspelt, "${written}"`, async () => {
      const page = await openPage(`<live-updates src='${TOLD}' debug ${written}="5"></live-updates>${SCRIPT}`);
      await waitUntil(() => page.warned.length, 'nothing was said');
      expect(page.warned).to.deep.equal([`live-updates: "${written}" is not read.`]);
    });

  it('is not seen by developers in attributes of all elements and of others’ programs', async () => {
    const names =
      'id="a" class="b" style="" title="c" lang="en" dir="ltr" slot="" part="d" exportparts="e" ' +
      'role="region" aria-label="f" tabindex="0" inert translate="no" key="h" data-order="i" onclick="" v-cloak';
    const page = await openPage(`<live-updates src='${TOLD}' debug ${names}></live-updates>${SCRIPT}`);
    await waitUntil(() => page.told.length, 'the developers’ part was not there');
    expect(page.warned).to.deep.equal([]);
  });

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
