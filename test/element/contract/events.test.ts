import {expect, fixtureSync, html} from '@open-wc/testing';
import type {SinonFakeTimers} from 'sinon';
import type {LiveUpdates} from '../../../src/index.js';
import {feedOf, item, items} from '../../helpers/feeds.js';
import {button, createElement, mount, nextCheck, part, partIn} from '../../helpers/mount.js';
import {cut, json, Network} from '../../helpers/network.js';
import {fakeTime} from '../../helpers/time.js';

const NAMES = ['load', 'change', 'show', 'toggle', 'status', 'error'] as const;
type Log = readonly string[];

/** What the element tells from its creation on, each event in a few words. */
function listen(element: LiveUpdates): {log: string[]; take: () => Log} {
  const log: string[] = [];
  const ids = (updates: readonly {id: string}[]): string => updates.map(({id}) => id).join(' ');
  element.addEventListener('live-updates-load', ({feed}) => log.push(`load ${feed.title}`));
  element.addEventListener('live-updates-change', ({added, changed, removed}) =>
    log.push(`change +${ids(added)} ~${ids(changed)} -${ids(removed)}`),
  );
  element.addEventListener('live-updates-show', ({updates}) => log.push(`show ${ids(updates)}`));
  element.addEventListener('live-updates-toggle', ({update, expanded}) => log.push(`toggle ${update.id} ${expanded}`));
  element.addEventListener('live-updates-status', ({status}) => log.push(`status ${status}`));
  element.addEventListener('live-updates-error', ({error}) => log.push(`error ${error.name}`));
  return {log, take: () => log.splice(0)};
}

