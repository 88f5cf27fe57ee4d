import {expect, fixtureSync, html, oneEvent} from '@open-wc/testing';
import type {LiveUpdates} from '../../../src/index.js';
import {feedOf, items} from '../../helpers/feeds.js';
import {FEED_URL, json, Network} from '../../helpers/network.js';

// This file imports types alone: nothing has registered the element when its first test begins.

const idsOf = (element: Element): (string | undefined)[] =>
  [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part~=update]')].map(({dataset}) => dataset['id']);

describe('an element that is in the page before its definition', () => {
  it('takes up the attributes and properties that were set before', async () => {
    expect(customElements.get('live-updates')).to.be.undefined;
    const home = fixtureSync<HTMLElement>(html`<main></main>`);
    home.innerHTML = `<live-updates src="${FEED_URL}" page-size="2"></live-updates>`;
    const element = home.firstElementChild as LiveUpdates;
    Object.assign(element, {fetch: new Network(json(feedOf(items(3)))).fetch, order: 'oldest', expand: 'none'});
    const loaded = oneEvent(element, 'live-updates-load');
    await import('../../../src/index.js');
    await loaded;
    await element.updateComplete;
    expect(idsOf(element)).to.deep.equal(['u1', 'u2']);
    expect(element.shadowRoot!.querySelectorAll('article [aria-expanded=true]')).to.have.length(0);
  });

  it('is not disturbed by a second copy of the module', async () => {
    const first = customElements.get('live-updates');
    const again = '../../../src/index.ts?again';
    await import(again);
    expect(customElements.get('live-updates') === first).to.be.true;
  });
});
