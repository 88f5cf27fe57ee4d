import {expect} from '@open-wc/testing';
import type {SinonFakeTimers} from 'sinon';
import {stub, type SinonStub} from 'sinon';
import {FakeEventSource} from '../../helpers/fake-stream.js';
import {feedOf, items} from '../../helpers/feeds.js';
import {status} from '../../helpers/network.js';
import {fakeTime} from '../../helpers/time.js';
import {mountTold, streamsLoad, told} from '../../helpers/told.js';
import {restoreVisibility, showPage} from '../../helpers/visibility.js';

describe('an element that follows an event stream', () => {
  let clock: SinonFakeTimers;
  let warn: SinonStub;
  beforeEach(() => {
    clock = fakeTime();
    warn = stub(console, 'warn');
    FakeEventSource.install();
  });
  afterEach(() => {
    clock.restore();
    warn.restore();
    FakeEventSource.uninstall();
    restoreVisibility();
  });

  const closings: [name: string, close: (made: Awaited<ReturnType<typeof mountTold>>) => unknown][] = [
    ['paused', ({element}) => (element.paused = true)],
    ['hidden', () => showPage(false)],
    ['taken out of the page', ({element}) => element.remove()],
    ['told to follow none', ({element}) => (element.stream = 'off')],
    ['given another feed', ({element}) => (element.src = '')],
    [
      'told that the coverage has ended',
      async ({element, server, url}) => {
        server.serve(told(url, 1, {state: 'ended'}));
        await element.refresh();
      },
    ],
    [
      'told by the feed that there is none any more',
      async ({element, server}) => {
        server.serve(feedOf(items(1)));
        await element.refresh();
      },
    ],
    [
      'told that the feed is gone',
      async ({element, server}) => {
        server.answer = status(410);
        await element.refresh();
      },
    ],
  ];
  for (const [name, close] of closings) {
    it(`closes it when it is ${name}`, async () => {
      const made = await mountTold(clock);
      expect(FakeEventSource.alive).to.equal(1);
      await close(made);
      await streamsLoad();
      expect(FakeEventSource.alive).to.equal(0);
    });
  }
});
