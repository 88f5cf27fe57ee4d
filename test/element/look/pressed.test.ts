import {expect, fixtureSync} from '@open-wc/testing';
import type {LiveUpdates} from '../../../src/index.js';
import {feedOf, item, items} from '../../helpers/feeds.js';
import {mount, part, parts} from '../../helpers/mount.js';

/** Whether a click at its middle reaches it. */
function isReached(element: LiveUpdates, target: Element): boolean {
  const {left, top, width, height} = target.getBoundingClientRect();
  return element.shadowRoot!.elementFromPoint(left + width / 2, top + height / 2) === target;
}

describe('each button of the toolbar is reached by a click', () => {
  for (const width of [240, 412, 800, 1200]) {
    for (const isMenuOpen of [false, true]) {
      it(`${width}px wide, with the menu ${isMenuOpen ? 'open' : 'closed'}`, async () => {
        const element = await mount(feedOf([3, 2, 1].map(number => item(number, {tags: ['weather', 'transport']}))));
        fixtureSync<HTMLElement>(`<div style="width: ${width}px; font: 16px/1.5 sans-serif"></div>`).append(element);
        if (isMenuOpen) part(element, 'toolbar').querySelector<HTMLElement>('.options')!.click();
        await element.updateComplete;
        part(element, 'toolbar').scrollIntoView({block: 'center'});
        const seen = parts(element, 'toolbar-button').filter(button => button.checkVisibility());
        const missed = seen.filter(button => !isReached(element, button));
        expect(missed.map(button => button.textContent)).to.deep.equal([]);
        expect(seen.length).to.be.at.least(2);
      });
    }
  }
});

describe('what is Japanese', () => {
  for (const [lang, is] of [
    ['ja', 'auto-phrase'],
    ['de', 'normal'],
  ] as const) {
    it(`breaks lines between phrases: ${lang}, ${is}`, async () => {
      const element = await mount(feedOf(items(1), {}, {language: lang}));
      const wanted = CSS.supports('word-break', is) ? is : 'normal';
      const styles = ['update-title', 'update-body'].map(name => getComputedStyle(part(element, name)).wordBreak);
      expect(styles).to.deep.equal([wanted, wanted]);
    });
  }
});
