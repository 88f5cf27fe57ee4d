import {expect} from '@open-wc/testing';
import type {SinonFakeTimers} from 'sinon';
import {feedOf, fullFeed, item, items, NOON} from '../../helpers/feeds.js';
import {createElement, insert, mount, mountFailing, nextCheck} from '../../helpers/mount.js';
import {cut, FEED_URL, hang, json, Network, text} from '../../helpers/network.js';
import {fakeTime} from '../../helpers/time.js';

describe('the property', () => {
  let clock: SinonFakeTimers;
  beforeEach(() => (clock = fakeTime()));
  afterEach(() => clock.restore());

  it('feed holds the last good feed', async () => {
    const {feed} = await mount(fullFeed());
    expect(feed).to.include({
      title: 'The storm',
      description: 'Hour by hour.',
      credits: 'The live desk.',
      url: FEED_URL,
    });
    expect(feed).to.deep.include({keyPoints: ['The sea rose.', 'Nobody died.']});
  });

  it('feed is undefined before the first good load', () => {
    expect(insert(createElement(new Network(json({})))).feed).to.be.undefined;
  });

  it('feed stays when a check fails', async () => {
    const server = new Network(json(feedOf(items(1))));
    const element = await mount(server);
    const {feed} = element;
    server.answer = cut;
    await nextCheck(element, server, clock);
    expect(element.feed).to.equal(feed);
  });

  it('feed cannot be set', async () => {
    const element = await mount(feedOf(items(1)));
    expect(() => Object.assign(element, {feed: undefined})).to.throw(TypeError);
  });

  it('updates holds all in shown order, those behind “Show more” too', async () => {
    const updates = [item(3), item(2), item(1, {_live_updates: {pinned: true}})];
    const element = await mount(feedOf(updates), {'page-size': '2'});
    expect(element.updates.map(({id}) => id)).to.deep.equal(['u1', 'u3', 'u2']);
  });

  it('updates follows the order', async () => {
    const element = await mount(feedOf(items(3)), {order: 'oldest'});
    expect(element.updates.map(({id}) => id)).to.deep.equal(['u1', 'u2', 'u3']);
  });

  it('updates is empty before the first good load', () => {
    expect(insert(createElement(new Network(json({})))).updates).to.deep.equal([]);
  });

  it('updates tells what an update says', async () => {
    const [, update] = (await mount(fullFeed())).updates;
    expect(update).to.include({
      title: 'Update 3',
      label: 'Breaking',
      correction: 'It was three, not two.',
      isKey: true,
    });
    expect(update).to.deep.include({tags: ['tide']});
    expect(update!.published).to.equal(Date.UTC(2024, 5, 1, 8, 3));
  });

  it('status is idle without a source', async () => {
    expect((await mount({}, {src: ''})).status).to.equal('idle');
  });

  it('status is loading at first', async () => {
    const server = new Network(json({}));
    server.answer = hang;
    const element = insert(createElement(server));
    await element.updateComplete;
    expect(element.status).to.equal('loading');
  });

  it('status is live when the feed is followed', async () => {
    expect((await mount(feedOf(items(1)))).status).to.equal('live');
  });

  it('status is ended when the feed says so', async () => {
    expect((await mount(feedOf(items(1), {state: 'ended'}))).status).to.equal('ended');
  });

  it('status is ended when the feed is expired', async () => {
    expect((await mount(feedOf(items(1), {}, {expired: true}))).status).to.equal('ended');
  });

  it('status is error when nothing was ever loaded', async () => {
    const server = new Network(json({}));
    server.answer = cut;
    expect((await mountFailing(server)).status).to.equal('error');
  });

  it('status is retrying when two later checks failed', async () => {
    const server = new Network(json(feedOf(items(1))));
    const element = await mount(server);
    server.answer = cut;
    await nextCheck(element, server, clock);
    await nextCheck(element, server, clock);
    expect(element.status).to.equal('retrying');
  });

  it('error is undefined after a good check', async () => {
    expect((await mount(feedOf(items(1)))).error).to.be.undefined;
  });

  const failures = [
    ['no network', cut, 'FeedNetworkError'],
    ['an answer of 503', text('Sorry', {status: 503}), 'FeedHttpError'],
    ['a web page', text('<!doctype html>'), 'FeedFormatError'],
    ['an empty answer', text(''), 'FeedFormatError'],
    ['half a feed', text('{"items": ['), 'FeedFormatError'],
  ] as const;
  for (const [name, answer, errorName] of failures) {
    it(`error says what went wrong after ${name}`, async () => {
      const server = new Network(json({}));
      server.answer = answer;
      expect((await mount(server)).error).to.include({name: errorName, url: FEED_URL});
    });
  }

  it('error keeps what the platform threw as its cause', async () => {
    const server = new Network(json({}));
    const cause = new TypeError('Failed to fetch');
    server.answer = () => Promise.reject(cause);
    expect((await mount(server)).error!.cause).to.equal(cause);
  });

  it('error is a time-out after ten seconds without an answer', async () => {
    const server = new Network(json({}));
    server.answer = hang;
    const element = insert(createElement(server));
    await element.updateComplete;
    clock.tick(10_000);
    await element.refresh();
    expect(element.error?.name).to.equal('FeedTimeoutError');
  });

  it('lastChecked is the time of the last good answer', async () => {
    const server = new Network(json(feedOf(items(1))));
    const element = await mount(server);
    expect(element.lastChecked).to.deep.equal(new Date(NOON));
    await nextCheck(element, server, clock);
    expect(element.lastChecked).to.deep.equal(new Date());
  });

  it('lastChecked stays when a check fails', async () => {
    const server = new Network(json(feedOf(items(1))));
    const element = await mount(server);
    server.answer = cut;
    await nextCheck(element, server, clock);
    expect(element.lastChecked).to.deep.equal(new Date(NOON));
  });

  it('fetch replaces the global one, from the next check on', async () => {
    const server = new Network(json(feedOf(items(1))));
    const element = await mount(server);
    const other = new Network(json(feedOf(items(2))));
    element.fetch = other.fetch;
    await element.refresh();
    expect(server.requests).to.have.length(1);
    expect(element.updates).to.have.length(2);
  });

  it('fetch is asked to revalidate, without a header of our own', async () => {
    const server = new Network(json(feedOf(items(1))));
    await mount(server);
    expect(server.requests[0]!.init).to.include({cache: 'no-cache'}).and.not.have.property('headers');
  });
});
