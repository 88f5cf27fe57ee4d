import {expect, fixture, html} from '@open-wc/testing';
import {spy} from 'sinon';
import {DAY, makeUpdate, makeView, NOW, partOf, show, standStill, type ViewTraits} from './samples.js';

standStill();

const updates = [
  makeUpdate({id: 'a', html: '<p>See <a href="/x">this</a></p>'}),
  makeUpdate({id: 'b', text: 'Since noon.', published: NOW - DAY}),
  makeUpdate({id: 'c', published: NOW - 2 * DAY}),
];

/** Three updates in the live document, with the names of two days between them. */
async function liveStream(traits: ViewTraits = {}): Promise<HTMLElement> {
  return show(makeView(updates, traits), await fixture<HTMLElement>(html`<div></div>`));
}

const article = (place: HTMLElement, id: string): HTMLElement => place.querySelector<HTMLElement>(`[data-id=${id}]`)!;

/** Presses a key where `target` is. Whether the browser is left to do what it does with it. */
const press = (target: Element, key: string): boolean =>
  target.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true}));

describe('by the keyboard', () => {
  const MOVES: readonly (readonly [what: string, from: string, key: string, to: string])[] = [
    ['Page Down goes to the next update', '[data-id=a]', 'PageDown', 'b'],
    ['Page Down goes on from a link in an update', '[data-id=a] a', 'PageDown', 'b'],
    ['Page Down goes on from the button of an update', '[data-id=b] button', 'PageDown', 'c'],
    ['Page Up goes to the update before', '[data-id=c]', 'PageUp', 'b'],
    ['Page Up goes back past the name of a day', '[data-id=b]', 'PageUp', 'a'],
    ['Page Down stays at the last update', '[data-id=c]', 'PageDown', 'c'],
    ['Page Up stays at the first update', '[data-id=a]', 'PageUp', 'a'],
    ['other keys stay', '[data-id=a]', 'ArrowDown', 'a'],
  ];

  for (const [what, from, key, to] of MOVES) {
    it(what, async () => {
      const place = await liveStream();
      const target = place.querySelector<HTMLElement>(from)!;
      target.focus();
      press(target, key);
      expect((document.activeElement as HTMLElement).closest<HTMLElement>('.update')?.dataset['id']).to.equal(to);
    });
  }

  it('the page does not scroll where the focus moves on', async () => {
    expect(press(article(await liveStream(), 'a'), 'PageDown')).to.equal(false);
  });

  it('the page scrolls where there is no further update', async () => {
    expect(press(article(await liveStream(), 'c'), 'PageDown')).to.equal(true);
  });

  it('the page gets all other keys', async () => {
    expect(press(article(await liveStream(), 'a'), 'End')).to.equal(true);
  });
});

describe('a click', () => {
  it('on the button of an open update folds it', async () => {
    const onFold = spy();
    partOf(article(await liveStream({act: {fold: onFold}}), 'b'), 'update-toggle').click();
    expect(onFold.args).to.deep.equal([['b', false]]);
  });

  it('on the button of a folded update opens it', async () => {
    const onFold = spy();
    partOf(article(await liveStream({act: {fold: onFold}, folds: {isExpanded: false}}), 'b'), 'update-toggle').click();
    expect(onFold.args).to.deep.equal([['b', true]]);
  });

  it('on the title within the button does the same', async () => {
    const onFold = spy();
    partOf(article(await liveStream({act: {fold: onFold}}), 'b'), 'update-title').click();
    expect(onFold.args).to.deep.equal([['b', false]]);
  });

  it('elsewhere in an update does nothing', async () => {
    const onFold = spy();
    partOf(article(await liveStream({act: {fold: onFold}}), 'a'), 'update-body').click();
    expect(onFold.called).to.equal(false);
  });
});

it('a folded update opens where a search in the page finds it', async () => {
  const onFold = spy();
  const place = await liveStream({act: {fold: onFold}, folds: {isExpanded: false}});
  article(place, 'b')
    .querySelector('.fold')!
    .dispatchEvent(new Event('beforematch', {bubbles: true}));
  expect(onFold.args).to.deep.equal([['b', true]]);
});
