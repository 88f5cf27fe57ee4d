import {expect, waitUntil} from '@open-wc/testing';
import {foreign} from '../../../src/formats/foreign.js';
import {translateForeign} from '../../../src/formats/foreign/translate.js';
import type {ToJsonFeed} from '../../../src/formats/format.js';
import {feedOf, item, items} from '../../helpers/feeds.js';
import {count, createElement, idsOf, insert, mount, mountBare} from '../../helpers/mount.js';
import {json, later, Network} from '../../helpers/network.js';

describe('a document that says nothing of the feed', () => {
  for (const [name, document] of [
    ['a part of a feed', {items: [item(3), item(1, {title: 'Edited'})]}],
    [
      'a part with other fields of the extension',
      feedOf([item(3), item(1, {title: 'Edited'})], {}, {title: undefined}),
    ],
  ] as const) {
    it(`apply of ${name} changes only its items`, async () => {
      const element = await mount(
        feedOf(items(2), {state: 'paused', key_points: ['One']}, {description: 'Hour by hour'}),
      );
      element.apply(document);
      await element.updateComplete;
      expect(element.updates.map(({title}) => title)).to.deep.equal(['Update 3', 'Update 2', 'Edited']);
      const {title, description, state, keyPoints} = element.feed!;
      expect([title, description, state, keyPoints]).to.deep.equal(['The storm', 'Hour by hour', 'paused', ['One']]);
    });
  }

  it('apply of a part that waits for its reader comes before what is applied after it', async () => {
    const element = await mountBare();
    let arrive = (_: ToJsonFeed): void => undefined;
    foreign.toJsonFeed.provide(() => new Promise<ToJsonFeed>(resolve => (arrive = resolve)));
    element.apply({items: [item(1, {date_published: 'Sat, 1 Jun 2024 09:00:00 GMT'}), item(2, {title: 'First'})]});
    element.apply({items: [item(2, {title: 'Second'})]});
    element.apply({items: [item(3)]});
    expect(element.updates).to.be.empty;
    arrive(translateForeign);
    await waitUntil(() => element.updates.length === 3);
    expect(element.updates.map(({title}) => title)).to.have.members(['Update 1', 'Second', 'Update 3']);
    element.apply({items: [item(4)]});
    expect(element.updates).to.have.length(4);
  });

  it('apply of a whole document is believed at once', async () => {
    const element = await mountBare();
    element.apply(feedOf(items(3)));
    element.apply(feedOf([item(3), item(1)]));
    await element.updateComplete;
    expect(idsOf(element)).to.deep.equal(['u3', 'u1']);
    element.apply(feedOf([], {state: 'ended'}));
    await element.updateComplete;
    expect([element.status, idsOf(element)]).to.deep.equal(['ended', []]);
  });

  it('apply of a part before the feed is here joins it, and the feed is no news', async () => {
    const server = new Network(json({}));
    const {answer, letGo} = later(json(feedOf(items(3))));
    server.answer = answer;
    const element = insert(createElement(server));
    await element.updateComplete;
    const added: number[] = [];
    element.apply({items: [item(9)]});
    element.addEventListener('live-updates-change', event => added.push(event.added.length));
    letGo();
    await element.refresh();
    expect(idsOf(element)).to.deep.equal(['u9', 'u3', 'u2', 'u1']);
    expect([element.feed?.title, count(element, 'new'), added]).to.deep.equal(['The storm', 0, [3]]);
  });

  it('apply of a part removes what the part withdraws', async () => {
    const element = await mount(feedOf(items(3)));
    element.apply({items: [{id: 'u2', _live_updates: {deleted: true}}]});
    await element.updateComplete;
    expect(idsOf(element)).to.deep.equal(['u3', 'u1']);
  });

  it('apply of part after part builds up a stream without a source', async () => {
    const element = await mountBare();
    for (const number of [1, 2, 3]) element.apply({items: [item(number)]});
    await element.updateComplete;
    expect(idsOf(element)).to.deep.equal(['u3', 'u2', 'u1']);
  });

  for (const more of [{title: 'Flood'}, {description: 'Now'}, {_live_updates: {state: 'ended'}}]) {
    it(`apply of a document with ${JSON.stringify(more)} replaces the feed`, async () => {
      const element = await mount(feedOf(items(2), {key_points: ['One']}));
      element.apply({items: items(2), ...more});
      await element.updateComplete;
      expect(element.feed!.keyPoints).to.deep.equal([]);
    });
  }
});
