import {expect} from '@open-wc/testing';
import type {SinonFakeTimers} from 'sinon';
import type {LiveUpdates} from '../../../src/index.js';
import {feedOf, item, items} from '../../helpers/feeds.js';
import {hear, pass} from '../../helpers/hear.js';
import {article, button, failTwice, find, focused, mount, partIn, settle, textOf} from '../../helpers/mount.js';
import {cut, json, Network} from '../../helpers/network.js';
import {goOffline} from '../../helpers/states.js';
import {fakeTime} from '../../helpers/time.js';

describe('screen readers are told what is so for the person:', () => {
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
    Reflect.deleteProperty(navigator, 'onLine');
  });

  async function follow(attributes: Record<string, string> = {}): Promise<void> {
    element = await mount(server, {interval: '3600', ...attributes});
    said = hear(element);
  }

  async function serve(...updates: readonly Record<string, unknown>[]): Promise<void> {
    server.serve(feedOf(updates));
    await element.refresh();
    await settle();
  }

  it('which of the updates that came the filter lets through, and that others came', async () => {
    await follow({filter: 'tide'});
    await serve(item(5), item(4, {tags: ['tide']}), item(3), ...items(2));
    expect(said).to.deep.equal(['1 new update, 2 more outside the filter: Update 4']);
  });

  it('no headline where it lets none of them through', async () => {
    await follow({filter: 'tide', incoming: 'ask'});
    await serve(item(3), ...items(2));
    expect(said).to.deep.equal(['1 new update outside the filter']);
  });

  for (const [how, gone] of [
    ['withdrawn', [item(2, {_live_updates: {deleted: true}}), item(1)]],
    ['removed', [{id: 'u2', _live_updates: {deleted: true}}, item(1)]],
  ] as const)
    it(`that the update at which they are is ${how}`, async () => {
      await follow();
      partIn(element, 2, 'update-toggle').focus();
      await serve(...gone);
      expect(said).to.deep.equal(['Update withdrawn.']);
    });

  it('nothing of another that is withdrawn', async () => {
    await follow();
    article(element, 1).focus();
    await serve(item(2, {_live_updates: {deleted: true}}), item(1));
    await pass(clock, 20);
    expect(said).to.deep.equal([]);
  });

  it('that “Try now” was in vain, each time', async () => {
    await follow();
    await failTwice(element, server);
    await settle();
    for (let time = 0; time < 2; time++) {
      button(element, 'Try now').click();
      await element.refresh();
      await settle();
    }
    expect(said).to.deep.equal(new Array(3).fill('New updates cannot be loaded right now.'));
  });

  it('that “Try again” was in vain where nothing has loaded yet', async () => {
    server.answer = cut;
    await follow();
    await settle();
    said.length = 0;
    button(element, 'Try again').click();
    await element.refresh();
    await settle();
    expect(said).to.deep.equal(['The updates could not be loaded.']);
  });

  it('nothing of going on by itself where they are offline and have paused', async () => {
    await follow({paused: ''});
    await goOffline(element);
    await settle();
    expect(said).to.deep.equal(['You are offline. New updates wait until you press “Resume”.']);
  });

  it('nothing of their own pause while they are offline', async () => {
    await follow();
    await goOffline(element);
    await pass(clock, 20);
    said.length = 0;
    button(element, 'Pause').click();
    await pass(clock, 40);
    expect(said).to.deep.equal([]);
  });

  it('once that the network is gone, in a region that “Skip” passes', async () => {
    await follow();
    await goOffline(element);
    button(element, 'Skip live updates').click();
    await settle();
    expect(textOf(focused(element))).to.match(/^You are offline/);
    expect(find(element, '[role=status]').contains(focused(element))).to.be.false;
  });
});