describe('the events', () => {
  let clock: SinonFakeTimers;
  beforeEach(() => (clock = fakeTime()));
  afterEach(() => clock.restore());

  /** An element in the page whose events are noted; those of the first load are forgotten unless asked for. */
  async function mountAndListen(server: Network, attributes: Record<string, string> = {}) {
    const element = createElement(server, attributes);
    const {log, take} = listen(element);
    fixtureSync<HTMLElement>(html`<main></main>`).append(element);
    await element.refresh();
    return {element, log, take, first: take()};
  }
  const only = (log: Log, name: string): Log => log.filter(line => line.startsWith(name));

  it('of the first load are status, load and show', async () => {
    const {first} = await mountAndListen(new Network(json(feedOf(items(2)))));
    expect([...first].sort()).to.deep.equal(['load The storm', 'show u2 u1', 'status live', 'status loading']);
  });

  it('load comes once for a src', async () => {
    const {element, log} = await mountAndListen(new Network(json(feedOf(items(2)))));
    await element.refresh();
    expect(only(log, 'load')).to.deep.equal([]);
  });

  it('load comes again for another src', async () => {
    const {element, log} = await mountAndListen(new Network(json(feedOf(items(2)))));
    element.src = 'https://news.example/other.json';
    await element.refresh();
    expect(only(log, 'load')).to.deep.equal(['load The storm']);
  });

  it('change says what was added, changed and removed', async () => {
    const server = new Network(json(feedOf(items(3))));
    const {element, log} = await mountAndListen(server);
    server.serve(feedOf([item(4), item(3, {title: 'Edited'}), item(2, {_live_updates: {deleted: true}}), item(1)]));
    await nextCheck(element, server, clock);
    expect(only(log, 'change')).to.deep.equal(['change +u4 ~u3 -u2']);
  });

  it('change does not come for a check without a difference', async () => {
    const {element, log} = await mountAndListen(new Network(json(feedOf(items(3)))));
    await element.refresh();
    expect(log).to.deep.equal([]);
  });

  it('show names what entered, and nothing else', async () => {
    const server = new Network(json(feedOf(items(2))));
    const {element, log} = await mountAndListen(server);
    server.serve(feedOf(items(4)));
    await nextCheck(element, server, clock);
    expect(only(log, 'show')).to.deep.equal(['show u4 u3']);
  });

  it('show names the page, then what “Show more” brings', async () => {
    const {element, log, first} = await mountAndListen(new Network(json(feedOf(items(3)))), {'page-size': '2'});
    part(element, 'more').click();
    await element.updateComplete;
    expect([...only(first, 'show'), ...log]).to.deep.equal(['show u3 u2', 'show u1']);
  });

  it('show waits until a collapsed element is unfolded', async () => {
    const {element, log, first} = await mountAndListen(new Network(json(feedOf(items(2)))), {collapsed: ''});
    expect(only(first, 'show')).to.deep.equal([]);
    part(element, 'more').click();
    await element.updateComplete;
    expect(only(log, 'show')).to.deep.equal(['show u2 u1']);
  });

  it('show finds the updates in the DOM', async () => {
    const element = createElement(new Network(json(feedOf(items(2)))));
    const found: boolean[] = [];
    element.addEventListener('live-updates-show', ({updates}) =>
      found.push(...updates.map(({id}) => Boolean(element.shadowRoot!.querySelector(`[data-id=${id}]`)))),
    );
    fixtureSync<HTMLElement>(html`<main></main>`).append(element);
    await element.refresh();
    expect(found).to.deep.equal([true, true]);
  });

  it('toggle comes when the reader folds and opens one', async () => {
    const {element, log} = await mountAndListen(new Network(json(feedOf(items(2)))));
    partIn(element, 2, 'update-toggle').click();
    await element.updateComplete;
    partIn(element, 2, 'update-toggle').click();
    expect(log).to.deep.equal(['toggle u2 false', 'toggle u2 true']);
  });

  it('toggle comes for each that is folded at once, and for no other', async () => {
    const {element, log} = await mountAndListen(new Network(json(feedOf(items(3)))), {expand: '2'});
    element.collapseAll();
    expect(log).to.deep.equal(['toggle u3 false', 'toggle u2 false']);
  });

  it('toggle does not come for the note of a withdrawn update, which has nothing to fold', async () => {
    const withdrawn = item(1, {_live_updates: {deleted: true, correction: 'A mistake.'}});
    const {element, log} = await mountAndListen(new Network(json(feedOf([item(2), withdrawn]))));
    button(element, 'Collapse all').click();
    expect(log).to.deep.equal(['toggle u2 false']);
  });

  it('toggle comes when showUpdate opens one', async () => {
    const {element, log} = await mountAndListen(new Network(json(feedOf(items(2)))), {expand: 'none'});
    await element.showUpdate('u1');
    expect(log).to.deep.equal(['toggle u1 true']);
  });

  it('status comes with each change of status', async () => {
    const server = new Network(json(feedOf(items(1))));
    const {element, log} = await mountAndListen(server);
    server.answer = cut;
    await nextCheck(element, server, clock);
    await nextCheck(element, server, clock);
    server.serve(feedOf(items(1), {state: 'ended'}));
    await element.refresh();
    expect(only(log, 'status')).to.deep.equal(['status retrying', 'status ended']);
  });

  it('error comes with each failed check', async () => {
    const server = new Network(json({}));
    server.answer = cut;
    const {element, log, first} = await mountAndListen(server);
    await element.refresh();
    expect([...only(first, 'error'), ...only(log, 'error')]).to.deep.equal([
      'error FeedNetworkError',
      'error FeedNetworkError',
    ]);
  });

  it('all bubble and cross shadow roots', async () => {
    const outer = fixtureSync<HTMLElement>(html`<main></main>`);
    const seen = new Set<string>();
    for (const name of NAMES) outer.addEventListener(`live-updates-${name}`, () => seen.add(name));
    const server = new Network(json(feedOf(items(2))));
    const element = createElement(server);
    outer.attachShadow({mode: 'open'}).append(element);
    await element.refresh();
    partIn(element, 2, 'update-toggle').click();
    server.serve(feedOf(items(3)));
    await element.refresh();
    server.answer = cut;
    await element.refresh();
    expect(NAMES.filter(name => seen.has(name))).to.deep.equal(NAMES);
  });

  it('come without an error when nobody listens', async () => {
    const element = await mount(feedOf(items(1)));
    partIn(element, 1, 'update-toggle').click();
    expect(element.status).to.equal('live');
  });
});
