import {expect, fixture, html} from '@open-wc/testing';
import {languageOf} from '../../src/page-language.js';
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

  const CLOCKS: readonly (readonly [language: string, clock: RegExp])[] = [
    ['en-GB', /^14:30$/],
    ['en-US', /^2:30\sPM$/],
    ['de', /^2:30\sPM$/],
    ['', /^2:30\sPM$/],
    ['not a language', /^2:30\sPM$/],
  ];
  for (const [pageLanguage, clock] of CLOCKS) {
    it(`writes times in English on a page in "${pageLanguage}", as the page does where it is in English`, () => {
      expect(makeContext({pageLanguage}).times.clock(NOW)).to.match(clock);
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
