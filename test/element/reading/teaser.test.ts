import {expect} from '@open-wc/testing';
import {en} from '../../../src/locales/en.js';
import {feedOf, items} from '../../helpers/feeds.js';
import {button, count, focused, labelsOf, mount} from '../../helpers/mount.js';

describe('the reader of a folded element', () => {
  it('folds it again after opening it, and keeps the focus', async () => {
    const element = await mount(feedOf(items(3)), {collapsed: ''});
    button(element, 'Show 3 updates').click();
    await element.updateComplete;
    const hide = button(element, en.hide);
    expect(hide.ariaExpanded).to.equal('true');
    hide.focus();
    hide.click();
    await element.updateComplete;
    expect([element.collapsed, count(element, 'update')]).to.deep.equal([true, 0]);
    expect(focused(element)?.textContent).to.equal('Show 3 updates');
    button(element, 'Show 3 updates').click();
    await element.updateComplete;
    expect(labelsOf(element)).to.include(en.hide);
  });

  it('folds it again after the banner has opened it', async () => {
    const element = await mount(feedOf(items(3)), {collapsed: ''});
    await element.showUpdate('u2');
    expect(labelsOf(element)).to.include(en.hide);
  });

  it('finds no such button where the page has opened it, or it never was folded', async () => {
    const element = await mount(feedOf(items(3)), {collapsed: ''});
    element.collapsed = false;
    await element.updateComplete;
    expect(labelsOf(element)).not.to.include(en.hide);
    expect(labelsOf(await mount(feedOf(items(3))))).not.to.include(en.hide);
  });
});
