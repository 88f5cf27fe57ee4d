import {expect} from '@open-wc/testing';
import type {SinonFakeTimers} from 'sinon';
import type {LiveUpdates} from '../../../src/index.js';
import {feedOf, item, items} from '../../helpers/feeds.js';
import {article, find, focused, idsOf, isOpen, mount, nextCheck, part, partIn} from '../../helpers/mount.js';
import {cut, json, Network, text, type Answer} from '../../helpers/network.js';
import {fakeTime} from '../../helpers/time.js';

/** Every change of a node, an attribute or a text inside the element. */
const EVERYTHING = {subtree: true, childList: true, attributes: true, characterData: true};

/** What changes inside the element while `act` runs. */
async function changesOf(element: LiveUpdates, act: () => Promise<void>): Promise<MutationRecord[]> {
  const records: MutationRecord[] = [];
  const observer = new MutationObserver(news => records.push(...news));
  observer.observe(element.shadowRoot!, EVERYTHING);
  await act();
  records.push(...observer.takeRecords());
  observer.disconnect();
  return records;
}

/** The articles are numbered when the browser has time, which WebKit tells by a timer. */
const isNumber = ({attributeName}: MutationRecord): boolean =>
  /^aria-(posinset|setsize|busy)$/.test(attributeName ?? '');

/** Waits until the articles are numbered. */
async function areNumbered(element: LiveUpdates, clock: SinonFakeTimers): Promise<void> {
  clock.tick(1);
  for (let frame = 0; frame < 100 && part(element, 'stream').ariaBusy; frame++)
    await new Promise(done => requestAnimationFrame(done)); // `waitUntil` would wait for the timers that stand still
}

/** In words, because an assertion that fails would else write out the whole page. */
const inWords = (records: readonly MutationRecord[]): string[] =>
  records.map(({type, target, attributeName}) => {
    const place = target instanceof Element ? target : target.parentElement;
    return `${type} ${attributeName ?? ''} of ${place?.outerHTML ?? target.nodeName}`;
  });

const isWithin = (outer: Node, {target}: MutationRecord): boolean => outer.contains(target);

/** Six updates; then a seventh comes, the fifth is edited and the third withdrawn. */
const before = feedOf(items(6));
const after = feedOf([
  item(7),
  item(6),
  item(5, {content_html: '<p>Edited, with <a href="/5">a link</a>.</p>', date_modified: '2024-06-01T10:00:00Z'}),
  item(4),
  item(3, {_live_updates: {deleted: true}}),
  item(2),
  item(1),
]);

