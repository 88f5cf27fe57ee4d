import {expect} from '@open-wc/testing';
import {restore, stub, type SinonFakeTimers} from 'sinon';
import {fragmentOf} from '../../../src/model/fragment.js';
import {feedOf, item, items} from '../../helpers/feeds.js';
import {count, find, mount, part, partIn, parts, settle, textOf} from '../../helpers/mount.js';
import {fakeTime} from '../../helpers/time.js';

const address = location.href.replace(/#.*/, '');
const link = (number: number): string => `${address}#${fragmentOf(`u${number}`)}`;

/** Gives the navigator something that this browser may not have. */
function give(name: 'share' | 'clipboard', value: unknown): void {
  Object.defineProperty(navigator, name, {configurable: true, value});
}

describe('a link to hand on', () => {
  let clock: SinonFakeTimers;
  beforeEach(() => (clock = fakeTime()));
  afterEach(() => {
    clock.restore();
    restore();
    for (const name of ['share', 'clipboard']) Reflect.deleteProperty(navigator, name);
  });

  it('is copied, and the button and the announcer say so for a while', async () => {
    const written: string[] = [];
    give('clipboard', {writeText: (text: string) => Promise.resolve(written.push(text))});
    const element = await mount(feedOf(items(2)));
    partIn(element, 1, 'update-share').click();
    await settle();
    const now = [textOf(partIn(element, 1, 'update-share')), textOf(find(element, '.announcer'))];
    expect(textOf(partIn(element, 2, 'update-share'))).to.equal('Copy link');
    clock.tick(20_000);
    await element.updateComplete;
    expect(written).to.deep.equal([link(1)]);
    expect(now).to.deep.equal(['Link copied', 'Link copied']);
    expect(textOf(partIn(element, 1, 'update-share'))).to.equal('Copy link');
  });

  it('leaves the page’s address as it is', async () => {
    give('clipboard', {writeText: () => Promise.resolve()});
    const element = await mount(feedOf(items(1)));
    part(element, 'update-share').click();
    await settle();
    expect(location.hash).to.equal('');
  });

  for (const [name, clipboard] of [
    ['no clipboard, as on an insecure page', undefined],
    [
      'a clipboard that may not be written, as in a frame',
      {writeText: () => Promise.reject(new DOMException('', 'NotAllowedError'))},
    ],
  ] as const) {
    it(`is shown by the browser where there is ${name}`, async () => {
      give('clipboard', clipboard);
      const prompted = stub(window, 'prompt');
      const element = await mount(feedOf(items(1)));
      part(element, 'update-share').click();
      await settle();
      expect(prompted.args).to.deep.equal([['Copy link', link(1)]]);
      expect(textOf(part(element, 'update-share'))).to.equal('Copy link');
    });
  }

  it('is shown by the browser where the old way to copy is gone', async () => {
    give('clipboard', {writeText: () => Promise.reject(new DOMException('', 'NotAllowedError'))});
    Object.defineProperty(document, 'execCommand', {configurable: true, value: undefined});
    const prompted = stub(window, 'prompt');
    const element = await mount(feedOf(items(1)));
    part(element, 'update-share').click();
    await settle();
    Reflect.deleteProperty(document, 'execCommand');
    expect(prompted.args).to.deep.equal([['Copy link', link(1)]]);
  });

  it('is handed to the system where that can share', async () => {
    const shared: unknown[] = [];
    give('share', (data: unknown) => Promise.resolve(shared.push(data)));
    const element = await mount(feedOf(items(1)));
    expect(parts(element, 'update-share').map(textOf)).to.deep.equal(['Copy link', 'Share']);
    parts(element, 'update-share')[1]!.click();
    await settle();
    expect(shared).to.deep.equal([{title: 'Update 1', url: link(1)}]);
  });

  it('is left alone where the reader thinks better of sharing', async () => {
    give('share', () => Promise.reject(new DOMException('', 'AbortError')));
    const prompted = stub(window, 'prompt');
    const element = await mount(feedOf(items(1)));
    parts(element, 'update-share')[1]!.click();
    await settle();
    expect(prompted.args).to.deep.equal([]);
  });

  it('is offered once where the system cannot share', async () => {
    const element = await mount(feedOf(items(1)));
    expect(count(element, 'update-share')).to.equal('share' in navigator ? 2 : 1);
  });

  it('is offered for no note in place of a withdrawn update', async () => {
    const note = item(1, {_live_updates: {deleted: true, correction: 'A mistake.'}});
    expect(count(await mount(feedOf([note])), 'update-share')).to.equal(0);
  });

  it('is the update’s own with deep-links="off"', async () => {
    const written: string[] = [];
    give('clipboard', {writeText: (text: string) => Promise.resolve(written.push(text))});
    const element = await mount(feedOf([item(1, {url: 'https://news.example/live/1'})]), {'deep-links': 'off'});
    part(element, 'update-share').click();
    await settle();
    expect(written).to.deep.equal(['https://news.example/live/1']);
  });
});
