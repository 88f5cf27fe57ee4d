import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {LiveUpdates} from '../../../src/index.js';
import {feedOf, item} from '../../helpers/feeds.js';
import {article, focused, mount} from '../../helpers/mount.js';
import {sentences, topOf} from '../../helpers/scrolling.js';
import {look, toTop} from '../../helpers/tall.js';

const TALL = {content_html: sentences(150)};

/** Presses a key once the page has come to rest. */
async function press(element: LiveUpdates, key: string): Promise<void> {
  await sendKeys({press: key});
  for (let frame = 0; frame < 8; frame++) await look(element);
}

describe('Page Down and Page Up', () => {
  let element: LiveUpdates;
  beforeEach(async () => {
    element = await mount(feedOf([item(4), item(3, TALL), item(2, TALL), item(1)]));
    await look(element);
  });
  afterEach(toTop);

  async function enter(number: number): Promise<void> {
    article(element, number).focus({preventScroll: true});
    article(element, number).scrollIntoView({block: 'start', behavior: 'instant'});
    await look(element);
  }

  it('leave nothing of a tall update unread on the way down', async () => {
    await enter(3);
    let seen = innerHeight;
    for (let page = 0; page < 40 && focused(element) === article(element, 3); page++) {
      const before = topOf(article(element, 3));
      await press(element, 'PageDown');
      if (focused(element) !== article(element, 3)) break;
      expect(before - topOf(article(element, 3))).to.be.within(1, innerHeight);
      seen = innerHeight - topOf(article(element, 3));
    }
    expect(focused(element) === article(element, 2)).to.be.true;
    expect(seen).to.be.at.least(article(element, 3).offsetHeight - 1); // places are rounded to whole pixels
  });

  it('enter the next update at its beginning', async () => {
    await enter(4);
    await press(element, 'PageDown');
    expect(focused(element) === article(element, 3)).to.be.true;
    expect(topOf(article(element, 3))).to.be.within(0, innerHeight / 3);
  });

  it('scroll up through a tall update before they leave it', async () => {
    await enter(3);
    window.scrollBy({top: 2 * innerHeight, behavior: 'instant'});
    await look(element);
    const before = topOf(article(element, 3));
    await press(element, 'PageUp');
    expect(focused(element) === article(element, 3)).to.be.true;
    expect(topOf(article(element, 3)) - before).to.be.within(1, innerHeight);
  });

  it('enter a tall update before it at its beginning, too', async () => {
    await enter(2);
    await press(element, 'PageUp');
    expect(focused(element) === article(element, 3)).to.be.true;
    expect(topOf(article(element, 3))).to.be.within(0, innerHeight / 3);
  });

  it('go from one short update to the next', async () => {
    await enter(1);
    await press(element, 'PageUp');
    expect(focused(element) === article(element, 2)).to.be.true;
  });
});
