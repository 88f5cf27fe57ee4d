import {expect, fixture, html} from '@open-wc/testing';
import type {LiveUpdates} from '../../../src/index.js';
import {fullFeed} from '../../helpers/feeds.js';
import {mount, part, settle} from '../../helpers/mount.js';
import {STATES} from '../../helpers/states.js';

const THEMES = ['broadcast', 'minimal', 'newspaper', 'terminal'];

interface Axe {
  run(
    context: readonly Node[],
    options: object,
  ): Promise<{readonly violations: readonly {readonly nodes: readonly Finding[]}[]}>;
}
interface Finding {
  readonly html: string;
  readonly failureSummary?: string;
}

const sheet = new CSSStyleSheet();
const root = document.documentElement;

/** What of it, or of its parts of these names, is hard to read or to press. */
async function faultsOf(element: LiveUpdates, ...names: readonly string[]): Promise<readonly string[]> {
  const {axe} = window as unknown as {readonly axe: Axe};
  const places = names.length ? names.map(name => part(element, name)) : [element];
  const results = await axe.run(places, {runOnly: ['color-contrast', 'target-size']});
  return results.violations.flatMap(({nodes}) => nodes.map(node => `${node.html} ${node.failureSummary}`));
}

describe('the theme', () => {
  before(async () => {
    await expect(await fixture(html`<p>Text</p>`)).to.be.accessible(); // the assertion loads axe into the page
    document.adoptedStyleSheets.push(sheet);
  });
  afterEach(() => {
    sheet.replaceSync('');
    root.style.cssText = '';
  });

  for (const name of THEMES) {
    const load = async (): Promise<string> => (await fetch(`/src/themes/${name}.css`)).text();

    it(`${name} is made of parts and properties alone`, async () => {
      sheet.replaceSync(await load());
      const rules = [...sheet.cssRules] as CSSStyleRule[];
      const selectors = rules.flatMap(({selectorText}) => selectorText.split(/,\s*/));
      expect(
        selectors.filter(one => !/^live-updates(:state\(\w+\))?(::part\([\w -]+\)(::(before|after))?)?$/.test(one)),
      ).to.deep.equal([]);
      expect(rules.map(({cssText}) => cssText).join('')).not.to.contain('!important');
    });

    for (const scheme of ['light', 'dark']) {
      for (const state of ['all parts filled', 'a teaser', 'pending', 'ended', 'error', 'all that bodies hold']) {
        it(`${name} can be read, ${scheme}, with ${state}`, async () => {
          sheet.replaceSync(await load());
          root.style.cssText = `color-scheme: ${scheme}; background: Canvas; color: CanvasText`;
          const element = await (STATES[state] ?? ((): ReturnType<typeof mount> => mount(fullFeed())))();
          await settle();
          expect(await faultsOf(element)).to.deep.equal([]);
        });
      }
    }
  }

  const show = async (name: string, scheme: string, accent = ''): Promise<LiveUpdates> => {
    const rules = await (await fetch(`/src/themes/${name}.css`)).text();
    sheet.replaceSync(`${rules} live-updates {${accent && `--live-updates-accent: ${accent}`}}`);
    root.style.cssText = `color-scheme: ${scheme}; background: Canvas; color: CanvasText`;
    const element = await mount(fullFeed());
    await settle();
    return element;
  };
  const groundOf = (element: LiveUpdates): string => getComputedStyle(part(element, 'banner')).backgroundColor;

  for (const name of ['broadcast', 'terminal'])
    for (const [scheme, accent] of [
      ['light', '#17508f'],
      ['light', '#7a1fa2'],
      ['dark', '#8ab8ff'],
      ['dark', '#ffd60a'],
    ] as const)
      it(`${name} takes another accent to its banner too, and can be read, ${scheme}: ${accent}`, async () => {
        const usual = groundOf(await show(name, scheme));
        const element = await show(name, scheme, accent);
        expect(groundOf(element)).not.to.equal(usual);
        expect(await faultsOf(element)).to.deep.equal([]);
      });

  for (const name of ['broadcast', 'terminal'])
    for (const accent of ['yellow', 'cyan', 'lime', 'magenta', 'white', 'black', 'initial'])
      it(`${name} has a banner and a badge that can be read, however bright the accent is: ${accent}`, async () => {
        const element = await show(name, 'light', accent);
        const names = name === 'broadcast' ? ['banner', 'state'] : ['banner'];
        expect(await faultsOf(element, ...names)).to.deep.equal([]);
      });

  const middleOf = ({left, right}: DOMRect): number => (left + right) / 2;
  const edgeOf = (element: Element): number => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return range.getBoundingClientRect().left;
  };

  for (const width of [400, 1000, 1200, 1600])
    it(`newspaper stands in the middle of ${width} px, the state above the title`, async () => {
      sheet.replaceSync(await (await fetch('/src/themes/newspaper.css')).text());
      const element = await mount(fullFeed());
      element.style.width = `${width}px`;
      await settle();
      const boxOf = (name: string): DOMRect => part(element, name).getBoundingClientRect();
      const header = boxOf('header');
      const columns = [header, boxOf('key-points')];
      const left = Math.min(...columns.map(box => box.left));
      const right = Math.max(...columns.map(box => box.right));
      expect(middleOf(boxOf('state'))).to.be.closeTo(middleOf(header), 1);
      expect(boxOf('state').bottom).to.be.at.most(boxOf('title').top + 1);
      expect(boxOf('title').width).to.be.closeTo(header.width, 1);
      expect((left + right) / 2).to.be.closeTo(middleOf(element.getBoundingClientRect()), 1);
    });

  for (const width of [400, 1200])
    it(`terminal has its headline in the column, at ${width} px`, async () => {
      sheet.replaceSync(await (await fetch('/src/themes/terminal.css')).text());
      const element = await mount(fullFeed());
      element.style.width = `${width}px`;
      await settle();
      expect(edgeOf(part(element, 'banner-headline'))).to.be.closeTo(edgeOf(part(element, 'description')), 1);
    });
});
