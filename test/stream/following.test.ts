import {expect, fixtureSync} from '@open-wc/testing';
import {Following} from '../../src/stream/following.js';
import {LateFormat} from '../helpers/late-format.js';
import {FEED_URL, hang, Network} from '../helpers/network.js';
import {flush} from '../helpers/time.js';
import {feedText, makeOwner, wordsOf} from './make-session.js';

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
  const {fetch} = new Network(hang);
  const element = fixtureSync<HTMLElement>('<div></div>');
  const options = {
    src,
    format: 'auto',
    interval: 15,
    stream: 'auto',
    paused: false,
    credentials: 'omit' as const,
    fetch,
  };
  const host = Object.assign(element, options);
  const {owner, told} = makeOwner(host);
  following = new Following({...owner, forget: () => undefined});
  following.sync();
  return {host, told};
}

describe('Following, with an address', () => {
  it('opens a session for it, and another one for another address', () => {
    const {host} = makeFollowing();
    host.src = 'other.json';
    following.sync();
    expect(following.session?.url).to.equal(new URL('other.json', document.baseURI).href);
  });

  it('opens another session where the format is another', () => {
    const {host} = makeFollowing();
    const {session} = following;
    host.format = 'toy';
    following.sync();
    expect(following.session === session).to.be.false;
  });

  it('tells of one that can never work', async () => {
    const {told} = makeFollowing('https://');
    await flush();
    expect(wordsOf(told)).to.deep.equal(['FeedNetworkError']);
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
      await flush();
      expect(wordsOf(told)).to.deep.equal(['One']);
    });
  }

  it('tells that the format cannot be loaded, and loads it anew for the next document', async () => {
    const {told} = makeFollowing();
    void following.apply({toy: ['One']});
    format.fail();
    await flush();
    void following.apply({toy: ['Two']});
    format.arrive();
    await flush();
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
      await flush();
      expect(told).to.be.empty;
    });

    it(`forgets it where its format ${end} after a newer document that is whole`, async () => {
      const {told} = makeFollowing();
      void following.apply({toy: ['One']});
      void following.apply(feedText('Two', {title: 'Storm'}));
      format[verb]();
      await flush();
      expect(wordsOf(told)).to.deep.equal(['Two']);
    });
  }

  it('takes it before a part that came after it', async () => {
    const {told} = makeFollowing();
    void following.apply({toy: ['One']});
    void following.apply(feedText('Two'));
    expect(told).to.be.empty;
    format.arrive();
    await flush();
    expect(wordsOf(told)).to.deep.equal(['One', 'Two']);
    void following.apply(feedText('Three'));
    expect(wordsOf(told).at(-1)).to.equal('Three'); // at once, because nothing waits any more
  });
});
