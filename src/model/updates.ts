import type {Action, Received} from './actions.js';
import {doubtOf, remember, withdrawFrom} from './doubt.js';
import {mergeEntries, missingFrom, type Difference} from './merge.js';
import {mergeOlder} from './older.js';
import type {StreamState, Updates} from './state.js';

export const noDifference: Difference = {added: [], fresh: [], changed: [], removed: []};

/** Merges a document. One in doubt withdraws what it says is withdrawn, and changes nothing else yet. */
function receive({feed, updates, paging}: StreamState, {document, at}: Received): readonly [Updates, Difference] {
  const {entries, byId, past} = updates;
  const missing = missingFrom(document.entries, entries).filter(({head}) => !paging.olderIds.has(head.id));
  const doubt = feed && doubtOf(updates, document, missing, at);
  const received = doubt ? withdrawFrom(entries, document.entries) : document.entries;
  const {difference, ...merged} = mergeEntries(entries, byId, received, doubt ? [] : missing, past);
  return [{...merged, past: remember(past, byId, received, difference), doubt}, difference];
}

export function reduceUpdates(state: StreamState, action: Action): readonly [Updates, Difference] {
  const {updates} = state;
  switch (action.type) {
    case 'received':
      return receive(state, action);
    case 'received-older':
      return mergeOlder(updates, action.document);
    case 'failed': {
      const {doubt} = updates;
      return [doubt ? {...updates, doubt: {...doubt, checks: 0}} : updates, noDifference];
    }
    default:
      return [updates, noDifference];
  }
}
