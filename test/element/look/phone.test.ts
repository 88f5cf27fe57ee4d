import {expect, fixtureSync, waitUntil} from '@open-wc/testing';
import type {LiveUpdates} from '../../../src/index.js';
import {feedOf, item} from '../../helpers/feeds.js';
import {count, find, mount, part, partIn, parts} from '../../helpers/mount.js';

async function mountAt(width: number, feed: object, attributes = {}): Promise<LiveUpdates> {
  const box = fixtureSync<HTMLElement>(`<div style="width: ${width}px; font: 16px/1.5 sans-serif"></div>`);
  const element = await mount(feed, attributes);
  box.append(element);
  await element.updateComplete;
  return element;
}

const middleOf = (node: Element): number => {
  const {top, bottom} = node.getBoundingClientRect();
  return (top + bottom) / 2;
};

const keyEvents = (count: number): ReturnType<typeof item>[] =>
  Array.from({length: count}, (_, index) => item(count - index, {_live_updates: {key: true}}));

describe('the buttons of an update without tags and links', () => {
  for (const width of [320, 400]) {
    it(`stand beside its time in ${width}px, and take no line from the text`, async () => {
      const element = await mountAt(width, feedOf([item(1)]));
      expect(middleOf(part(element, 'update-share'))).to.be.closeTo(middleOf(part(element, 'update-permalink')), 3);
      const end = (node: Element): number => node.getBoundingClientRect().right;
      expect(end(find(element, '.shares'))).to.be.closeTo(end(part(element, 'update')), 1);
    });
  }

  it('stand in the rail where there is one', async () => {
    const element = await mountAt(700, feedOf([item(1)]));
    const [share, time, body] = ['update-share', 'update-time', 'update-body'].map(name =>
      part(element, name).getBoundingClientRect(),
    );
    expect(share!.left).to.be.closeTo(time!.left, 1);
    expect(share!.top).to.be.at.least(time!.bottom - 1);
    expect(share!.right).to.be.below(body!.left);
  });

  it('stand below the text with tags, and are not there while it is folded', async () => {
    const element = await mountAt(320, feedOf([item(2, {tags: ['tide']}), item(1)]));
    expect(middleOf(partIn(element, 2, 'update-share'))).to.be.closeTo(middleOf(partIn(element, 2, 'tag')), 3);
    element.collapseAll();
    await element.updateComplete;
    expect(parts(element, 'update-share').filter(button => button.checkVisibility())).to.have.length(0);
  });
});

describe('key events', () => {
  for (const [width, all, seen] of [
    [320, 6, 3],
    [320, 5, 5],
    [700, 6, 5],
  ] as const) {
    it(`${seen} of ${all} are seen in ${width}px until all are asked for`, async () => {
      const element = await mountAt(width, feedOf(keyEvents(all)));
      const isSeen = (event: Element): boolean => event.checkVisibility();
      expect(parts(element, 'event-time').filter(isSeen)).to.have.length(seen);
      const [toggle] = parts(element, 'key-events-toggle');
      expect(toggle?.checkVisibility() ?? 'none').to.equal(all > 5 ? true : 'none');
      toggle?.click();
      await element.updateComplete;
      expect(parts(element, 'event-time').filter(isSeen)).to.have.length(all);
    });
  }
});

it('a button that loads a frame is as high as its words in 240px', async () => {
  const content_html = '<p>A film</p><iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>';
  const element = await mountAt(240, feedOf([item(1, {content_html})]));
  await waitUntil(() => count(element, 'frame-button'), 'no placeholder came');
  const load = part(element, 'frame-button');
  expect(load.clientHeight).to.be.at.least(load.scrollHeight);
});

it('the note in the place of an update has no clock beside its distance', async () => {
  const taken = item(1, {_live_updates: {deleted: true, correction: 'Two reports were mixed up.'}});
  const element = await mountAt(700, feedOf([item(2), taken]), {timestamps: 'relative'});
  expect(parts(element, 'clock').map(clock => clock.checkVisibility())).to.deep.equal([true, false]);
});
