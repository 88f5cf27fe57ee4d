import {expect, fixtureSync, html} from '@open-wc/testing';
import type {LiveUpdates} from '../../../src/index.js';
import {feedOf, item} from '../../helpers/feeds.js';
import {article, createElement, partIn} from '../../helpers/mount.js';
import {json, Network} from '../../helpers/network.js';
import {seen, sentences, topOf} from '../../helpers/scrolling.js';

const FEED = feedOf(Array.from({length: 20}, (_, index) => item(20 - index, {content_html: sentences(12)})));

let element: LiveUpdates;
let page: HTMLElement;

/** An element that has been scrolled until `target` stands at this height, and rests there. */
async function rest(target: () => Element, top: number, style = ''): Promise<void> {
  element = createElement(new Network(json(FEED)), {'page-size': '0', style});
  page = fixtureSync<HTMLElement>(html`<main style="width: 760px"><p style="height: 500px">The page’s text</p></main>`);
  page.append(element);
  await element.refresh();
  for (let turn = 0; turn < 10; turn++) {
    scrollBy(0, topOf(target()) - top);
    for (let frame = 0; frame < 5; frame++) await seen(); // the end of the scrolling is told of in a later frame
  }
  expect(topOf(target())).to.be.closeTo(top, 1);
}

describe('what is read stays in view', () => {
  afterEach(() => {
    document.documentElement.removeAttribute('style');
    scrollTo(0, 0);
  });

  for (const [what, change] of [
    ['the page becomes narrower, as on rotation', () => (page.style.width = '420px')],
    ['the page becomes wider', () => (page.style.width = '780px')],
    ['the page makes the text larger', () => (element.style.fontSize = '1.4em')],
  ] as const) {
    it(`when ${what}`, async () => {
      await rest(() => article(element, 10), 20);
      change();
      for (let frame = 0; frame < 10; frame++) await seen();
      expect(topOf(article(element, 10))).to.be.closeTo(20, 2);
    });
  }

  it('when a picture grows that a sticky header of the page covers', async () => {
    document.documentElement.style.scrollPaddingTop = '70px'; // for engines that anchor the position themselves
    const body = (): HTMLElement => partIn(element, 10, 'update-body');
    await rest(() => body().children[1]!, 75, '--live-updates-sticky-offset: 70px');
    const picture = document.createElement('div');
    body().children[0]!.append(picture);
    await seen();
    scrollBy(0, topOf(body().children[1]!) - 75);
    for (let frame = 0; frame < 5; frame++) await seen();
    picture.style.height = '220px';
    await seen();
    await seen();
    expect(topOf(body().children[1]!)).to.be.closeTo(75, 2);
  });
});
