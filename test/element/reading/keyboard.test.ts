import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {LiveUpdates} from '../../../src/index.js';
import {feedOf, item, items} from '../../helpers/feeds.js';
import {
  article,
  button,
  count,
  focused,
  idsOf,
  insert,
  isOpen,
  mount,
  part,
  partIn,
  settle,
  textOf,
} from '../../helpers/mount.js';

const press = (key: string): Promise<void> => sendKeys({press: key});

/** Goes on by Tab from the top of the page until `isThere`, and tells what was passed. */
async function tabTo(element: LiveUpdates, isThere: (node: Element) => boolean): Promise<string[]> {
  const passed: string[] = [];
  for (let step = 0; step < 40; step++) {
    await press('Tab');
    const node = focused(element);
    if (!node) continue;
    passed.push(textOf(node));
    if (isThere(node)) return passed;
  }
  throw new Error(`Not reached; passed: ${passed.join(' | ')}`);
}

const has =
  (name: string) =>
  (node: Element): boolean =>
    node.part.contains(name);

describe('by keyboard alone', () => {
  it('Tab reaches banner, skip link, controls, article, toggle and the link in the text, in this order', async () => {
    const element = await mount(feedOf(items(1)));
    const passed = await tabTo(element, node => textOf(node) === 'a link');
    const order = ['Latest', 'Skip live updates', 'Pause', 'Show oldest first', 'Collapse all', 'Update 1', 'a link'];
    const places = order.map(words => passed.findIndex(text => text.startsWith(words)));
    expect(places).to.not.include(-1);
    expect([...places].sort((a, b) => a - b)).to.deep.equal(places);
  });

  it('Enter on the banner goes to the latest update', async () => {
    const element = await mount(feedOf(items(2)), {expand: 'none'});
    await tabTo(element, has('banner'));
    await press('Enter');
    await element.updateComplete;
    expect([focused(element) === article(element, 2), isOpen(element, 2)]).to.deep.equal([true, true]);
  });

  for (const [name, key] of [
    ['Enter', 'Enter'],
    ['Space', ' '],
  ] as const) {
    it(`${name} folds and opens an update and keeps the focus on its toggle`, async () => {
      const element = await mount(feedOf(items(2)));
      await tabTo(element, has('update-toggle'));
      await press(key);
      const folded = isOpen(element, 2);
      await press(key);
      expect([folded, isOpen(element, 2)]).to.deep.equal([false, true]);
      expect(focused(element) === partIn(element, 2, 'update-toggle')).to.be.true;
    });
  }

  it('the focus stays on a link in an update that is moved, as one that is pinned', async () => {
    const element = await mount(feedOf(items(3)), {incoming: 'always'});
    const link = partIn(element, 1, 'update-permalink');
    link.focus();
    element.apply(feedOf([item(3), item(2), item(1, {_live_updates: {pinned: true}})]));
    await element.updateComplete;
    expect([idsOf(element)[0], focused(element) === link]).to.deep.equal(['u1', true]);
  });

  it('Enter on the skip link leads past the stream', async () => {
    const element = await mount(feedOf(items(3)));
    const next = insert(document.createElement('button')); // past the end of a page, Firefox leaves it
    await tabTo(element, has('skip'));
    await press('Enter');
    await press('Tab');
    expect(document.activeElement === next).to.be.true;
    expect(part(element, 'stream').contains(focused(element))).to.be.false;
  });

  it('Page Down and Page Up go from article to article', async () => {
    const element = await mount(feedOf(items(3)));
    article(element, 3).focus();
    await press('PageDown');
    await press('PageDown');
    const last = focused(element) === article(element, 1);
    await press('PageUp');
    expect([last, focused(element) === article(element, 2)]).to.deep.equal([true, true]);
  });

  it('Page Down works from inside an article', async () => {
    const element = await mount(feedOf(items(3)));
    partIn(element, 3, 'update-toggle').focus();
    await press('PageDown');
    expect(focused(element) === article(element, 2)).to.be.true;
  });

  it('Enter on “Show more” goes on to the first that came', async () => {
    const element = await mount(feedOf(items(3)), {'page-size': '1'});
    await tabTo(element, has('more'));
    await press('Enter');
    await settle();
    expect(focused(element) === article(element, 2)).to.be.true;
  });

  it('Space on “Pause” pauses and keeps the focus', async () => {
    const element = await mount(feedOf(items(1)));
    await tabTo(element, node => textOf(node) === 'Pause');
    await press(' ');
    expect(element.paused).to.be.true;
    expect(focused(element) === button(element, 'Resume')).to.be.true;
  });

  it('Enter unfolds a collapsed element', async () => {
    const element = await mount(feedOf(items(2)), {collapsed: ''});
    await tabTo(element, has('more'));
    await press('Enter');
    expect(count(element, 'update')).to.equal(2);
  });
});
