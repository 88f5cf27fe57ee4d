import {expect} from '@open-wc/testing';
import {FeedNetworkError} from '../../src/errors.js';
import type {Action} from '../../src/model/reduce.js';
import {selectStream, statusOf, type Status} from '../../src/model/select.js';
import {makeEntry, makeFeed} from './make-entry.js';
import {received, stateAfter} from './run-actions.js';

const loaded = received('a10');
const ended = received('a10', {feed: {state: 'ended'}});
const failed: Action = {type: 'failed', error: new FeedNetworkError('https://feed.example/')};
const offline: Action = {type: 'connected', isOnline: false};
const noSource = {src: ''};
const paused = {paused: true};

const cases: [name: string, status: Status, actions: readonly Action[], options?: {src?: string; paused?: boolean}][] =
  [
    ['without a source', 'idle', [], noSource],
    ['before the first answer', 'loading', []],
    ['with a feed', 'live', [loaded]],
    ['with a feed that was applied, without a source', 'live', [loaded], noSource],
    ['with a feed that has not begun', 'live', [received('', {feed: {state: 'upcoming'}})]],
    ['on a pause', 'paused', [loaded], paused],
    ['without a connection', 'offline', [loaded, offline]],
    ['after a failure', 'retrying', [loaded, failed]],
    ['after a failure and a good answer', 'live', [loaded, failed, {type: 'unchanged', at: 0}]],
    ['with a feed that has ended', 'ended', [ended]],
    ['with a feed that goes on after its end', 'live', [ended, loaded]],
    ['after a failure without any feed', 'error', [failed]],
    ['without a source and without a connection', 'idle', [offline], noSource],
    ['without a source on a pause', 'idle', [], {...noSource, ...paused}],
    ['before the first answer, on a pause', 'loading', [], paused],
    ['before the first answer, without a connection', 'offline', [offline]],
    ['without a connection and any feed, after a failure', 'offline', [failed, offline]],
    ['without a connection, after a failure', 'offline', [loaded, failed, offline]],
    ['without a connection, on a pause', 'offline', [loaded, offline], paused],
    ['after a failure, on a pause', 'retrying', [loaded, failed], paused],
    ['after a failure without any feed, on a pause', 'error', [failed], paused],
    ['with a feed that has ended, without a connection', 'ended', [ended, offline]],
    ['with a feed that has ended, after a failure', 'ended', [ended, failed]],
    ['with a feed that has ended, on a pause', 'ended', [ended], paused],
    ['with a feed that has ended, without a source', 'ended', [ended], noSource],
  ];

describe('statusOf', () => {
  for (const [name, status, actions, options = {}] of cases) {
    it(`is "${status}" ${name}`, () => {
      expect(statusOf(stateAfter(...actions), {src: 'feed.json', paused: false, ...options})).to.equal(status);
    });
  }
});

describe('key events that were withdrawn', () => {
  it('are left out though a note stands in their place', () => {
    const note = makeEntry('a', 0, {isKey: true, isDeleted: true, correction: 'It was wrong'});
    const state = stateAfter({
      type: 'received',
      document: {feed: makeFeed(), entries: [note]},
      at: 0,
      expand: 'all',
      order: 'newest',
      isHolding: false,
    });
    const {keyEvents, visible} = selectStream(state, {order: 'newest', pageSize: 0});
    expect(keyEvents).to.be.empty;
    expect(visible).to.have.length(1);
  });
});
