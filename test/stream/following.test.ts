import {expect, fixtureSync} from '@open-wc/testing';
import type {FeedError} from '../../src/errors.js';
import type {FeedDocument} from '../../src/model/entry.js';
import {initialState} from '../../src/model/reduce.js';
import {Following, type StreamOptions} from '../../src/stream/following.js';
import {LateFormat} from '../helpers/late-format.js';
import {neverAnswer} from '../transport/fake-fetch.js';
import {settle} from '../transport/fake-time.js';
import {FEED_URL, feedText, wordsOf} from './make-session.js';

/** The last one made; the end of the test closes it. */
let following: Following;
let format: LateFormat;
beforeEach(() => (format = new LateFormat()));
afterEach(() => {
  following.close();
  format.remove();
});

/** An element in the page that follows an address without an answer, and all that its owner was told. */
function makeFollowing(src = FEED_URL) {
  const told: (FeedDocument | FeedError | 'unchanged')[] = [];
  const failures: unknown[] = [];
  const element = fixtureSync<HTMLElement>('<div></div>');
  const options = {src, interval: 15, paused: false, credentials: 'omit', fetch: neverAnswer} as const;
  const host: HTMLElement & {-readonly [name in keyof StreamOptions]: StreamOptions[name]} = Object.assign(
    element,
    options,
  );
  const owner = {
    host,
    state: initialState,
    language: '',
    receive: (document: FeedDocument) => told.push(document),
    unchanged: () => told.push('unchanged'),
    fail(error: FeedError, traits?: unknown) {
      told.push(error);
      failures.push(traits);
    },
    receiveOlder: () => undefined,
    setOlderStatus: () => undefined,
    forget: () => undefined,
  };
  following = new Following(owner);
  following.sync();
  return {host, told, failures};
}

describe('Following, with an address', () => {
  it('opens a session for it, and another one for another address', () => {
    const {host} = makeFollowing();
    host.src = 'other.json';
    following.sync();
    expect(following.session?.url).to.equal(new URL('other.json', document.baseURI).href);
  });

  it('tells of one that can never work as a permanent failure', async () => {
    const {told, failures} = makeFollowing('https://');
    await settle();
    expect(wordsOf(told)).to.deep.equal(['FeedNetworkError']);
    expect(failures).to.deep.equal([{isPermanent: true}]);
  });
});

describe('Following, given a document by the page', () => {
  it('has received a JSON Feed when the call returns', () => {
    const {told} = makeFollowing();
    void following.apply({items: [{id: 'a', title: 'One'}]});
    expect(wordsOf(told)).to.deep.equal(['One']);
  });

  it('has told of a document that is no feed when the call returns', () => {
    const {told} = makeFollowing();
    void following.apply({});
    expect(wordsOf(told)).to.deep.equal(['FeedFormatError']);
  });

  for (const src of [FEED_URL, '']) {
    it(`receives another format once it is loaded, with the address "${src}"`, async () => {
      const {told} = makeFollowing(src);
      void following.apply({toy: ['One']});
      expect(told).to.be.empty;
      format.arrive();
      await settle();
      expect(wordsOf(told)).to.deep.equal(['One']);
    });
  }

  it('tells that the format cannot be loaded, and loads it anew for the next document', async () => {
    const {told} = makeFollowing();
    void following.apply({toy: ['One']});
    format.fail();
    await settle();
    void following.apply({toy: ['Two']});
    format.arrive();
    await settle();
    expect(wordsOf(told)).to.deep.equal(['FeedNetworkError', 'Two']);
  });

  for (const [end, verb] of [
    ['arrives', 'arrive'],
    ['fails', 'fail'],
  ] as const) {
    it(`forgets it where its format ${end} after the address has changed`, async () => {
      const {host, told} = makeFollowing();
      void following.apply({toy: ['One']});
      host.src = 'other.json';
      following.sync();
      format[verb]();
      await settle();
      expect(told).to.be.empty;
    });

    it(`forgets it where its format ${end} after a newer document`, async () => {
      const {told} = makeFollowing();
      void following.apply({toy: ['One']});
      void following.apply(feedText('Two'));
      format[verb]();
      await settle();
      expect(wordsOf(told)).to.deep.equal(['Two']);
    });
  }
});
