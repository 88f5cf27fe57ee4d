import {expect} from '@open-wc/testing';
import type {Feed} from '../../src/model/feed.js';
import type {Action, Expand} from '../../src/model/actions.js';
import {isUpdateExpanded} from '../../src/model/folds.js';
import {reduce} from '../../src/model/reduce.js';
import {initialState} from '../../src/model/state.js';
import {idsOf, makeDocument} from './make-entry.js';
import {received, stateAfter} from './run-actions.js';

const SITE = 'https://feed.example';
const FIRST = `${SITE}/feed.json`;
const second = {olderUrl: `${SITE}/2.json`};

/** A page of older updates that was asked for by its number. */
const older = (shorthand: string, page = 2, feed: Partial<Feed> = {}, expand: Expand = 'all'): Action => ({
  type: 'received-older',
  document: makeDocument(shorthand, {url: `${SITE}/${page}.json`, ...feed}),
  url: `${SITE}/${page}.json`,
  expand,
});
const head = (shorthand: string, minute = 0): Action => received(shorthand, {minute, feed: second});
const loaded = head('d40 c30');

const cases: [name: string, actions: readonly Action[], page: string][] = [
  ['comes below what is there', [loaded, older('b20 a10')], 'd c b a'],
  ['does not edit what newer documents had', [loaded, older('c30x b20')], 'd c b'],
  ['brings nothing back that was withdrawn', [loaded, head('d40 c30x'), older('c30 b20')], 'd b'],
  ['brings nothing back that was removed', [head('d40 c30 b20'), head('e50 d40 b20'), older('c30 a10')], 'e d b a'],
  ['leaves no trace of what it says is gone', [loaded, older('b20x a10')], 'd c a'],
  ['shows a note for what was withdrawn before', [loaded, older('b20! a10')], 'd c b a'],
  ['leaves ties where they are', [head('d40 c30'), older('b30 a30')], 'd c b a'],
  ['leaves the undated where they are', [head('d40 e c30'), older('b20')], 'd e c b'],
  ['stays when the next document lacks it', [loaded, older('b20 a10'), head('e50 d40 c30')], 'e d c b a'],
  [
    'stays when a document that reaches further back lacks it',
    [loaded, older('b20 a10'), head('e50 d40 c30 f5')],
    'e d c b a f',
  ],
  ['goes where a document withdraws it', [loaded, older('b20 a10'), head('d40 c30 b20x')], 'd c a'],
  ['is edited where a document has it otherwise', [loaded, older('b20 a10'), head('d40 c30 b20*')], 'd c b a'],
];

describe('a page of older updates', () => {
  for (const [name, actions, page] of cases) {
    it(name, () => {
      expect(idsOf(stateAfter(...actions).updates.entries)).to.equal(page);
    });
  }

  it('keeps every object that is on the page', () => {
    const before = stateAfter(loaded);
    const {entries} = stateAfter(loaded, older('d40* c30* b20')).updates;
    expect(entries.map(({update}) => update.text)).to.deep.equal(['', '', '']);
    const [after] = reduce(before, older('b20'));
    expect(after.updates.entries.slice(0, 2)).to.have.ordered.members([...before.updates.entries]);
  });

  it('is told as added, and nothing in it as new', () => {
    const [state, difference] = reduce(stateAfter(loaded), older('b20 a10'));
    expect([idsOf(difference.added), idsOf(difference.fresh)]).to.deep.equal(['b a', '']);
    expect(state.arrivals.freshIds).to.be.empty;
  });

  it('is on the page with one more page of the stream', () => {
    expect(stateAfter(loaded, older('b20')).paging.pages).to.equal(2);
  });

  it('is edited by a document as any update is', () => {
    const {byId} = stateAfter(loaded, older('b20'), head('d40 c30 b20*')).updates;
    expect(byId.get('b')?.update.text).to.equal('Edited');
  });

  it('says nothing of the feed, of the last check or of an error', () => {
    const error = new Error('No network');
    const before = stateAfter(loaded, {type: 'failed', error, at: 0});
    const [after] = reduce(before, older('b20', 2, {title: 'Page two', state: 'ended'}));
    for (const name of ['feed', 'checks'] as const) expect(after[name]).to.equal(before[name]);
  });

  it('is open where all are', () => {
    expect(isUpdateExpanded(stateAfter(loaded, older('b20')).folds, 'b')).to.be.true;
  });

  it('is folded where only the first are open', () => {
    const state = stateAfter(received('d40 c30', {expand: 1, feed: second}), older('b20', 2, {}, 1));
    expect(['d', 'c', 'b'].filter(id => isUpdateExpanded(state.folds, id))).to.deep.equal(['d']);
  });
});

describe('the address of older updates', () => {
  it('is that of the first document', () => {
    expect(stateAfter(loaded).paging.olderUrl).to.equal(second.olderUrl);
  });

  it('follows the first document until a page was read', () => {
    const moved = received('d40 c30', {feed: {olderUrl: `${SITE}/later.json`}});
    expect(stateAfter(loaded, moved).paging.olderUrl).to.equal(`${SITE}/later.json`);
  });

  it('is that of the last page read, whatever later documents say', () => {
    const page = older('b20', 2, {olderUrl: `${SITE}/3.json`});
    expect(stateAfter(loaded, page, head('e50 d40 c30')).paging.olderUrl).to.equal(`${SITE}/3.json`);
  });

  it('is none after the last page', () => {
    expect(stateAfter(loaded, older('b20'), head('e50 d40 c30')).paging.olderUrl).to.equal('');
  });

  for (const [name, olderUrl] of [
    ['another origin', 'https://other.example/2.json'],
    ['another scheme', 'http://feed.example/2.json'],
    ['another port', 'https://feed.example:8443/2.json'],
    ['the document itself', FIRST],
  ] as const) {
    it(`is none where the first document gives ${name}`, () => {
      expect(stateAfter(received('d40', {feed: {olderUrl}})).paging.olderUrl).to.equal('');
    });
  }

  for (const [name, olderUrl] of [
    ['another origin', 'https://other.example/3.json'],
    ['the first document', FIRST],
    ['itself', `${SITE}/2.json`],
    ['where it was sent on to', `${SITE}/moved.json`],
  ] as const) {
    it(`is none where a page gives ${name}`, () => {
      const page = older('b20', 2, {url: `${SITE}/moved.json`, olderUrl});
      expect(stateAfter(loaded, page).paging.olderUrl).to.equal('');
    });
  }

  it('is none after fifty pages', () => {
    const pages = Array.from({length: 50}, (_, index) => older('', index + 2, {olderUrl: `${SITE}/${index + 3}.json`}));
    expect(stateAfter(loaded, ...pages.slice(0, 49)).paging.olderUrl).not.to.equal('');
    expect(stateAfter(loaded, ...pages).paging.olderUrl).to.equal('');
  });

  it('begins anew with another source', () => {
    expect(stateAfter(loaded, older('b20'), {type: 'source-changed'})).to.deep.equal(initialState);
  });
});
