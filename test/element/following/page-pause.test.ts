import {expect} from '@open-wc/testing';
import {en} from '../../../src/locales/en.js';
import type {LiveUpdates} from '../../../src/index.js';
import {feedOf, items} from '../../helpers/feeds.js';
import {button, find, labelsOf, mount, part, settle, textOf} from '../../helpers/mount.js';

const KEY = 'live-updates paused';
const FEED = feedOf(items(2));

async function press(element: LiveUpdates, label: string): Promise<void> {
  button(element, label).click();
  await settle();
}

describe('the pause of a reader', () => {
  it('holds for all streams of the page, and so does going on', async () => {
    const [first, second] = [await mount(FEED), await mount(FEED, {src: 'https://other.example/feed.json'})];
    await press(first, en.pause);
    const paused = [first.paused, second.paused, second.status];
    await press(second, en.resume);
    expect([paused, first.paused, second.paused]).to.deep.equal([[true, true, 'paused'], false, false]);
  });

  it('holds for a stream that comes later', async () => {
    await press(await mount(FEED), en.pause);
    const later = await mount(FEED);
    await settle();
    expect([later.paused, later.updates.length]).to.deep.equal([true, 2]);
  });

  it('leaves a stream to the page that the page has paused', async () => {
    const own = await mount(FEED, {paused: ''});
    const other = await mount(FEED);
    await press(other, en.pause);
    await press(other, en.resume);
    const after = own.paused;
    await press(own, en.resume);
    expect([after, own.paused]).to.deep.equal([true, false]);
  });

  it('is not made by the page: its attribute is for one stream', async () => {
    const [first, second] = [await mount(FEED), await mount(FEED)];
    first.pause();
    await settle();
    expect([second.paused, sessionStorage.getItem(KEY)]).to.deep.equal([false, null]);
  });

  it('is ended for one stream by the page, and stays for the others', async () => {
    const [first, second] = [await mount(FEED), await mount(FEED)];
    await press(first, en.pause);
    first.resume();
    await settle();
    expect([first.paused, second.paused]).to.deep.equal([false, true]);
  });

  it('is remembered for the visit', async () => {
    const first = await mount(FEED);
    await press(first, en.pause);
    first.remove();
    await settle();
    const second = await mount(FEED);
    await settle();
    const remembered = second.paused;
    await press(second, en.resume);
    expect([remembered, sessionStorage.getItem(KEY)]).to.deep.equal([true, null]);
  });

  it('is forgotten with memory="off"', async () => {
    const first = await mount(FEED, {memory: 'off'});
    await press(first, en.pause);
    expect(sessionStorage.getItem(KEY)).to.equal(null);
    first.remove();
    await settle();
    expect((await mount(FEED)).paused).to.be.false;
  });

  it('outlasts a move within the page', async () => {
    const element = await mount(FEED, {memory: 'off'});
    await press(element, en.pause);
    element.parentElement?.append(element);
    await settle();
    expect(element.paused).to.be.true;
  });

  it('says how to go on, with a button beside it', async () => {
    const element = await mount(FEED, {hide: 'toolbar'});
    element.pause();
    await element.updateComplete;
    expect(textOf(part(element, 'status'))).to.equal(`${en['status.paused']} ${en.resume}`);
    find(element, '[part=status] button').click();
    expect(element.paused).to.be.false;
  });

  it('is offered in a folded element', async () => {
    const element = await mount(FEED, {collapsed: ''});
    expect(labelsOf(element)).to.include(en.pause);
    await press(element, en.pause);
    expect([element.paused, element.collapsed]).to.deep.equal([true, true]);
  });

  it('is not offered in a folded element whose coverage is over', async () => {
    expect(labelsOf(await mount(feedOf(items(1), {state: 'ended'}), {collapsed: ''}))).not.to.include(en.pause);
  });
});
