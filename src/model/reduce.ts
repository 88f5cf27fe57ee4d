import type {Action, Received, ReceivedOlder, Unchanged} from './actions.js';
import {admit, markSeen} from './arrivals.js';
import {clockLagOf, leastLagOf} from './clock.js';
import {fold, foldAll, foldAtLoad, foldRest} from './folds.js';
import type {Difference} from './merge.js';
import {keepNeeded, olderUrlOf, turnPage} from './paging.js';
import {initialState, type Checks, type PageState, type StreamState} from './state.js';
import {mergeDocument, mergeOlder, noDifference} from './updates.js';

type Step = readonly [StreamState, Difference];

const succeed = (checks: Checks, checkedAt: number): Checks => ({...checks, error: undefined, failures: 0, checkedAt});

/** An answer proves that there is a network, whatever the browser says. The same object where that is known. */
const online = (page: PageState): PageState => (page.isOnline ? page : {...page, isOnline: true});

function fail(state: StreamState, error: Error, at: number): StreamState {
  const {checks, updates} = state;
  const {failures, failedAt} = checks;
  const {doubt} = updates;
  return {
    ...state,
    checks: {...checks, error, failures: failures + 1, failedAt: failures ? failedAt : at},
    // the copies of a document in doubt have to come in a row
    updates: doubt ? {...updates, doubt: {...doubt, checks: 0}} : updates,
  };
}

function receive(state: StreamState, action: Received): Step {
  const {paging, reader, checks} = state;
  const {document, at, expand, isHolding, isOwn = false, remembered} = action;
  const isFirst = !state.feed;
  const isPart = isOwn && document.isBare;
  // the feed itself, after parts of it that the page has pushed: all of it is there now, and nothing of it is news
  const isJoined = state.updates.isPartial && !isOwn;
  const trust = {isBelieved: isFirst || isOwn || isJoined, isPart: isPart || isJoined};
  const [merged, difference] = mergeDocument(state.updates, document, paging.olderIds, at + clockLagOf(checks), trust);
  const updates = {...merged, isPartial: isPart && (isFirst || merged.isPartial)};
  const feed = (updates.doubt || isPart) && state.feed ? state.feed : document.feed;
  const isLoad = isFirst || isJoined;
  const {olderPages, olderUrl} = paging;
  const {order, filter} = {...reader, ...remembered};
  const next = {
    ...state,
    feed,
    updates,
    arrivals: isLoad ? state.arrivals : admit(state.arrivals, difference.fresh, isHolding, updates.byId),
    folds: isLoad ? foldAtLoad(updates, order, filter, expand, remembered) : state.folds,
    paging: {...paging, olderUrl: olderPages.size ? olderUrl : olderUrlOf(feed.olderUrl, feed.url, olderPages)},
    checks: {...succeed(checks, at), leastLag: leastLagOf(checks.leastLag, updates.entries, at)},
    page: online(state.page),
    reader: {...reader, order, filter, visit: remembered?.visit ?? reader.visit},
  };
  return [keepNeeded(next, action), isJoined ? {...difference, fresh: []} : difference];
}

function receiveOlder(state: StreamState, action: ReceivedOlder): Step {
  const [updates, difference] = mergeOlder(state.updates, action.document);
  const {added} = difference;
  return [
    {
      ...state,
      updates,
      folds: foldRest(state.folds, added, action.expand),
      paging: turnPage(state.paging, action, state.feed?.url ?? '', added),
    },
    difference,
  ];
}

/** Handles the same answer again. It counts as one more copy of a document in doubt, and may release held updates. */
function stay(state: StreamState, action: Unchanged): Step {
  const {updates, arrivals} = state;
  if (updates.doubt) return receive(state, {...action, type: 'received', document: updates.doubt.document});
  // the same objects if nothing is released, so that nothing renders
  const isReleased = arrivals.heldIds.size && !action.isHolding;
  const next = {
    ...state,
    checks: succeed(state.checks, action.at),
    page: online(state.page),
    arrivals: isReleased ? admit(arrivals, [], false, updates.byId) : arrivals,
  };
  return [isReleased || state.paging.extra ? keepNeeded(next, action) : next, noDifference];
}

/** Starts anew, but keeps the choices of the person that belong to the element and not to its source. */
function changeSource({page, reader: {order, filter, isMenuOpen, isUnfolded}}: StreamState): StreamState {
  return {...initialState, page, reader: {...initialState.reader, order, filter, isMenuOpen, isUnfolded}};
}

/** Handles the actions that bring no document. */
function act(state: StreamState, action: Exclude<Action, Received | ReceivedOlder | Unchanged>): StreamState {
  const {updates, arrivals, folds} = state;
  switch (action.type) {
    case 'failed':
      return fail(state, action.error, action.at);
    case 'source-changed':
      return changeSource(state);
    case 'released':
      return keepNeeded({...state, arrivals: admit(arrivals, [], false, updates.byId)}, action);
    case 'seen':
      return {...state, arrivals: markSeen(arrivals, action.ids)};
    case 'folded':
      return {...state, folds: fold(folds, action.id, action.isExpanded)};
    case 'folded-all':
      return {...state, folds: foldAll(action.isExpanded)};
    default: {
      const {type, ...fields} = action;
      return {...state, [type]: {...state[type], ...fields}};
    }
  }
}

function step(state: StreamState, action: Action): Step {
  switch (action.type) {
    case 'received':
      return receive(state, action);
    case 'received-older':
      return receiveOlder(state, action);
    case 'unchanged':
      return stay(state, action);
    default:
      return [act(state, action), noDifference];
  }
}

/**
 * The only way from one state to the next. Returns the next state, which is frozen, and the difference that a document made.
 * A slice that an action does not change stays the same object.
 */
export function reduce(state: StreamState, action: Action): Step {
  const [next, difference] = step(state, action);
  return [Object.freeze(next), difference];
}
