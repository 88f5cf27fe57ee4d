import {expect} from '@open-wc/testing';
import type {CoverageView} from '../../src/view/view.js';
import type {Section} from '../../src/view/view.js';
import {full} from './full-view.js';
import {makeView, partOf, show, standStill, textOf} from './samples.js';

standStill();

const PARTS =
  'container header title description state previous key-points key-events banner banner-label banner-headline banner-time toolbar ' +
  'toolbar-button stream day update update-header update-toggle update-title update-time update-edited update-label ' +
  'update-author avatar update-body update-image update-attachment update-tags update-footer update-permalink correction ' +
  'more empty error status footer credits skip latest new pinned key expanded collapsed withdrawn';

const partsIn = (place: HTMLElement): readonly string[] =>
  Array.from(place.querySelectorAll('[part]'), element => [...element.part]).flat();

describe('the parts', () => {
  it('that the contract names are there, but for those of later versions', () => {
    const places = [show(full()), show(makeView([])), show(makeView([], {feed: undefined, status: {name: 'error'}}))];
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
    loading: makeView([], {feed: undefined, status: {name: 'loading'}}),
    full: full(),
    collapsed: full({chrome: {collapsed: true}}),
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
    ['error', makeView([], {feed: undefined, status: {name: 'error'}})],
  ];
  for (const [name, view] of SLOTS) {
    it(`${name} is there`, () => {
      expect(show(view).querySelector(`slot[name='${name}']`)).not.to.equal(null);
    });
  }

  for (const status of ['idle', 'loading', 'offline', 'error'] as const) {
    it(`the default one is there while the element is ${status} and nothing is loaded`, () => {
      expect(
        show(makeView([], {feed: undefined, status: {name: status}})).querySelector('slot:not([name])'),
      ).not.to.equal(null);
    });
  }

  it('the default one is gone after the first good load', () => {
    expect(show(full()).querySelector('slot:not([name])')).to.equal(null);
  });
});

describe('a page can leave out', () => {
  const SECTIONS: readonly Section[] = ['header', 'banner', 'toolbar', 'status', 'footer'];
  for (const section of SECTIONS) {
    it(`the ${section} alone`, () => {
      const place = show(full({chrome: {hide: new Set([section])}}));
      expect(SECTIONS.filter(part => textOf(place, part) === null)).to.deep.equal([section]);
    });
  }

  it('several sections', () => {
    const place = show(full({chrome: {hide: new Set<Section>(['header', 'toolbar'])}}));
    expect(SECTIONS.filter(part => textOf(place, part) === null)).to.deep.equal(['header', 'toolbar']);
  });
});