describe('one insert, one edit and one withdrawal', () => {
  let clock: SinonFakeTimers;
  let server: Network;
  let element: LiveUpdates;
  beforeEach(async () => {
    clock = fakeTime();
    server = new Network(json(before));
    element = await mount(server);
  });
  afterEach(() => clock.restore());

  const check = async (): Promise<void> => {
    server.serve(after);
    await nextCheck(element, server, clock);
  };

  it('leave every other article node in place', async () => {
    const others = [6, 5, 4, 2, 1].map(number => article(element, number));
    const records = await changesOf(element, check);
    const moved = records.flatMap(({addedNodes, removedNodes}) => [...addedNodes, ...removedNodes]);
    expect(others.every((other, index) => other === article(element, [6, 5, 4, 2, 1][index]!))).to.be.true;
    expect(others.some(other => moved.includes(other))).to.be.false;
    expect(idsOf(element)).to.deep.equal(['u7', 'u6', 'u5', 'u4', 'u2', 'u1']);
  });

  it('touch nothing inside the articles of the others', async () => {
    const others = [6, 4, 2, 1].map(number => article(element, number));
    const records = await changesOf(element, check);
    const inside = records.filter(record => others.some(other => isWithin(other, record) && record.target !== other));
    expect(inWords(inside)).to.deep.equal([]);
  });

  it('touch the articles of the others not at all, but for the mark of the latest', async () => {
    const others = [4, 2, 1].map(number => article(element, number));
    const records = (await changesOf(element, check)).filter(record => !isNumber(record));
    expect(inWords(records.filter(record => others.some(other => isWithin(other, record))))).to.deep.equal([]);
  });

  it('add one article to the stream and take one from it', async () => {
    const stream = part(element, 'stream');
    const isAround = ({target}: MutationRecord): boolean => target === stream || target.parentElement === stream;
    const records = (await changesOf(element, check)).filter(isAround);
    const idsFrom = (side: 'addedNodes' | 'removedNodes') =>
      records.flatMap(record => Array.from(record[side], node => (node as HTMLElement).dataset['id']));
    expect(idsFrom('addedNodes')).to.deep.equal(['u7']);
    expect(idsFrom('removedNodes')).to.deep.equal(['u3']);
  });

  it('leave what is open open and what is folded folded', async () => {
    for (const number of [6, 5, 2]) partIn(element, number, 'update-toggle').click();
    await element.updateComplete;
    await check();
    expect([7, 6, 5, 4, 2, 1].filter(number => isOpen(element, number))).to.deep.equal([7, 4, 1]);
  });

  it('leave the focus on a link in another update', async () => {
    const link = article(element, 4).querySelector<HTMLElement>('p a')!;
    link.focus();
    await check();
    expect(focused(element)).to.equal(link);
  });

  it('leave the focus on a link in the update that is edited', async () => {
    const link = article(element, 5).querySelector<HTMLElement>('p a')!;
    link.focus();
    await check();
    expect(focused(element)).to.equal(link);
  });

  it('leave the focus on the toggle of the update that is edited', async () => {
    const toggle = partIn(element, 5, 'update-toggle');
    toggle.focus();
    await check();
    expect(focused(element)).to.equal(toggle);
  });

  it('leave a text selection as it is', async () => {
    const words = article(element, 4).querySelector('[part~=update-body] p')!.firstChild!;
    const selection = getSelection()!;
    selection.setBaseAndExtent(words, 2, words, 8);
    await check();
    const [range] = selection.getComposedRanges({shadowRoots: [element.shadowRoot!]});
    expect(range!.startContainer === words).to.be.true;
    expect([range!.startOffset, range!.endOffset]).to.deep.equal([2, 8]);
  });
});

describe('a check that brings nothing', () => {
  let clock: SinonFakeTimers;
  let server: Network;
  let element: LiveUpdates;
  beforeEach(async () => {
    clock = fakeTime();
    server = new Network(json(before));
    element = await mount(server);
    await areNumbered(element, clock);
  });
  afterEach(() => clock.restore());

  it('changes nothing but the status line', async () => {
    const status = part(element, 'status');
    const records = await changesOf(element, () => nextCheck(element, server, clock));
    expect(inWords(records.filter(record => !isWithin(status, record)))).to.deep.equal([]);
  });

  it('changes nothing but the status line when the same updates are written otherwise', async () => {
    const status = part(element, 'status');
    server.answer = text(JSON.stringify(before, null, 2));
    const records = await changesOf(element, () => nextCheck(element, server, clock));
    expect(inWords(records.filter(record => !isWithin(status, record)))).to.deep.equal([]);
  });

  const bad: Record<string, Answer> = {
    'no network': cut,
    'an answer of 503': text('Sorry', {status: 503}),
    'a web page': text('<!doctype html><p>Maintenance</p>'),
    'an empty answer': text(''),
    'half a feed': text(JSON.stringify(before).slice(0, 300)),
    'JSON that is no feed': text('{"answer": 42}'),
  };
  for (const [name, answer] of Object.entries(bad)) {
    it(`leaves everything but what tells of it as it was when it meets ${name}`, async () => {
      const container = part(element, 'container');
      const telling = [part(element, 'status'), part(element, 'state'), find(element, '.notice-place')];
      const stream = part(element, 'stream').innerHTML;
      server.answer = answer;
      const records = await changesOf(element, async () => {
        for (let count = 0; count < 2; count++) await nextCheck(element, server, clock);
      });
      expect(element.status).to.equal('retrying');
      const isOwn = ({target}: MutationRecord): boolean =>
        telling.some(node => node.contains(target)) || target === container;
      expect(inWords(records.filter(record => !isOwn(record)))).to.deep.equal([]);
      expect(part(element, 'stream').innerHTML).to.equal(stream);
    });
  }
});
