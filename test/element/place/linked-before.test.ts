import {expect, waitUntil} from '@open-wc/testing';
import type {LiveUpdates} from '../../../src/index.js';
import {fragmentOf} from '../../../src/model/fragment.js';
import {article} from '../../helpers/mount.js';
import {topOf} from '../../helpers/scrolling.js';
import {openServed, takeOver, written, type Given, type ServedPage} from '../../helpers/served-page.js';

// Compared is with where the update began as the server wrote it: browsers go to whole pixels, so that is seldom 0.

/** A page that a server has written, opened with a link to an update; the browser itself has gone to it. */
async function openLinked(number: number, given: Given = {}): Promise<ServedPage> {
  const page = await openServed(given);
  page.window.location.hash = fragmentOf(`u${number}`);
  await new Promise(done => page.window.requestAnimationFrame(done));
  written(page, number).scrollIntoView(); // in a frame that is new, WebKit does not always go there by itself
  return page;
}

/** Takes the page over, and waits until the link has done all that it does. */
async function takeOverLinked(page: ServedPage, number: number): Promise<LiveUpdates> {
  const element = await takeOver(page);
  await waitUntil(() => article(element, number).part.contains('linked'), 'it was not found');
  for (let frame = 0; frame < 7; frame++) await new Promise(done => page.window.requestAnimationFrame(done));
  return element;
}

describe('a person who has come by a link before the script', () => {
  it('is left at the line to which the browser has gone', async () => {
    const page = await openLinked(20);
    const before = topOf(written(page, 20));
    const element = await takeOverLinked(page, 20);
    expect(before).to.be.closeTo(0, 1);
    expect(topOf(article(element, 20))).to.be.closeTo(before, 1);
  });

  it('is left there below what the page’s header covers', async () => {
    const page = await openServed();
    page.document.documentElement.style.scrollPaddingTop = '90px';
    page.window.location.hash = fragmentOf('u20');
    await new Promise(done => page.window.requestAnimationFrame(done));
    const before = topOf(written(page, 20));
    const element = await takeOverLinked(page, 20);
    expect(before).to.be.closeTo(90, 1);
    expect(topOf(article(element, 20))).to.be.closeTo(before, 1);
  });

  it('goes on there with the keyboard', async () => {
    const element = await takeOverLinked(await openLinked(20), 20);
    expect(element.shadowRoot?.activeElement === article(element, 20)).to.be.true;
  });

  it('is left alone where updates have no address on the page', async () => {
    const page = await openLinked(20, {attributes: 'deep-links="off"'});
    const before = topOf(written(page, 20));
    const element = await takeOver(page);
    for (let frame = 0; frame < 7; frame++) await new Promise(done => page.window.requestAnimationFrame(done));
    expect(element.shadowRoot?.activeElement).to.equal(null);
    expect(topOf(article(element, 20))).to.be.closeTo(before, 1);
  });

  it('is left where they have read on to within the update', async () => {
    const page = await openLinked(20);
    page.window.scrollBy(0, 60);
    const before = topOf(written(page, 20));
    const element = await takeOverLinked(page, 20);
    expect(topOf(article(element, 20))).to.be.closeTo(before, 1);
  });

  it('is left at the end of the page, where the update does not reach the top', async () => {
    const page = await openLinked(11);
    const before = topOf(written(page, 11));
    const element = await takeOverLinked(page, 11);
    expect(before).to.be.above(10);
    expect(topOf(article(element, 11))).to.be.closeTo(before, 1);
  });

  it('finds the update open where all others are folded', async () => {
    const page = await openLinked(20, {attributes: 'expand="none"'});
    const before = topOf(written(page, 20));
    const element = await takeOverLinked(page, 20);
    expect(article(element, 20).querySelector('[part~=update-body] p')?.checkVisibility()).to.be.true;
    expect(topOf(article(element, 20))).to.be.closeTo(before, 1);
  });

  it('finds the update in a coverage that is folded', async () => {
    const page = await openLinked(20, {attributes: 'collapsed'});
    const element = await takeOver(page);
    await waitUntil(() => !element.collapsed, 'it stayed folded');
    expect(article(element, 20).checkVisibility()).to.be.true;
  });

  it('goes to the next update that they follow a link to', async () => {
    const page = await openLinked(20);
    const element = await takeOverLinked(page, 20);
    page.window.location.hash = fragmentOf('u15');
    await waitUntil(() => element.shadowRoot?.activeElement === article(element, 15), 'nothing happened');
    expect(topOf(article(element, 15))).to.be.within(0, 100);
  });

  it('stays where they have read on to', async () => {
    const page = await openLinked(12);
    written(page, 20).scrollIntoView();
    const before = topOf(written(page, 20));
    const element = await takeOverLinked(page, 12);
    expect(topOf(article(element, 20))).to.be.closeTo(before, 1);
  });

  it('stays where they have read on to if the update is not in the page', async () => {
    const page = await openLinked(3);
    written(page, 20).scrollIntoView();
    const before = topOf(written(page, 20));
    const element = await takeOver(page);
    for (let frame = 0; frame < 7; frame++) await new Promise(done => page.window.requestAnimationFrame(done));
    expect(topOf(article(element, 20))).to.be.closeTo(before, 1);
  });

  it('goes to an update that is not in the page from its top', async () => {
    const page = await openLinked(3);
    const element = await takeOver(page);
    await waitUntil(() => element.shadowRoot?.activeElement, 'it was not found');
    expect(topOf(article(element, 3))).to.be.within(0, page.window.innerHeight);
  });

  it('writes on in a field of the page', async () => {
    const page = await openLinked(20);
    const before = topOf(written(page, 20));
    const field = page.document.createElement('input');
    field.style.position = 'fixed';
    page.document.body.append(field);
    field.focus({preventScroll: true});
    const element = await takeOverLinked(page, 20);
    expect(page.document.activeElement === field).to.be.true;
    expect(topOf(article(element, 20))).to.be.closeTo(before, 1);
  });

  it('keeps the focus on the link that they had reached', async () => {
    const page = await openLinked(20);
    written(page, 19).querySelector<HTMLAnchorElement>('a')!.focus({preventScroll: true});
    const before = topOf(written(page, 20));
    const element = await takeOverLinked(page, 20);
    expect(article(element, 19).contains(element.shadowRoot?.activeElement ?? null)).to.be.true;
    expect(topOf(article(element, 20))).to.be.closeTo(before, 1);
  });
});

describe('a person who reads a page of which the element folds all', () => {
  it('reads on at the same line', async () => {
    const page = await openServed({attributes: 'expand="none"'});
    written(page, 20).scrollIntoView();
    const before = topOf(written(page, 20));
    const element = await takeOver(page);
    expect(article(element, 20).querySelector('[part~=update-body] p')?.checkVisibility()).to.be.true;
    expect(topOf(article(element, 20))).to.be.closeTo(before, 1);
  });
});
