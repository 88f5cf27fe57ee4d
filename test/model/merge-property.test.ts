import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import type {Entry} from '../../src/model/entry.js';
import {reduce} from '../../src/model/reduce.js';
import {initialState, type StreamState} from '../../src/model/state.js';
import {makeEntry, makeFeed, MINUTE} from './make-entry.js';
import {onPage, unchanged} from './run-actions.js';
import {Rules, type Feed, type Item} from './merge-rules.js';

const VERBS = ['publish', 'publish', 'publish', 'edit', 'stamp', 'withdraw', 'drop', 'restore', 'wait'] as const;
const WAYS = ['fresh', 'fresh', 'fresh', 'stale', 'stale', 'same', 'fault', 'empty'] as const;

/** What the newsroom does, which copy then reaches the reader, and how many seconds later. */
const step = fc.record({
  verb: fc.constantFrom(...VERBS),
  target: fc.nat(9),
  way: fc.constantFrom(...WAYS),
  lag: fc.nat(9),
  seconds: fc.integer({min: 5, max: 90}),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const WINDOW = 6; // a feed holds no more

/** The newsroom's whole list after a step, newest first. What is dropped or withdrawn can be restored as it was. */
function work(all: Feed, {verb, target}: Step, moment: number, dropped: Map<string, Item>): Feed {
  const item = all[target % Math.max(1, Math.min(all.length, WINDOW))];
  if (verb === 'publish' || !item) {
    // every third one has the time of the one before
    const date = moment % 3 ? moment : (all[0]?.date ?? moment);
    return [{id: `n${moment}`, date, version: moment, modified: 0, isGone: false}, ...all];
  }
  const replace = (other: Item): Feed => all.map(one => (one === item ? other : one));
  if (verb === 'edit' && !item.isGone) return replace({...item, version: moment});
  if (verb === 'stamp' && !item.isGone) return replace({...item, version: moment, modified: moment});
  if (verb === 'withdraw' && !item.isGone) {
    dropped.set(item.id, item);
    return replace({...item, isGone: true});
  }
  if (verb === 'drop') {
    if (!item.isGone) dropped.set(item.id, item);
    return all.filter(one => one !== item);
  }
  const back = [...dropped.values()][target % Math.max(1, dropped.size)];
  if (verb !== 'restore' || !back) return all;
  dropped.delete(back.id);
  return [...all.filter(({id}) => id !== back.id), back].sort((a, b) => b.date - a.date);
}

const entryOf = ({id, date, version, modified, isGone}: Item): Entry =>
  makeEntry(id, date * MINUTE, {
    text: `Version ${version}`,
    modified: modified ? modified * MINUTE : undefined,
    isDeleted: isGone,
    isGone,
  });

const receive = (state: StreamState, feed: Feed, second: number): ReturnType<typeof reduce> =>
  reduce(state, {
    type: 'received',
    document: {feed: makeFeed(), entries: feed.map(entryOf), source: undefined, isBare: false},
    at: second * 1000,
    expand: 'all',
    isHolding: false,
    ...onPage,
  });

const wordsOf = (state: StreamState): readonly string[] =>
  state.updates.entries.map(({head, update}) => `${head.id}: ${update.text}`);
const rulesOf = ({shown}: Rules): readonly string[] => shown.map(({id, version}) => `${id}: Version ${version}`);

/** Plays the steps on both, and calls back after each. */
function play(steps: readonly Step[], onStep: (state: StreamState, rules: Rules, fresh: readonly Entry[]) => void) {
  const rules = new Rules();
  const dropped = new Map<string, Item>();
  const history: Feed[] = [[]];
  let all: Feed = [];
  let state = initialState;
  let second = 0;
  steps.forEach((given, index) => {
    all = work(all, given, index + 1, dropped);
    history.push(all.slice(0, WINDOW));
    second += given.seconds;
    const stale = history[Math.max(0, history.length - 1 - given.lag)] ?? [];
    let result: ReturnType<typeof reduce>;
    const feed = {fresh: all.slice(0, WINDOW), stale, empty: []}[given.way as string];
    if (feed) {
      result = receive(state, feed, second);
      rules.receive(feed, second);
    } else if (given.way === 'same' && state.feed) {
      result = reduce(state, unchanged(second * 1000));
      rules.again(second);
    } else {
      result = reduce(state, {type: 'failed', error: new Error('No network'), at: second * 1000});
      rules.fail();
    }
    state = result[0];
    onStep(state, rules, result[1].fresh);
  });
  return {state, all, second};
}

const steps = fc.array(step, {minLength: 1, maxLength: 60});

describe('whatever comes, in whatever order', () => {
  it('the page shows what the rules say, in order, and nothing twice', () => {
    fc.assert(
      fc.property(steps, given => {
        play(given, (state, rules) => {
          expect(wordsOf(state)).to.deep.equal(rulesOf(rules));
          expect(new Set(state.updates.entries.map(({head}) => head.id)).size).to.equal(state.updates.entries.length);
          expect([...state.updates.byId.values()]).to.have.members([...state.updates.entries]);
        });
      }),
      {numRuns: 400},
    );
  });

  it('the page says what the feed says, once that was the same for a while', () => {
    fc.assert(
      fc.property(steps, given => {
        const {state, all, second} = play(given, () => undefined);
        const feed = all.slice(0, WINDOW);
        let now = state;
        for (let check = 1; check <= 4; check++) [now] = receive(now, feed, second + check * 30);
        const standing = feed.filter(({isGone}) => !isGone);
        const oldest = Math.min(...standing.map(({date}) => date));
        const ids = new Set(standing.map(({id}) => id));
        const inReach = now.updates.entries.filter(
          ({head}) => ids.has(head.id) || (head.published ?? 0) > oldest * MINUTE,
        );
        const expected = standing.map(({id, version}) => `${id}: Version ${version}`);
        expect(inReach.map(({head, update}) => `${head.id}: ${update.text}`)).to.deep.equal(expected);
      }),
      {numRuns: 200},
    );
  });

  it('no update is told as new twice, nor one that was there at the load', () => {
    fc.assert(
      fc.property(steps, given => {
        const told = new Set<string>();
        let isLoaded = false;
        play(given, (state, _rules, fresh) => {
          for (const {head} of isLoaded ? fresh : state.updates.entries) {
            expect(told.has(head.id), head.id).to.equal(false);
            told.add(head.id);
          }
          isLoaded = !!state.feed;
        });
      }),
      {numRuns: 200},
    );
  });
});
