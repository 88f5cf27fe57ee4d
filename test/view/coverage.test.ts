import {expect} from '@open-wc/testing';
import {spy} from 'sinon';
import type {CoverageView} from '../../src/view/coverage.js';
import {DAY, makeFeed, makeUpdate, makeView, MINUTE, NOW, partOf, show, standStill, textOf} from './samples.js';

standStill();

const PARTS =
  'container header title description state previous key-points key-events banner banner-label banner-headline banner-time toolbar ' +
  'toolbar-button stream day update update-header update-toggle update-title update-time update-edited update-label ' +
  'update-author update-body update-image update-attachment update-tags update-footer update-permalink correction ' +
  'more empty error status footer credits skip latest new pinned key expanded collapsed withdrawn';

const author = {name: 'A. Novak', url: 'https://news.example/novak', avatar: 'https://news.example/novak.jpg'};
const rich = makeUpdate({
  id: 'rich',
  url: 'https://news.example/rich',
  externalUrl: 'https://met.example/',
  html: '<p>Text</p>',
  image: 'https://news.example/a.jpg',
  modified: NOW,
  label: 'Breaking',
  correction: 'It was five.',
  authors: [author],
  tags: ['storm'],
  attachments: [{url: 'https://news.example/map.pdf', title: 'Map', mimeType: 'application/pdf', sizeInBytes: 1000}],
  isPinned: true,
  isKey: true,
});
const updates = [
  rich,
  makeUpdate({id: 'folded', published: NOW - 2 * DAY}),
  makeUpdate({id: 'gone', published: NOW - 3 * DAY, isDeleted: true, correction: 'False.'}),
];
const feed = makeFeed({
  description: 'Waves',
  homePageUrl: 'https://news.example/',
  previous: {title: 'Yesterday', url: 'https://news.example/y'},
  keyPoints: ['High water at 15:20.'],
  authors: [author],
});

/** All that can be on a page with updates, some of them behind "Show more". */
const full = (traits: Partial<CoverageView> = {}): CoverageView =>
  makeView(updates, {
    feed,
    keyEvents: [rich],
    freshIds: new Set(['rich']),
    foldExceptions: new Set(['folded']),
    visible: updates,
    entries: makeView([...updates, ...updates]).entries,
    ...traits,
  });

const partsIn = (place: HTMLElement): readonly string[] =>
  Array.from(place.querySelectorAll('[part]'), element => [...element.part]).flat();

describe('the parts', () => {
  it('that the contract names are there, but for those of later versions', () => {
    const places = [show(full()), show(makeView([])), show(makeView([], {feed: undefined, status: 'error'}))];
    const made = new Set(places.flatMap(partsIn));
    expect(PARTS.split(' ').filter(name => !made.has(name))).to.deep.equal([]);
  });

  for (const name of 'more banner update-toggle toolbar-button skip'.split(' ')) {
    it(`${name} is the button itself`, () => {
      expect(partOf(show(full()), name).localName).to.equal('button');
    });
  }

  for (const name of ['previous', 'update-permalink']) {
    it(`${name} is the link itself`, () => {
      expect(partOf(show(full()), name).localName).to.equal('a');
    });
  }

  for (const [what, view] of Object.entries({
    loading: makeView([], {feed: undefined, status: 'loading'}),
    full: full(),
    collapsed: full({collapsed: true}),
    empty: makeView([]),
  })) {
    it(`no text stands outside of them where the element is ${what}`, () => {
      const texts = Array.from(partOf(show(view), 'container').childNodes).filter(node => node instanceof Text);
      expect(texts.map(({data}) => data.trim()).join('')).to.equal('');
    });
  }

  it('no two elements share an id', () => {
    const ids = Array.from(show(full()).querySelectorAll('[id]'), ({id}) => id);
    expect(new Set(ids).size).to.equal(ids.length);
  });
});

