import {expect} from '@open-wc/testing';
import type {SinonFakeTimers} from 'sinon';
import {feedOf, item, items} from '../../helpers/feeds.js';
import {button, count, idsOf, mount, part, parts, settle, textOf} from '../../helpers/mount.js';
import {json, Network} from '../../helpers/network.js';
import {fakeTime} from '../../helpers/time.js';
import {restoreVisibility, showPage} from '../../helpers/visibility.js';

const HOUR = 3_600_000;

describe('a reader who comes back', () => {
  let clock: SinonFakeTimers;
  beforeEach(() => (clock = fakeTime()));
  afterEach(() => clock.restore());

  async function leave(attributes: Record<string, string> = {}): Promise<void> {
    const first = await mount(feedOf(items(3)), attributes);
    first.remove();
    await Promise.resolve();
    clock.tick(HOUR);
  }

  const lines = (element: Awaited<ReturnType<typeof mount>>): string[] =>
    [...part(element, 'stream').querySelectorAll('.batch > *')].flatMap(({part: [name], textContent}) =>
      name === 'marker' ? [textContent] : name === 'update' ? ['·'] : [],
    );

  it('finds a line between what is new and what was there', async () => {
    await leave();
    const element = await mount(feedOf(items(5)));
    const [, , line, ...rest] = lines(element);
    expect(line).to.match(/^2 new since you were here, \d/);
    expect(rest).to.deep.equal(['·', '·', '·']);
    expect(getComputedStyle(part(element, 'marker').firstElementChild!, '::before').content).to.contain('↑');
  });

  it('finds it before all where the new ones do not fit on the page, until there are more', async () => {
    await leave();
    const element = await mount(feedOf(items(9)), {'page-size': '4'});
    const [first] = lines(element);
    const arrow = getComputedStyle(part(element, 'marker').firstElementChild!, '::before').content;
    part(element, 'more').click();
    await element.updateComplete;
    expect([first?.slice(0, 5), arrow.includes('↓'), lines(element).indexOf(first ?? '')]).to.deep.equal([
      '6 new',
      true,
      6,
    ]);
  });

  it('finds no line where nothing is new', async () => {
    await leave();
    expect(count(await mount(feedOf(items(3))), 'marker')).to.equal(0);
  });

  it('finds no line where nothing is to be remembered', async () => {
    await leave({memory: 'off'});
    expect(count(await mount(feedOf(items(5))), 'marker')).to.equal(0);
  });

  it('finds no line at the first visit, though an update comes meanwhile', async () => {
    const server = new Network(json(feedOf(items(3))));
    const element = await mount(server);
    server.serve(feedOf(items(4)));
    await element.refresh();
    expect([idsOf(element).length, count(element, 'marker')]).to.deep.equal([4, 0]);
  });
});

describe('the mark of what is new', () => {
  let clock: SinonFakeTimers;
  beforeEach(() => (clock = fakeTime()));
  afterEach(() => {
    clock.restore();
    restoreVisibility();
  });

  const recent = (number: number): Record<string, unknown> =>
    item(number, {date_published: new Date(Date.now() - HOUR + number).toISOString()});

  it('goes after the reader had it in view for ten seconds', async () => {
    const server = new Network(json(feedOf([recent(1)])));
    const element = await mount(server, {interval: '0'});
    server.serve(feedOf([recent(2), recent(1)]));
    await element.refresh();
    await settle();
    const before = parts(element, 'new').map(({dataset}) => dataset['id']);
    clock.tick(10_000);
    const soon = count(element, 'new');
    clock.tick(10_000);
    await element.updateComplete;
    expect([before, soon, count(element, 'new')]).to.deep.equal([['u2'], 1, 0]);
  });

  it('stays where the reader saw it for a second, went to another page and came back', async () => {
    const server = new Network(json(feedOf([recent(1)])));
    const element = await mount(server, {interval: '0'});
    server.serve(feedOf([recent(2), recent(1)]));
    await element.refresh();
    await settle();
    clock.tick(10_000);
    showPage(false);
    clock.tick(HOUR);
    showPage(true);
    await element.updateComplete;
    expect(count(element, 'new')).to.equal(1);
  });

  it('stays while the reader is elsewhere', async () => {
    const server = new Network(json(feedOf([recent(1)])));
    const element = await mount(server, {interval: '0', incoming: 'always'});
    element.style.marginTop = '300vh';
    server.serve(feedOf([recent(2), recent(1)]));
    await element.refresh();
    await settle();
    clock.tick(60_000);
    await element.updateComplete;
    expect(count(element, 'new')).to.equal(1);
  });

  it('is a word too', async () => {
    const server = new Network(json(feedOf([recent(1)])));
    const element = await mount(server);
    server.serve(feedOf([recent(2), recent(1)]));
    await element.refresh();
    expect(textOf(part(element, 'new'))).to.contain('New');
    expect(button(element, 'Update 2').isConnected).to.be.true;
  });
});
