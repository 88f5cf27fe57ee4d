import type {Action} from './actions.js';
import {reduceArrivals} from './arrivals.js';
import {reduceFolds} from './folds.js';
import type {Difference} from './merge.js';
import {reducePaging} from './paging.js';
import {initialState, type Checks, type ReaderState, type StreamState} from './state.js';
import {noDifference, reduceUpdates} from './updates.js';

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

/** At the first load an earlier visit decides. */
function reduceReader({reader, feed}: StreamState, action: Action): ReaderState {
  if (feed || action.type !== 'received' || !action.remembered) return reader;
  const {order = reader.order, visit} = action.remembered;
  return {...reader, order, visit};
}

/** What the person chose for the element outlasts its source. */
function changeSource({page, reader: {order, isMenuOpen}}: StreamState): StreamState {
  return {...initialState, page, reader: {...initialState.reader, order, isMenuOpen}};
}

/** A document, a failure or a person's act on the stream. Slices that it does not change stay the same objects. */
function reduceSlices(state: StreamState, action: Action): readonly [StreamState, Difference] {
  const [updates, difference] = reduceUpdates(state, action);
  const next = {
    feed: action.type === 'received' && !updates.doubt ? action.document.feed : state.feed,
    updates,
    arrivals: reduceArrivals(state, action, updates, difference),
    folds: reduceFolds(state, action, updates, difference),
    checks: reduceChecks(state.checks, action),
    page: state.page,
    reader: reduceReader(state, action),
  };
  return [{...next, paging: reducePaging(state, action, next, difference)}, difference];
}

/** The only way from one state to the next. The second value is what a document changed. */
export function reduce(state: StreamState, action: Action): readonly [StreamState, Difference] {
  switch (action.type) {
    case 'source-changed':
      return [changeSource(state), noDifference];
    case 'page':
    case 'paging':
    case 'reader': {
      const {type, ...fields} = action;
      return [{...state, [type]: {...state[type], ...fields}}, noDifference];
    }
    case 'unchanged': {
      // the same answer again is one more copy of the document in doubt
      const {doubt} = state.updates;
      return reduceSlices(state, doubt ? {...action, type: 'received', document: doubt.document} : action);
    }
    default:
      return reduceSlices(state, action);
  }
}
