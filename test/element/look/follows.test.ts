import {expect} from '@open-wc/testing';
import {feedOf, item, items} from '../../helpers/feeds.js';
import {article, find, mount, part, partIn, settle} from '../../helpers/mount.js';

// In a shadow tree WebKit does not always see that an element that `:has()` asks for has changed its class.
describe('the look follows the state', () => {
  const mark = (element: HTMLElement): string => getComputedStyle(element, '::before').borderTopColor;

  it('the line above the title is in the accent while the coverage is live, and no longer', async () => {
    const element = await mount(feedOf(items(2), {state: 'live'}));
    const header = part(element, 'header');
    const before = mark(header);
    const seen: boolean[] = [];
    for (const state of ['ended', 'live', 'paused'] as const) {
      element.apply(feedOf(items(2), {state}));
      await element.updateComplete;
      await settle();
      seen.push(mark(header) === before);
    }
    expect(seen).to.deep.equal([false, true, false]);
  });

  it('the line is not in the accent while the reader has paused', async () => {
    const element = await mount(feedOf(items(2), {state: 'live'}));
    const header = part(element, 'header');
    const before = mark(header);
    element.pause();
    await settle();
    const paused = mark(header);
    element.resume();
    await settle();
    expect([paused === before, mark(header) === before]).to.deep.equal([false, true]);
  });

  it('the brief does not stick while all key events are listed', async () => {
    const element = await mount(
      feedOf(Array.from({length: 9}, (_, index) => item(index, {_live_updates: {key: true}}))),
    );
    element.parentElement!.style.width = '1600px';
    const brief = find(element, '.brief');
    const at = (): string => getComputedStyle(brief).position;
    const seen = [at()];
    for (let time = 0; time < 2; time++) {
      part(element, 'key-events-toggle').click();
      await settle();
      seen.push(at());
    }
    expect(seen).to.deep.equal(['sticky', 'static', 'sticky']);
  });

  it('a batch is laid out while something in it is new or folded', async () => {
    if (!CSS.supports('overflow-anchor: auto')) return;
    const element = await mount(feedOf(items(15)), {'page-size': '0'});
    const batch = article(element, 1).parentElement!;
    const at = (): string => getComputedStyle(batch).contentVisibility;
    const seen = [at()];
    for (let time = 0; time < 2; time++) {
      partIn(element, 1, 'update-toggle').click();
      await settle();
      seen.push(at());
    }
    expect(seen).to.deep.equal(['auto', 'visible', 'auto']);
  });
});
