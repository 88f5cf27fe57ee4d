import type {Expand, Remembered} from './actions.js';
import type {Entry} from './entry.js';
import {filterEntries} from './filter.js';
import {inShownOrder, type Order} from './order.js';
import type {Folds, Updates} from './state.js';

/** Whether the body of the update with this id is open. */
export const isUpdateExpanded = ({isExpanded, exceptions}: Folds, id: string): boolean =>
  isExpanded !== exceptions.has(id);

export const foldAll = (isExpanded: boolean): Folds => ({isExpanded, exceptions: new Set()});

/** Opens or folds one update. */
export function fold({isExpanded, exceptions}: Folds, id: string, isOpen: boolean): Folds {
  const next = new Set(exceptions);
  next[isOpen === isExpanded ? 'delete' : 'add'](id);
  return {isExpanded, exceptions: next};
}

/** With a number in `expand`, folds the rest: the updates after the first ones at load, and pages of older updates. */
export function foldRest(folds: Folds, rest: readonly Entry[], expand: Expand): Folds {
  if (typeof expand !== 'number' || !folds.isExpanded) return folds;
  return {...folds, exceptions: new Set([...folds.exceptions, ...rest.map(({head}) => head.id)])};
}

/** The folds at load: those of `expand`, then those of an earlier visit. Later updates are open, unless all were folded. */
export function foldAtLoad(
  {entries, byId}: Updates,
  order: Order,
  filter: string,
  expand: Expand,
  remembered: Remembered | undefined,
): Folds {
  const all = foldAll(remembered?.isExpanded ?? expand !== 'none');
  const isFolded = remembered?.isExpanded === undefined;
  const first = new Set(filterEntries(inShownOrder(entries, order), filter).slice(0, Number(expand) || 0));
  let folds = isFolded
    ? foldRest(
        all,
        entries.filter(entry => !first.has(entry)),
        expand,
      )
    : all;
  for (const [id, isOpen] of remembered?.folds ?? []) if (byId.has(id)) folds = fold(folds, id, isOpen);
  return folds;
}
