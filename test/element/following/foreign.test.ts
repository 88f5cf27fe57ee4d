import {expect} from '@open-wc/testing';
import type {SinonFakeTimers} from 'sinon';
import {foreign} from '../../../src/formats/foreign.js';
import {translateForeign} from '../../../src/formats/foreign/translate.js';
import type {LiveUpdates} from '../../../src/index.js';
import {fragmentOf} from '../../../src/model/fragment.js';
import {
  button,
  count,
  createElement,
  find,
  focused,
  idsOf,
  insert,
  nextCheck,
  settle,
  textOf,
} from '../../helpers/mount.js';
import {Network, text} from '../../helpers/network.js';
import {fakeTime} from '../../helpers/time.js';
import {foreignFeeds, type ForeignFeed, type Post} from './foreign-feeds.js';

const NEWEST: readonly Post[] = [8, 7, 6, 5].map(number => ({number, words: `Post ${number}`}));
const OLDER: readonly Post[] = [4, 3].map(number => ({number, words: `Post ${number}`}));

/** A service with a page of newest posts and one of older ones. */
class Service extends Network {
  readonly #feed: ForeignFeed;

  constructor(feed: ForeignFeed) {
    super(text(feed.write(NEWEST)));
    this.#feed = feed;
  }

  override readonly fetch: typeof globalThis.fetch = async (url, init = {}) => {
    this.requests.push({url: url as string, init});
    if (url === this.#feed.url) return this.answer(init);
    return url === this.#feed.olderUrl(5) ? new Response(this.#feed.write(OLDER)) : new Response('', {status: 404});
  };
}

const address = location.href.replace(/#.*/, '');

/** An element in the page that has read the newest posts. */
async function follow(feed: ForeignFeed, server: Service): Promise<LiveUpdates> {
  const element = insert(createElement(server, {src: feed.url, format: 'auto'}));
  await element.refresh();
  return element;
}

const article = (element: LiveUpdates, id: string): HTMLElement => find(element, `[data-id="${CSS.escape(id)}"]`);

before(() => foreign.toJsonFeed.provide(() => Promise.resolve(translateForeign)));

for (const feed of foreignFeeds) {
  const {idOf} = feed;
  const ids = (...numbers: readonly number[]): readonly string[] => numbers.map(idOf);

  describe(`a feed of ${feed.format}`, () => {
    let clock: SinonFakeTimers;
    let server: Service;
    beforeEach(() => {
      clock = fakeTime();
      server = new Service(feed);
    });
    afterEach(() => {
      clock.restore();
      history.replaceState(null, '', address);
      scrollTo(0, 0);
    });

    it('is shown newest first', async () => {
      const element = await follow(feed, server);
      expect(idsOf(element)).to.deep.equal(ids(8, 7, 6, 5));
      expect(textOf(article(element, idOf(8)))).to.include('Post 8');
    });

    it('has its edits shown in place, with the time of the edit', async () => {
      const element = await follow(feed, server);
      const before = article(element, idOf(7));
      server.answer = text(
        feed.write(NEWEST.map(post => (post.number === 7 ? {...post, words: 'Better said', editedAt: 90} : post))),
      );
      await nextCheck(element, server, clock);
      const after = article(element, idOf(7));
      expect([after === before, idsOf(element).length]).to.deep.equal([true, 4]);
      expect(textOf(after))
        .to.include('Better said')
        .and.to.match(/Edited .*\d/)
        .and.not.to.include('Post 7');
    });

    it('has what it took back taken away', async () => {
      const element = await follow(feed, server);
      const posts = [{number: 9, words: 'Post 9'}, ...NEWEST].filter(({number}) => number !== 7);
      server.answer = text(feed.write(posts));
      await nextCheck(element, server, clock);
      expect(idsOf(element)).to.deep.equal(ids(9, 8, 6, 5));
    });

    it('brings its older posts when they are asked for', async () => {
      const element = await follow(feed, server);
      button(element, 'Show older updates').click();
      await settle();
      expect(server.requests.map(({url}) => url)).to.deep.equal([feed.url, feed.olderUrl(5)]);
      expect([idsOf(element), count(element, 'new')]).to.deep.equal([ids(8, 7, 6, 5, 4, 3), 0]);
    });

    it('keeps its older posts when a new one comes', async () => {
      const element = await follow(feed, server);
      button(element, 'Show older updates').click();
      await settle();
      server.answer = text(feed.write([{number: 9, words: 'Post 9'}, ...NEWEST.slice(0, 3)]));
      await nextCheck(element, server, clock);
      expect(idsOf(element)).to.deep.equal(ids(9, 8, 7, 6, 5, 4, 3));
    });

    it('leads from a permalink to a post on an older page', async () => {
      history.replaceState(null, '', `${address}#${fragmentOf(idOf(3))}`);
      const element = await follow(feed, server);
      await settle();
      expect(server.requests.map(({url}) => url)).to.include(feed.olderUrl(5));
      expect(focused(element) === article(element, idOf(3))).to.be.true;
    });
  });
}
