import {expect, fixtureSync, html} from '@open-wc/testing';
import type {LiveUpdates} from '../../../src/index.js';
import {feedOf, item} from '../../helpers/feeds.js';
import {article, createElement} from '../../helpers/mount.js';
import {json, Network} from '../../helpers/network.js';
import {seen, sentences, topOf} from '../../helpers/scrolling.js';

type Fields = Record<string, unknown>;

const updates = (count: number): Fields[] =>
  Array.from({length: count}, (_, index) => item(count - index, {content_html: sentences(6)}));

const homeOf = (element: LiveUpdates): string | undefined =>
  element.querySelector('.ad')?.assignedSlot?.closest('article')?.dataset['id'];

/** An element with an ad of 250 pixels after the third update, scrolled until this update stands 40 pixels below the top. */
async function read(number: number): Promise<[LiveUpdates, Network]> {
  const server = new Network(json(feedOf(updates(20))));
  const element = createElement(
    server,
    {'page-size': '0', incoming: 'always'},
    '<div slot="after-3" class="ad" style="height: 250px">Ad</div>',
  );
  fixtureSync<HTMLElement>(html`<main><p style="height: 300px"></p></main>`).append(element);
  await element.refresh();
  for (let turn = 0; turn < 8; turn++) {
    scrollBy(0, topOf(article(element, number)) - 40);
    await seen();
  }
  return [element, server];
}

/** How far everything that begins in view is moved by one more update, in this frame and the next. */
async function movesBy(element: LiveUpdates, server: Network, count: number): Promise<number> {
  const inView = [...element.shadowRoot!.querySelectorAll('.update-body > p')].filter(
    one => topOf(one) > 0 && topOf(one) < innerHeight,
  );
  const before = inView.map(topOf);
  server.serve(feedOf(updates(count)));
  await element.refresh();
  const moved = inView.map((one, index) => Math.abs(topOf(one) - before[index]!));
  await seen();
  return Math.max(...moved, ...inView.map((one, index) => Math.abs(topOf(one) - before[index]!)));
}

describe('an ad after the third update', () => {
  it('above the person, moves to its number, and nothing that is read moves', async () => {
    const [element, server] = await read(8);
    const moved = await movesBy(element, server, 21);
    expect(homeOf(element)).to.equal('u19');
    expect(moved).to.be.below(1.01);
  });

  for (const number of [18, 19]) {
    it(`waits while update ${number} is read, which would get or lose it`, async () => {
      const [element, server] = await read(number);
      const moved = await movesBy(element, server, 21);
      expect(homeOf(element)).to.equal('u18');
      expect(moved).to.be.below(1.01);
    });
  }

  it('goes to its number when the person has read on', async () => {
    const [element, server] = await read(18);
    await movesBy(element, server, 21);
    for (let turn = 0; turn < 8; turn++) {
      scrollBy(0, topOf(article(element, 6)) - 40);
      await seen();
    }
    const before = topOf(article(element, 6));
    element.requestUpdate();
    await element.updateComplete;
    await seen();
    expect(homeOf(element)).to.equal('u19');
    expect(topOf(article(element, 6))).to.be.closeTo(before, 1);
  });

  it('goes with its update’s place when that update is withdrawn in view', async () => {
    const [element, server] = await read(18);
    server.serve(feedOf([...updates(20).filter(({id}) => id !== 'u18'), item(18, {_live_updates: {deleted: true}})]));
    await element.refresh();
    expect(homeOf(element)).to.equal('u17');
  });
});
