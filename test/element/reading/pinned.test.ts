import {expect} from '@open-wc/testing';
import type {SinonFakeTimers} from 'sinon';
import {en} from '../../../src/locales/en.js';
import type {LiveUpdates} from '../../../src/index.js';
import {feedOf, item, items} from '../../helpers/feeds.js';
import {
  article,
  button,
  count,
  focused,
  idsOf,
  labelsOf,
  mount,
  part,
  partIn,
  parts,
  settle,
  textOf,
} from '../../helpers/mount.js';
import {fakeTime} from '../../helpers/time.js';

const long = `<p>${'It goes on. '.repeat(200)}</p><p><a href="https://a.example/">The end</a></p>`;
const pin = (number: number, more: Record<string, unknown> = {}): Record<string, unknown> =>
  item(number, {content_html: long, ...more, _live_updates: {pinned: true}});

/** Ids of updates and texts of lines, as they stand. */
const rowsIn = (element: LiveUpdates): readonly (string | undefined)[] =>
  [...part(element, 'stream').querySelectorAll<HTMLElement>('.batch > *')]
    .filter(({part: names}) => !names.contains('day'))
    .map(({dataset, textContent}) => dataset['id'] ?? textContent);

const isClipped = (element: LiveUpdates, number: number): boolean => {
  const fold = article(element, number).querySelector('.fold')!;
  return getComputedStyle(fold).overflow === 'hidden' && fold.scrollHeight > fold.clientHeight + 10;
};

describe('a pinned update', () => {
  let clock: SinonFakeTimers;
  beforeEach(() => (clock = fakeTime()));
  afterEach(() => clock.restore());

  it('stands on top once, with a line in its place', async () => {
    const element = await mount(feedOf([item(4), item(3), pin(2), item(1)]));
    expect(rowsIn(element)).to.deep.equal(['u2', 'u4', 'u3', 'Pinned: Update 2', 'u1']);
    expect(idsOf(element)).to.deep.equal(['u2', 'u4', 'u3', 'u1']);
  });

  it('has its line in its place with the oldest first too, and at the end', async () => {
    const element = await mount(feedOf([pin(4), item(3), pin(2), item(1)]), {order: 'oldest'});
    expect(rowsIn(element)).to.deep.equal(['u2', 'u4', 'u1', 'Pinned: Update 2', 'u3', 'Pinned: Update 4']);
  });

  it('has neither line nor link where its place is the first in any case', async () => {
    const element = await mount(feedOf([pin(3), item(2), item(1)]));
    expect(rowsIn(element)).to.deep.equal(['u3', 'u2', 'u1']);
    expect(labelsOf(element)).not.to.include(en.seeInPlace);
  });

  it('has a line of its own though another has the same headline', async () => {
    const element = await mount(feedOf([item(4), pin(3, {title: 'A'}), pin(2, {title: 'A'}), item(1)]));
    expect(rowsIn(element)).to.deep.equal(['u3', 'u2', 'u4', 'Pinned: A', 'Pinned: A', 'u1']);
  });

  it('leads to its place, and from there back', async () => {
    const element = await mount(feedOf([...items(9).slice(0, 8), pin(1)]), {'page-size': '3'});
    button(element, en.seeInPlace).click();
    await settle();
    const line = textOf(focused(element));
    (focused(element) as HTMLElement).click();
    await settle();
    expect([line, focused(element) === article(element, 1)]).to.deep.equal(['Pinned: Update 1', true]);
  });

  it('has its line renamed with it', async () => {
    const element = await mount(feedOf([item(3), pin(2), item(1)]));
    element.apply({items: [pin(2, {title: 'Renamed'})]});
    await element.updateComplete;
    expect(rowsIn(element)).to.deep.equal(['u2', 'u3', 'Pinned: Renamed', 'u1']);
  });

  it('loses line and link with its pin', async () => {
    const element = await mount(feedOf([item(3), pin(2), item(1)]));
    element.apply({items: [item(2)]});
    await element.updateComplete;
    expect([rowsIn(element), labelsOf(element).includes(en.seeInPlace)]).to.deep.equal([['u3', 'u2', 'u1'], false]);
  });

  it('shows when it was published', async () => {
    const element = await mount(feedOf([item(3), pin(2), item(1)]));
    expect(part(element, 'update-time').getAttribute('datetime')).to.equal('2024-06-01T08:02:00.000Z');
  });

  it('of any length shows its beginning, and all of it at a press, and its beginning again', async () => {
    const element = await mount(feedOf([item(3), pin(2), item(1)]));
    const clipped = [isClipped(element, 2)];
    for (let time = 0; time < 2; time++) {
      button(element, en.more).click();
      await element.updateComplete;
      clipped.push(isClipped(element, 2));
    }
    expect(clipped).to.deep.equal([true, false, true]);
  });

  it('shows all of it once the focus comes into it', async () => {
    const element = await mount(feedOf([item(3), pin(2), item(1)]));
    partIn(element, 2, 'update-body').querySelector('a')!.focus();
    await element.updateComplete;
    expect(isClipped(element, 2)).to.be.false;
  });

  it('shows all of it to who was led to it', async () => {
    const element = await mount(feedOf([item(3), pin(2), item(1)]));
    await element.showUpdate('u2');
    expect(isClipped(element, 2)).to.be.false;
  });

  for (const [name, feed] of [
    ['is the newest', feedOf([pin(3), item(2)])],
    ['is short', feedOf([item(3), pin(2, {content_html: '<p>Short.</p>'})])],
    ['is not pinned any more', feedOf([item(3), item(2, {content_html: long})])],
  ] as const) {
    it(`is open where it ${name}`, async () => {
      const element = await mount(feed);
      expect([
        labelsOf(element).includes(en.more),
        isClipped(element, Number(idsOf(element)[0]?.slice(1))),
      ]).to.deep.equal([false, false]);
    });
  }
});

