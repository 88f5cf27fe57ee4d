import {expect} from '@open-wc/testing';
import {LiveUpdates} from '../../src/element.js';

/** The rules as the browser understood them. Where there is a `var()`, it keeps the writing, of which a minifier may differ. */
function rulesOf({elementStyles}: typeof LiveUpdates): string[] {
  const sheets = elementStyles.map(style => ('styleSheet' in style ? style.styleSheet : style));
  const rules = sheets.flatMap(sheet => Array.from(sheet?.cssRules ?? [])).map(({cssText}) => cssText);
  return rules.map(text =>
    text
      .replace(/\b0\.(?=\d)/g, '.')
      .replace(/\s+/g, ' ')
      .replace(/ ?([,/*(){}]) ?/g, '$1'),
  );
}

before(() => {
  customElements.define('unminified-live-updates', LiveUpdates); // only then Lit reads its styles
});

for (const file of ['live-updates.js', 'live-updates.standalone.js']) {
  it(`${file} has kept every rule of the styles`, async () => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const page = frame.contentWindow as Window & typeof globalThis;
    const script = page.document.createElement('script');
    script.src = new URL(`../../dist/${file}`, import.meta.url).href;
    const loaded = new Promise(done => {
      script.onload = done;
    });
    page.document.head.append(script);
    await loaded;
    const minified = rulesOf(page.customElements.get('live-updates') as typeof LiveUpdates);
    frame.remove();
    expect(minified).to.have.length.above(0);
    expect(minified).to.deep.equal(rulesOf(LiveUpdates));
  });
}
