import {expect, fixtureSync, html} from '@open-wc/testing';
import type {LiveUpdates} from '../../../src/index.js';
import {feedOf, item} from '../../helpers/feeds.js';
import {article, button, createElement, find, part, partIn} from '../../helpers/mount.js';
import {json, Network} from '../../helpers/network.js';
import {seen, sentences, topOf} from '../../helpers/scrolling.js';

type Fields = Record<string, unknown>;

const long = (number: number, more: Fields = {}): Fields => item(number, {content_html: sentences(12), ...more});
const edit = (number: number, text: string): Fields =>
  item(number, {content_html: text, date_modified: '2024-06-01T12:00:00Z'});
const gone = (number: number): Fields => item(number, {_live_updates: {deleted: true}});
/** Updates 20 to 1, these in place of those with their ids, or before all. */
function updates(...others: readonly Fields[]): object {
  const ids = others.map(({id}) => id);
  const rest = Array.from({length: 20}, (_, index) => long(20 - index)).filter(({id}) => !ids.includes(id));
  const all = [...others, ...rest];
  return feedOf(all.sort((a, b) => String(b['date_published']).localeCompare(String(a['date_published']))));
}

let element: LiveUpdates;

/** An element between two texts of the page, which has been scrolled until `target` stands at this height. */
async function scrolled(target: () => Element, top: number, attributes: Record<string, string> = {}): Promise<void> {
  element = createElement(new Network(json(updates())), {'page-size': '0', incoming: 'always', ...attributes});
  const main = fixtureSync<HTMLElement>(html`<main>
    <p style="height: 500px">The page’s text before it</p>
    <p class="after" style="height: 1500px">The page’s text after it</p>
  </main>`);
  main.insertBefore(element, main.querySelector('.after'));
  await element.refresh();
  for (let turn = 0; turn < 10; turn++) {
    scrollBy(0, topOf(target()) - top);
    await seen();
  }
  expect(topOf(target())).to.be.closeTo(top, 1);
}

/** How far `target` is moved by this, in the first frame that shows it and in the next. */
async function moves(target: Element, act: () => unknown): Promise<number[]> {
  const before = topOf(target);
  await act();
  const moved: number[] = [];
  for (let frame = 0; frame < 2; frame++) {
    await seen();
    moved.push(Math.abs(topOf(target) - before));
  }
  return moved;
}

async function expectStays(target: Element, act: () => unknown): Promise<void> {
  const [first = NaN, second = NaN] = await moves(target, act);
  expect(first).to.be.below(1);
  expect(second).to.be.below(1);
}

describe('nothing moves', () => {
  afterEach(() => {
    document.body.removeAttribute('style');
    document.documentElement.removeAttribute('style');
    scrollTo(0, 0);
  });

  it('when the first update in view goes: the next keeps its place', async () => {
    await scrolled(() => article(element, 10), -20);
    await expectStays(article(element, 9), () => element.apply(updates(gone(10))));
  });

  it('when a paragraph above the edge of the first update in view becomes three', async () => {
    await scrolled(() => article(element, 10), -120);
    const last = partIn(element, 10, 'update-body').lastElementChild!;
    expect(topOf(last)).to.be.above(0);
    const text = sentences(12).replace(/<p>.*?<\/p>/, '<p>One.</p><p>Two.</p><p>Three.</p>');
    await expectStays(last, () => element.apply(updates(edit(10, text))));
  });

  it('when all are folded: the second in view keeps its place', async () => {
    await scrolled(() => article(element, 10), -120);
    await expectStays(article(element, 9), () => element.collapseAll());
  });

  it('when something above it grows without an update, as a picture that comes late', async () => {
    await scrolled(() => article(element, 10), -20);
    const above = partIn(element, 11, 'update-body').firstElementChild as HTMLElement;
    await expectStays(article(element, 10), () => (above.style.height = '900px'));
  });

  it('when something above it grows as the reader scrolls', async () => {
    await scrolled(() => article(element, 10), 200);
    const before = topOf(article(element, 10));
    article(element, 12).style.height = '900px';
    scrollBy({top: 50, behavior: 'instant'});
    await seen();
    await seen();
    expect(topOf(article(element, 10))).to.be.closeTo(before - 50, 1);
  });

  it('in the page’s text after it', async () => {
    await scrolled(() => document.querySelector('.after')!, 100);
    await expectStays(document.querySelector('.after')!, () => element.apply(updates(long(21), long(22))));
  });

  it('in the page’s text before it', async () => {
    await scrolled(() => element, 300);
    await expectStays(element, () => element.apply(updates(long(21), edit(19, '<p>Short.</p>'))));
  });

  it('above the stream while its top is in view: what is new pushes down what is there', async () => {
    await scrolled(() => part(element, 'stream'), 100);
    const before = topOf(article(element, 20));
    await expectStays(part(element, 'stream'), () => element.apply(updates(long(21))));
    expect(topOf(article(element, 20)) - before).to.be.above(100);
  });

  it('on a page that says how it scrolls by its body', async () => {
    document.documentElement.style.height = document.body.style.height = '100%';
    document.body.style.overflowX = 'hidden';
    await scrolled(() => article(element, 10), -20);
    await expectStays(article(element, 10), () => element.apply(updates(long(21))));
  });

  it('on a page that forbids the browser to keep the place', async () => {
    document.body.style.setProperty('overflow-anchor', 'none');
    await scrolled(() => article(element, 10), -20);
    const above = partIn(element, 11, 'update-body').firstElementChild as HTMLElement;
    await expectStays(article(element, 10), () => (above.style.height = '900px'));
  });

  it('on a page that scrolls smoothly', async () => {
    await scrolled(() => article(element, 10), -20);
    document.documentElement.style.scrollBehavior = 'smooth';
    await expectStays(article(element, 10), () => element.apply(updates(long(21))));
  });

  it('under the finger that turns the order round', async () => {
    await scrolled(() => part(element, 'toolbar'), -3);
    await expectStays(part(element, 'toolbar'), () => find(element, '.tools button').click());
  });

  it('under the finger that unfolds the options', async () => {
    await scrolled(() => part(element, 'toolbar'), 10, {style: 'width: 300px'});
    await expectStays(button(element, 'Options'), () => button(element, 'Options').click());
  });

  it('under the finger that folds an update', async () => {
    await scrolled(() => article(element, 10), -10);
    await expectStays(partIn(element, 10, 'update-toggle'), () => partIn(element, 10, 'update-toggle').click());
  });

  it('but "Show more", which gives its place to what it shows', async () => {
    await scrolled(() => part(element, 'more'), 30, {'page-size': '5'});
    const top = topOf(part(element, 'more'));
    part(element, 'more').click();
    await seen();
    expect(topOf(article(element, 15))).to.be.closeTo(top, 30);
  });
});

describe('when all that is in view goes', () => {
  beforeEach(async () => {
    await scrolled(() => article(element, 10), -200);
    element.apply(updates(long(10, {content_html: sentences(90)})));
    await seen();
    scrollBy(0, 200);
    await seen();
    expect(topOf(article(element, 10))).to.be.below(-300);
    expect(topOf(article(element, 9))).to.be.above(innerHeight);
  });
  afterEach(() => scrollTo(0, 0));

  it('the reader goes on with the next', async () => {
    element.apply(updates(gone(10)));
    await seen();
    expect(topOf(article(element, 9))).to.be.closeTo(0, 1);
  });

  it('as it is folded, the reader stands at its heading', async () => {
    element.collapseAll();
    await seen();
    expect(topOf(article(element, 10))).to.be.closeTo(0, 1);
  });
});
