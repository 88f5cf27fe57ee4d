import {expect} from '@open-wc/testing';
import {stub, type SinonStub} from 'sinon';
import type {FeedFormat} from '../../../src/formats/format.js';
import {feedOf, items} from '../../helpers/feeds.js';
import {idsOf, mount} from '../../helpers/mount.js';
import {json, Network} from '../../helpers/network.js';

interface ElementClass {
  registerFormat(format: FeedFormat): void;
}

// the built script exports nothing: a page finds the class here
const register = (format: FeedFormat): void =>
  (customElements.get('live-updates') as unknown as ElementClass).registerFormat(format);

interface Goals {
  readonly goals: readonly string[];
}

const isGoals = (document: unknown): document is Goals =>
  !!document && typeof document === 'object' && 'goals' in document;

const goals = (name: string, prefix = 'g'): FeedFormat => ({
  name,
  matches: isGoals,
  toJsonFeed: document => ({
    title: 'Goals',
    items: (document as Goals).goals.map(player => ({id: prefix + player, title: player})),
  }),
});

/** Takes a format out of the way of later tests. */
const retire = (name: string): void => register({name, matches: () => false, toJsonFeed: () => ({items: []})});

describe('a format that the page registers', () => {
  afterEach(() => retire('goals'));

  it('is read', async () => {
    register(goals('goals'));
    expect(idsOf(await mount({goals: ['Ida', 'Nell']}))).to.deep.equal(['gIda', 'gNell']);
  });

  it('is asked before our own', async () => {
    register({
      ...goals('goals'),
      matches: document => 'items' in (document as object),
      toJsonFeed: () => ({items: [{id: 'own', title: 'Own'}]}),
    });
    expect(idsOf(await mount(feedOf(items(1))))).to.deep.equal(['own']);
  });

  it('replaces one of the same name', async () => {
    register(goals('goals'));
    register(goals('goals', 'h'));
    expect(idsOf(await mount({goals: ['Ida']}))).to.deep.equal(['hIda']);
  });

  it('is told the address, the language and the format', async () => {
    const toJsonFeed = stub().returns({items: []});
    register({...goals('goals'), toJsonFeed});
    await mount({goals: []}, {lang: 'de', format: 'goals'});
    expect(toJsonFeed.firstCall.args[1]).to.deep.equal({
      url: 'https://news.example/live/feed.json',
      language: 'de',
      format: 'goals',
    });
  });

  it('is read by apply', async () => {
    register(goals('goals'));
    const element = await mount(feedOf(items(1)));
    element.apply({goals: ['Ida']});
    await element.updateComplete;
    expect(idsOf(element)).to.include('gIda');
  });

  const faults: [what: string, fault: Partial<FeedFormat>][] = [
    ['matches throws', {matches: () => { throw new RangeError('No'); }}],
    ['toJsonFeed throws', {toJsonFeed: () => { throw new RangeError('No'); }}],
    ['toJsonFeed gives nothing', {toJsonFeed: () => undefined}],
    ['toJsonFeed gives no list', {toJsonFeed: () => ({items: 5})}],
  ]; // prettier-ignore
  for (const [what, fault] of faults)
    it(`is a FeedFormatError where ${what}, and the page goes on`, async () => {
      const server = new Network(json(feedOf(items(2))));
      const element = await mount(server);
      register({...goals('goals'), ...fault});
      server.serve({goals: ['Ida']});
      await element.refresh();
      expect(element.error?.name).to.equal('FeedFormatError');
      expect(idsOf(element)).to.deep.equal(['u2', 'u1']);
    });

  for (const [what, format] of [
    ['a name', {matches: isGoals, toJsonFeed: () => ({})}],
    ['matches', {name: 'goals', toJsonFeed: () => ({})}],
    ['toJsonFeed', {name: 'goals', matches: isGoals}],
    ['a name of its own', {...goals('auto')}],
  ] as const)
    it(`is refused without ${what}`, () => {
      expect(() => register(format as unknown as FeedFormat)).to.throw(TypeError);
    });
});

describe('the attribute format', () => {
  let warn: SinonStub;
  beforeEach(() => (warn = stub(console, 'warn')));
  afterEach(() => {
    warn.restore();
    retire('goals');
  });

  it('names the format, whatever the shape', async () => {
    register({...goals('goals'), matches: () => false});
    expect(idsOf(await mount({goals: ['Ida']}, {format: 'goals'}))).to.deep.equal(['gIda']);
  });

  it('that nobody knows warns once, and the shape counts', async () => {
    const first = await mount(feedOf(items(1)), {format: 'teletext'});
    await first.refresh();
    await mount(feedOf(items(1)), {format: 'teletext'});
    expect(idsOf(first)).to.deep.equal(['u1']);
    expect(warn.callCount).to.equal(1);
  });

  it('that changes later is read anew', async () => {
    register({...goals('goals'), matches: () => false, toJsonFeed: () => ({items: [{id: 'own', title: 'Own'}]})});
    const element = await mount(feedOf(items(1)));
    element.format = 'goals';
    await element.updateComplete;
    await element.refresh();
    expect(idsOf(element)).to.deep.equal(['own']);
  });
});
