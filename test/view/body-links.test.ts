import {expect} from '@open-wc/testing';
import {fragmentOf} from '../../src/model/fragment.js';
import {linkOnPage} from '../../src/view/stream/body-links.js';
import {makeContext, makeUpdate, makeView} from './samples.js';

const PAGE = 'https://host.example/page';
const HOME = 'https://news.example/live/';
const FEED = 'https://news.example/live/feed.json';

const updates = [makeUpdate({id: 'storm-1', url: `${HOME}#block-77`}), makeUpdate({id: 'storm-2', url: ''})];
const {findUpdate} = makeView(updates).selection;
const {options} = makeContext({baseUrl: FEED, homePageUrl: HOME, pageUrl: PAGE});

const LINKS: readonly (readonly [what: string, url: string, leads: string | undefined])[] = [
  ['the fragment of an update on its own page', `${HOME}#block-77`, `${PAGE}#${fragmentOf('storm-1')}`],
  ['a fragment alone, which resolves against the feed', `${FEED}#block-77`, `${PAGE}#${fragmentOf('storm-1')}`],
  ['the id of an update', `${HOME}#storm-2`, `${PAGE}#${fragmentOf('storm-2')}`],
  ['another fragment of its own page', `${HOME}#top`, undefined],
  ['a fragment alone that is no update', `${FEED}#top`, `${HOME}#top`],
  ['its own page', HOME, undefined],
  ['another page', 'https://news.example/other/#block-77', undefined],
];

for (const [what, url, leads] of LINKS) {
  it(`${what} leads to ${leads ?? 'where it says'}`, () => {
    expect(linkOnPage(url, options, findUpdate, '')).to.equal(leads);
  });
}

it('where links into the page are not wanted, it leads to the own address of the update', () => {
  const own = {...options, pageUrl: ''};
  expect(linkOnPage(`${FEED}#block-77`, own, findUpdate, '')).to.equal(`${HOME}#block-77`);
});

describe('what means the page of the item itself', () => {
  const ITEM = 'https://news.example/2026/wall?print=1#more';
  const own: readonly (readonly [what: string, url: string, leads: string | undefined])[] = [
    ['a fragment alone', `${FEED}#fn1`, 'https://news.example/2026/wall?print=1#fn1'],
    ['the empty fragment, as of a link to the top', `${FEED}#`, 'https://news.example/2026/wall?print=1#'],
    ['a query alone', `${FEED}?page=2`, 'https://news.example/2026/wall?page=2'],
    ['a query with a fragment', `${FEED}?page=2#fn1`, 'https://news.example/2026/wall?page=2#fn1'],
    ['the feed itself', FEED, undefined],
    ['a fragment of the feed’s home page', `${HOME}#weather`, undefined],
    ['a path', 'https://news.example/live/map.html', undefined],
  ];
  for (const [what, url, leads] of own) {
    it(`${what} leads to ${leads ?? 'where it says'}`, () => {
      expect(linkOnPage(url, options, findUpdate, ITEM)).to.equal(leads);
    });
  }

  it('is understood where the feed’s own address has a query', () => {
    const feed = {...options, baseUrl: `${FEED}?id=3`};
    expect(linkOnPage(`${FEED}?id=3#fn1`, feed, findUpdate, ITEM)).to.equal(
      'https://news.example/2026/wall?print=1#fn1',
    );
  });
});
