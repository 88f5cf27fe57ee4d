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
  ['another fragment of its own page', `${HOME}#top`, `${HOME}#top`],
  ['a fragment alone that is no update', `${FEED}#top`, `${HOME}#top`],
  ['its own page', HOME, undefined],
  ['another page', 'https://news.example/other/#block-77', undefined],
];

for (const [what, url, leads] of LINKS) {
  it(`${what} leads to ${leads ?? 'where it says'}`, () => {
    expect(linkOnPage(url, options, findUpdate)).to.equal(leads);
  });
}

it('where links into the page are not wanted, it leads to the own address of the update', () => {
  const own = {...options, pageUrl: ''};
  expect(linkOnPage(`${FEED}#block-77`, own, findUpdate)).to.equal(`${HOME}#block-77`);
});
