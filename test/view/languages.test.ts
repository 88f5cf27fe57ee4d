import {expect} from '@open-wc/testing';
import {mergeWords} from '../../src/language.js';
import {updateViewContext, viewOptionsOf, type ViewContext} from '../../src/view/context.js';
import {makeContext, makeFeed, makeUpdate, makeView, partOf, show, type ViewTraits} from './samples.js';

/** The language that an element is in: the nearest `lang`, `''` for that of the page. */
const langOf = (place: HTMLElement, part: string): string =>
  partOf(place, part).closest('[lang]')?.getAttribute('lang') ?? '';

/** A context as an element on a page in this language makes it, for a feed in that language. */
function contextOf(pageLanguage: string, language: string): ViewContext {
  const element = Object.assign(document.createElement('i'), {
    timestamps: 'auto',
    headingLevel: 2,
    embeds: 'click',
    sanitizer: undefined,
    deepLinks: 'on',
    hide: '',
  } as const);
  const around = {pageLanguage, words: mergeWords(pageLanguage), timeZone: '', clockLag: 0};
  return updateViewContext(undefined, viewOptionsOf(element, makeFeed({language}), around));
}

function shownOn(pageLanguage: string, language: string, traits: ViewTraits = {}, own = ''): HTMLElement {
  const update = makeUpdate({
    html: '<p>Text</p>',
    label: 'Breaking',
    tags: ['storm'],
    correction: 'It was five.',
    language: own,
    authors: [
      {name: 'דנה', url: '', avatar: ''},
      {name: 'Nell', url: '', avatar: ''},
    ],
  });
  return show(
    makeView([update], {
      context: contextOf(pageLanguage, language),
      feed: makeFeed({
        language,
        description: 'Waves',
        keyPoints: ['High water.'],
        credits: 'The desk',
        previous: {title: 'Yesterday', url: 'https://news.example/y'},
      }),
      ...traits,
    }),
  );
}

const OURS = ['count', 'toolbar-button', 'status', 'update-time', 'update-share', 'banner-label', 'skip'];
const THEIRS = ['title', 'description', 'previous', 'banner-headline', 'update-title', 'update-label', 'update-body'];
/** Those of ours that stand in something of theirs. */
const WITHIN = ['update-share', 'update-time', 'banner-label'];
const MORE = ['update', 'update-toggle', 'stream', 'banner', 'tag', 'update-author', 'correction', 'credits'];

describe('each text is in its language', () => {
  for (const [page, feed, ours, theirs] of [
    ['en', 'en', '', ''],
    ['en-GB', '', '', ''],
    ['', '', '', ''],
    ['', 'fr', 'en', 'fr'],
    ['en', 'fr', 'en', 'fr'],
    ['ar', 'ar', 'en', 'ar'],
    ['ar', '', 'en', 'ar'],
    ['de', 'fr', 'en', 'fr'],
    ['de', 'en', 'en', 'en'],
  ] as const) {
    it(`on a page in “${page}” with a feed in “${feed}”`, () => {
      const place = shownOn(page, feed);
      // around the article, our words are the page's unless that is another language
      const around = ours && page !== 'en' && page ? 'en' : '';
      expect(OURS.map(part => langOf(place, part))).to.deep.equal(
        OURS.map(part => (WITHIN.includes(part) ? (theirs && theirs !== around ? ours : around) : around)),
      );
      expect([...THEIRS, ...MORE].map(part => langOf(place, part))).to.deep.equal(
        [...THEIRS, ...MORE].map(() => theirs),
      );
    });
  }

  it('with a heading of the page in the language of the page', () => {
    const place = shownOn('ar', 'fr', {chrome: {heading: 'عاصفة'}});
    expect(langOf(place, 'title')).to.equal('ar');
  });

  it('with an update in a language of its own', () => {
    const place = shownOn('en', 'en', {}, 'cy');
    const theirs = ['update', 'update-toggle', 'update-title', 'update-body', 'tag', 'banner', 'banner-headline'];
    expect(theirs.map(part => langOf(place, part))).to.deep.equal(theirs.map(() => 'cy'));
    const ours = ['update-share', 'update-time', 'banner-label'];
    expect([...ours, 'title'].map(part => langOf(place, part))).to.deep.equal([...ours.map(() => 'en'), '']);
  });
});

describe('our words in the stream', () => {
  const context = makeContext({language: 'fr'});
  const own = context.words.language;

  it('are in our language: the line of a day, and what stands for a withdrawn update', () => {
    const updates = [makeUpdate({isDeleted: true, correction: 'Faux.', published: Date.UTC(2020, 1, 1)})];
    const place = show(makeView(updates, {context}));
    expect(['day', 'update-title'].map(part => langOf(place, part))).to.deep.equal([own, own]);
  });

  it('beside a headline are in ours, and the headline in its own', () => {
    const pinned = makeUpdate({id: 'p', isPinned: true, published: Date.UTC(2020, 1, 1), language: 'cy'});
    const place = show(makeView([pinned, makeUpdate({id: 'b'})], {context}));
    const langs = ['.place', '.place bdi'].map(name => place.querySelector(name)?.getAttribute('lang'));
    expect(langs).to.deep.equal([own, 'cy']);
  });
});

describe('each text runs its own way', () => {
  it('a correction by its own letters, not by those of our word before it', () => {
    const correction = partOf(show(makeView([makeUpdate({correction: 'טעות'})])), 'correction');
    document.body.append(correction);
    const isRight = correction.matches(':dir(rtl)');
    correction.remove();
    expect(isRight).to.be.true;
  });

  it('authors by the first name, and each further name for itself', () => {
    const author = partOf(shownOn('en', 'en'), 'update-author');
    document.body.append(author);
    const isRight = author.matches(':dir(rtl)');
    author.remove();
    expect([isRight, author.querySelectorAll('bdi').length]).to.deep.equal([true, 1]);
  });

  for (const part of ['tag', 'credits', 'title', 'description', 'banner-headline']) {
    it(`a ${part} by its own letters`, () => {
      expect(partOf(shownOn('en', 'en'), part).dir).to.equal('auto');
    });
  }
});
