import {expect} from '@open-wc/testing';
import type {LiveUpdates} from '../../../src/index.js';
import {fragmentOf} from '../../../src/model/fragment.js';
import {feedOf, item, items} from '../../helpers/feeds.js';
import {
  article,
  createElement,
  find,
  focused,
  idsOf,
  insert,
  isOpen,
  mount,
  part,
  partIn,
  settle,
  textOf,
} from '../../helpers/mount.js';
import {seen, sentences, topOf} from '../../helpers/scrolling.js';
import {json, Network} from '../../helpers/network.js';

const hashOf = (number: number): string => `#${fragmentOf(`u${number}`)}`;
const address = location.href.replace(/#.*/, '');

/** Goes to another fragment as a link of the page does, and waits until the page has been told. */
async function go(hash: string): Promise<void> {
  const changed = new Promise(done => addEventListener('hashchange', done, {once: true}));
  location.hash = hash;
  await changed;
  await settle();
}

/** A page that was opened with this fragment. */
async function open(hash: string, feed: object, attributes: Record<string, string> = {}): Promise<LiveUpdates> {
  history.replaceState(null, '', address + hash);
  const element = await mount(feed, attributes);
  await settle();
  return element;
}

const isAt = (element: LiveUpdates, number: number): boolean => focused(element) === article(element, number);
const lines = (element: LiveUpdates): string[] =>
  [...element.shadowRoot!.querySelectorAll('.missing, .announcer')].map(textOf);

describe('a permalink', () => {
  afterEach(() => {
    history.replaceState(null, '', address);
    scrollTo(0, 0);
  });

  it('is the link around the time: the page’s address with the update’s fragment', async () => {
    const element = await mount(feedOf(items(2)));
    expect(partIn(element, 1, 'update-permalink')).to.have.property('href', address + hashOf(1));
  });

  it('opens, focuses and marks its update when the page is opened with it', async () => {
    const element = await open(hashOf(2), feedOf(items(3)), {expand: 'none'});
    expect([isAt(element, 2), isOpen(element, 2), isOpen(element, 3)]).to.deep.equal([true, true, false]);
    expect(article(element, 2)).to.have.class('linked');
  });

  it('unfolds a collapsed element', async () => {
    const element = await open(hashOf(2), feedOf(items(3)), {collapsed: ''});
    expect([element.collapsed, isAt(element, 2)]).to.deep.equal([false, true]);
  });

  it('brings in an update behind “Show more”', async () => {
    const element = await open(hashOf(2), feedOf(items(9)), {'page-size': '3'});
    expect(isAt(element, 2)).to.be.true;
  });

  it('is followed when it is clicked, and written into the address as any link', async () => {
    const element = await mount(feedOf(items(3)));
    partIn(element, 1, 'update-permalink').click();
    await settle();
    await settle();
    expect([location.hash, isAt(element, 1)]).to.deep.equal([hashOf(1), true]);
    history.back();
    await new Promise(done => addEventListener('hashchange', done, {once: true}));
    expect(location.hash).to.equal('');
  });

  it('is followed again when it is clicked again', async () => {
    const element = await open(hashOf(1), feedOf(items(3)));
    part(element, 'container').focus();
    partIn(element, 1, 'update-permalink').click();
    await settle();
    expect(isAt(element, 1)).to.be.true;
  });

  it('leaves the mark behind when the reader goes on to another', async () => {
    const element = await open(hashOf(1), feedOf(items(3)));
    await go(hashOf(3));
    expect([isAt(element, 3), element.shadowRoot!.querySelectorAll('.linked').length]).to.deep.equal([true, 1]);
  });

  for (const id of ['https://news.example/live?a=1#b', '👩‍🚒', 'x'.repeat(300), 'a b"c<d>&e', '__proto__', '\0', '#']) {
    it(`leads to an update whose id is ${JSON.stringify(id.slice(0, 31))}`, async () => {
      const element = await open(`#${fragmentOf(id)}`, feedOf([item(2), item(1, {id}), item(3)]));
      expect(focused(element)).to.have.nested.property('dataset.id', id);
    });
  }

  it('is understood as the fragment of the update’s own address', async () => {
    const own = item(1, {url: 'https://news.example/live#block-1'});
    const element = await open('#block-1', feedOf([item(2), own]));
    expect(isAt(element, 1)).to.be.true;
  });

  it('is followed in an element whose feed comes late', async () => {
    history.replaceState(null, '', address + hashOf(1));
    const element = insert(createElement(new Network(json(feedOf(items(2))))));
    await settle();
    await element.refresh();
    await settle();
    expect(isAt(element, 1)).to.be.true;
  });

  it('is followed again when another feed is shown', async () => {
    const element = await open(hashOf(2), feedOf(items(1)));
    element.fetch = new Network(json(feedOf(items(3)))).fetch;
    element.src = 'https://news.example/other.json';
    await element.refresh();
    await settle();
    expect([isAt(element, 2), element.shadowRoot!.querySelector('.missing')]).to.deep.equal([true, null]);
  });

  it('says so where there is no such update, and is silent about it once the reader goes on', async () => {
    const element = await open(hashOf(99), feedOf(items(2)));
    const said = lines(element);
    await go(hashOf(1));
    const words = 'The update that this link leads to is no longer here.';
    expect([said, lines(element)[0]]).to.deep.equal([[words, words], words]);
    expect(element.shadowRoot!.querySelector('.missing')).to.equal(null);
  });

  it('takes back its word when the update comes, and leaves the reader where they are', async () => {
    const element = await open(hashOf(3), feedOf(items(2)));
    part(element, 'banner').focus();
    element.apply(feedOf(items(3)));
    await settle();
    expect([element.shadowRoot!.querySelector('.missing'), isAt(element, 3)]).to.deep.equal([null, false]);
    expect(article(element, 3)).to.have.class('linked');
  });

  it('is answered by the first of two streams that has the update', async () => {
    const first = await open(hashOf(2), feedOf(items(3)));
    const second = await mount(feedOf(items(3)));
    await settle();
    const marked = [first, second].map(element => element.shadowRoot!.querySelectorAll('.linked').length);
    expect([marked, document.activeElement === first]).to.deep.equal([[1, 0], true]);
  });

  it('is found by the second of two streams, of which the first takes back that it is missing', async () => {
    const first = await open(hashOf(2), feedOf([item(9)]));
    const isMissing = (): boolean => !!first.shadowRoot!.querySelector('.missing');
    const before = isMissing();
    const second = await mount(feedOf(items(3)));
    await settle();
    expect([before, isMissing(), isAt(second, 2)]).to.deep.equal([true, false, true]);
  });

  it('is no news to a stream that has not got the update while another has', async () => {
    await open(hashOf(2), feedOf(items(3)));
    const other = await mount(feedOf([item(9)]));
    await settle();
    expect(lines(other)).to.deep.equal(['']);
  });

  it('lands on update 900 of 1,000, below the page’s sticky header', async () => {
    const updates = items(1000).map((update, index) => ({...update, content_html: sentences(1 + (index % 17))}));
    const element = await open(hashOf(101), feedOf(updates), {style: '--live-updates-sticky-offset: 50px'});
    for (let frame = 0; frame < 20; frame++) await seen();
    expect(idsOf(element).indexOf('u101')).to.equal(899);
    const fontSize = parseFloat(getComputedStyle(find(element, '.container')).fontSize);
    expect(topOf(article(element, 101))).to.be.within(48, 52 + 3 * fontSize);
    expect(isAt(element, 101)).to.be.true;
  }).timeout(30_000);
});

describe('the page’s own fragment', () => {
  afterEach(() => history.replaceState(null, '', address));

  it('is left alone where it means a part of the page', async () => {
    const own = Object.assign(document.createElement('p'), {id: 'block-1', tabIndex: -1});
    document.body.append(own);
    location.hash = '#block-1';
    const element = await mount(feedOf([item(1, {url: 'https://news.example/live#block-1'})]));
    await settle();
    const marked = element.shadowRoot!.querySelector('.linked');
    own.remove();
    expect([marked, focused(element), location.hash]).to.deep.equal([null, null, '#block-1']);
  });

  it('is left alone where it means nothing', async () => {
    const element = await open('#/route/1?%', feedOf(items(2)));
    expect([focused(element), lines(element), location.hash]).to.deep.equal([null, [''], '#/route/1?%']);
  });

  it('is the update’s where it meant what stood in for the stream', async () => {
    location.hash = '#block-1';
    const feed = feedOf([item(1, {url: 'https://news.example/live#block-1'})]);
    const element = await mount(feed, {}, '<p id="block-1">As it was on the server</p>');
    await settle();
    expect(isAt(element, 1)).to.be.true;
  });

  it('is neither read nor written with deep-links="off"', async () => {
    const own = item(1, {url: 'https://news.example/live/1'});
    const element = await open(hashOf(2), feedOf([item(3), item(2), own]), {'deep-links': 'off'});
    const links = [...element.shadowRoot!.querySelectorAll<HTMLAnchorElement>('.update-permalink')].map(
      ({href}) => href,
    );
    expect([focused(element), links]).to.deep.equal([null, ['https://news.example/live/1']]);
    expect([...element.shadowRoot!.querySelectorAll('.update-share')]).to.have.length(1);
  });
});
