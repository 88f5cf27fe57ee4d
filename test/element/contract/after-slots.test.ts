import {expect, oneEvent} from '@open-wc/testing';
import {stub, type SinonStub} from 'sinon';
import type {LiveUpdates} from '../../../src/index.js';
import {feedOf, item, items} from '../../helpers/feeds.js';
import {article, createElement, insert, mount, settle} from '../../helpers/mount.js';
import {json, Network} from '../../helpers/network.js';

const AD = (number: number | string): string => `<p slot="after-${number}" class="ad">Ad ${number}</p>`;

async function mountAds(
  updates: number | object[],
  fallback: string,
  attributes?: Record<string, string>,
): Promise<[LiveUpdates, Network]> {
  const server = new Network(json(feedOf(typeof updates === 'number' ? items(updates) : (updates as []))));
  return [await mount(server, attributes, fallback), server];
}

async function serve(element: LiveUpdates, server: Network, updates: object[]): Promise<void> {
  server.serve(feedOf(updates as []));
  await element.refresh();
}

/** The ids of the updates that the page's ads stand in, in the order of the ads. */
const homesOf = (element: LiveUpdates): (string | undefined)[] =>
  [...element.querySelectorAll('.ad')].map(ad => ad.assignedSlot?.closest('article')?.dataset['id']);

describe('page content after an update', () => {
  let warn: SinonStub;
  beforeEach(() => (warn = stub(console, 'warn')));
  afterEach(() => warn.restore());

  it('stands at the end of the N-th update, inside its article', async () => {
    const [element] = await mountAds(4, AD(1) + AD(3));
    expect(homesOf(element)).to.deep.equal(['u4', 'u2']);
    expect(element.querySelector('.ad')!.assignedSlot === article(element, 4).lastElementChild).to.equal(true);
    expect(warn.args).to.deep.equal([]);
  });

  it('is seen', async () => {
    const [element] = await mountAds(4, AD(2));
    const {height} = element.querySelector('.ad')!.getBoundingClientRect();
    expect(height).to.be.above(0);
  });

  it('counts pinned updates and notes of withdrawn ones as what they are on the page', async () => {
    const note = item(3, {_live_updates: {deleted: true, correction: 'It was wrong'}});
    const updates = [item(4), note, item(2), item(1, {_live_updates: {pinned: true}})];
    const [element] = await mountAds(updates, AD(1) + AD(2) + AD(3) + AD(4));
    expect(homesOf(element)).to.deep.equal(['u1', 'u4', 'u3', 'u2']);
  });

  it('counts in shown order', async () => {
    const [element] = await mountAds(3, AD(1), {order: 'oldest'});
    expect(homesOf(element)).to.deep.equal(['u1']);
    element.order = 'newest';
    await element.updateComplete;
    expect(homesOf(element)).to.deep.equal(['u3']);
  });

  it('is there in a folded update too', async () => {
    const [element] = await mountAds(3, AD(2), {expand: 'none'});
    expect(element.querySelector('.ad')!.checkVisibility()).to.equal(true);
  });

  it('is nowhere behind "Show more" and in a teaser', async () => {
    const [element] = await mountAds(4, AD(2) + AD(3), {'page-size': '2'});
    expect(homesOf(element)).to.deep.equal(['u3', undefined]);
    element.pageSize = 0;
    await element.updateComplete;
    expect(homesOf(element)).to.deep.equal(['u3', 'u2']);
    element.collapsed = true;
    await element.updateComplete;
    expect(element.querySelector('.ad')!.checkVisibility()).to.equal(false);
  });

  it('stays with its number when an update comes', async () => {
    const [element, server] = await mountAds(4, AD(1) + AD(3));
    await serve(element, server, items(5));
    expect(homesOf(element)).to.deep.equal(['u5', 'u3']);
    expect(element.shadowRoot!.querySelectorAll('article slot')).to.have.length(2);
  });

  it('stays with its number when an update goes', async () => {
    const [element, server] = await mountAds(4, AD(2));
    await serve(element, server, [...items(4).slice(1), item(4, {_live_updates: {deleted: true}})]);
    expect(homesOf(element)).to.deep.equal(['u2']);
  });

  it('is there when an update that it stands in is edited', async () => {
    const [element, server] = await mountAds(2, AD(1));
    const slot = element.querySelector('.ad')!.assignedSlot;
    await serve(element, server, [item(2, {title: 'Other', content_html: '<p>Other</p>'}), item(1)]);
    expect(element.querySelector('.ad')!.assignedSlot === slot).to.equal(true);
  });

  it('comes when the page adds it, and goes when the page takes it away', async () => {
    const [element] = await mountAds(3, '');
    element.insertAdjacentHTML('beforeend', AD(2));
    await settle();
    expect(homesOf(element)).to.deep.equal(['u2']);
    element.replaceChildren();
    await settle();
    expect(element.shadowRoot!.querySelectorAll('article slot')).to.have.length(0);
  });

  it('may be several elements with one number', async () => {
    const [element] = await mountAds(3, AD(2) + AD(2));
    expect(homesOf(element)).to.deep.equal(['u2', 'u2']);
  });

  for (const name of ['after-0', 'after-x', 'after-', 'after--1', 'after-1.5', 'after-01', 'after-1e1', 'AFTER-1']) {
    it(`is not shown in ${name}, and one warning says so`, async () => {
      const [element, server] = await mountAds(11, `<p slot="${name}" class="ad">Ad</p><p slot="${name}">Ad</p>`);
      await serve(element, server, items(12));
      expect(homesOf(element)).to.deep.equal([undefined]);
      expect(warn.callCount).to.equal(1);
      expect(warn.args[0]?.[0]).to.include(`slot="${name}"`);
    });
  }

  it('leaves other slots alone', async () => {
    await mountAds(2, '<p slot="footer">Sponsor</p><p slot="afterword">None</p><p>Fallback</p>');
    expect(warn.args).to.deep.equal([]);
  });
});

describe('a frame after an update', () => {
  it('is loaded once, keeps its state and the focus, however often its place moves', async () => {
    const server = new Network(json(feedOf(items(5))));
    const element = createElement(server);
    const frame = document.createElement('iframe');
    frame.slot = 'after-2';
    frame.srcdoc = '<input>';
    let loads = 0;
    frame.addEventListener('load', () => loads++);
    element.append(frame);
    setTimeout(() => insert(element));
    await oneEvent(frame, 'load');
    await element.refresh();
    const input = frame.contentDocument!.querySelector('input')!;
    input.value = 'typed';
    frame.focus();
    for (let number = 6; number < 12; number++) {
      await serve(element, server, items(number));
      element.showPending();
      await settle();
    }
    expect(frame.assignedSlot?.closest('article')?.dataset['id']).to.equal('u10');
    expect([loads, frame.contentDocument!.querySelector('input')!.value]).to.deep.equal([1, 'typed']);
    expect(document.activeElement === frame).to.equal(true);
  });
});
