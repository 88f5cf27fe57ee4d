import {expect} from '@open-wc/testing';
import {LiveUpdates} from '../../src/element.js';
import {openBuilt} from './built-page.js';

/** The rules that an element has adopted, as the browser understood them. Where there is a `var()`, it keeps the writing, of which a minifier may differ. */
function rulesOf({document}: Window, tag: string): string[] {
  const element = document.body.appendChild(document.createElement(tag));
  const rules = element.shadowRoot?.adoptedStyleSheets.flatMap(sheet => Array.from(sheet.cssRules)) ?? [];
  element.remove();
  return rules.map(({cssText}) =>
    cssText
      .replace(/\b0\.(?=\d)/g, '.')
      .replace(/\s+/g, ' ')
      .replace(/ ?([,/*(){}]) ?/g, '$1'),
  );
}

before(() => {
  customElements.define('unminified-live-updates', LiveUpdates);
});

for (const file of ['live-updates.js', 'live-updates.standalone.js']) {
  it(`${file} has kept every rule of the styles`, async () => {
    const {page, remove} = await openBuilt(file);
    const minified = rulesOf(page, 'live-updates');
    remove();
    expect(minified).to.have.length.above(0);
    expect(minified).to.deep.equal(rulesOf(window, 'unminified-live-updates'));
  });
}
