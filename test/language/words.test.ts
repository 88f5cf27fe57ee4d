import {expect} from '@open-wc/testing';
import type {LiveUpdates, Plural} from '../../src/index.js';
import {TAGS} from '../../src/language.js';
import {feedOf, item, items} from '../helpers/feeds.js';
import {insert, mount, part, settle, textOf} from '../helpers/mount.js';
import {begin, feedInPage, GERMAN, labelOf, LateLanguages, pauseOf} from './languages.js';

const countOf = (element: LiveUpdates): string => textOf(part(element, 'count'));

describe('the words of a language', () => {
  let languages: LateLanguages;
  beforeEach(() => (languages = new LateLanguages()));
  afterEach(() => languages.end());

  for (const [page, file] of [
    ['de', 'de'],
    ['de-AT', 'de'],
    ['pt', 'pt'],
    ['pt-AO', 'pt'],
    ['pt-BR', 'pt-BR'],
    ['zh', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-Hant-HK', 'zh-Hant'],
    ['AR', 'ar'],
    ['en', undefined],
    ['en-GB', undefined],
    ['cy', undefined],
    ['', undefined],
    ['no language', undefined],
  ] as const)
    it(`on a page in “${page}” are in ${file ?? 'no file'}`, async () => {
      await begin(page);
      expect(languages.asked).to.deep.equal(file ? [`locales/${file}`] : []);
    });

  it('are asked for once by all elements of the page', async () => {
    for (const _ of [1, 2]) await begin('fr');
    expect(languages.asked).to.deep.equal(['locales/fr']);
  });

  it('are English one by one where the file has none', async () => {
    const element = await begin('pt-BR');
    await languages.answer({language: 'pt-BR', latest: 'Último'});
    await element.updateComplete;
    expect([labelOf(element), pauseOf(element)]).to.deep.equal(['Último', 'Pause']);
  });

  it('stay English where the file cannot be had, with one warning', async () => {
    const shown = [await begin('de'), await begin('de')];
    await languages.answer();
    await settle();
    expect([shown.map(labelOf), languages.warnings]).to.deep.equal([
      ['Latest', 'Latest'],
      ['live-updates: "de" could not be loaded.'],
    ]);
  });

  const FORMS: Readonly<Record<string, readonly [Plural, Readonly<Record<number, string>>]>> = {
    pl: [
      {one: '{count} wpis', few: '{count} wpisy', many: '{count} wpisów', other: '{count} wpisu'},
      {1: '1 wpis', 2: '2 wpisy', 5: '5 wpisów', 12: '12 wpisów', 22: '22 wpisy'},
    ],
    ar: [
      {
        zero: 'لا تحديثات',
        one: 'تحديث واحد',
        two: 'تحديثان',
        few: '{count} تحديثات',
        many: '{count} تحديثًا',
        other: '{count} تحديث',
      },
      {1: 'تحديث واحد', 2: 'تحديثان', 3: '3 تحديثات', 11: '11 تحديثًا', 100: '100 تحديث'},
    ],
  };
  for (const [language, [updates, expected]] of Object.entries(FORMS))
    it(`count as in ${language}`, async () => {
      const element = await begin(language);
      await languages.answer({language, updates});
      const said: Record<number, string> = {};
      for (const count of Object.keys(expected).map(Number)) {
        element.apply(feedOf(items(count)));
        await element.updateComplete;
        said[count] = countOf(element).replace(/[٠-٩]/g, digit => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)));
      }
      expect(said).to.deep.equal(expected);
    });

  it('are those of `lang` at once when it changes around the element', async () => {
    const element = await mount(feedInPage);
    const around = element.parentElement!;
    around.lang = 'de';
    await settle();
    await languages.answer(GERMAN);
    await element.updateComplete;
    const german = labelOf(element);
    around.lang = 'en';
    await settle();
    expect([german, labelOf(element)]).to.deep.equal(['Aktuell', 'Latest']);
  });

  it('are those of `lang` at once when it changes outside the shadow roots around the element', async () => {
    const element = await mount(feedInPage);
    const outer = insert(document.createElement('div'));
    const inner = document.createElement('div');
    outer.attachShadow({mode: 'open'}).append(inner);
    inner.attachShadow({mode: 'open'}).append(element);
    outer.lang = 'it';
    await settle();
    expect(languages.asked).to.deep.equal(['locales/it']);
  });

  it('are those of the place that the element is moved to', async () => {
    const element = await mount(feedInPage);
    const other = insert(document.createElement('div'));
    other.lang = 'nl';
    other.append(element);
    await settle();
    expect(languages.asked).to.deep.equal(['locales/nl']);
  });

  it('are of 21 languages besides English', () => {
    expect(TAGS.split(' ').map(tag => new Intl.Locale(tag).toString())).to.have.length(21);
  });
});

describe('the page’s own words', () => {
  let languages: LateLanguages;
  beforeEach(() => (languages = new LateLanguages()));
  afterEach(() => languages.end());

  async function mountWith(words: object, lang = 'en', updates = items(2)): Promise<LiveUpdates> {
    const element = await mount(feedOf(updates), {lang});
    element.words = words;
    await element.updateComplete;
    return element;
  }

  it('stand for ours', async () => {
    const element = await mountWith({latest: 'Just in'});
    expect([labelOf(element), pauseOf(element)]).to.deep.equal(['Just in', 'Pause']);
  });

  it('stand for those of the language', async () => {
    const element = await begin('de');
    element.words = {latest: 'Eben'};
    await languages.answer(GERMAN);
    await element.updateComplete;
    expect([labelOf(element), pauseOf(element)]).to.deep.equal(['Eben', 'Anhalten']);
  });

  it('may have plurals', async () => {
    const updates = {one: 'one post', other: '{count} posts'};
    const two = await mountWith({updates});
    const one = await mountWith({updates}, 'en', [item(1)]);
    expect([countOf(two), countOf(one)]).to.deep.equal(['2 posts', 'one post']);
  });

  it('may be those of a language that we have none for', async () => {
    const element = await mountWith({language: 'cy', latest: 'Diweddaraf'}, 'cy');
    expect([labelOf(element), element.renderRoot.querySelector('[part~=banner]')?.closest('[lang]')]).to.deep.equal([
      'Diweddaraf',
      null,
    ]);
  });

  it('are ours again when they are taken away', async () => {
    const element = await mountWith({latest: 'Just in'});
    element.words = undefined;
    await element.updateComplete;
    expect(labelOf(element)).to.equal('Latest');
  });

  for (const [what, words, key] of [
    ['a number', {latest: 5}, 'latest'],
    ['plurals of what is not counted', {latest: {other: 'New'}}, 'latest'],
    ['plurals without the last', {updates: {one: 'one'}}, 'updates'],
    ['a key that there is not', {lates: 'New'}, 'lates'],
    ['nothing', {pause: null}, 'pause'],
  ] as const)
    it(`are not used where they are ${what}, and one warning says so`, async () => {
      const name = `words.${key} is not understood.`;
      const element = await mountWith(words);
      await mountWith({...words});
      expect([labelOf(element), pauseOf(element), countOf(element)]).to.deep.equal(['Latest', 'Pause', '2 updates']);
      expect(languages.warnings.filter(line => line.includes(name)).length).to.be.at.most(1);
    });

  it('with a language that is none leave the times as they are', async () => {
    const element = await mountWith({language: 'no language', latest: 'Now'});
    expect(labelOf(element)).to.equal('Now');
  });

  it('with a plural that is no text say it as it is', async () => {
    const element = await mountWith({updates: {one: 'one', other: 7}});
    expect(countOf(element)).to.equal('7');
  });
});
