import {expect} from '@open-wc/testing';
import {feedOf, items} from '../../helpers/feeds.js';
import {createElement, find, insert, mount, mountBare, part, mountFailing, textOf} from '../../helpers/mount.js';
import {cut, hang, json, Network} from '../../helpers/network.js';

describe('the slots', () => {
  const FALLBACK = '<a href="/live/">Follow</a>';
  const isSeen = (element: Element): boolean => element.getClientRects().length > 0;

  it('show the fallback before the first answer', async () => {
    const server = new Network(json({}));
    server.answer = hang;
    const element = insert(createElement(server, {}, FALLBACK));
    await element.updateComplete;
    expect(isSeen(element.firstElementChild!)).to.be.true;
  });

  it('show the fallback while loading fails', async () => {
    const server = new Network(json({}));
    server.answer = cut;
    const element = await mountFailing(server, {}, FALLBACK);
    expect(isSeen(element.firstElementChild!)).to.be.true;
  });

  it('show the fallback without a source', async () => {
    const element = await mountBare();
    element.innerHTML = FALLBACK;
    expect(isSeen(element.firstElementChild!)).to.be.true;
  });

  it('take the fallback away with the first good load', async () => {
    const element = await mount(feedOf(items(1)), {}, FALLBACK);
    expect(isSeen(element.firstElementChild!)).to.be.false;
  });

  it('empty replaces our words where there is no update', async () => {
    const element = await mount(feedOf([]), {}, '<p slot="empty">Nothing to see</p>');
    expect(isSeen(element.firstElementChild!)).to.be.true;
  });

  it('error replaces our words where nothing could be loaded', async () => {
    const server = new Network(json({}));
    server.answer = cut;
    const element = await mountFailing(server, {}, '<p slot="error">Come back later</p>');
    expect(isSeen(element.firstElementChild!)).to.be.true;
    expect(isSeen(find(element, '[part=error] button'))).to.be.false;
  });

  it('are ours where the page has none', async () => {
    const element = await mount(feedOf([]));
    expect(textOf(part(element, 'empty'))).to.match(/^Nothing yet/);
  });
});
