import {expect, fixtureSync, html} from '@open-wc/testing';
import {stub} from 'sinon';
import * as exported from '../../../src/element.js';
import {feedOf, items} from '../../helpers/feeds.js';
import {cut, FEED_URL, hang, json, Network, text} from '../../helpers/network.js';

// About the classes that the modules export. The built script exports none, so this file does not run against it, and
// imports nothing that registers the element.

class OurUpdates extends exported.LiveUpdates {}

/** A subclass in the page, whose first check is over. */
async function mountOurs(server: Network): Promise<OurUpdates> {
  const element = new OurUpdates();
  element.fetch = server.fetch;
  element.src = FEED_URL;
  fixtureSync<HTMLElement>(html`<main></main>`).append(element);
  await element.refresh();
  return element;
}

describe('the exported class', () => {
  before(() => customElements.define('our-updates', OurUpdates));

  it('is registered under no name', () => {
    expect(customElements.get('live-updates')).to.be.undefined;
    expect(customElements.getName(exported.LiveUpdates)).to.be.null;
  });

  it('may be registered under another name by a subclass', async () => {
    const {shadowRoot} = await mountOurs(new Network(json(feedOf(items(1)))));
    expect(shadowRoot!.querySelectorAll('[part~=update]')).to.have.length(1);
  });

  it('touches no attribute of its own while it is created', () => {
    expect(document.createElement('our-updates').attributes).to.have.length(0);
  });

  const NAMES = ['Load', 'Change', 'Show', 'Toggle', 'Status', 'Error'] as const;
  it('dispatches events of the exported classes', async () => {
    const server = new Network(json(feedOf(items(2))));
    const element = await mountOurs(server);
    const seen = new Map<string, Event>();
    for (const name of NAMES)
      element.addEventListener(`live-updates-${name.toLowerCase()}`, event => seen.set(name, event));
    element.src = 'https://news.example/other.json';
    await element.refresh();
    element.collapseAll();
    server.serve(feedOf(items(3)));
    await element.refresh();
    server.answer = cut;
    await element.refresh();
    expect(NAMES.filter(name => seen.get(name) instanceof exported[`LiveUpdates${name}Event`])).to.deep.equal(NAMES);
  });

  const soon = AbortSignal.timeout.bind(AbortSignal, 20); // milliseconds
  for (const [what, name, answer] of [
    ['no network', 'FeedNetworkError', cut],
    ['an answer of 503', 'FeedHttpError', text('Sorry', {status: 503})],
    ['a web page', 'FeedFormatError', text('<!doctype html>')],
    ['no answer in time', 'FeedTimeoutError', hang],
    ['a bad document', 'FeedFormatError', text('{"answer": 42}')],
  ] as const) {
    it(`has an error of the exported class after ${what}`, async () => {
      const server = new Network(json({}));
      server.answer = answer;
      const timeout = answer === hang && stub(AbortSignal, 'timeout').callsFake(soon);
      try {
        expect((await mountOurs(server)).error).to.be.instanceOf(exported[name]);
      } finally {
        if (timeout) timeout.restore();
      }
    });
  }
});
