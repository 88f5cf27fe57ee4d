import {expect} from '@open-wc/testing';
import {LiveUpdates} from '../../src/element.js';
import {openBuilt} from './built-page.js';

/** Declarations by their selector and the conditions around it, in the order of the sheets. */
type Declarations = Map<string, string>;

/** A rule of the CSS object model; the classes of another page are not ours, so it is known by its fields. */
type Rule = CSSRule &
  Partial<Pick<CSSStyleRule, 'selectorText' | 'style' | 'cssRules'> & Pick<CSSKeyframeRule, 'keyText'>>;

/** A minifier may join neighbours and part or reorder declarations, so each selector of a list stands by itself. */
function addRules(rules: Iterable<Rule>, under: string, found: Declarations): void {
  for (const {selectorText, keyText, style, cssRules, cssText} of rules) {
    for (const selector of (selectorText ?? keyText)?.split(/, (?![^(]*\))/) ?? []) {
      const name = under + selector;
      found.set(name, (found.get(name) ?? '') + (style?.cssText ?? ''));
    }
    if (cssRules) addRules(cssRules, `${under + cssText.replace(/\{[^]*/, '').replace(/\s/g, '')} `, found);
  }
}

function declarationsOf({document}: Window, tag: string): Declarations {
  const element = document.body.appendChild(document.createElement(tag));
  const found: Declarations = new Map();
  for (const {cssRules} of element.shadowRoot?.adoptedStyleSheets ?? []) addRules(cssRules, '', found);
  element.remove();
  return found;
}

/** What some declarations make of an element: computed values, and custom properties but for their white space. */
function effectOf(probe: HTMLElement, declarations: string): Record<string, string> {
  probe.style.cssText = declarations;
  const style = getComputedStyle(probe);
  const written = declarations.match(/--[\w-]+(?=:)/g) ?? [];
  const plain = (value: string): string => value.replace(/\s/g, '').replace(/\b0\./g, '.');
  return Object.fromEntries([
    // Firefox lists custom properties too, inherited ones now and then: those that were written come below
    ...Array.from(style)
      .filter(name => !name.startsWith('--'))
      .map(name => [name, style.getPropertyValue(name)] as const),
    ...written.map(name => [name, plain(style.getPropertyValue(name))] as const),
  ]);
}

describe('the minified styles', () => {
  let source: Declarations;
  let home: HTMLElement;
  let probe: HTMLElement;
  before(() => {
    customElements.define('unminified-live-updates', LiveUpdates);
    source = declarationsOf(window, 'unminified-live-updates');
    home = document.body.appendChild(document.createElement('div'));
    home.style.cssText = [...source.values()]
      .join('')
      .match(/--_\w+:[^;]*;/g)!
      .join('');
    probe = home.appendChild(document.createElement('p'));
  });
  after(() => home.remove());

  for (const file of ['live-updates.js', 'live-updates.standalone.js']) {
    it(`of ${file} do for each selector what the sources do`, async () => {
      const {page, remove} = await openBuilt(file);
      const minified = declarationsOf(page, 'live-updates');
      remove();
      expect([...source.keys()]).to.have.length.above(100);
      expect([...minified.keys()]).to.deep.equal([...source.keys()]);
      for (const [name, declarations] of source)
        expect(effectOf(probe, minified.get(name)!), name).to.deep.equal(effectOf(probe, declarations));
    });
  }
});
