import {expect} from '@open-wc/testing';
import {spy} from 'sinon';
import type {OlderStatus} from '../../src/model/state.js';
import {full, updates} from './full-view.js';
import {makeView, MINUTE, NOW, partOf, show, standStill, textOf} from './samples.js';

standStill();

describe('a collapsed element', () => {
  it('keeps the header and the banner, and has one button for all else', () => {
    const place = show(full({chrome: {collapsed: true}}));
    const parts = 'header banner more toolbar stream status footer key-points'
      .split(' ')
      .filter(part => textOf(place, part) !== null);
    expect(parts).to.deep.equal(['header', 'banner', 'more']);
  });

  it('says how many updates there are, without notes of withdrawn ones, and that they are folded', () => {
    const more = partOf(show(full({chrome: {collapsed: true}})), 'more');
    expect([more.textContent.trim(), more.getAttribute('aria-expanded')]).to.deep.equal(['Show 4 updates', 'false']);
  });

  it('unfolds with its button', () => {
    const onUnfold = spy();
    partOf(show(full({chrome: {collapsed: true}, act: {unfold: onUnfold}})), 'more').click();
    expect(onUnfold.callCount).to.equal(1);
  });
});

describe('"Show more"', () => {
  it('says how many come next', () => {
    expect(textOf(show(full()), 'more')).to.equal('Show 3 more');
  });

  it('says no more than a page', () => {
    expect(textOf(show(full({chrome: {pageSize: 2}})), 'more')).to.equal('Show 2 more');
  });

  it('shows them', () => {
    const onMore = spy();
    partOf(show(full({act: {showMore: onMore}})), 'more').click();
    expect(onMore.callCount).to.equal(1);
  });

  const older: [status: OlderStatus, label: string][] = [
    ['idle', 'Show older updates'],
    ['loading', 'Loading older updates…'],
    ['failed', 'Older updates could not be loaded. Try again'],
  ];
  for (const [olderStatus, label] of older) {
    it(`says "${label}" where all are shown and there are older ones`, () => {
      const view = makeView(updates, {paging: {olderUrl: 'https://news.example/2.json', olderStatus}});
      expect(textOf(show(view), 'more')).to.equal(label);
    });
  }

  it('says how many come next before it speaks of older ones', () => {
    expect(textOf(show(full({paging: {olderUrl: 'https://news.example/2.json'}})), 'more')).to.equal('Show 3 more');
  });

  it('is not there where all are shown', () => {
    expect(textOf(show(makeView(updates)), 'more')).to.equal(null);
  });

  it('is not there where all are on one page', () => {
    expect(textOf(show(makeView(updates, {chrome: {pageSize: 0}})), 'more')).to.equal(null);
  });
});

describe('for those who do not see', () => {
  it('a sentence that was written outlasts a render', () => {
    const place = show(full());
    const region = place.querySelector('[role=status]');
    if (region) region.textContent = '1 new: Harbour closed';
    show(full({status: {name: 'retrying'}}), place);
    expect(place.querySelector('[role=status]')?.textContent).to.equal('1 new: Harbour closed');
  });

  it('the place of the sentence is there before there is one', () => {
    expect(
      show(makeView([], {feed: undefined, status: {name: 'loading'}})).querySelector('[role=status]')?.textContent,
    ).to.equal('');
  });

  it('the place of the sentence stays the same from load to update', () => {
    const place = show(makeView([], {feed: undefined, status: {name: 'loading'}}));
    const region = place.querySelector('[role=status]');
    show(full(), place);
    expect(place.querySelector('[role=status]')).to.equal(region);
  });

  it('the first button leads past the stream', () => {
    const onSkip = spy();
    partOf(show(full({act: {skip: onSkip}})), 'skip').click();
    expect(onSkip.callCount).to.equal(1);
  });

  it('the skeleton of what comes is not there', () => {
    const place = show(makeView([], {feed: undefined, status: {name: 'loading'}}));
    expect(place.querySelector('.skeleton')?.getAttribute('aria-hidden')).to.equal('true');
  });

  it('the status moves on without being said', () => {
    const place = show(full({status: {name: 'retrying', nextCheckAt: NOW + MINUTE}}));
    expect(partOf(place, 'status').closest('[aria-live], [role=status]')).to.equal(null);
  });
});
