import type {Action, Received} from './actions.js';
import type {Entry} from './entry.js';
import type {Difference} from './merge.js';
import {inShownOrder} from './order.js';
import type {Folds, StreamState, Updates} from './state.js';

const idsOf = (entries: readonly Entry[]): readonly string[] => entries.map(({head}) => head.id);

/** Whether the body of the update with this id is open. */
export const isUpdateExpanded = ({isExpanded, exceptions}: Folds, id: string): boolean =>
  isExpanded !== exceptions.has(id);

function fold({isExpanded, exceptions}: Folds, id: string, isOpen: boolean): Folds {
  const next = new Set(exceptions);
  if (isOpen === isExpanded) next.delete(id);
  else next.add(id);
  return {isExpanded, exceptions: next};
}

const foldAll = (isExpanded: boolean): Folds => ({isExpanded, exceptions: new Set()});

/** At load `expand` decides, then an earlier visit. Later updates are open, as news, unless all were folded. */
function foldsAtLoad({reader}: StreamState, {expand, remembered}: Received, {entries, byId}: Updates): Folds {
  const rest = typeof expand === 'number' ? inShownOrder(entries, reader.order).slice(expand) : [];
  let folds: Folds = {isExpanded: expand !== 'none', exceptions: new Set(idsOf(rest))};
  if (remembered?.isExpanded !== undefined) folds = foldAll(remembered.isExpanded);
  for (const [id, isOpen] of remembered?.folds ?? []) if (byId.has(id)) folds = fold(folds, id, isOpen);
  return folds;
}

export function reduceFolds(state: StreamState, action: Action, updates: Updates, {added}: Difference): Folds {
  const {folds, feed} = state;
  switch (action.type) {
    case 'received':
      return feed ? folds : foldsAtLoad(state, action, updates);
    case 'received-older': {
      // where only the first of a load are open, older pages belong to the folded rest
      const isRest = typeof action.expand === 'number' && folds.isExpanded;
      return isRest ? {...folds, exceptions: new Set([...folds.exceptions, ...idsOf(added)])} : folds;
    }
    case 'folded':
      return fold(folds, action.id, action.isExpanded);
    case 'folded-all':
      return foldAll(action.isExpanded);
    default:
      return folds;
  }
}
