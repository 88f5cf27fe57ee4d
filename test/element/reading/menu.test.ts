import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {LiveUpdates} from '../../../src/index.js';
import {feedOf, item} from '../../helpers/feeds.js';
import {button, find, focused, insert, mount, part} from '../../helpers/mount.js';

const FEED = feedOf([item(2, {tags: ['a']}), item(1, {tags: ['a']})]);

const isOpen = (element: LiveUpdates): boolean =>
  find(element, '.options').ariaExpanded === 'true' && part(element, 'menu').checkVisibility();

async function openMenu(width = '20em'): Promise<LiveUpdates> {
  const element = await mount(FEED);
  element.style.width = width;
  button(element, 'Options').focus();
  button(element, 'Options').click();
  await element.updateComplete;
  return element;
}

describe('the menu of a narrow toolbar', () => {
  it('holds the filter, and is open once its button is pressed', async () => {
    const element = await openMenu();
    expect([isOpen(element), part(element, 'menu').contains(part(element, 'filter'))]).to.deep.equal([true, true]);
  });

  it('stays open while one chooses in it', async () => {
    const element = await openMenu();
    part(element, 'filter').querySelectorAll('button')[1]?.click();
    await element.updateComplete;
    expect([isOpen(element), element.filter]).to.deep.equal([true, 'a']);
  });

  for (const label of ['Options', 'Show oldest first']) {
    it(`closes on Escape, which gives the focus back to its button: from ${label}`, async () => {
      const element = await openMenu();
      button(element, label).focus();
      await sendKeys({press: 'Escape'});
      await element.updateComplete;
      expect([isOpen(element), focused(element) === button(element, 'Options')]).to.deep.equal([false, true]);
    });
  }

  it('keeps Escape to itself while it is open, and only then', async () => {
    const heard: string[] = [];
    const abort = new AbortController();
    document.addEventListener('keydown', ({key}) => heard.push(key), {signal: abort.signal});
    await openMenu();
    await sendKeys({press: 'Escape'});
    const whileOpen = heard.length;
    await sendKeys({press: 'Escape'});
    abort.abort();
    expect([whileOpen, heard.length]).to.deep.equal([0, 1]);
  });

  it('closes on a press outside, and leaves the focus there', async () => {
    const other = insert(document.createElement('button'));
    const element = await openMenu();
    other.focus();
    other.click();
    await element.updateComplete;
    expect([isOpen(element), document.activeElement === other]).to.deep.equal([false, true]);
  });

  it('closes on a press in the stream', async () => {
    const element = await openMenu();
    part(element, 'update-body').click();
    await element.updateComplete;
    expect(isOpen(element)).to.be.false;
  });

  for (const [where, leave] of [
    ['to the stream', (element: LiveUpdates) => part(element, 'update-permalink').focus()],
    ['out of the element', () => insert(document.createElement('button')).focus()],
  ] as const) {
    it(`closes when the focus goes on ${where}`, async () => {
      const element = await openMenu();
      leave(element);
      await element.updateComplete;
      expect(isOpen(element)).to.be.false;
    });
  }

  it('stays open while the focus goes from one control in it to another', async () => {
    const element = await openMenu();
    button(element, 'Show oldest first').focus();
    await element.updateComplete;
    expect(isOpen(element)).to.be.true;
  });

  it('leaves Escape to the page where the toolbar is wide', async () => {
    const element = await openMenu('60em');
    let isHeard = false;
    document.addEventListener('keydown', () => (isHeard = true), {once: true});
    button(element, 'Show oldest first').focus();
    await sendKeys({press: 'Escape'});
    expect([isHeard, part(element, 'menu').checkVisibility()]).to.deep.equal([true, true]);
  });
});
