import {expect} from '@open-wc/testing';
import type {LiveUpdates} from '../../../src/index.js';
import {feedOf, item, items} from '../../helpers/feeds.js';
import {mount, part, partIn} from '../../helpers/mount.js';
import {randomNumbers, seen, sentences} from '../../helpers/scrolling.js';

const random = randomNumbers(11);
/** So many updates of a newspaper: some a line, some a report with a picture. */
const updates = (count: number): Record<string, unknown>[] =>
  items(count).map((update, index) => ({
    ...update,
    content_html:
      sentences(1 + random() * 18) +
      (index % 3 ? '' : '<p><img src="/none.jpg" width="1600" height="900" alt="A wave"></p>'),
  }));

const heightOf = (element: LiveUpdates): number => part(element, 'stream').getBoundingClientRect().height;

/** The height of the stream if all of it was laid out. */
async function trueHeightOf(element: LiveUpdates): Promise<number> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.batch { content-visibility: visible !important }');
  element.shadowRoot!.adoptedStyleSheets.push(sheet);
  await seen();
  return heightOf(element);
}

describe('a long stream', () => {
  afterEach(() => scrollTo(0, 0));

  it('lays out what is near, and nothing that is far away, where the browser keeps the place by itself', async () => {
    const element = await mount(feedOf(updates(200)), {'page-size': '0'});
    await seen();
    await seen();
    const [near, far] = [200, 1].map(number =>
      partIn(element, number, 'update-toggle').checkVisibility({contentVisibilityAuto: true}),
    );
    expect([near, far]).to.deep.equal([true, !CSS.supports('overflow-anchor: auto')]);
  });

  for (const width of [360, 700]) {
    it(`has a scroll bar that is right within a third at first, ${width} px wide`, async () => {
      const element = await mount(feedOf(updates(200)), {'page-size': '0', style: `width: ${width}px`});
      await seen();
      await seen();
      const height = heightOf(element);
      expect(height / (await trueHeightOf(element))).to.be.within(0.67, 1.5);
    });
  }

  it('has a scroll bar that is right once it was scrolled through', async () => {
    const element = await mount(feedOf(updates(40)), {'page-size': '0'});
    for (let step = 0; step < 60; step++) {
      scrollBy(0, 500);
      await seen();
    }
    scrollTo(0, 0);
    await seen();
    await seen();
    const height = heightOf(element);
    expect(height / (await trueHeightOf(element))).to.be.closeTo(1, 0.01);
  }).timeout(30_000);

  it('has a scroll bar that is right when all are folded', async () => {
    const element = await mount(feedOf(updates(200)), {'page-size': '0'});
    element.collapseAll();
    await seen();
    const height = heightOf(element);
    expect(height / (await trueHeightOf(element))).to.be.closeTo(1, 0.01);
  });
});

describe('a picture whose size the feed gives', () => {
  it('has its place before it is there', async () => {
    const picture = '<img src="/none.jpg" width="1600" height="800" alt="A wave">';
    const element = await mount(feedOf([...updates(60).slice(0, 59), item(1, {content_html: picture})]), {
      'page-size': '0',
    });
    const image = partIn(element, 1, 'update-body').querySelector('img')!;
    const {width, height} = image.getBoundingClientRect();
    expect(image.complete && image.naturalWidth > 0).to.be.false;
    expect(width).to.be.within(100, 1000);
    expect(height).to.be.closeTo(width / 2, 1);
  });
});
