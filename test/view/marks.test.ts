import {expect} from '@open-wc/testing';
import type {Update} from '../../src/model/feed.js';
import {articleOf, makeContext, makeUpdate, makeView, partOf, show, standStill, type ViewTraits} from './samples.js';

standStill();

const FRESH = {arrivals: {freshIds: new Set(['a'])}};
const PLAIN = {selection: {latest: undefined}};

const partsOf = (traits: Partial<Update>, view: ViewTraits = {}): string | null =>
  articleOf(traits, {...PLAIN, ...view}).getAttribute('part');

describe('the parts of an article say how it stands', () => {
  const STANDINGS: readonly (readonly [parts: string, traits: Partial<Update>, view?: ViewTraits])[] = [
    ['update expanded', {}],
    ['update collapsed', {}, {folds: {isExpanded: false}}],
    ['update collapsed', {}, {folds: {exceptions: new Set(['a'])}}],
    ['update expanded', {}, {folds: {exceptions: new Set(['b'])}}],
    ['update latest expanded', {}, {selection: {latest: makeUpdate()}}],
    ['update new expanded', {}, FRESH],
    ['update pinned expanded', {isPinned: true}],
    ['update key expanded', {isKey: true}],
    [
      'update latest new pinned key expanded',
      {isPinned: true, isKey: true},
      {...FRESH, selection: {latest: makeUpdate()}},
    ],
    ['update withdrawn', {isDeleted: true, correction: 'False.'}, FRESH],
  ];

  for (const [parts, traits, view] of STANDINGS) {
    it(`${parts}: ${JSON.stringify(traits)}`, () => {
      expect(partsOf(traits, view)).to.equal(parts);
    });
  }
});

describe('readers see how an update stands', () => {
  const flags = (traits: Partial<Update>, view: ViewTraits = PLAIN): readonly string[] =>
    Array.from(articleOf(traits, view).querySelectorAll('.flags'), ({textContent}) => textContent);
  const MARKS: readonly (readonly [marks: readonly string[], traits: Partial<Update>, view?: ViewTraits])[] = [
    [[], {}],
    [['New'], {}, FRESH],
    [['Pinned'], {isPinned: true}],
    [['Key event'], {isKey: true}],
    [['Pinned'], {isPinned: true, isKey: true}],
    [['New', 'Key event'], {isKey: true}, FRESH],
    [[], {isDeleted: true, isPinned: true, isKey: true}, FRESH],
  ];

  for (const [marks, traits, view] of MARKS) {
    it(`${marks.join(', ') || 'no mark'}: ${JSON.stringify(traits)}`, () => {
      expect(flags(traits, view)).to.deep.equal(marks);
    });
  }

  it('an id that is a mark by name gives none', () => {
    expect(flags({id: 'x new pinned key', title: ' new pinned key'})).to.deep.equal([]);
  });
});

describe('an article is named and reached', () => {
  const byId = (root: Element, id: string | null): Element | null =>
    root.querySelector(`[id="${CSS.escape(id ?? '')}"]`);

  it('by the keyboard', () => {
    expect(articleOf().tabIndex).to.equal(0);
  });

  it('as an article', () => {
    expect(articleOf().localName).to.equal('article');
  });

  for (const id of ['a', 'two words', 'https://news.example/?a=1&b=2#c', '50%', '"quoted"', "it's", 'ü\n\t']) {
    it(`by its heading, whatever its id: ${JSON.stringify(id)}`, () => {
      const article = articleOf({id});
      expect(byId(article, article.getAttribute('aria-labelledby'))?.textContent).to.include('Harbour closed');
    });

    it(`with a button that says what it opens, whatever its id: ${JSON.stringify(id)}`, () => {
      const article = articleOf({id, text: 'Text'});
      const fold = byId(article, partOf(article, 'update-toggle').getAttribute('aria-controls'));
      expect(fold?.querySelector('.update-body')?.textContent).to.equal('Text');
    });
  }

  it('by a reference of its own where ids differ in blanks alone', () => {
    const place = show(makeView(['a b', 'a\tb', 'a%32b', 'a%b'].map(id => makeUpdate({id}))));
    const labels = Array.from(place.querySelectorAll('.update'), article => article.getAttribute('aria-labelledby'));
    expect(new Set(labels).size).to.equal(4);
  });

  it('by its id', () => {
    expect(articleOf({id: 'https://news.example/a b'}).dataset['id']).to.equal('https://news.example/a b');
  });
});

describe('an article is open or folded', () => {
  it('its button says that it is open', () => {
    expect(partOf(articleOf({text: 'Since noon.'}), 'update-toggle').getAttribute('aria-expanded')).to.equal('true');
  });

  it('its button says that it is folded', () => {
    expect(
      partOf(articleOf({text: 'Since noon.'}, {folds: {isExpanded: false}}), 'update-toggle').getAttribute(
        'aria-expanded',
      ),
    ).to.equal('false');
  });

  it('what is open is not hidden', () => {
    expect(articleOf({text: 'Since noon.'}).querySelector('.fold')?.hasAttribute('hidden')).to.equal(false);
  });

  it('what is folded can be found by a search in the page', () => {
    expect(
      articleOf({}, {folds: {isExpanded: false}})
        .querySelector('.fold')
        ?.getAttribute('hidden'),
    ).to.equal('until-found');
  });
});

describe('the language of an update', () => {
  function languageIn(pageLanguage: string, traits: Partial<Update>, language = ''): boolean {
    const place = document.createElement('div');
    place.lang = pageLanguage;
    show(makeView([makeUpdate({title: 'Titel', ...traits})], {context: makeContext({pageLanguage, language})}), place);
    return partOf(place, 'update-title').matches(`:lang(${traits.language || language || pageLanguage})`);
  }

  it('is its own', () => {
    expect(languageIn('en', {language: 'nl'}, 'de')).to.equal(true);
  });

  it("is else the feed's", () => {
    expect(languageIn('en', {}, 'de')).to.equal(true);
  });

  it("is else the page's", () => {
    expect(languageIn('en', {})).to.equal(true);
  });
});
