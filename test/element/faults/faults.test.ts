import {expect, waitUntil} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import {stub, type SinonStub} from 'sinon';
import type {LiveUpdates} from '../../../src/index.js';
import {createElement, idsOf, insert, part, textOf} from '../../helpers/mount.js';
import {json, Network} from '../../helpers/network.js';

/** What each way of answering brings, by the name that the server knows it by. */
const failures: Record<string, string> = {
  html: 'FeedFormatError',
  empty: 'FeedFormatError',
  truncated: 'FeedFormatError',
  cut: 'FeedNetworkError',
  reset: 'FeedNetworkError',
  'no-cors': 'FeedNetworkError',
  loop: 'FeedNetworkError',
  'hang-before': 'FeedTimeoutError',
  'hang-after': 'FeedTimeoutError',
  huge: 'FeedTooLargeError',
  '401': 'FeedHttpError',
  '403': 'FeedHttpError',
  '404': 'FeedHttpError',
  '410': 'FeedHttpError',
  '429': 'FeedHttpError',
  '500': 'FeedHttpError',
  '503': 'FeedHttpError',
};

/** An element whose requests go over the network to a server that answers in the way that is set. */
async function mountOnNetwork(way: string) {
  const base = await executeServerCommand<undefined, string>('fault-server');
  const network = {way, base};
  const element = createElement(new Network(json({})), {src: `${base}feed`, interval: '3600'});
  element.fetch = (_url, init) => fetch(`${base}${network.way}`, init);
  const errors: Error[] = [];
  element.addEventListener('live-updates-error', ({error}) => errors.push(error));
  insert(element);
  await element.refresh();
  return {element, network, errors};
}

const titleOf = (element: LiveUpdates): string => textOf(part(element, 'update-title'));

describe('an element on a network', () => {
  let timeout: SinonStub<[number], AbortSignal> | undefined;
  let warn: SinonStub;
  beforeEach(() => {
    warn = stub(console, 'warn');
  });
  afterEach(() => {
    timeout?.restore();
    timeout = undefined;
    warn.restore();
  });

  /** Nobody waits ten seconds for what is made to hang. */
  function shortenTimeOut(way: string): void {
    if (!way.startsWith('hang')) return;
    const original = AbortSignal.timeout.bind(AbortSignal);
    timeout = stub(AbortSignal, 'timeout').callsFake(delay => original(delay / 20));
  }

  /** What the console was told by us: Lit's development build has warnings of its own. */
  const told = (): string[] =>
    warn.args.map(([line]: unknown[]) => String(line)).filter(line => line.startsWith('live-updates: '));

  // these come first: what one part of the code has said before, it does not say again in a page
  it('says nothing of a network that comes and goes', async () => {
    const {element, network, errors} = await mountOnNetwork('good');
    network.way = 'reset';
    await element.refresh();
    expect([errors.length, told()]).to.deep.equal([1, []]);
  });

  for (const [way, says] of Object.entries({
    'no-cors': 'page’s fetch failed',
    truncated: 'Broken JSON',
    html: 'An HTML page',
    '503': '503',
  }))
    it(`warns once of “${way}” that stays`, async () => {
      const {element, errors} = await mountOnNetwork(way);
      await element.refresh();
      expect([told(), errors.length]).to.deep.equal([[`live-updates: ${errors[0]?.message}`], 2]);
      expect(told()[0]).to.contain(says);
    });

  for (const [way, name] of Object.entries(failures)) {
    it(`keeps what it has through “${way}”, tells of a ${name}, and goes on after it`, async () => {
      shortenTimeOut(way);
      const {element, network, errors} = await mountOnNetwork('good');
      await waitUntil(() => !part(element, 'stream').ariaBusy); // the articles are numbered when the browser has time
      const before = part(element, 'stream').innerHTML;
      network.way = way;
      await element.refresh();
      await element.refresh();
      expect(errors.map(error => error.name)).to.deep.equal([name, name]);
      expect((errors[0] as {status?: number}).status).to.equal(name === 'FeedHttpError' ? Number(way) : undefined);
      expect(element.status).to.equal(way === '410' ? 'ended' : 'retrying');
      expect(part(element, 'stream').innerHTML).to.equal(before);
      network.way = 'good';
      await element.refresh();
      expect([element.status, element.error]).to.deep.equal(['live', undefined]);
    });

    it(`loads after it began with “${way}”`, async () => {
      shortenTimeOut(way);
      const {element, network} = await mountOnNetwork(way);
      expect([element.status, element.error?.name]).to.deep.equal(['error', name]);
      network.way = 'good';
      await element.refresh();
      expect([element.status, ...idsOf(element)]).to.deep.equal(['live', 'u1']);
    });
  }

  for (const way of ['good', 'wrong-type', 'bom', 'redirect']) {
    it(`reads a feed that comes by “${way}”`, async () => {
      const {element} = await mountOnNetwork(way);
      expect(titleOf(element)).to.equal('From the network');
    });
  }

  it('reads a feed with bytes that are no UTF-8, and shows which', async () => {
    const {element} = await mountOnNetwork('invalid-utf8');
    expect(titleOf(element)).to.equal('Fr\ufffdm the network');
  });

  it('resolves addresses against the one that it was sent on to', async () => {
    const {element, network} = await mountOnNetwork('redirect');
    expect(element.updates[0]?.url).to.equal(`${network.base}moved/one.html`);
  });

  it('shows no fault of a feed that fails every other time', async () => {
    const {element} = await mountOnNetwork('flapping');
    const seen = new Set<string>();
    for (let check = 0; check < 6; check++) {
      await element.refresh();
      seen.add(element.status);
    }
    expect([...seen].filter(status => status !== 'live' && status !== 'loading')).to.be.empty;
    expect(idsOf(element)).to.deep.equal(['u1']);
  });

  it('hears for how long a server of another origin wants to be left alone, where that lets it', async () => {
    const {errors} = await mountOnNetwork('retry');
    expect(errors[0]).to.include({status: 503, retryAfter: 1200});
  });
});
