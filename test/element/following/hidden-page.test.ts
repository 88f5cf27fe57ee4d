import {expect} from '@open-wc/testing';
import type {SinonFakeTimers} from 'sinon';
import {feedOf, items} from '../../helpers/feeds.js';
import {createElement, insert, mount, settle} from '../../helpers/mount.js';
import {json, Network} from '../../helpers/network.js';
import {fakeTime} from '../../helpers/time.js';
import {restoreVisibility, showPage} from '../../helpers/visibility.js';

describe('an element', () => {
  let clock: SinonFakeTimers;
  beforeEach(() => (clock = fakeTime()));
  afterEach(() => {
    clock.restore();
    restoreVisibility();
  });

  it('asks nothing while the page is hidden', async () => {
    const server = new Network(json(feedOf(items(1))));
    await mount(server);
    showPage(false);
    clock.tick(3_600_000);
    expect(server.requests).to.have.length(1);
  });

  it('asks at once when the page is seen again and a check has come due', async () => {
    const server = new Network(json(feedOf(items(1))));
    await mount(server);
    showPage(false);
    clock.tick(60_000);
    showPage(true);
    expect(server.requests).to.have.length(2);
  });

  it('asks nothing when the page is seen again before the next check is due', async () => {
    const server = new Network(json(feedOf(items(1))));
    await mount(server);
    showPage(false);
    clock.tick(3000);
    showPage(true);
    expect(server.requests).to.have.length(1);
  });

  it('in a hidden page loads once that is seen', async () => {
    showPage(false);
    const server = new Network(json(feedOf(items(1))));
    const element = insert(createElement(server));
    await settle();
    const before = server.requests.length;
    showPage(true);
    await element.refresh();
    expect([before, server.requests.length, element.status]).to.deep.equal([0, 1, 'live']);
  });

  it('asks in a hidden page where it is told to', async () => {
    const server = new Network(json(feedOf(items(1))));
    const element = await mount(server);
    showPage(false);
    await element.refresh();
    expect(server.requests).to.have.length(2);
  });
});
