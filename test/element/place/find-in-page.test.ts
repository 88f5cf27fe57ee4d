import {expect, fixtureSync, html} from '@open-wc/testing';
import {sendMouse} from '@web/test-runner-commands';
import type {LiveUpdates} from '../../../src/index.js';
import {feedOf, item, items} from '../../helpers/feeds.js';
import {article, find, isOpen, mount} from '../../helpers/mount.js';
import {seen} from '../../helpers/scrolling.js';

const address = location.href.replace(/#.*/, '');

/** Has the browser look for a word, as it does when a link says `#:~:text=`, and go to it. Whether it went anywhere. */
async function lookFor(word: string): Promise<boolean> {
  scrollTo(0, 0);
  const style = 'position: fixed; z-index: 9; top: 0; left: 0; width: 100px; height: 30px';
  const link = fixtureSync<HTMLElement>(html`<a href="#:~:text=${word}" style=${style}>Find</a>`);
  await sendMouse({type: 'click', position: [50, 15]});
  for (let frame = 0; frame < 120 && !scrollY; frame++) await seen();
  for (let frame = 0; frame < 10; frame++) await seen();
  link.remove();
  return scrollY > 0;
}

/** Whether this browser looks into shadow trees. */
async function looksInside(): Promise<boolean> {
  const host = fixtureSync<HTMLElement>(html`<div style="padding-top: 3000px"></div>`);
  host.attachShadow({mode: 'open'}).innerHTML = '<slot></slot><p>An axolotl</p>';
  const isFound = await lookFor('axolotl');
  host.remove();
  return isFound;
}

describe('what the browser finds', () => {
  afterEach(() => {
    history.replaceState(null, '', address);
    scrollTo(0, 0);
  });

  it('in a folded update far away is opened and comes into view', async () => {
    const isAble = await looksInside();
    const special = item(20, {content_html: '<p>There is a zebrafish in it.</p>'});
    const updates = items(200).map(update => (update.id === special.id ? special : update));
    const element: LiveUpdates = await mount(feedOf(updates), {expand: 'none', 'page-size': '0'});
    const fold = find(element, '[data-id=u20] .fold');
    if (isAble) expect(await lookFor('zebrafish')).to.be.true;
    else {
      // what a browser does that found something there
      fold.dispatchEvent(new Event('beforematch', {bubbles: true}));
      fold.removeAttribute('hidden');
      fold.scrollIntoView();
      await seen();
    }
    const {top, bottom} = article(element, 20).getBoundingClientRect();
    expect([isOpen(element, 20), fold.hasAttribute('hidden')]).to.deep.equal([true, false]);
    expect([bottom > 0, top < innerHeight]).to.deep.equal([true, true]);
  });
});
