import {expect} from '@open-wc/testing';
import type {SinonFakeTimers} from 'sinon';
import {feedOf, item, items} from '../../helpers/feeds.js';
import {article, failTwice, idsOf, mount, nextCheck, part, partIn, parts, textOf} from '../../helpers/mount.js';
import {json, Network, text} from '../../helpers/network.js';
import {fakeTime} from '../../helpers/time.js';

describe('at each check', () => {
  let clock: SinonFakeTimers;
  beforeEach(() => (clock = fakeTime()));
  afterEach(() => clock.restore());

  /** The feed's updates before and after one check. */
  async function follow(before: readonly object[], after: readonly object[], live = {}) {
    const server = new Network(json(feedOf(before as never)));
    const element = await mount(server);
    server.serve(feedOf(after as never, live));
    await nextCheck(element, server, clock);
    return element;
  }

  it('a new update arrives at the top', async () => {
    const element = await follow(items(3), items(4));
    expect(idsOf(element)).to.deep.equal(['u4', 'u3', 'u2', 'u1']);
  });

  it('a new update of an earlier time takes its place by time', async () => {
    const element = await follow([item(4), item(2)], [item(4), item(2), item(3)]);
    expect(idsOf(element)).to.deep.equal(['u4', 'u3', 'u2']);
  });

  it('what arrives is marked as new and the newest as latest', async () => {
    const element = await follow(items(3), items(4));
    expect(parts(element, 'new').map(({dataset}) => dataset['id'])).to.deep.equal(['u4']);
    expect(parts(element, 'latest').map(({dataset}) => dataset['id'])).to.deep.equal(['u4']);
  });

  it('the banner moves on to what arrived', async () => {
    const element = await follow(items(3), items(4));
    expect(textOf(part(element, 'banner-headline'))).to.equal('Update 4');
  });

  it('a withdrawn update goes', async () => {
    const element = await follow(items(3), [item(3), item(2, {_live_updates: {deleted: true}}), item(1)]);
    expect(idsOf(element)).to.deep.equal(['u3', 'u1']);
  });

  it('an update that the newer feed lacks goes', async () => {
    const element = await follow(items(3), [item(4), item(3), item(1)]);
    expect(idsOf(element)).to.deep.equal(['u4', 'u3', 'u1']);
  });

  it('an update that is withdrawn with a reason leaves a note in its place', async () => {
    const withdrawn = item(2, {_live_updates: {deleted: true, correction: 'It was a mooring buoy.'}});
    const element = await follow(items(3), [item(3), withdrawn, item(1)]);
    expect(idsOf(element)).to.deep.equal(['u3', 'u2', 'u1']);
    expect(article(element, 2).part.contains('withdrawn')).to.be.true;
    expect(textOf(article(element, 2)))
      .to.include('Update withdrawn')
      .and.include('mooring buoy')
      .and.not.include('Body');
  });

  it('an edited title is shown', async () => {
    const element = await follow(items(2), [item(2, {title: 'Said better'}), item(1)]);
    expect(textOf(partIn(element, 2, 'update-title'))).to.equal('Said better');
  });

  it('an edited body is patched in place: what stays the same keeps its nodes', async () => {
    const server = new Network(json(feedOf([item(1, {content_html: '<p>One.</p><p>Two.</p>'})])));
    const element = await mount(server);
    const [first, second] = partIn(element, 1, 'update-body').children;
    server.serve(feedOf([item(1, {content_html: '<p>One.</p><p>Two!</p><p>Three.</p>'})]));
    await nextCheck(element, server, clock);
    const now = [...partIn(element, 1, 'update-body').children];
    expect(now.map(textOf)).to.deep.equal(['One.', 'Two!', 'Three.']);
    expect(now[0] === first && now[1] === second).to.be.true;
  });

  it('an edit says when it was made', async () => {
    const element = await follow(items(1), [item(1, {date_modified: '2024-06-01T10:00:00Z'})]);
    expect(textOf(partIn(element, 1, 'update-edited'))).to.match(/^Edited .*\d/);
  });

  it('a correction shows with its update', async () => {
    const element = await follow(items(1), [item(1, {_live_updates: {correction: 'It was 141 km/h.'}})]);
    expect(textOf(partIn(element, 1, 'correction'))).to.equal('Correction It was 141 km/h.');
  });

  it('an update that is pinned comes first', async () => {
    const element = await follow(items(3), [item(3), item(2), item(1, {_live_updates: {pinned: true}})]);
    expect(idsOf(element)).to.deep.equal(['u1', 'u3', 'u2']);
  });

  it('an update that came down from its pin takes its place by time', async () => {
    const element = await follow([item(3), item(1, {_live_updates: {pinned: true}})], [item(3), item(1)]);
    expect(idsOf(element)).to.deep.equal(['u3', 'u1']);
  });

  it('an older update that the feed has paged out stays', async () => {
    const element = await follow(items(3), [item(4), item(3), item(2)]);
    expect(idsOf(element)).to.deep.equal(['u4', 'u3', 'u2', 'u1']);
  });

  it('another title, description and link of the feed are shown', async () => {
    const server = new Network(json(feedOf(items(1))));
    const element = await mount(server);
    const previous = {title: 'Friday', url: 'https://news.example/friday'};
    server.serve(feedOf(items(1), {previous}, {title: 'The calm', description: 'It is over.'}));
    await nextCheck(element, server, clock);
    expect(textOf(part(element, 'title'))).to.equal('The calm');
    expect(textOf(part(element, 'description'))).to.equal('It is over.');
    expect(part(element, 'previous')).to.have.attribute('href', previous.url);
  });

  it('the end of the coverage ends the checks', async () => {
    const server = new Network(json(feedOf(items(1))));
    const element = await mount(server);
    server.serve(feedOf(items(1), {state: 'ended'}));
    await nextCheck(element, server, clock);
    clock.tick(3_600_000);
    expect(server.requests).to.have.length(2);
    expect(element.status).to.equal('ended');
  });

  it('the checks go on after bad answers', async () => {
    const server = new Network(json(feedOf(items(1))));
    const element = await mount(server);
    server.answer = text('<!doctype html>');
    for (let bad = 0; bad < 4; bad++) await element.refresh();
    server.serve(feedOf(items(2)));
    await nextCheck(element, server, clock);
    expect(element.updates).to.have.length(2);
  });

  it('a feed that comes back is shown as live again', async () => {
    const server = new Network(json(feedOf(items(1))));
    const element = await mount(server);
    await failTwice(element, server);
    const before = element.status;
    server.serve(feedOf(items(1)));
    await element.refresh();
    expect([before, element.status, element.error]).to.deep.equal(['retrying', 'live', undefined]);
  });

  it('the feed may ask for a slower pace', async () => {
    const server = new Network(json(feedOf(items(1), {refresh: 60})));
    const element = await mount(server);
    await nextCheck(element, server, clock);
    clock.tick(53_000);
    expect(server.requests).to.have.length(2);
    clock.tick(14_000);
    expect(server.requests).to.have.length(3);
  });

  it('the feed cannot ask for a faster pace', async () => {
    const server = new Network(json(feedOf(items(1), {refresh: 1})));
    const element = await mount(server);
    await nextCheck(element, server, clock);
    clock.tick(13_000);
    expect(server.requests).to.have.length(2);
  });
});
