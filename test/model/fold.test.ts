import {expect} from '@open-wc/testing';
import type {Action, Expand} from '../../src/model/actions.js';
import {isUpdateExpanded} from '../../src/model/folds.js';
import {reduce} from '../../src/model/reduce.js';
import {initialState} from '../../src/model/state.js';
import {received, stateAfter} from './run-actions.js';

const fold = (id: string): Action => ({type: 'folded', id, isExpanded: false});
const open = (id: string): Action => ({type: 'folded', id, isExpanded: true});
const foldAll: Action = {type: 'folded-all', isExpanded: false};
const openAll: Action = {type: 'folded-all', isExpanded: true};

interface Case {
  readonly name: string;
  readonly expand: Expand;
  /** Documents, by the shorthand of `makeEntries`, and what the reader does. */
  readonly acts: readonly (string | Action)[];
  /** The ids of the open ones, as shown. */
  readonly open: string;
}

const page = 'd40 c30 b20 a10';

const cases: readonly Case[] = [
  {name: 'all are open at load', expand: 'all', acts: [page], open: 'd c b a'},
  {name: 'none is open at load', expand: 'none', acts: [page], open: ''},
  {name: 'the first two are open at load', expand: 2, acts: [page], open: 'd c'},
  {name: 'a pinned update is among the first', expand: 2, acts: ['d40 c30 b20 a10^'], open: 'd a'},
  {name: 'the first of none are none', expand: 0, acts: [page], open: ''},
  {name: 'more than there are open all', expand: 9, acts: [page], open: 'd c b a'},
  {name: 'with all open, what comes later is open', expand: 'all', acts: ['a10', 'b20 a10'], open: 'b a'},
  {name: 'with none open, what comes later is folded', expand: 'none', acts: ['a10', 'b20 a10'], open: ''},
  {
    name: 'with the first open, what comes later is open and the others stay',
    expand: 1,
    acts: ['b20 a10', 'c30 b20 a10'],
    open: 'c b',
  },
  {
    name: 'with the first open, a late one in the middle is open',
    expand: 1,
    acts: ['c30 a10', 'c30 b20 a10'],
    open: 'c b',
  },
  {
    name: 'with none open, what comes later is folded beside one that was opened',
    expand: 'none',
    acts: ['a10', open('a'), 'b20 a10'],
    open: 'a',
  },
  {name: 'with none open, the first to come to an empty feed is folded', expand: 'none', acts: ['', 'a10'], open: ''},
  {name: 'with the first of nothing open, what comes later is open', expand: 1, acts: ['', 'b20 a10'], open: 'b a'},
  {name: 'an edit stays folded', expand: 1, acts: ['b20 a10', 'b20 a10*'], open: 'b'},
  {name: 'one can be folded', expand: 'all', acts: ['b20 a10', fold('b')], open: 'a'},
  {name: 'one can be opened', expand: 'none', acts: ['b20 a10', open('b')], open: 'b'},
  {
    name: 'one that was folded can be opened again',
    expand: 'all',
    acts: ['b20 a10', fold('b'), open('b')],
    open: 'b a',
  },
  {name: 'folding a folded one does nothing', expand: 'all', acts: ['b20 a10', fold('b'), fold('b')], open: 'a'},
  {
    name: 'an edit does not open what the reader folded',
    expand: 'all',
    acts: ['b20 a10', fold('b'), 'b20* a10'],
    open: 'a',
  },
  {
    name: 'what comes later does not open what the reader folded',
    expand: 'all',
    acts: ['a10', fold('a'), 'b20 a10'],
    open: 'b',
  },
  {name: 'all can be folded', expand: 'all', acts: [page, foldAll], open: ''},
  {name: 'all can be opened', expand: 'none', acts: [page, openAll], open: 'd c b a'},
  {name: 'opening all undoes every fold', expand: 2, acts: [page, fold('d'), open('a'), openAll], open: 'd c b a'},
  {name: 'folding all undoes every opening', expand: 2, acts: [page, open('a'), foldAll], open: ''},
  {
    name: 'after all were folded, what comes later is folded',
    expand: 'all',
    acts: ['a10', foldAll, 'b20 a10'],
    open: '',
  },
  {
    name: 'after all were folded, what comes later is folded with a number too',
    expand: 1,
    acts: ['a10', foldAll, 'b20 a10'],
    open: '',
  },
  {
    name: 'after all were opened, what comes later is open',
    expand: 'none',
    acts: ['a10', openAll, 'b20 a10'],
    open: 'b a',
  },
  {
    name: 'one opened after all were folded stays open',
    expand: 'all',
    acts: ['b20 a10', foldAll, open('a')],
    open: 'a',
  },
];

describe('open and folded', () => {
  for (const {name, expand, acts, open: expected} of cases) {
    it(`expand ${expand}: ${name}`, () => {
      const state = stateAfter(...acts.map(act => (typeof act === 'string' ? received(act, {expand}) : act)));
      const ids = state.updates.entries.map(({head}) => head.id).filter(id => isUpdateExpanded(state.folds, id));
      expect(ids.join(' ')).to.equal(expected);
    });
  }

  it('folding leaves the state before as it was', () => {
    const state = stateAfter(received('a10'));
    reduce(state, fold('a'));
    expect(isUpdateExpanded(state.folds, 'a')).to.be.true;
  });

  it('expand has no say after the load', () => {
    const state = stateAfter(received('b20 a10', {expand: 'all'}), received('b20 a10*', {expand: 'none'}));
    expect(isUpdateExpanded(state.folds, 'a')).to.be.true;
  });

  it('before the load an update is open', () => {
    expect(isUpdateExpanded(initialState.folds, 'a')).to.be.true;
  });
});
