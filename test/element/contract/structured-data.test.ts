import {expect, waitUntil} from '@open-wc/testing';
import type {LiveUpdates} from '../../../src/index.js';
import {feedOf, items} from '../../helpers/feeds.js';
import {insert, mount} from '../../helpers/mount.js';
import {json, Network} from '../../helpers/network.js';

const find = (): HTMLScriptElement | null => document.querySelector('head > script[type="application/ld+json"]');
const isThere = (): boolean => !!find();

interface Read {
  readonly headline: string;
  readonly liveBlogUpdate: readonly {readonly headline: string; readonly url: string}[];
}

const read = (): Read => JSON.parse(find()?.text ?? '{"liveBlogUpdate": []}') as Read;
const headlines = (): string[] => read().liveBlogUpdate.map(({headline}) => headline);

/** Until the page is at rest, which is when structured data is written. */
const written = (): Promise<void> => waitUntil(isThere, 'nothing was written');
const takenBack = (): Promise<void> => waitUntil(() => !isThere(), 'it was not taken back');

/** Lets an element do what it does when the page is at rest. */
async function rest(element: LiveUpdates): Promise<void> {
  await element.updateComplete;
  for (let turn = 0; turn < 3; turn++) await new Promise(done => setTimeout(done));
  await new Promise(done => ('requestIdleCallback' in window ? requestIdleCallback(done) : setTimeout(done)));
  await new Promise(done => setTimeout(done));
}

afterEach(async () => {
  for (const element of document.querySelectorAll('live-updates')) element.remove();
  await takenBack();
});

describe('structured-data', () => {
  it('is written after the first good load', async () => {
    const element = await mount(feedOf(items(2)));
    await written();
    expect([read().headline, headlines()]).to.deep.equal(['The storm', ['Update 2', 'Update 1']]);
    expect(read().liveBlogUpdate[0]?.url).to.match(/#lu-[0-9a-z]{14}$/);
    expect(element.structuredData).to.equal('auto');
  });

  it('is kept in step with the stream', async () => {
    const server = new Network(json(feedOf(items(1))));
    const element = await mount(server);
    await written();
    server.serve(feedOf(items(3)));
    await element.refresh();
    await waitUntil(() => headlines().length === 3, 'the change was not written');
  });

  it('leaves out what waits behind the notice until it is shown', async () => {
    const server = new Network(json(feedOf(items(1))));
    const element = await mount(server, {incoming: 'ask'});
    await written();
    server.serve(feedOf(items(2)));
    await element.refresh();
    await rest(element);
    const before = headlines();
    element.showPending();
    await waitUntil(() => headlines().length === 2, 'it was not written');
    expect(before).to.deep.equal(['Update 1']);
  });

  it('is taken back with the element', async () => {
    const element = await mount(feedOf(items(1)));
    await written();
    element.remove();
    await takenBack();
  });

  it('stays when the element is moved', async () => {
    const element = await mount(feedOf(items(1)));
    await written();
    const script = find();
    insert(element);
    await rest(element);
    expect(find() === script).to.equal(true);
  });

  it('is taken back when the page turns it off', async () => {
    const element = await mount(feedOf(items(1)));
    await written();
    element.structuredData = 'off';
    await takenBack();
  });

  it('is taken back when the element follows another feed, until that has come', async () => {
    const server = new Network(json(feedOf(items(1))));
    const element = await mount(server);
    await written();
    server.answer = () => new Promise(() => undefined);
    element.src = 'https://news.example/other.json';
    await takenBack();
  });

  for (const [name, attributes] of [
    ['where the page wants none', {'structured-data': 'off'}],
    ['by a teaser', {collapsed: ''}],
  ] as const) {
    it(`is not written ${name}`, async () => {
      await rest(await mount(feedOf(items(1)), attributes));
      expect(isThere()).to.equal(false);
    });
  }

  it('is not written of a feed without an update', async () => {
    await rest(await mount(feedOf([])));
    expect(isThere()).to.equal(false);
  });

  it('is written once where two elements are', async () => {
    await mount(feedOf(items(1), {}, {title: 'First'}));
    await written();
    const second = await mount(feedOf(items(2), {}, {title: 'Second'}));
    await rest(second);
    expect(document.querySelectorAll('script[type="application/ld+json"]')).to.have.length(1);
    expect(read().headline).to.equal('First');
  });

  it('says that the coverage is over once it is', async () => {
    await mount(feedOf(items(1), {state: 'ended'}));
    await written();
    expect(read()).to.have.property('coverageEndTime', '2024-06-01T08:01:00.000Z');
  });
});
