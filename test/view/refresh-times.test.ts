import {expect} from '@open-wc/testing';
import {spy} from 'sinon';
import type {Update} from '../../src/model/feed.js';
import {refreshTimes} from '../../src/view/time.js';
import {mutationsDuring} from '../content/patched-body.js';
import {
  DAY,
  HOUR,
  makeContext,
  makeUpdate,
  makeView,
  MINUTE,
  NOW,
  partOf,
  SECOND,
  show,
  standStill,
  textOf,
} from './samples.js';

const waitFor = standStill();

const {times} = makeContext();

/** Lets time go by and brings the times up to it. */
function pass(place: HTMLElement, duration: number): void {
  waitFor(duration);
  refreshTimes(place, times);
}

const shown = (...updates: readonly Partial<Update>[]): HTMLElement =>
  show(makeView(updates.map((traits, index) => makeUpdate({id: `u${index}`, ...traits}))));

it('the time of an update moves on', () => {
  const place = shown({published: NOW - MINUTE});
  pass(place, MINUTE);
  expect(textOf(place, 'update-time')).to.equal('2 minutes ago');
});

it('the time of the banner moves on', () => {
  const place = shown({published: NOW - MINUTE});
  pass(place, MINUTE);
  expect(textOf(place, 'banner-time')).to.equal('2 minutes ago');
});

it('nothing is written where no text differs', () => {
  const place = shown({published: NOW - MINUTE}, {published: NOW - HOUR});
  expect(mutationsDuring(place, () => pass(place, SECOND))).to.have.lengthOf(0);
});

it('what a translator made of a time stays until the time says something else', () => {
  const place = shown({published: NOW - HOUR});
  pass(place, HOUR);
  const time = partOf(place, 'update-time');
  time.innerHTML = '<font>vor 2 Stunden</font>';
  pass(place, SECOND);
  expect(time.innerHTML).to.equal('<font>vor 2 Stunden</font>');
  pass(place, HOUR);
  expect(time.innerHTML).to.equal('3 hours ago');
});

it('only the texts that differ are written', () => {
  const place = shown(
    {published: NOW - 2 * HOUR},
    {published: NOW - 3 * HOUR - 30 * SECOND},
    {published: NOW - 4 * HOUR + MINUTE},
  );
  const records = mutationsDuring(place, () => pass(place, MINUTE));
  const changed = new Set(records.map(({target}) => (target as Element).closest('.update')?.getAttribute('data-id')));
  expect([...changed]).to.deep.equal(['u2']);
});

it('a time that gets older than a day turns absolute, under the name of its day without the date', () => {
  const place = shown({published: NOW - DAY + MINUTE});
  pass(place, 2 * MINUTE);
  expect(textOf(place, 'update-time')).to.equal('14:31');
});

it('the clock time is not said twice once the time itself is absolute and the view rendered again', () => {
  const view = makeView([makeUpdate({published: NOW - DAY + MINUTE})]);
  const place = show(view);
  pass(place, 2 * MINUTE);
  show(view, place);
  expect(partOf(place, 'update-header').textContent.match(/14:31/g)).to.have.lengthOf(1);
});

it('the time of a pinned update, which stands under no day, turns to one with its date', () => {
  const place = shown({published: NOW - DAY + MINUTE, isPinned: true});
  pass(place, 2 * MINUTE);
  expect(textOf(place, 'update-time')).to.equal('23 Jul, 14:31');
});

it('a refresh says what a new rendering would', () => {
  const ages = [0, 30 * SECOND, HOUR, 23 * HOUR, DAY - MINUTE, 3 * DAY];
  const updates = ages.map(age => ({published: NOW - age}));
  const place = shown(...updates);
  pass(place, 5 * MINUTE);
  const anew = shown(...updates);
  const texts = (root: HTMLElement): readonly string[] =>
    Array.from(root.querySelectorAll('.update-time'), ({textContent}) => textContent);
  expect(texts(place)).to.deep.equal(texts(anew));
});

it('no search goes through what is far from the view, however much is shown', () => {
  const place = shown(...Array.from({length: 200}, (_, index) => ({published: NOW - index * MINUTE})));
  document.body.append(place);
  const last = place.querySelector('[data-id=u199]');
  const search = spy(Element.prototype, 'querySelectorAll');
  pass(place, MINUTE);
  search.restore();
  place.remove();
  expect(last?.textContent).to.include('3 hours ago'); // as it was made
  expect(search.called).to.be.true;
  expect(search.thisValues.filter((element: Element) => element.contains(last))).to.have.lengthOf(0);
});
