import {expect} from '@open-wc/testing';
import {stub, type SinonStub} from 'sinon';
import type {LiveUpdates} from '../../../src/index.js';
import {fragmentOf} from '../../../src/model/fragment.js';
import {feedOf, items} from '../../helpers/feeds.js';
import {article, idsOf, mount} from '../../helpers/mount.js';
import {json, Network} from '../../helpers/network.js';
import {topOf} from '../../helpers/scrolling.js';
import {look, mountTall, scrollTo, toTop} from '../../helpers/tall.js';

const address = location.href.replace(/#.*/, '');

/** Leaves the page at this update and comes back to it: a new element in the same entry of the history. */
async function leaveAt(number: number, attributes: Record<string, string> = {}, sign = 'pagehide'): Promise<number> {
  const [element] = await mountTall(attributes);
  await scrollTo(element, number);
  window.scrollBy(0, 30);
  await look(element);
  const offset = topOf(article(element, number));
  dispatchEvent(new Event(sign));
  element.remove();
  toTop();
  return offset;
}

async function comeBack(attributes: Record<string, string> = {}): Promise<LiveUpdates> {
  const element = await mount(new Network(json(feedOf(items(30)))), {'page-size': '0', ...attributes});
  for (let frame = 0; frame < 4; frame++) await look(element);
  return element;
}

describe('a reader who comes back to a page', () => {
  let navigation: SinonStub;
  beforeEach(() => {
    // a browser without the Navigation API knows a return by the kind of the page's navigation
    navigation = stub(performance, 'getEntriesByType').returns([{type: 'reload'} as unknown as PerformanceEntry]);
  });
  afterEach(() => {
    navigation.restore();
    sessionStorage.clear();
    history.replaceState(null, '', address);
    toTop();
  });

  it('is at the line that they read', async () => {
    const offset = await leaveAt(10);
    expect(topOf(article(await comeBack(), 10))).to.be.closeTo(offset, 2);
  });

  it('is there too where the browser ended the page in the background without a word', async () => {
    const offset = await leaveAt(10, {}, 'visibilitychange');
    expect(topOf(article(await comeBack(), 10))).to.be.closeTo(offset, 2);
  });

  it('has as many updates on the page as it takes', async () => {
    await leaveAt(10);
    const element = await comeBack({'page-size': '5'});
    expect(idsOf(element)).to.include('u11');
  });

  it('is there in spite of an address that links to another update', async () => {
    const offset = await leaveAt(10);
    history.replaceState(null, '', `${address}#${fragmentOf('u25')}`);
    expect(topOf(article(await comeBack(), 10))).to.be.closeTo(offset, 2);
  });

  for (const act of ['wheel', 'keydown', 'pointerdown', 'touchmove']) {
    it(`is left alone once they have begun something: ${act}`, async () => {
      await leaveAt(10);
      const server = new Network(json(feedOf(items(30))));
      const coming = mount(server, {'page-size': '0'});
      dispatchEvent(new Event(act));
      const element = await coming;
      for (let frame = 0; frame < 4; frame++) await look(element);
      expect(scrollY).to.equal(0);
    });
  }

  it('starts at the top where a link of the page to itself led them', async () => {
    await leaveAt(10);
    navigation.returns([{type: 'navigate'}]);
    await comeBack();
    expect(scrollY).to.equal(0);
  });

  it('is left alone once they have pressed into a frame of the page', async () => {
    await leaveAt(10);
    const frame = document.body.appendChild(document.createElement('iframe'));
    const coming = mount(new Network(json(feedOf(items(30)))), {'page-size': '0'});
    frame.focus();
    dispatchEvent(new Event('blur')); // the runner's window need not have the focus
    const element = await coming;
    for (let step = 0; step < 4; step++) await look(element);
    frame.remove();
    expect(scrollY).to.equal(0);
  });

  it('starts at the top if they were there', async () => {
    const [element] = await mountTall();
    dispatchEvent(new Event('pagehide'));
    element.remove();
    await comeBack();
    expect(scrollY).to.equal(0);
  });

  it('starts at the top with memory="off", and nothing is kept', async () => {
    await leaveAt(10, {memory: 'off'});
    await comeBack({memory: 'off'});
    expect([scrollY, sessionStorage.length]).to.deep.equal([0, 0]);
  });

  for (const kept of ['null', '[]', '{', '[null]', '[{"id": 5}]', '{"id": "nobody", "offset": "x"}', '"text"']) {
    it(`starts at the top where ${kept} is kept`, async () => {
      await leaveAt(10);
      const [key = ''] = Object.keys(sessionStorage);
      sessionStorage.setItem(key, kept);
      await comeBack();
      expect(scrollY).to.equal(0);
    });
  }
});
