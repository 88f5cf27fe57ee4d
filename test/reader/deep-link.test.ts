import {expect} from '@open-wc/testing';
import {MovedOn} from '../../src/reader/moved-on.js';
import type {ReactiveController} from 'lit';
import type {Entry} from '../../src/model/entry.js';
import {fragmentOf} from '../../src/model/fragment.js';
import {reduce} from '../../src/model/reduce.js';
import {initialState, type StreamState} from '../../src/model/state.js';
import {DeepLink} from '../../src/reader/deep-link.js';
import type {Store} from '../../src/stream/store.js';
import {makeEntry, makeFeed} from '../model/make-entry.js';

/** What a controller needs of an element. */
class Host extends HTMLElement {
  deepLinks = 'on' as const;
  readonly updateComplete = Promise.resolve(true);
  controller: ReactiveController | undefined;
  addController(controller: ReactiveController): void {
    this.controller = controller;
  }
  removeController(): void {
    this.controller = undefined;
  }
  requestUpdate(): void {
    this.controller?.hostUpdate?.();
  }
  connectedCallback(): void {
    this.controller?.hostConnected?.();
  }
  disconnectedCallback(): void {
    this.controller?.hostDisconnected?.();
  }
}
customElements.define('deep-link-host', Host);

/** Turns all promises that are under way. */
const turn = (): Promise<void> => new Promise(done => setTimeout(done));

describe('a link to an update of long ago', () => {
  const address = location.href.replace(/#.*/, '');
  let host: Host;
  let told: string[];
  let pages: number;

  /** Opens the page with this fragment where the feed has so many older pages, of one update each. */
  async function open(hash: string, older: number): Promise<void> {
    history.replaceState(null, '', address + hash);
    host = new Host();
    told = [];
    pages = 0;
    const entries: Entry[] = [makeEntry('first')];
    let state: StreamState = {...initialState, feed: makeFeed(), updates: {...initialState.updates, entries}};
    const store: Pick<Store, 'state' | 'act' | 'loadOlder'> = {
      get state() {
        return state;
      },
      act(action) {
        const [next, difference] = reduce(state, action);
        state = {...next, feed: makeFeed()};
        return difference;
      },
      loadOlder: async () => {
        await turn();
        if (pages === older) return false;
        entries.push(makeEntry(`page-${++pages}`));
        return true;
      },
    };
    const movedOn = new MovedOn(host);
    new DeepLink(host, {store, movedOn, onFound: id => told.push(`show ${id}`), onMissing: () => told.push('missing')});
    document.body.append(host);
    host.controller?.hostUpdated?.();
    for (let count = 0; count < 15; count++) await turn();
  }

  afterEach(() => {
    host.remove();
    history.replaceState(null, '', address);
  });

  it('brings the pages up to the one that holds it, and no more', async () => {
    await open(`#${fragmentOf('page-3')}`, 20);
    expect([told, pages]).to.deep.equal([['show page-3'], 3]);
  });

  it('reaches ten pages back', async () => {
    await open(`#${fragmentOf('page-10')}`, 20);
    expect([told, pages]).to.deep.equal([['show page-10'], 10]);
  });

  it('gives up after ten pages', async () => {
    await open(`#${fragmentOf('page-11')}`, 20);
    expect([told, pages]).to.deep.equal([['missing'], 10]);
  });

  it('gives up where there are no more pages', async () => {
    await open(`#${fragmentOf('nobody')}`, 2);
    expect([told, pages]).to.deep.equal([['missing'], 2]);
  });

  it('asks for no page where the fragment is none of ours', async () => {
    await open('#comments', 20);
    expect([told, pages]).to.deep.equal([[], 0]);
  });

  it('is given up when the reader goes elsewhere meanwhile', async () => {
    const opened = open(`#${fragmentOf('page-9')}`, 20);
    await turn();
    location.hash = '#comments';
    await opened;
    expect(told).to.deep.equal([]);
    expect(pages).to.be.below(9);
  });

  it('is no longer listened for once the element is gone', async () => {
    await open('', 0);
    host.remove();
    location.hash = `#${fragmentOf('first')}`;
    for (let count = 0; count < 5; count++) await turn();
    expect(told).to.deep.equal([]);
  });
});
