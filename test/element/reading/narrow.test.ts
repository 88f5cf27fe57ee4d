import {expect} from '@open-wc/testing';
import {feedOf, item, items} from '../../helpers/feeds.js';
import {button, find, mount} from '../../helpers/mount.js';

it('a long tag breaks in the filter, where it is narrow', async () => {
  const tags = ['Rechtsschutzversicherungsgesellschaftenverband'];
  const element = await mount(feedOf([1, 2].map(id => item(id, {tags}))));
  for (const width of [240, 320]) {
    element.style.width = `${width}px`;
    if (width === 240) button(element, 'Options').click();
    await element.updateComplete;
    const {right} = element.getBoundingClientRect();
    expect(
      find(element, '.filter [part~=tag]:last-child, .filter button:last-child').getBoundingClientRect().right,
    ).to.be.at.most(right);
  }
});

describe('the reader, where it is narrow and where it is wide,', () => {
  for (const [width, shown] of [
    [400, [false, true]],
    [900, [true, true]],
  ] as const) {
    it(`finds the order and the folding of all ${shown[0] ? 'beside' : 'behind'} "Options" at ${width} pixels`, async () => {
      const element = await mount(feedOf(items(3)));
      element.style.width = `${width}px`;
      const isShown = (): boolean => button(element, 'Show oldest first').checkVisibility();
      const before = isShown();
      button(element, 'Options').click();
      await element.updateComplete;
      expect([before, isShown()]).to.deep.equal(shown);
    });

    it(`sees ${shown[0] ? 'the clock time of an update' : 'only how long ago an update came'} at ${width} pixels`, async () => {
      const published = new Date(Date.now() - 3_600_000).toISOString();
      const element = await mount(feedOf([item(1, {date_published: published})]), {timestamps: 'relative'});
      element.style.width = `${width}px`;
      expect(find(element, '.clock').checkVisibility()).to.equal(shown[0]);
    });
  }
});
