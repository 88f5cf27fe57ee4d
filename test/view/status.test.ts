import {expect} from '@open-wc/testing';
import {spy} from 'sinon';
import type {Feed} from '../../src/model/feed.js';
import {
  HOUR,
  makeFeed,
  makeUpdate,
  makeView,
  MINUTE,
  NOW,
  partOf,
  SECOND,
  show,
  standStill,
  textOf,
  type ViewTraits,
} from './samples.js';

standStill();

const failure = (name: string): Error => Object.assign(new Error('no'), {name});
const status = (view: ViewTraits): string => textOf(show(makeView([makeUpdate()], view)), 'status') ?? '';

describe('the status line', () => {
  it('says when the feed was last checked', () => {
    expect(status({checks: {checkedAt: NOW - 20 * SECOND}})).to.include('Checked 20 seconds ago.');
  });

  it('never says that it was checked ahead of the clock', () => {
    expect(status({checks: {checkedAt: NOW + MINUTE}})).to.include('Checked now.');
  });

  it('says that it is loading', () => {
    expect(status({status: {name: 'loading'}, feed: undefined})).to.include('Loading');
  });

  it('says that new updates wait while it is paused', () => {
    expect(status({status: {name: 'paused'}, chrome: {paused: true}})).to.include('Paused');
  });

  it('says the same of what has ended in a hidden page', () => {
    expect(status({page: {isVisible: false}, status: {name: 'ended'}})).to.equal('Coverage has ended.');
  });

  it('says that the reader is offline', () => {
    expect(status({status: {name: 'offline'}})).to.include('offline');
  });

  it('promises nothing that goes on by itself to who is offline and has paused', () => {
    const line = status({status: {name: 'offline'}, chrome: {paused: true}});
    expect([line.includes('offline'), line.includes('Resume'), line.includes('themselves')]).to.deep.equal([
      true,
      true,
      false,
    ]);
  });

  it('says when the coverage ended', () => {
    expect(status({status: {name: 'ended'}, feed: makeFeed({state: 'ended', ends: NOW - HOUR})})).to.match(
      /ended 13:30/,
    );
  });

  it('says that the coverage ended where nobody says when', () => {
    expect(status({status: {name: 'ended'}, feed: makeFeed({state: 'ended'})})).to.match(/ended/);
  });

  it('says that nothing new can be loaded, and leaves the cause to the console', () => {
    const checks = {error: failure('FeedFormatError')};
    expect(status({status: {name: 'retrying', nextCheckAt: NOW + MINUTE}, checks})).to.match(
      /^New updates cannot be loaded right now\./,
    );
  });

  it('says when the next try comes', () => {
    expect(
      status({status: {name: 'retrying', nextCheckAt: NOW + 2 * MINUTE}, checks: {error: failure('FeedHttpError')}}),
    ).to.include('in 2 minutes');
  });

  it('never says that the next try was before', () => {
    expect(
      status({status: {name: 'retrying', nextCheckAt: NOW - MINUTE}, checks: {error: failure('FeedHttpError')}}),
    ).to.include('Next try now');
  });

  it('stands where a check failed and no other is due', () => {
    expect(
      status({status: {name: 'retrying', nextCheckAt: Infinity}, checks: {error: failure('FeedHttpError')}}),
    ).to.include('cannot be loaded');
  });

  for (const name of ['retrying', 'offline'] as const) {
    it(`has a button that tries now while it is ${name}`, () => {
      const onTry = spy();
      const view = makeView([], {
        status: {name, nextCheckAt: NOW + MINUTE},
        checks: {error: failure('FeedHttpError')},
        act: {tryNow: onTry},
      });
      partOf(show(view), 'status').querySelector<HTMLElement>('button:not([hidden])')?.click();
      expect(onTry.callCount).to.equal(1);
    });
  }

  it('has a button that goes on while it is paused', () => {
    const onResume = spy();
    const view = makeView([makeUpdate()], {status: {name: 'paused'}, act: {togglePause: onResume}});
    partOf(show(view), 'status').querySelector<HTMLElement>('button:not([hidden])')?.click();
    expect(onResume.callCount).to.equal(1);
  });

  for (const name of ['live', 'ended'] as const) {
    it(`has no button while it is ${name}`, () => {
      const line = partOf(show(makeView([], {status: {name}})), 'status');
      expect(line.querySelectorAll('button:not([hidden])')).to.have.lengthOf(0);
    });
  }

  it('is no live region', () => {
    const line = partOf(show(makeView([makeUpdate()])), 'status');
    expect(line.closest('[aria-live], [role=status], [role=alert], [role=log]')).to.equal(null);
  });
});

describe('where nothing could be loaded', () => {
  const place = (view: ViewTraits = {}): HTMLElement =>
    show(
      makeView([], {feed: undefined, status: {name: 'error'}, checks: {error: failure('FeedTimeoutError')}, ...view}),
    );

  it('it is said, but not in the terms of developers', () => {
    expect(textOf(place(), 'error')).to.equal('The updates could not be loaded. Try again');
  });

  it('a button tries again', () => {
    const onTry = spy();
    partOf(place({act: {tryNow: onTry}}), 'error')
      .querySelector('button')
      ?.click();
    expect(onTry.callCount).to.equal(1);
  });

  it("the page's own content stays", () => {
    expect(place().querySelector('slot:not([name])')).not.to.equal(null);
  });
});

describe('where there is no update', () => {
  it('it is said that they come by themselves', () => {
    expect(textOf(show(makeView([])), 'empty')).to.match(/yet.*by themselves/);
  });

  it('nothing is promised once the coverage has ended', () => {
    expect(textOf(show(makeView([], {status: {name: 'ended'}})), 'empty')).not.to.include('by themselves');
  });
});

describe('the footer', () => {
  const author = (name: string): Feed['authors'][number] => ({name, url: '', avatar: ''});
  const footer = (feed: Partial<Feed>): HTMLElement => partOf(show(makeView([], {feed: makeFeed(feed)})), 'footer');
  const linkTo = (feed: Partial<Feed>, url: string): string | undefined =>
    footer(feed).querySelector(`a[href="${url}"]`)?.textContent;

  it('names the authors', () => {
    expect(textOf(footer({authors: [author('A. Novak'), author('B. Okafor')]}), 'credits')).to.equal(
      'A. Novak, B. Okafor',
    );
  });

  it('has the credits in their place', () => {
    expect(textOf(footer({authors: [author('A. Novak')], credits: 'The live desk'}), 'credits')).to.equal(
      'The live desk',
    );
  });

  it('links the full story', () => {
    expect(linkTo({fullStory: {title: 'The story', url: 'https://news.example/s'}}, 'https://news.example/s')).to.equal(
      'The story',
    );
  });

  it('links the coverage after', () => {
    expect(linkTo({next: {title: 'Tomorrow', url: 'https://news.example/t'}}, 'https://news.example/t')).to.equal(
      'Tomorrow',
    );
  });

  it('links the home of the coverage', () => {
    expect(linkTo({homePageUrl: 'https://news.example/live/'}, 'https://news.example/live/')).to.equal('All coverage');
  });
});
