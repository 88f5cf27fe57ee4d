import {expect} from '@open-wc/testing';
import {frames} from '../../src/content/dom/body.js';
import {makeFrame} from '../../src/content/dom/frames.js';
import {purify} from '../../src/content/dom/purifier.js';
import {purifier} from '../../src/content/dom/sanitize.js';
import {feedOf, item} from '../helpers/feeds.js';
import type {LiveUpdates} from '../../src/index.js';
import {article, count, createElement, find, insert, mount, part, partIn, settle, textOf} from '../helpers/mount.js';
import {json, Network} from '../helpers/network.js';
import {seen, sentences, topOf} from '../helpers/scrolling.js';
import {begin, feedInPage, GERMAN, labelOf, LateLanguages, pauseOf} from './languages.js';

const VIDEO = '<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>';
const WORDS = {
  language: 'de',
  latest: 'Aktuell '.repeat(200),
  copyLink: 'Link kopieren '.repeat(200),
  'load.video': 'Video laden',
};

/** What it says, in the skeleton too. */
const saidBy = ({renderRoot}: LiveUpdates): string =>
  [renderRoot.textContent, ...Array.from(renderRoot.querySelectorAll('[aria-label]'), ({ariaLabel}) => ariaLabel)]
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('the words of a language', () => {
  let languages: LateLanguages;
  beforeEach(() => (languages = new LateLanguages()));
  afterEach(() => languages.end());

  it('are there when the updates are: nothing is said in English before', async () => {
    const element = await begin('de');
    expect([saidBy(element), count(element, 'update'), count(element, 'skeleton')]).to.deep.equal(['', 0, 1]);
    await languages.answer(GERMAN);
    await element.updateComplete;
    expect([labelOf(element), pauseOf(element)]).to.deep.equal(['Aktuell', 'Anhalten']);
  });

  it('are waited for where a server wrote the updates into the page', async () => {
    const element = createElement(
      new Network(json(feedInPage)),
      {lang: 'de'},
      `<script type="application/json">${JSON.stringify(feedInPage)}</script>`,
    );
    insert(element);
    await settle();
    const before = saidBy(element);
    await languages.answer(GERMAN);
    await element.updateComplete;
    expect([before, labelOf(element)]).to.deep.equal(['', 'Aktuell']);
  });

  it('are English until they come, where that takes more than a second', async () => {
    const element = await mount(feedInPage, {lang: 'de'});
    const before = labelOf(element);
    await languages.answer(GERMAN);
    await element.updateComplete;
    expect([before, labelOf(element), pauseOf(element)]).to.deep.equal(['Latest', 'Aktuell', 'Anhalten']);
  });

  it('stay while those of another language come', async () => {
    const element = await begin('de');
    await languages.answer(GERMAN);
    await element.updateComplete;
    element.lang = 'fr';
    await settle();
    const before = labelOf(element);
    await languages.answer({language: 'fr', latest: 'Dernière'});
    await element.updateComplete;
    expect([before, labelOf(element)]).to.deep.equal(['Aktuell', 'Dernière']);
  });

  it('are those of the last language where two were asked for', async () => {
    const element = insert(createElement(new Network(json(feedInPage)), {lang: 'de', src: ''}));
    await settle();
    element.lang = 'fr';
    await settle();
    await languages.answer(GERMAN, 'de');
    element.apply(feedInPage);
    await settle();
    const before = saidBy(element);
    await languages.answer({language: 'fr', latest: 'Dernière'});
    await element.updateComplete;
    expect([before, labelOf(element)]).to.deep.equal(['', 'Dernière']);
  });
});

describe('words that come late', () => {
  let languages: LateLanguages;
  before(async () => {
    frames.provide(() => Promise.resolve(makeFrame));
    purifier.provide(() => Promise.resolve(purify));
    await Promise.all([frames.load(), purifier.load()]);
  });
  beforeEach(() => (languages = new LateLanguages()));
  afterEach(() => languages.end());

  it('leave what is in view in its place', async () => {
    const updates = Array.from({length: 20}, (_, index) => item(20 - index, {content_html: sentences(9)}));
    const element = await mount(feedOf(updates), {lang: 'de', 'page-size': '0'});
    const reading = article(element, 10);
    for (let frame = 0; frame < 10; frame++) {
      reading.scrollIntoView({behavior: 'instant'}); // articles around it are laid out for the first time
      await seen();
    }
    const [before, height] = [topOf(reading), part(element, 'banner').offsetHeight];
    await languages.answer(WORDS);
    await element.updateComplete;
    const after = topOf(reading);
    await seen();
    expect(part(element, 'banner').offsetHeight).to.be.above(height + 100);
    expect([after, topOf(reading)].map(top => Math.abs(Math.round(top - before)))).to.deep.equal([0, 0]);
  });

  it('leave a frame that is loaded, and name those that are not', async () => {
    const updates = [item(2, {content_html: `<p>Two</p>${VIDEO}`}), item(1, {content_html: `<p>One</p>${VIDEO}`})];
    const element = await mount(feedOf(updates), {lang: 'de', expand: 'all'});
    partIn(element, 2, 'frame-button').click();
    const frame = find(element, '[data-id=u2] iframe') as HTMLIFrameElement;
    const inner = frame.contentWindow;
    await languages.answer(WORDS);
    await element.updateComplete;
    expect(find(element, '[data-id=u2] iframe') === frame && frame.contentWindow === inner).to.be.true;
    expect(textOf(partIn(element, 1, 'frame-button'))).to.equal('Video laden');
  });

  it('leave the focus, the fold and the nodes of an update', async () => {
    const element = await mount(feedOf([item(2), item(1)]), {lang: 'de'});
    const toggle = partIn(element, 1, 'update-toggle');
    toggle.click();
    await element.updateComplete;
    toggle.focus();
    const isOpen = toggle.getAttribute('aria-expanded');
    await languages.answer(WORDS);
    await element.updateComplete;
    expect([
      partIn(element, 1, 'update-toggle') === toggle,
      element.shadowRoot?.activeElement === toggle,
      toggle.getAttribute('aria-expanded') === isOpen,
    ]).to.deep.equal([true, true, true]);
  });
});
