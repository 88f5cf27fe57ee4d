import {expect, fixtureSync} from '@open-wc/testing';
import type {LiveUpdates} from '../../../src/index.js';
import {feedOf, item} from '../../helpers/feeds.js';
import {mount, part, parts, settle} from '../../helpers/mount.js';
import {STATES} from '../../helpers/states.js';

interface Named {
  readonly name: string;
}

/** What the manifest lists: a part or property that it names has to be one. */
const {modules} = (await (await fetch('/dist/custom-elements.json')).json()) as {
  modules: {declarations: {customElement?: boolean; cssParts: Named[]; cssProperties: Named[]}[]}[];
};
const {cssParts, cssProperties} = modules
  .flatMap(({declarations}) => declarations)
  .find(({customElement}) => customElement)!;

const sheet = new CSSStyleSheet();
before(() => document.adoptedStyleSheets.push(sheet));
afterEach(() => {
  sheet.replaceSync('');
  Reflect.deleteProperty(navigator, 'onLine');
});

/** What `STATES` lacks: a frame that waits, a picture with its caption, an author with a picture, many key events, a fact box. */
const more = (): Promise<LiveUpdates> =>
  mount(
    feedOf(
      Array.from({length: 6}, (_, index) =>
        item(index + 1, {
          image: new URL('/demo/images/tide-gauge.svg', location.href).href,
          date_published: new Date(Date.now() - 3_600_000 * (index + 1)).toISOString(),
          authors: [{name: 'Nell', avatar: new URL('/demo/images/nell-ashdown.svg', location.href).href}],
          content_html:
            '<figure><img src="a.jpg" alt="A"><figcaption>The harbour</figcaption></figure>' +
            '<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>',
          _live_updates: {key: true},
        }),
      ),
      {box: {title: 'Results', content_html: '<p>One more</p>'}},
    ),
    {timestamps: 'relative'}, // after midnight these updates would be of yesterday, without a clock time beside them
  );

/** Shows the line of the last visit. */
async function returning(): Promise<LiveUpdates> {
  const at = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();
  const first = await mount(feedOf([item(1, {date_published: at(3)})]));
  first.remove();
  await settle();
  for (const key of Object.keys(localStorage)) {
    const kept = localStorage.getItem(key) ?? '';
    localStorage.setItem(key, kept.replace(/\d{13}/g, String(Date.now() - 7_200_000)));
  }
  return mount(feedOf([item(2, {date_published: at(1)}), item(1, {date_published: at(3)})]));
}

describe('each part', () => {
  const LOOK =
    'color: rgb(1, 2, 3); background: rgb(4, 5, 6); padding: 7px; border: 8px solid; font-size: 9px; margin: 1px';
  const TAKEN = 'rgb(1, 2, 3) rgb(4, 5, 6) 7px 8px 9px 1px';
  const seen = new Map<string, string>();

  /** Notes the parts that this element shows, and what a page's rule makes of them. */
  function note(element: LiveUpdates): void {
    for (const {name} of cssParts) {
      for (const node of parts(element, name)) {
        const {color, backgroundColor, paddingTop, borderTopWidth, fontSize, marginTop} = getComputedStyle(node);
        const isSeen = node.getClientRects().length > 0;
        const now = [color, backgroundColor, paddingTop, borderTopWidth, fontSize, marginTop].join(' ');
        if (isSeen && (seen.get(name) ?? TAKEN) === TAKEN) seen.set(name, now); // the first that resists is kept
      }
    }
  }

  before(async function () {
    this.timeout(20_000);
    for (const make of [...Object.values(STATES), more, returning]) {
      localStorage.clear();
      sheet.replaceSync(cssParts.map(({name}) => `live-updates::part(${name}) {${LOOK}}`).join(''));
      const element = await make();
      await settle();
      note(element);
      element.remove();
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });

  for (const {name} of cssParts) {
    it(`is on the page in some state, and takes a page’s rule without !important: ${name}`, () => {
      expect(seen.get(name)).to.equal(TAKEN);
    });
  }
});

describe('each custom property', () => {
  type Case = [value: string, part: string, property: string, state?: string, pseudo?: string];
  const CASES: Readonly<Record<string, Case>> = {
    accent: ['rgb(1, 2, 3)', 'header', 'border-top-color', 'live', '::before'],
    'on-accent': ['rgb(1, 2, 3)', 'notice', 'color', 'pending'],
    text: ['rgb(1, 2, 3)', 'container', 'color'],
    link: ['rgb(1, 2, 3)', 'previous', 'color'],
    muted: ['rgb(1, 2, 3)', 'description', 'color'],
    background: ['rgb(1, 2, 3)', '', 'background-color'],
    surface: ['rgb(1, 2, 3)', 'skeleton', 'background-image', 'loading'],
    border: ['rgb(1, 2, 3)', 'header', 'border-top-color'],
    radius: ['7px', 'more', 'border-top-left-radius', 'a further page'],
    gap: ['7px', 'update', 'margin-bottom'],
    font: ['monospace', 'container', 'font-family'],
    'heading-font': ['monospace', 'title', 'font-family'],
    'font-size': ['7px', 'container', 'font-size'],
    measure: ['99px', 'container', 'max-width'],
    rail: ['77px', 'update-header', 'margin-left'],
    'sticky-offset': ['77px', 'update', 'scroll-margin-top'],
  };

  it('that the manifest lists is looked at', () => {
    expect(cssProperties.map(({name}) => name).sort()).to.deep.equal(
      Object.keys(CASES)
        .map(name => `--live-updates-${name}`)
        .sort(),
    );
  });

  for (const [name, [value, target, property, state = 'all parts filled', pseudo]] of Object.entries(CASES)) {
    it(`has its effect: ${name}`, async () => {
      const element = await STATES[state]!();
      fixtureSync<HTMLElement>('<div style="width: 800px; font: 16px/1.5 sans-serif"></div>').append(element);
      await settle();
      const found = target ? part(element, target) : element;
      const read = (): string =>
        getComputedStyle(target === 'skeleton' ? found.firstElementChild! : found, pseudo).getPropertyValue(property);
      const usual = read();
      element.style.setProperty(`--live-updates-${name}`, value);
      const now = read();
      expect(now, `as by default: ${usual}`).not.to.equal(usual);
      if (!['measure', 'sticky-offset', 'surface'].includes(name)) expect(now).to.equal(value);
    });
  }

  it('rounds pictures, also those in a text, but no avatars', async () => {
    const element = await more();
    element.style.setProperty('--live-updates-radius', '7px');
    const pictures = parts(element, 'update').flatMap(update => [...update.querySelectorAll('img:not([part=avatar])')]);
    expect(pictures.length).to.equal(12);
    for (const picture of pictures) expect(getComputedStyle(picture).borderTopLeftRadius).to.equal('7px');
  });
});