describe('key events', () => {
  const key = (number: number): Record<string, unknown> => item(number, {_live_updates: {key: true}});
  const list = (element: LiveUpdates): readonly HTMLButtonElement[] => [
    ...part(element, 'key-events').querySelectorAll<HTMLButtonElement>('li > button:not([part])'),
  ];

  it('are the newest five, and all at a press, and five again', async () => {
    const element = await mount(feedOf(Array.from({length: 8}, (_, index) => key(8 - index))));
    const counts = [list(element).length];
    for (let time = 0; time < 2; time++) {
      part(element, 'key-events-toggle').click();
      await element.updateComplete;
      counts.push(list(element).length);
    }
    expect([counts, textOf(part(element, 'key-events-toggle'))]).to.deep.equal([[5, 8, 5], 'All 8 key events']);
  });

  it('are unfolded behind their button, so that the keyboard goes on into them', async () => {
    const element = await mount(feedOf(Array.from({length: 8}, (_, index) => key(8 - index))));
    const toggle = part(element, 'key-events-toggle');
    toggle.focus();
    toggle.click();
    await element.updateComplete;
    const next = toggle.parentElement?.nextElementSibling?.firstElementChild;
    expect([
      focused(element) === toggle,
      toggle.ariaExpanded,
      textOf(next ?? null).replace(/.*Up/, 'Up'),
    ]).to.deep.equal([true, 'true', 'Update 3']);
  });

  it('have no button where there are five', async () => {
    const element = await mount(feedOf(Array.from({length: 5}, (_, index) => key(5 - index))));
    expect(count(element, 'key-events-toggle')).to.equal(0);
  });

  it('have their times', async () => {
    const element = await mount(feedOf([key(2), key(1)]));
    expect(parts(element, 'event-time')).to.have.lengthOf(2);
  });

  it('keep the focus on the same event when another comes', async () => {
    const element = await mount(feedOf([key(2), key(1)]), {incoming: 'always'});
    const [first] = list(element);
    first?.focus();
    element.apply({items: [key(3)]});
    await element.updateComplete;
    expect([textOf(list(element)[0]!).endsWith('Update 3'), focused(element) === first]).to.deep.equal([true, true]);
    expect(textOf(first!)).to.match(/Update 2$/);
  });
});
