import {expect} from '@open-wc/testing';
import {spy} from 'sinon';
import type {Feed} from '../../src/model/feed.js';
import type {Status} from '../../src/model/status.js';
import {
  DAY,
  HOUR,
  makeContext,
  makeFeed,
  makeUpdate,
  makeView,
  MINUTE,
  NOW,
  partOf,
  show,
  standStill,
  textOf,
  type ViewTraits,
} from './samples.js';

standStill();

const header = (feed: Partial<Feed> = {}, view: ViewTraits = {}): HTMLElement =>
  partOf(show(makeView([], {feed: makeFeed(feed), status: {nextCheckAt: NOW}, ...view})), 'header');

describe('the header', () => {
  it("has the feed's title", () => {
    expect(textOf(header({title: 'Storm'}), 'title')).to.equal('Storm');
  });

  it("has the page's title in its place", () => {
    expect(textOf(header({title: 'Storm'}, {chrome: {heading: 'Live'}}), 'title')).to.equal('Live');
  });

  it('has no title where there is none', () => {
    expect(textOf(header({title: ''}), 'title')).to.equal(null);
  });

  for (const headingLevel of [1, 2, 5]) {
    it(`has its title as a heading of level ${headingLevel}`, () => {
      const title = partOf(header({}, {context: makeContext({headingLevel})}), 'title');
      expect([title.getAttribute('role'), title.getAttribute('aria-level')]).to.deep.equal([
        'heading',
        String(headingLevel),
      ]);
    });
  }

  it('has the description', () => {
    expect(textOf(header({description: 'Waves of up to 9 m'}), 'description')).to.equal('Waves of up to 9 m');
  });

  it('has no description where there is none', () => {
    expect(textOf(header(), 'description')).to.equal(null);
  });

  it('links the coverage before', () => {
    const link = partOf(header({previous: {title: 'Yesterday', url: 'https://news.example/y'}}), 'previous');
    expect([link.localName, link.getAttribute('href'), link.textContent]).to.deep.equal([
      'a',
      'https://news.example/y',
      'Yesterday',
    ]);
  });

  it('links no coverage before where there is none', () => {
    expect(textOf(header(), 'previous')).to.equal(null);
  });

  it("is in the feed's language", () => {
    expect(partOf(header({}, {context: makeContext({language: 'de'})}), 'title').matches(':lang(de)')).to.equal(true);
  });
});

describe('the state badge', () => {
  const BADGES: readonly (readonly [badge: string, state: Feed['state'], status: Status])[] = [
    ['Live', 'live', 'live'],
    ['Paused', 'live', 'paused'],
    ['On hold', 'paused', 'live'],
    ['Offline', 'live', 'offline'],
    ['Reconnecting', 'live', 'retrying'],
    ['Ended', 'ended', 'ended'],
    ['Offline', 'paused', 'offline'],
    ['Reconnecting', 'upcoming', 'retrying'],
  ];

  for (const [badge, state, status] of BADGES) {
    it(`of coverage that is ${state} in an element that is ${status} says ${badge}`, () => {
      expect(textOf(header({state}, {status: {name: status}}), 'state')).to.equal(badge);
    });
  }

  it('of coverage to come says when', () => {
    expect(textOf(header({state: 'upcoming', starts: NOW + HOUR}), 'state')).to.equal('Starts 15:30');
  });

  it('of coverage to come on another day says which', () => {
    expect(textOf(header({state: 'upcoming', starts: NOW + DAY}), 'state')).to.equal('Starts 25 Jul, 14:30');
  });
});

describe('the banner', () => {
  const latest = makeUpdate({id: 'z', title: 'Harbour closed', published: NOW - 3 * MINUTE});
  const banner = (traits = {}, view: ViewTraits = {}): HTMLElement =>
    partOf(show(makeView([makeUpdate()], {selection: {latest: {...latest, ...traits}}, ...view})), 'banner');

  it('is a button with the latest update', () => {
    const button = banner();
    expect([
      button.localName,
      textOf(button, 'banner-label'),
      textOf(button, 'banner-time'),
      textOf(button, 'banner-headline'),
    ]).to.deep.equal(['button', 'Latest', '3 minutes ago', 'Harbour closed']);
  });

  it('calls it the last one when the coverage has ended', () => {
    expect(textOf(banner({}, {status: {name: 'ended'}}), 'banner-label')).to.equal('Last update');
  });

  it('has the beginning of the text where there is no title', () => {
    expect(textOf(banner({title: '', excerpt: 'Waves reach the wall'}), 'banner-headline')).to.equal(
      'Waves reach the wall',
    );
  });

  it('has a word of ours where there is nothing to say', () => {
    expect(textOf(banner({title: ''}), 'banner-headline')).to.match(/\S/);
  });

  it('shows no time where that is not known', () => {
    const time = partOf(banner({published: undefined}), 'banner-time');
    expect([time.hidden, time.textContent]).to.deep.equal([true, '']);
  });

  it('leads to the update', () => {
    const onShow = spy();
    banner({}, {act: {show: onShow}}).click();
    expect(onShow.args).to.deep.equal([['z']]);
  });

  it('is not there where there is no update', () => {
    expect(textOf(show(makeView([])), 'banner')).to.equal(null);
  });
});

describe('what a newcomer must know', () => {
  const event = makeUpdate({id: 'k', title: 'Wall breached', published: NOW - 2 * HOUR, isKey: true});
  const withBrief = (keyPoints: readonly string[], view: ViewTraits = {}): HTMLElement =>
    show(makeView([makeUpdate()], {feed: makeFeed({keyPoints}), ...view}));
  const itemsOf = (place: HTMLElement, part: string): readonly string[] =>
    Array.from(partOf(place, part).querySelectorAll('li'), ({textContent}) => textContent.replace(/\s+/g, ' ').trim());

  it('is a list of points', () => {
    expect(itemsOf(withBrief(['High water at 15:20.', 'Road closed.']), 'key-points')).to.deep.equal([
      'High water at 15:20.',
      'Road closed.',
    ]);
  });

  it('is there before the first update', () => {
    const place = show(makeView([], {feed: makeFeed({state: 'upcoming', keyPoints: ['High water at 15:20.']})}));
    expect(itemsOf(place, 'key-points')).to.deep.equal(['High water at 15:20.']);
    expect(textOf(place, 'empty')).to.not.equal(null);
  });

  it('is a list of key events with their times', () => {
    expect(
      itemsOf(withBrief([], {selection: {keyEvents: makeView([event]).selection.entries}}), 'key-events'),
    ).to.deep.equal(['12:30 Wall breached']);
  });

  it('has its headings one level below the title', () => {
    const place = withBrief(['A'], {
      selection: {keyEvents: makeView([event]).selection.entries},
      context: makeContext({headingLevel: 3}),
    });
    const levels = ['key-points', 'key-events'].map(part =>
      partOf(place, part).querySelector('[role=heading]')?.getAttribute('aria-level'),
    );
    expect(levels).to.deep.equal(['4', '4']);
  });

  it('leads to the key events', () => {
    const onShow = spy();
    partOf(
      withBrief([], {selection: {keyEvents: makeView([event]).selection.entries}, act: {show: onShow}}),
      'key-events',
    )
      .querySelector('button')
      ?.click();
    expect(onShow.args).to.deep.equal([['k']]);
  });

  it('is not there where there is neither', () => {
    const place = withBrief([]);
    expect([textOf(place, 'key-points'), textOf(place, 'key-events')]).to.deep.equal([null, null]);
  });
});