describe('the slots that the contract names', () => {
  const SLOTS: readonly (readonly [name: string, view: CoverageView])[] = [
    ['header', full()],
    ['footer', full()],
    ['empty', makeView([])],
    ['error', makeView([], {feed: undefined, status: 'error'})],
  ];
  for (const [name, view] of SLOTS) {
    it(`${name} is there`, () => {
      expect(show(view).querySelector(`slot[name='${name}']`)).not.to.equal(null);
    });
  }

  for (const status of ['idle', 'loading', 'offline', 'error'] as const) {
    it(`the default one is there while the element is ${status} and nothing is loaded`, () => {
      expect(show(makeView([], {feed: undefined, status})).querySelector('slot:not([name])')).not.to.equal(null);
    });
  }

  it('the default one is gone after the first good load', () => {
    expect(show(full()).querySelector('slot:not([name])')).to.equal(null);
  });
});

describe('a page can leave out', () => {
  const SECTIONS = 'header banner toolbar status footer'.split(' ');
  for (const section of SECTIONS) {
    it(`the ${section} alone`, () => {
      const place = show(full({hide: section}));
      expect(SECTIONS.filter(part => textOf(place, part) === null)).to.deep.equal([section]);
    });
  }

  it('several sections', () => {
    const place = show(full({hide: 'header toolbar'}));
    expect(SECTIONS.filter(part => textOf(place, part) === null)).to.deep.equal(['header', 'toolbar']);
  });
});

describe('a collapsed element', () => {
  it('keeps the header and the banner, and has one button for all else', () => {
    const place = show(full({collapsed: true}));
    const parts = 'header banner more toolbar stream status footer key-points'
      .split(' ')
      .filter(part => textOf(place, part) !== null);
    expect(parts).to.deep.equal(['header', 'banner', 'more']);
  });

  it('says how many updates there are, and that they are folded', () => {
    const more = partOf(show(full({collapsed: true})), 'more');
    expect([more.textContent.trim(), more.getAttribute('aria-expanded')]).to.deep.equal(['Show 6 updates', 'false']);
  });

  it('unfolds with its button', () => {
    const onUnfold = spy();
    partOf(show(full({collapsed: true, onUnfold})), 'more').click();
    expect(onUnfold.callCount).to.equal(1);
  });
});

describe('"Show more"', () => {
  it('says how many come next', () => {
    expect(textOf(show(full()), 'more')).to.equal('Show 3 more');
  });

  it('says no more than a page', () => {
    expect(textOf(show(full({pageSize: 2})), 'more')).to.equal('Show 2 more');
  });

  it('shows them', () => {
    const onMore = spy();
    partOf(show(full({onMore})), 'more').click();
    expect(onMore.callCount).to.equal(1);
  });

  it('is not there where all are shown', () => {
    expect(textOf(show(makeView(updates)), 'more')).to.equal(null);
  });

  it('is not there where all are on one page', () => {
    expect(textOf(show(makeView(updates, {pageSize: 0})), 'more')).to.equal(null);
  });
});

describe('for those who do not see', () => {
  it('one sentence is said', () => {
    const place = show(full({sentence: '1 new: Harbour closed'}));
    expect(place.querySelector('[role=status]')?.textContent).to.equal('1 new: Harbour closed');
  });

  it('the place of the sentence is there before there is one', () => {
    expect(
      show(makeView([], {feed: undefined, status: 'loading'})).querySelector('[role=status]')?.textContent,
    ).to.equal('');
  });

  it('the place of the sentence stays the same from load to update', () => {
    const place = show(makeView([], {feed: undefined, status: 'loading'}));
    const region = place.querySelector('[role=status]');
    show(full({sentence: 'New'}), place);
    expect(place.querySelector('[role=status]')).to.equal(region);
  });

  it('the first button leads past the stream', () => {
    const onSkip = spy();
    partOf(show(full({onSkip})), 'skip').click();
    expect(onSkip.callCount).to.equal(1);
  });

  it('the skeleton of what comes is not there', () => {
    const place = show(makeView([], {feed: undefined, status: 'loading'}));
    expect(place.querySelector('.skeleton')?.getAttribute('aria-hidden')).to.equal('true');
  });

  it('the status moves on without being said', () => {
    const place = show(full({status: 'retrying', nextCheckAt: NOW + MINUTE}));
    expect(partOf(place, 'status').closest('[aria-live], [role=status]')).to.equal(null);
  });
});
