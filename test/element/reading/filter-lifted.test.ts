import {expect} from '@open-wc/testing';
import {en} from '../../../src/locales/en.js';
import type {LiveUpdates} from '../../../src/index.js';
import {fragmentOf} from '../../../src/model/fragment.js';
import {feedOf, item} from '../../helpers/feeds.js';
import {article, find, focused, idsOf, mount, part, settle, textOf} from '../../helpers/mount.js';
import {FEED_URL, json, Network} from '../../helpers/network.js';
import {choose, FEED} from './filter-feed.js';

describe('what leads to an update that the filter does not let through', () => {
  const lines = (element: LiveUpdates): readonly string[] =>
    [...part(element, 'stream').querySelectorAll('.lifted')].map(textOf);

  const WAYS: readonly (readonly [name: string, go: (element: LiveUpdates) => unknown, id: string])[] = [
    ['the banner', element => part(element, 'banner').click(), 'u6'],
    ['a key event', element => find(element, '[part=key-events] li:last-child button').click(), 'u2'],
    ['showUpdate', element => element.showUpdate('u1'), 'u1'],
  ];
  for (const [name, go, id] of WAYS) {
    it(`lifts it and says so: ${name}`, async () => {
      const element = await mount(FEED, {filter: 'power'});
      await go(element);
      await settle();
      expect((focused(element) as HTMLElement).dataset['id']).to.equal(id);
      expect([element.filter, lines(element), textOf(find(element, '[role=status]'))]).to.deep.equal([
        '',
        [en.filterLifted],
        en.filterLifted,
      ]);
    });
  }

  it('lifts it and says so: a permalink', async () => {
    location.hash = fragmentOf('u1');
    const element = await mount(FEED, {filter: 'power'});
    await settle();
    history.replaceState(null, '', location.pathname + location.search);
    expect([element.filter, lines(element), focused(element) === article(element, 1)]).to.deep.equal([
      '',
      [en.filterLifted],
      true,
    ]);
  });

  it('leaves it alone for one that it lets through', async () => {
    const element = await mount(FEED, {filter: 'power'});
    await element.showUpdate('u4');
    expect([element.filter, lines(element)]).to.deep.equal(['power', []]);
  });

  it('says no more of it once a filter is chosen', async () => {
    const element = await mount(FEED, {filter: 'power'});
    await element.showUpdate('u6');
    await choose(element, 'Roads');
    expect(lines(element)).to.deep.equal([]);
  });

  it('is not there for an update that nobody has', async () => {
    const element = await mount(FEED, {filter: 'power'});
    expect([await element.showUpdate('nobody'), element.filter]).to.deep.equal([false, 'power']);
  });
});

describe('held updates under a filter', () => {
  const hold = async (...more: Record<string, unknown>[]): Promise<LiveUpdates> => {
    const element = await mount(FEED, {filter: 'flood', incoming: 'ask'});
    element.apply({items: more});
    await element.updateComplete;
    return element;
  };

  it('are counted by those that it lets through, and the notice says that others wait', async () => {
    const element = await hold(item(8, {tags: ['flood']}), item(7));
    expect([textOf(part(element, 'notice')), element.pendingCount]).to.deep.equal([
      '1 new update, 1 more outside the filter',
      2,
    ]);
    part(element, 'notice').click();
    await element.updateComplete;
    await element.updateComplete;
    expect([idsOf(element), focused(element) === article(element, 8)]).to.deep.equal([['u8', 'u5', 'u3'], true]);
  });

  it('that it does not let through are shown by the notice, which lifts it', async () => {
    const element = await hold(item(8), item(7));
    const said = textOf(part(element, 'notice'));
    part(element, 'notice').click();
    await element.updateComplete;
    await element.updateComplete;
    expect([said, element.filter, focused(element) === article(element, 8)]).to.deep.equal([
      '2 new updates outside the filter',
      '',
      true,
    ]);
  });
});

describe('the filter of an earlier visit', () => {
  it('is on again, until all are chosen', async () => {
    const first = await mount(FEED);
    await choose(first, 'flood');
    first.remove();
    const second = await mount(FEED, {filter: 'power'});
    const remembered = second.filter;
    await choose(second, 'All');
    second.remove();
    expect([remembered, (await mount(FEED, {filter: 'power'})).filter]).to.deep.equal(['flood', '']);
  });

  it('is forgotten with memory="off"', async () => {
    const first = await mount(FEED, {memory: 'off'});
    await choose(first, 'flood');
    first.remove();
    expect((await mount(FEED)).filter).to.equal('');
  });

  for (const [name, filter] of [
    ['a number', 5],
    ['a list', ['flood']],
    ['nothing', null],
  ] as const) {
    it(`counts for nothing where it is ${name}`, async () => {
      localStorage.setItem(`live-updates ${FEED_URL}`, JSON.stringify({filter, order: 'oldest'}));
      const element = await mount(FEED);
      expect([element.filter, element.order]).to.deep.equal(['', 'oldest']);
    });
  }

  it('of any length throws nothing', async () => {
    localStorage.setItem(`live-updates ${FEED_URL}`, JSON.stringify({filter: 'x,'.repeat(9000)}));
    expect((await mount(FEED)).filter.length).to.be.lessThan(3000);
  });
});

describe('older updates under a filter', () => {
  it('are loaded until one is there that it lets through', async () => {
    const pages: Record<string, object> = {
      '2.json': feedOf([item(9)], {}, {next_url: '3.json'}),
      '3.json': feedOf([item(8, {tags: ['flood']})], {}, {next_url: '4.json'}),
    };
    const server = new Network(json(feedOf([item(10, {tags: ['flood']})], {}, {next_url: '2.json'})));
    const ask = server.fetch;
    const element = await mount(server, {filter: 'flood'});
    element.fetch = (url, init) => {
      const page = pages[(url as string).replace(/.*\//, '')];
      return page ? Promise.resolve(Response.json(page)) : ask(url, init);
    };
    await element.refresh();
    part(element, 'more').focus();
    part(element, 'more').click();
    await settle();
    await settle();
    expect([idsOf(element), focused(element) === article(element, 8)]).to.deep.equal([['u10', 'u8'], true]);
  });
});
