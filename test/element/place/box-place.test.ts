import {expect, fixtureSync, html} from '@open-wc/testing';
import {feedOf, item} from '../../helpers/feeds.js';
import {article, createElement, part} from '../../helpers/mount.js';
import {json, Network} from '../../helpers/network.js';
import {seen, sentences, topOf} from '../../helpers/scrolling.js';

const updates = Array.from({length: 12}, (_, index) => item(12 - index, {content_html: sentences(9)}));
const feedWith = (lines: number): object =>
  feedOf(updates, {box: {title: 'Results', content_html: '<p>One more</p>'.repeat(lines)}});

describe('a box that changes above the person', () => {
  for (const [name, lines] of [
    ['grows', 30],
    ['shrinks', 1],
  ] as const) {
    it(`does not move what is read when it ${name}`, async () => {
      const server = new Network(json(feedWith(10)));
      const element = createElement(server, {'page-size': '0'});
      fixtureSync<HTMLElement>(html`<main><p style="height: 300px"></p></main>`).append(element);
      await element.refresh();
      for (let turn = 0; turn < 5; turn++) {
        scrollBy(0, topOf(article(element, 8)) - 50);
        await seen();
      }
      const before = topOf(article(element, 8));
      const height = part(element, 'box').offsetHeight;
      server.serve(feedWith(lines));
      await element.refresh();
      await seen();
      expect(Math.abs(part(element, 'box').offsetHeight - height)).to.be.above(50);
      expect(topOf(article(element, 8))).to.be.closeTo(before, 1);
    });
  }
});
