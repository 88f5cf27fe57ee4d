import {expect} from '@open-wc/testing';
import type {SinonFakeTimers} from 'sinon';
import type {LiveUpdates} from '../../../src/index.js';
import {feedOf, items} from '../../helpers/feeds.js';
import {
  button,
  count,
  createElement,
  idsOf,
  insert,
  mount,
  mountFailing,
  nextCheck,
  part,
  settle,
  textOf,
} from '../../helpers/mount.js';
import {cut, hang, json, Network, text, type Answer} from '../../helpers/network.js';
import {fakeTime} from '../../helpers/time.js';

const failures: [string, Answer][] = [
  ['no network', cut],
  ['an answer of 503', text('Sorry', {status: 503})],
  ['an answer of 404', text('No', {status: 404})],
  ['no answer within ten seconds', hang],
  ['a web page', text('<!doctype html><p>Maintenance</p>', {headers: {'Content-Type': 'text/html'}})],
  ['an empty answer', text('')],
  ['half a feed', text('{"items": [{"id": "a", "ti')],
  ['JSON that is no feed', text('{"answer": 42}')],
];

/** Sets what `navigator.onLine` says, and tells the page. */
function goOnline(isOnline: boolean): void {
  Object.defineProperty(navigator, 'onLine', {configurable: true, get: () => isOnline});
  dispatchEvent(new Event(isOnline ? 'online' : 'offline'));
}

