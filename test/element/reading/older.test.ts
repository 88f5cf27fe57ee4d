import {expect, waitUntil} from '@open-wc/testing';
import {fragmentOf} from '../../../src/model/fragment.js';
import {feedOf, item, items} from '../../helpers/feeds.js';
import {
  article,
  count,
  createElement,
  focused,
  idsOf,
  insert,
  isOpen,
  mount,
  part,
  settle,
  textOf,
} from '../../helpers/mount.js';
import {cut, FEED_URL, json, later, Network} from '../../helpers/network.js';

const PAGE_TWO = new URL('2.json', FEED_URL).href;
const PAGE_THREE = new URL('3.json', FEED_URL).href;

const first = feedOf([item(9), item(8)], {}, {next_url: '2.json'});
const second = feedOf([item(7), item(6)], {}, {next_url: '3.json'});
const third = feedOf([item(5)]);

/** A server whose feed has two pages of older updates. */
class Pages extends Network {
  override readonly fetch: typeof globalThis.fetch = async (url, init = {}) => {
    this.requests.push({url: url as string, init});
    const page = {[PAGE_TWO]: second, [PAGE_THREE]: third}[url as string];
    return page ? Response.json(page) : this.answer(init);
  };
}

const addresses = ({requests}: Network): readonly string[] => requests.map(({url}) => url);

describe('older updates', () => {
  it('are asked for only when the reader wants them', async () => {
    const server = new Pages(json(first));
    const element = await mount(server);
    expect(addresses(server)).to.deep.equal([FEED_URL]);
    part(element, 'more').click();
    await settle();
    expect([addresses(server), idsOf(element)]).to.deep.equal([
      [FEED_URL, PAGE_TWO],
      ['u9', 'u8', 'u7', 'u6'],
    ]);
  });

  it('come after all that is there is shown', async () => {
    const server = new Pages(json(first));
    const element = await mount(server, {'page-size': '1'});
    const labels = [textOf(part(element, 'more'))];
    part(element, 'more').click();
    await settle();
    labels.push(textOf(part(element, 'more')));
    expect([labels, server.requests.length]).to.deep.equal([['Show 1 more', 'Show older updates'], 1]);
  });

  it('come page by page, until there is none', async () => {
    const server = new Pages(json(first));
    const element = await mount(server);
    for (let page = 0; page < 2; page++) {
      part(element, 'more').click();
      await settle();
    }
    expect([idsOf(element).join(' '), count(element, 'more')]).to.deep.equal(['u9 u8 u7 u6 u5', 0]);
  });

  for (const status of [400, 404, 410])
    it(`are over where the next page answers ${status}`, async () => {
      const server = new Network(json(first));
      const element = await mount(server);
      server.answer = () => new Response('{"code": "rest_post_invalid_page_number"}', {status});
      part(element, 'more').click();
      await settle();
      expect([idsOf(element).join(' '), count(element, 'more')]).to.deep.equal(['u9 u8', 0]);
    });

  it('take the focus on to the first of them', async () => {
    const element = await mount(new Pages(json(first)));
    const more = part(element, 'more');
    more.focus();
    more.click();
    await settle();
    expect(focused(element)).to.equal(article(element, 7));
  });

  it('leave the focus where the reader took it meanwhile', async () => {
    const server = new Pages(json(first));
    const element = await mount(server);
    part(element, 'more').click();
    article(element, 9).focus();
    await settle();
    expect([idsOf(element).length, focused(element) === article(element, 9)]).to.deep.equal([4, true]);
  });

  it('are not announced, nor marked as new', async () => {
    const element = await mount(new Pages(json(first)));
    part(element, 'more').click();
    await settle();
    const said = textOf(element.shadowRoot!.querySelector('[role=status]'));
    expect([idsOf(element).length, said, count(element, 'new')]).to.deep.equal([4, '', 0]);
  });

  it('stay when the feed is checked again', async () => {
    const server = new Pages(json(first));
    const element = await mount(server, {incoming: 'always'});
    part(element, 'more').click();
    await settle();
    server.serve(feedOf([item(10), item(9), item(8)], {}, {next_url: '2.json'}));
    await element.refresh();
    expect(idsOf(element).join(' ')).to.equal('u10 u9 u8 u7 u6');
  });

  it('are not asked for where they are on another origin', async () => {
    const element = await mount(feedOf(items(2), {}, {next_url: 'https://other.example/2.json'}));
    expect(count(element, 'more')).to.equal(0);
  });

  /** An element of a server that fails with all but the feed itself until it is told otherwise. */
  async function mountBroken() {
    const server = new Network(json(first));
    const element = await mount(server);
    const errors: string[] = [];
    element.addEventListener('live-updates-error', ({error}) => errors.push(error.name));
    server.answer = cut;
    part(element, 'more').click();
    await settle();
    return {server, element, errors};
  }

  it('that cannot be had are told of on the button and by an event, and leave the status alone', async () => {
    const {element, errors} = await mountBroken();
    expect(textOf(part(element, 'more'))).to.equal('Older updates could not be loaded. Try again');
    expect([errors, element.status, element.error]).to.deep.equal([['FeedNetworkError'], 'live', undefined]);
  });

  it('can be asked for again', async () => {
    const {server, element} = await mountBroken();
    server.serve(second);
    part(element, 'more').click();
    await settle();
    expect([idsOf(element).join(' '), textOf(part(element, 'more'))]).to.deep.equal([
      'u9 u8 u7 u6',
      'Show older updates',
    ]);
  });

  it('are loading as long as the button says so, and asked for once', async () => {
    const server = new Network(json(first));
    const element = await mount(server);
    const {answer, letGo} = later(json(second));
    server.answer = answer;
    part(element, 'more').click();
    await settle();
    const label = textOf(part(element, 'more'));
    part(element, 'more').click();
    letGo();
    await settle();
    expect([label, server.requests.length, idsOf(element).length]).to.deep.equal(['Loading older updates…', 2, 4]);
  });

  it('of an old src are lost when they come late', async () => {
    const server = new Network(json(first));
    const element = insert(createElement(server));
    await element.refresh();
    const {answer, letGo} = later(json(second));
    server.answer = answer;
    part(element, 'more').click();
    await settle();
    server.serve(feedOf([item(1)], {}, {next_url: '2.json'}));
    element.src = 'https://news.example/live/other.json';
    await element.refresh();
    letGo();
    await settle();
    expect([idsOf(element), textOf(part(element, 'more'))]).to.deep.equal([['u1'], 'Show older updates']);
  });

  it('are asked for, page by page, until they hold the update that the page was opened with', async () => {
    const {href} = location;
    history.replaceState(null, '', `#${fragmentOf('u5')}`);
    const server = new Pages(json(first));
    const element = await mount(server, {expand: 'none'});
    await waitUntil(() => idsOf(element).includes('u5') && focused(element) === article(element, 5));
    history.replaceState(null, '', href);
    expect([addresses(server), isOpen(element, 5)]).to.deep.equal([[FEED_URL, PAGE_TWO, PAGE_THREE], true]);
  });
});
