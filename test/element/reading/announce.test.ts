import {expect} from '@open-wc/testing';
import {spy, type SinonFakeTimers} from 'sinon';
import type {LiveUpdates} from '../../../src/index.js';
import {feedOf, item, items} from '../../helpers/feeds.js';
import {hear, pass} from '../../helpers/hear.js';
import {button, createElement, find, insert, mount, settle, textOf} from '../../helpers/mount.js';
import {cut, json, Network} from '../../helpers/network.js';
import {goOffline} from '../../helpers/states.js';
import {fakeTime} from '../../helpers/time.js';
import {restoreVisibility, showPage} from '../../helpers/visibility.js';

describe('screen readers are told', () => {
  let clock: SinonFakeTimers;
  let server: Network;
  let element: LiveUpdates;
  let said: string[];
  beforeEach(() => {
    clock = fakeTime();
    server = new Network(json(feedOf(items(2))));
  });
  afterEach(() => {
    clock.restore();
    restoreVisibility();
    Reflect.deleteProperty(navigator, 'onLine');
  });

  async function follow(attributes: Record<string, string> = {}): Promise<void> {
    element = await mount(server, {interval: '3600', ...attributes});
    said = hear(element);
  }

  async function serve(document: object): Promise<void> {
    server.serve(document);
    await element.refresh();
    await settle();
  }

  it('nothing at the first load, in a region that is there from the start', async () => {
    element = insert(createElement(server));
    await element.updateComplete;
    const region = find(element, '[role=status]');
    await element.refresh();
    await settle();
    expect([textOf(region), find(element, '[role=status]') === region]).to.deep.equal(['', true]);
  });

  it('of one that arrived, at once', async () => {
    await follow();
    await serve(feedOf(items(3)));
    expect(said).to.deep.equal(['1 new update: Update 3']);
  });

  it('of nothing by an element that is not in the page, which takes what it is given all the same', async () => {
    const outside = document.createElement('live-updates');
    for (const count of [1, 2]) outside.apply(feedOf(items(count)));
    expect([outside.error, outside.updates.length]).to.deep.equal([undefined, 2]);
    await follow();
    const removed = insert(createElement(new Network(json(feedOf(items(1))))));
    await removed.refresh();
    removed.remove();
    removed.apply(feedOf(items(3)));
    await settle();
    await serve(feedOf(items(3)));
    expect(said).to.deep.equal(['1 new update: Update 3']);
  });

  it('without a render of its own', async () => {
    await follow();
    const render = spy(element, 'performUpdate' as never);
    await serve(feedOf(items(3)));
    expect([said, render.callCount]).to.deep.equal([['1 new update: Update 3'], 1]);
  });

  it('once of several that arrived together', async () => {
    await follow();
    await serve(feedOf(items(5)));
    expect(said).to.deep.equal(['3 new updates: Update 5']);
  });

  it('that updates wait', async () => {
    await follow({incoming: 'ask'});
    await serve(feedOf(items(4)));
    expect(said).to.deep.equal(['2 new updates, 2 waiting: Update 4']);
  });

  it('in one sentence of all that came within twenty seconds of the last', async () => {
    await follow();
    await serve(feedOf(items(3)));
    for (const count of [4, 5, 7]) {
      await pass(clock, 4);
      await serve(feedOf(items(count)));
    }
    const early = [...said];
    await pass(clock, 8);
    expect([early, said.slice(1)]).to.deep.equal([['1 new update: Update 3'], ['4 new updates: Update 7']]);
  });

  it('nothing of what was withdrawn before its turn came', async () => {
    await follow();
    await serve(feedOf(items(3)));
    await serve(feedOf(items(4)));
    await serve(feedOf([item(4, {_live_updates: {deleted: true}}), ...items(3)]));
    await pass(clock, 20);
    expect(said).to.have.length(1);
  });

  for (const [kind, title, spoken] of [
    ['between two words', `${'word '.repeat(20)}end`, `${'word '.repeat(16).trim()}…`],
    ['within a text that has no space', '語'.repeat(100), `${'語'.repeat(80)}…`],
    ['not at all if it has eighty characters', 'a'.repeat(80), 'a'.repeat(80)],
    ['without breaking a sign in two', '🌊'.repeat(90), `${'🌊'.repeat(80)}…`],
  ] as const) {
    it(`a long headline ${kind}`, async () => {
      await follow();
      await serve(feedOf([item(3, {title}), ...items(2)]));
      expect(said).to.deep.equal([`1 new update: ${spoken}`]);
    });
  }

  it('nothing of an edit, a withdrawal or one failed check', async () => {
    await follow();
    const [second, first] = items(2);
    await serve(
      feedOf([
        {...second, title: 'Edited'},
        {...first, _live_updates: {deleted: true}},
      ]),
    );
    server.answer = cut;
    await element.refresh();
    await pass(clock, 20);
    expect(said).to.deep.equal([]);
  });

  it('nothing of its own accord where the page has switched it off', async () => {
    await follow({announce: 'off'});
    await serve(feedOf(items(5)));
    await goOffline(element);
    await pass(clock, 40);
    expect(said).to.deep.equal([]);
  });

  it('nothing of what they do themselves: pause, order, folding, showing what waits', async () => {
    await follow({incoming: 'ask', 'page-size': '1'});
    await serve(feedOf(items(4)));
    await pass(clock, 20);
    said.length = 0;
    for (const label of ['Pause', 'Show oldest first', 'Collapse all', 'Resume', '2 new updates']) {
      button(element, label).click();
      await settle();
      await pass(clock, 20);
    }
    expect(said).to.deep.equal([]);
  });

  it('nothing of an update that they went to before its turn came', async () => {
    await follow({incoming: 'ask'});
    await serve(feedOf(items(3)));
    await serve(feedOf(items(4)));
    button(element, '2 new updates').click();
    await pass(clock, 20);
    expect(said).to.deep.equal(['1 new update, 1 waiting: Update 3']);
  });

  it('nothing of another feed that the page sets', async () => {
    server.serve(feedOf(items(2), {state: 'ended'}));
    await follow();
    server.serve(feedOf(items(2)));
    element.src = 'https://news.example/other.json';
    await element.refresh();
    await pass(clock, 40);
    expect(said).to.deep.equal([]);
  });

  it('on their return, of what came while the page was hidden', async () => {
    await follow();
    showPage(false);
    await serve(feedOf(items(3)));
    await serve(feedOf(items(4)));
    await pass(clock, 30);
    const hidden = [...said];
    showPage(true);
    await settle();
    expect([hidden, said]).to.deep.equal([[], ['2 new updates, 2 waiting: Update 4']]);
  });
});
