import {expect} from '@open-wc/testing';
import {spy, stub, type SinonFakeTimers, type SinonStub} from 'sinon';
import type {LiveUpdates} from '../../../src/index.js';
import {feedOf, item, NOON} from '../../helpers/feeds.js';
import {mount, nextCheck, part, parts, settle, textOf} from '../../helpers/mount.js';
import {json, Network, text} from '../../helpers/network.js';
import {fakeTime} from '../../helpers/time.js';
import {restoreVisibility, showPage} from '../../helpers/visibility.js';

const MINUTE = 60_000;

let clock: SinonFakeTimers;
beforeEach(() => (clock = fakeTime()));
afterEach(() => clock.restore());

const iso = (time: number): string => new Date(time).toISOString();

/** A feed whose updates are so many minutes old, in truth. */
const agedFeed = (truth: number, ...ages: readonly number[]): object =>
  feedOf(
    ages.map((age, index) => item(ages.length - index, {date_published: iso(truth - age * MINUTE)})),
    {time_zone: 'Asia/Kolkata'},
  );

const timesOf = (element: LiveUpdates): readonly string[] =>
  parts(element, 'update-time').map(time => textOf(time).replace(/\s/g, ' '));

describe('timestamps auto', () => {
  it('are distances up to a day', async () => {
    expect(timesOf(await mount(agedFeed(NOON, 10, 5 * 60)))).to.deep.equal(['10 minutes ago', '5 hours ago']);
  });

  it('are clock times under the name of yesterday', async () => {
    const element = await mount(agedFeed(NOON, 10, 20 * 60), {'time-zone': 'UTC'});
    expect(timesOf(element)[1]).to.match(/^4:00 PM/);
  });
});

describe('the zone of times', () => {
  let warn: SinonStub;
  beforeEach(() => (warn = stub(console, 'warn')));
  afterEach(() => warn.restore());

  const zoned = (timeZone: string, feed: object = agedFeed(NOON, 10, 40 * 60)): Promise<LiveUpdates> =>
    mount(feed, {'time-zone': timeZone, timestamps: 'absolute', lang: 'en'});

  it('is one that the page names, in which days begin', async () => {
    const element = await zoned('Pacific/Apia');
    expect(timesOf(element).map(time => time.slice(0, 7))).to.deep.equal(['12:50 A', '9:00 AM']);
    expect(parts(element, 'day').map(textOf)).to.deep.equal(['Sunday, June 2']);
    expect(part(element, 'update-time').title).to.match(/^Tuesday, June 4, 2024/);
  });

  it('is the feed’s where the page says so, and named', async () => {
    const [first = ''] = timesOf(await zoned('feed'));
    expect(first).to.match(/^5:20 PM (GMT\+5:30|IST)$/);
  });

  it('changes with the attribute, and back', async () => {
    const element = await zoned('Asia/Tokyo');
    expect(timesOf(element)[0]).to.match(/^8:50 PM/);
    element.timeZone = 'America/New_York';
    await element.updateComplete;
    expect(timesOf(element)[0]).to.match(/^7:50 AM/);
  });

  for (const [what, timeZone, feed] of [
    ['an attribute', 'Mars/Olympus', agedFeed(NOON, 10)],
    ['a feed', 'feed', feedOf([item(1)], {time_zone: 'Mars/Elysium'})],
  ] as const) {
    it(`is the reader’s, with one warning, where ${what} names none that is known`, async () => {
      const element = await zoned(timeZone, feed);
      await element.refresh();
      expect(timesOf(element)[0]).to.match(/[AP]M$/);
      expect(warn.callCount).to.equal(1);
    });
  }
});

describe('a page that was hidden', () => {
  afterEach(restoreVisibility);

  it('has the right times at once when it is seen again', async () => {
    const element = await mount(agedFeed(NOON, 2, 50));
    showPage(false);
    clock.tick(50 * MINUTE);
    expect(timesOf(element)).to.deep.equal(['2 minutes ago', '50 minutes ago']);
    showPage(true);
    expect(timesOf(element)).to.deep.equal(['52 minutes ago', '1 hour ago']);
  });
});

describe('a clock that is wrong', () => {
  for (const minutes of [10, -10, 180]) {
    it(`and ${minutes} minutes behind is put right by the server's`, async () => {
      const truth = NOON + minutes * MINUTE;
      const headers = {date: new Date(truth).toUTCString()};
      const server = new Network(text(JSON.stringify(agedFeed(truth, 0, 3, 50)), {headers}));
      const element = await mount(server);
      expect(timesOf(element)).to.deep.equal(['now', '3 minutes ago', '50 minutes ago']);
      expect(textOf(part(element, 'banner-time'))).to.equal('now');
      expect(textOf(part(element, 'status'))).to.contain('Checked now');
    });
  }

  it('and behind is told by an update that is ahead', async () => {
    const element = await mount(agedFeed(NOON + 4 * MINUTE, 0, 3, 50));
    expect(timesOf(element)).to.deep.equal(['now', '3 minutes ago', '50 minutes ago']);
  });

  it('is not told by an update that is ahead by more than five minutes: that one has its date', async () => {
    const element = await mount(agedFeed(NOON, -60, 3));
    expect(timesOf(element)[1]).to.equal('3 minutes ago');
    expect(textOf(part(element, 'banner-headline'))).to.equal('Update 1');
  });
});

describe('a time that has the focus', () => {
  async function focused(name: string): Promise<{element: LiveUpdates; server: Network; time: HTMLElement}> {
    const server = new Network(json(agedFeed(NOON, 2)));
    const element = await mount(server);
    const time = part(element, name);
    time.closest<HTMLElement>('a, button')?.focus();
    return {element, server, time};
  }

  for (const name of ['update-time', 'banner-time']) {
    it(`keeps its words, and has the new ones afterwards: ${name}`, async () => {
      const {element, server, time} = await focused(name);
      for (let turn = 0; turn < 20; turn++) await nextCheck(element, server, clock);
      expect(textOf(time)).to.equal('2 minutes ago');
      (element.shadowRoot?.activeElement as HTMLElement).blur();
      clock.tick(10_000);
      await settle();
      expect(textOf(time)).to.match(/^([6-9]|\d\d) minutes ago$/);
    });
  }

  it('has new words when the update is dated anew', async () => {
    const {element, server, time} = await focused('banner-time');
    server.serve(agedFeed(NOON, 1));
    await nextCheck(element, server, clock);
    expect(textOf(time)).to.equal('1 minute ago');
  });
});

it('the banner and the update below it say the same, between two ticks of the clock too', async () => {
  const server = new Network(json(agedFeed(NOON, 0.5)));
  const element = await mount(server);
  const said = (): string[] => [textOf(part(element, 'banner-time')), ...timesOf(element)];
  clock.tick(4000);
  element.heading = 'Storm'; // renders everything
  await element.updateComplete;
  expect(said()).to.deep.equal(['30 seconds ago', '30 seconds ago']);
  clock.tick(6000);
  await settle();
  expect(said()).to.deep.equal(['40 seconds ago', '40 seconds ago']);
});

it('one timer serves all elements of a page, and none is left when they are gone', async () => {
  const [starts, ends] = [spy(globalThis, 'setInterval'), spy(globalThis, 'clearInterval')];
  try {
    const elements = [await mount(agedFeed(NOON, 2)), await mount(agedFeed(NOON, 2))];
    expect(starts.callCount).to.equal(1);
    for (const element of elements) element.remove();
    expect(ends.args.flat()).to.deep.equal(starts.returnValues);
  } finally {
    starts.restore();
    ends.restore();
  }
});
