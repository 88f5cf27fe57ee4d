import {expect, fixture, html} from '@open-wc/testing';
import {restore, stub} from 'sinon';
import {languageOf, varietyOf} from '../../src/page-language.js';
import {updateViewContext} from '../../src/view/context.js';
import {makeContext, NOW, standStill} from './samples.js';

standStill();

describe('the context of a view', () => {
  const {options} = makeContext();

  it('is the same object while the options say the same', () => {
    const context = updateViewContext(undefined, options);
    expect(updateViewContext(context, {...options})).to.equal(context);
  });

  for (const [name, value] of Object.entries({
    timestamps: 'absolute',
    headingLevel: 3,
    pageLanguage: 'en-US',
    language: 'de',
    baseUrl: 'https://a.example/',
  })) {
    it(`is another once ${name} is another`, () => {
      const context = updateViewContext(undefined, options);
      expect(updateViewContext(context, {...options, [name]: value})).not.to.equal(context);
    });
  }

  for (const [locale, clock] of [
    ['en-GB', /^14:30$/],
    ['en-US', /^2:30\sPM$/],
  ] as const) {
    it(`writes times as they are written in "${locale}"`, () => {
      expect(makeContext({locale}).times.clock(NOW)).to.match(clock);
    });
  }

  for (const traits of [{locale: 'en-US'}, {timestamps: 'absolute'}, {timeZone: 'UTC'}, {clockLag: 60_000}] as const) {
    it(`writes times anew once ${JSON.stringify(traits)} is set, and not for anything else`, () => {
      const context = updateViewContext(undefined, options);
      expect(updateViewContext(context, {...options, ...traits}).times).not.to.equal(context.times);
      expect(updateViewContext(context, {...options, headingLevel: 3}).times).to.equal(context.times);
    });
  }
});

describe('the variety of a language in which times are written', () => {
  afterEach(() => restore());

  const VARIETIES: readonly (readonly [language: string, page: string, reader: readonly string[], is: string])[] = [
    ['en', 'en', ['en-GB', 'en'], 'en-GB'],
    ['en', 'en-US', ['cy', 'en-GB'], 'en-GB'],
    ['en', '', ['de-DE', 'en-AU', 'en-GB'], 'en-AU'],
    ['en', 'de', ['de-DE', 'de'], 'en'],
    ['en', 'en-GB', ['en'], 'en-GB'],
    ['en', 'en-GB', ['fr-FR'], 'en-GB'],
    ['en', 'not a language', ['no tag either'], 'en'],
    ['pt', 'pt-PT', ['pt-BR'], 'pt-BR'],
    ['zh-Hant', 'zh-TW', ['zh-CN', 'zh-Hant-HK'], 'zh-Hant-HK'],
    ['zh-Hant', 'zh-Hant', ['zh-CN'], 'zh-Hant'],
    ['sr', 'sr', ['sr-Latn-RS'], 'sr'],
  ];
  for (const [language, page, reader, is] of VARIETIES) {
    it(`is ${is} for readers of ${reader.join(', ')} on a page in "${page}" with words in ${language}`, () => {
      stub(navigator, 'languages').get(() => reader);
      expect(varietyOf(language, page)).to.equal(is);
    });
  }
});

describe('the language of an element', () => {
  it('is its own', async () => {
    const place = await fixture(html`<div lang="de"><p lang="nl"></p></div>`);
    expect(languageOf(place.querySelector('p')!)).to.equal('nl');
  });

  it("is else the nearest ancestor's", async () => {
    const place = await fixture(html`<div lang="de"><section lang="cy"><p></p></section></div>`);
    expect(languageOf(place.querySelector('p')!)).to.equal('cy');
  });

  it('is looked for across shadow roots', async () => {
    const place = await fixture(html`<div lang="fr"><div class="host"></div></div>`);
    const shadow = place.querySelector('.host')!.attachShadow({mode: 'open'});
    shadow.innerHTML = '<p></p>';
    expect(languageOf(shadow.querySelector('p')!)).to.equal('fr');
  });

  it('is that of the host', async () => {
    const host = await fixture(html`<div lang="pl"></div>`);
    host.attachShadow({mode: 'open'}).innerHTML = '<p></p>';
    expect(languageOf(host.shadowRoot!.querySelector('p')!)).to.equal('pl');
  });

  it('is empty where nobody says', () => {
    expect(languageOf(document.createElement('p'))).to.equal('');
  });
});
