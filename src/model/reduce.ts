import type {Action} from './actions.js';
import {reduceArrivals} from './arrivals.js';
import {reduceFolds} from './folds.js';
import type {Feed} from './feed.js';
import type {Difference} from './merge.js';
import {reducePaging} from './paging.js';
import {initialState, type Checks, type PageState, type ReaderState, type StreamState} from './state.js';
import {noDifference, reduceUpdates} from './updates.js';

function reduceFeed({feed}: StreamState, action: Action, isInDoubt: boolean): Feed | undefined {
  return action.type === 'received' && !isInDoubt ? action.document.feed : feed;
}

function reduceChecks(checks: Checks, action: Action): Checks {
  switch (action.type) {
    case 'received':
    case 'unchanged':
      return {...checks, error: undefined, failures: 0, checkedAt: action.at};
    case 'failed': {
      const {error, at} = action;
      return {...checks, error, failures: checks.failures + 1, failedAt: checks.failures ? checks.failedAt : at};
    }
    default:
      return checks;
  }
}

function reducePage(page: PageState, action: Action): PageState {
  return action.type === 'connected' ? {isOnline: action.isOnline, isVisible: action.isVisible} : page;
}

function reduceReader({reader, feed}: StreamState, action: Action): ReaderState {
  switch (action.type) {
    case 'received': {
      const {order = reader.order, visit = reader.visit} = action.remembered ?? {};
      return feed ? reader : {...reader, order, visit};
    }
    case 'ordered':
    case 'menu-toggled':
    case 'copied':
    case 'linked':
    case 'visited': {
      const {type: _, ...changed} = action;
      return {...reader, ...changed};
    }
    default:
      return reader;
  }
}

/** What the person chose for the element outlasts its source. */
function changeSource({page, reader: {order, isMenuOpen}}: StreamState): StreamState {
  return {...initialState, page, reader: {...initialState.reader, order, isMenuOpen}};
}

/**
 * The only way from one state to the next. The second value is what a document changed. A slice that an action does not
 * change stays the same object.
 */
export function reduce(state: StreamState, given: Action): readonly [StreamState, Difference] {
  if (given.type === 'source-changed') return [Object.freeze(changeSource(state)), noDifference];
  // the same answer again is one more copy of the document in doubt
  const {doubt} = state.updates;
  const action: Action =
    given.type === 'unchanged' && doubt ? {...given, type: 'received', document: doubt.document} : given;
  const [updates, difference] = reduceUpdates(state, action);
  const next = {
    feed: reduceFeed(state, action, !!updates.doubt),
    updates,
    arrivals: reduceArrivals(state, action, updates, difference),
    folds: reduceFolds(state, action, updates, difference),
    checks: reduceChecks(state.checks, action),
    page: reducePage(state.page, action),
    reader: reduceReader(state, action),
  };
  return [Object.freeze({...next, paging: reducePaging(state, action, next, difference)}), difference];
}
