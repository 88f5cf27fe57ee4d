import {expect} from '@open-wc/testing';
import {FeedNetworkError} from '../../src/errors.js';
import type {Action} from '../../src/model/actions.js';
import {reduce} from '../../src/model/reduce.js';
import {initialState} from '../../src/model/state.js';
import {idsOf, isSameList, MINUTE} from './make-entry.js';
import {received, released, stateAfter, unchanged} from './run-actions.js';

const error = new FeedNetworkError('https://feed.example/feed.json');
const loaded = stateAfter(received('b20 a10', {minute: 1}));

const actions: readonly Action[] = [
  received('c30 b20 a10'),
  unchanged(MINUTE),
  {type: 'failed', error, at: 2 * MINUTE},
  {type: 'folded', id: 'a', isExpanded: false},
  {type: 'folded', id: 'a', isExpanded: true},
  {type: 'folded-all', isExpanded: false},
  {type: 'paging', pages: 2},
  {type: 'page', isOnline: false, isVisible: true},
  released,
  {type: 'seen', ids: ['a']},
  {type: 'reader', order: 'oldest'},
  {type: 'reader', isMenuOpen: true},
  {type: 'reader', copiedId: 'a'},
  {type: 'reader', linkedId: 'a', isLinkMissing: false},
  {type: 'reader', visit: {at: MINUTE, newest: 0}},
];

describe('reduce', () => {
  for (const action of actions) {
    it(`${JSON.stringify(action.type)} leaves the state before as it was and the one after frozen`, () => {
      const before = {...loaded};
      const [next] = reduce(loaded, action);
      expect(next).to.be.frozen;
      expect(loaded).to.deep.equal(before);
    });

    if (action.type !== 'received') {
      it(`${JSON.stringify(action.type)} makes no difference to the updates`, () => {
        const [next, difference] = reduce(loaded, action);
        expect(difference).to.deep.equal({added: [], fresh: [], changed: [], removed: []});
        expect(next.updates.entries).to.equal(loaded.updates.entries);
        expect(next.updates.byId).to.equal(loaded.updates.byId);
        expect(next.feed).to.equal(loaded.feed);
      });
    }
  }

  it('a document brings its feed, its updates and the time', () => {
    expect(loaded.feed?.title).to.equal('Coverage');
    expect(idsOf(loaded.updates.entries)).to.equal('b a');
    expect(loaded.updates.byId.get('a')).to.equal(loaded.updates.entries[1]);
    expect(loaded.checks.checkedAt).to.equal(MINUTE);
  });

  it('a document tells what it changed', () => {
    const [, {added, changed, removed}] = reduce(loaded, received('c30 b20* a10x'));
    expect([added, changed, removed].map(idsOf)).to.deep.equal(['c', 'b', 'a']);
  });

  it('a document that says the same keeps every update', () => {
    const [next] = reduce(loaded, received('b20 a10'));
    expect(isSameList(next.updates.entries, loaded.updates.entries)).to.be.true;
  });

  it('a document that says the same of its updates brings what is new of the feed', () => {
    const [next] = reduce(loaded, received('b20 a10', {feed: {state: 'ended'}}));
    expect(next.feed?.state).to.equal('ended');
  });

  it('a failure keeps the feed, the updates and the time of the last good answer', () => {
    const [next] = reduce(loaded, {type: 'failed', error, at: 2 * MINUTE});
    expect(next).to.deep.equal({...loaded, checks: {...loaded.checks, error, failures: 1, failedAt: 2 * MINUTE}});
  });

  it('a failure before the first document leaves an empty state with the error', () => {
    expect(stateAfter({type: 'failed', error, at: 2 * MINUTE})).to.deep.equal({
      ...initialState,
      checks: {...initialState.checks, error, failures: 1, failedAt: 2 * MINUTE},
    });
  });

  it('a document clears the error', () => {
    expect(stateAfter({type: 'failed', error, at: 2 * MINUTE}, received('a10')).checks.error).to.be.undefined;
  });

  it('an unchanged answer clears the error and moves the time on', () => {
    const state = stateAfter(received('a10'), {type: 'failed', error, at: 2 * MINUTE}, unchanged(5 * MINUTE));
    expect(state.checks).to.include({error: undefined, checkedAt: 5 * MINUTE});
  });

  it('the reader is on the first page at the start', () => {
    expect(loaded.paging.pages).to.equal(1);
  });

  it('paging says how many pages there are', () => {
    expect(stateAfter(received('a10'), {type: 'paging', pages: 3}).paging.pages).to.equal(3);
  });

  it('a document keeps the pages the reader asked for', () => {
    expect(stateAfter(received('a10'), {type: 'paging', pages: 3}, received('b20 a10')).paging.pages).to.equal(3);
  });

  it('the connection is followed', () => {
    expect(stateAfter({type: 'page', isOnline: false, isVisible: true}).page.isOnline).to.be.false;
    expect(
      stateAfter({type: 'page', isOnline: false, isVisible: true}, {type: 'page', isOnline: true, isVisible: true}).page
        .isOnline,
    ).to.be.true;
  });
});

describe('what is marked as new', () => {
  const freshAfter = (...documents: readonly string[]) =>
    [...stateAfter(...documents.map(shorthand => received(shorthand))).arrivals.freshIds].join(' ');

  it('nothing is new at the first load', () => {
    expect(freshAfter('b20 a10')).to.equal('');
  });

  it('what a later document adds is new', () => {
    expect(freshAfter('a10', 'c30 b20 a10')).to.equal('c b');
  });

  it('a document that adds nothing leaves the marks', () => {
    expect(freshAfter('a10', 'b20 a10', 'b20 a10*')).to.equal('b');
  });

  it('those that come later are new beside those that nobody has seen yet', () => {
    expect(freshAfter('a10', 'b20 a10', 'c30 b20 a10')).to.equal('b c');
  });

  it('what was seen is new no more', () => {
    const state = stateAfter(received('a10'), received('c30 b20 a10'), {type: 'seen', ids: ['c', 'a']});
    expect([...state.arrivals.freshIds]).to.deep.equal(['b']);
  });

  it('what was withdrawn loses its mark', () => {
    expect(freshAfter('a10', 'b20 a10', 'c30 b20! a10')).to.equal('c');
  });

  it('an edit is not new', () => {
    expect(freshAfter('a10', 'a10*')).to.equal('');
  });
});