describe('the status line', () => {
  let clock: SinonFakeTimers;
  beforeEach(() => (clock = fakeTime()));
  afterEach(() => {
    clock.restore();
    Reflect.deleteProperty(navigator, 'onLine');
  });

  /** Two failed checks; those that get no answer are given up by the clock. */
  async function failTwice(element: LiveUpdates, server: Network, answer: Answer = cut): Promise<void> {
    server.answer = answer;
    for (let count = 0; count < 2; count++) {
      const checked = element.refresh();
      await settle();
      if (answer === hang) clock.tick(10_000);
      await checked;
    }
  }

  it('has a notice at the stream, for who sees neither its head nor its foot', async () => {
    const element = await mount(feedOf(items(2)));
    const before = count(element, 'notice');
    goOnline(false);
    await element.updateComplete;
    const during = textOf(part(element, 'notice'));
    goOnline(true);
    await element.updateComplete;
    await settle();
    expect([before, during, count(element, 'notice')]).to.deep.equal([0, 'Offline', 0]);
  });

  const statusOf = (element: LiveUpdates): string => textOf(part(element, 'status'));

  it('says that updates are loading', async () => {
    const server = new Network(json({}));
    server.answer = hang;
    const element = insert(createElement(server));
    await element.updateComplete;
    expect(statusOf(element)).to.equal('Loading updates…');
  });

  it('says when it last checked', async () => {
    const element = await mount(feedOf(items(1)));
    const first = statusOf(element);
    clock.tick(10_000);
    await element.updateComplete;
    expect([first, statusOf(element)]).to.deep.equal(['Checked now.', 'Checked 10 seconds ago.']);
  });

  it('says that the reader has paused', async () => {
    expect(statusOf(await mount(feedOf(items(1)), {paused: ''}))).to.match(/^Paused/);
  });

  it('says that the coverage has ended, and when', async () => {
    const element = await mount(feedOf(items(1), {state: 'ended', ends: '2024-06-01T20:00:00Z'}));
    expect(statusOf(element)).to.match(/^Coverage ended .*\d:\d\d/);
  });

  for (const [name, answer] of failures) {
    it(`says that nothing could be loaded after ${name}, and offers to try again`, async () => {
      const server = new Network(json({}));
      server.answer = answer;
      const element = insert(createElement(server));
      await element.updateComplete;
      await failTwice(element, server, answer);
      expect(textOf(part(element, 'error'))).to.match(
        /^The updates could not be loaded\. Next try in \d+ (?:seconds|minutes?)\. Try again$/,
      );
      expect(element.status).to.equal('error');
    });

    it(`says that nothing new can be loaded after ${name}`, async () => {
      const server = new Network(json(feedOf(items(2))));
      const element = await mount(server);
      await failTwice(element, server, answer);
      expect(statusOf(element)).to.match(
        /^New updates cannot be loaded right now\. Last good check .* Next try .* Try now$/,
      );
      expect([element.status, ...idsOf(element)]).to.deep.equal(['retrying', 'u2', 'u1']);
    });
  }

  it('is left by the fault when the feed is good again', async () => {
    const server = new Network(json(feedOf(items(1))));
    const element = await mount(server);
    server.answer = cut;
    await nextCheck(element, server, clock);
    await nextCheck(element, server, clock);
    server.serve(feedOf(items(1)));
    await nextCheck(element, server, clock);
    expect(statusOf(element)).to.equal('Checked now.');
  });

  it('has a button that tries at once', async () => {
    const server = new Network(json(feedOf(items(1))));
    const element = await mount(server);
    await failTwice(element, server);
    server.serve(feedOf(items(2)));
    button(element, 'Try now').click();
    await element.refresh();
    expect([element.status, server.requests.length]).to.deep.equal(['live', 4]);
  });

  it('has a button that tries again before the first load', async () => {
    const server = new Network(json({}));
    server.answer = cut;
    const element = await mountFailing(server);
    server.serve(feedOf(items(1)));
    button(element, 'Try again').click();
    await element.refresh();
    expect([element.status, server.requests.length, count(element, 'update')]).to.deep.equal(['live', 3, 1]);
  });

  it('says that the browser is offline', async () => {
    const element = await mount(feedOf(items(1)));
    goOnline(false);
    await element.updateComplete;
    expect(statusOf(element)).to.match(/^You are offline/);
    expect([element.status, element.matches(':state(offline)')]).to.deep.equal(['offline', true]);
  });

  it('says that the browser is offline when a check fails meanwhile', async () => {
    const server = new Network(json(feedOf(items(1))));
    const element = await mount(server);
    server.answer = cut;
    goOnline(false);
    await element.refresh();
    expect(element.status).to.equal('offline');
    expect(statusOf(element)).to.include('You are offline');
  });

  it('goes on at once when the browser is back online', async () => {
    const server = new Network(json(feedOf(items(1))));
    const element = await mount(server);
    goOnline(false);
    clock.tick(50_000);
    const asked = server.requests.length;
    goOnline(true);
    await element.refresh();
    expect([asked, server.requests.length, element.status]).to.deep.equal([1, 2, 'live']);
  });

  it('says that the browser is offline where nothing was loaded yet, and loads once it is back', async () => {
    goOnline(false);
    const server = new Network(cut);
    const element = await mount(server);
    const before = statusOf(element);
    server.serve(feedOf(items(1)));
    goOnline(true);
    await element.refresh();
    expect(before).to.match(/^You are offline/);
    expect(element.status).to.equal('live');
  });

  it('loads all the same where the browser is wrong about being offline, and says nothing of it', async () => {
    goOnline(false);
    const element = await mount(feedOf(items(1)));
    expect([element.status, statusOf(element)]).to.deep.equal(['live', 'Checked now.']);
  });

  it('has a button that tries while the browser says that it is offline', async () => {
    const server = new Network(json(feedOf(items(1))));
    const element = await mount(server);
    goOnline(false);
    await element.updateComplete;
    button(element, 'Try now').click();
    await element.refresh();
    expect([server.requests.length, element.status]).to.deep.equal([2, 'live']);
  });

  it('says that a src is no address', async () => {
    const element = await mount({}, {src: 'http://['});
    expect([element.status, textOf(part(element, 'error'))]).to.deep.equal([
      'error',
      'The updates could not be loaded. Try again',
    ]);
  });

  it('is no live region, for it would speak at every check', async () => {
    const status = part(await mount(feedOf(items(1))), 'status');
    expect(status.closest('[role=status], [aria-live]') === null).to.be.true;
  });
});
