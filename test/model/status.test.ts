import {expect} from '@open-wc/testing';
import {FeedHttpError, FeedNetworkError} from '../../src/errors.js';
import type {Action} from '../../src/model/actions.js';
import {selectStream} from '../../src/model/select.js';
import {statusOf, type Status} from '../../src/model/status.js';
import {makeEntry, makeFeed, MINUTE} from './make-entry.js';
import {onPage, received, stateAfter, unchanged} from './run-actions.js';

const loaded = received('a10');
const ended = received('a10', {feed: {state: 'ended'}});
const timed = {isTimed: true, ends: MINUTE};
const over = received('a0', {feed: timed});
const once: Action = {type: 'failed', error: new FeedNetworkError('https://feed.example/'), at: MINUTE};
const gone: Action = {type: 'failed', error: new FeedHttpError('https://feed.example/', 410), at: MINUTE};
const LATER = 30_000; // milliseconds
const offline: Action = {type: 'page', isOnline: false, isVisible: true};
const noSource = {src: ''};
const paused = {paused: true};

interface Options {
  readonly src?: string;
  readonly paused?: boolean;
  /** Milliseconds since the first failure. */
  readonly since?: number;
}

const cases: [name: string, status: Status, actions: readonly Action[], options?: Options][] = [
  ['without a source', 'idle', [], noSource],
  ['before the first answer', 'loading', []],
  ['with a feed', 'live', [loaded]],
  ['with a feed that was applied, without a source', 'live', [loaded], noSource],
  ['with a feed that has not begun', 'live', [received('', {feed: {state: 'upcoming'}})]],
  ['on a pause', 'paused', [loaded], paused],
  ['without a connection', 'offline', [loaded, offline]],
  ['after two failures', 'retrying', [loaded, once, once]],
  ['after two failures and a good answer', 'live', [loaded, once, once, unchanged(0)]],
  ['with a feed that has ended', 'ended', [ended]],
  ['after a failure', 'live', [loaded, once]],
  ['after a failure, a good answer and a failure', 'live', [loaded, once, unchanged(0), once]],
  ['after a failure without any feed', 'error', [once]],
  ['after a failure, on a pause', 'paused', [loaded, once], paused],
  ['just before a failure is 30 seconds old', 'live', [loaded, once], {since: LATER - 1}],
  ['once a failure is 30 seconds old', 'retrying', [loaded, once], {since: LATER}],
  ['long after a failure and a good answer', 'live', [loaded, once, unchanged(0)], {since: LATER}],
  ['once the time is past the end that a feed without a state names', 'ended', [over]],
  ['just before that end', 'live', [over], {since: -1}],
  ['past an end with something newer', 'live', [received('a2', {feed: timed})]],
  ['past an end with an update of that very minute', 'ended', [received('a1', {feed: timed})]],
  ['past an end with an update without a date', 'ended', [received('a', {feed: timed})]],
  ['past an end with something newer that was withdrawn with a note', 'live', [received('a2!', {feed: timed})]],
  ['past an end where the feed names its state', 'live', [received('a0', {feed: {ends: MINUTE}})]],
  ['of a feed without a state and an end', 'live', [received('a0', {feed: {isTimed: true}})]],
  ['past an end when an update comes after all', 'live', [over, received('b3 a0', {feed: timed})]],
  ['with a feed that is gone', 'ended', [loaded, gone]],
  ['with a feed that is gone and came back', 'live', [loaded, gone, unchanged(0)]],
  ['with a feed that was never there', 'error', [gone]],
  ['with a feed that goes on after its end', 'live', [ended, loaded]],
  ['after two failures without any feed', 'error', [once, once]],
  ['without a source and without a connection', 'idle', [offline], noSource],
  ['without a source on a pause', 'idle', [], {...noSource, ...paused}],
  ['before the first answer, on a pause', 'loading', [], paused],
  ['before the first try, without a connection', 'loading', [offline]],
  ['without a connection and any feed, after a failure', 'offline', [once, offline]],
  ['without a connection and any feed, after two failures', 'offline', [once, once, offline]],
  ['without a connection, after two failures', 'offline', [loaded, once, once, offline]],
  ['without a connection, on a pause', 'offline', [loaded, offline], paused],
  ['after two failures, on a pause', 'retrying', [loaded, once, once], paused],
  ['after two failures without any feed, on a pause', 'error', [once, once], paused],
  ['with a feed that has ended, without a connection', 'ended', [ended, offline]],
  ['with a feed that has ended, after two failures', 'ended', [ended, once, once]],
  ['with a feed that has ended, on a pause', 'ended', [ended], paused],
  ['with a feed that has ended, without a source', 'ended', [ended], noSource],
];

describe('statusOf', () => {
  for (const [name, status, actions, {since = 0, ...options} = {}] of cases) {
    it(`is "${status}" ${name}`, () => {
      expect(statusOf(stateAfter(...actions), {src: 'feed.json', paused: false, ...options}, MINUTE + since)).to.equal(
        status,
      );
    });
  }
});

describe('key events that were withdrawn', () => {
  it('are left out though a note stands in their place', () => {
    const note = makeEntry('a', 0, {isKey: true, isDeleted: true, correction: 'It was wrong'});
    const state = stateAfter({
      type: 'received',
      document: {feed: makeFeed(), entries: [note], source: undefined, isBare: false},
      at: 0,
      expand: 'all',
      isHolding: false,
      ...onPage,
    });
    const {keyEvents, visible} = selectStream(state, 0);
    expect(keyEvents).to.be.empty;
    expect(visible).to.have.length(1);
  });
});
