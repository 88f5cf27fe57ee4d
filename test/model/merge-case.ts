import {mergeEntries, type Merged} from '../../src/model/merge.js';
import {idsOf, makeEntries, mapOf} from './make-entry.js';

/** What is given by the shorthand of `makeEntries`, what comes of it by ids; nothing where it is absent. */
export interface MergeCase extends Partial<Outcome> {
  readonly name: string;
  readonly current: string;
  readonly received: string;
  readonly result: string;
}

interface Outcome {
  readonly result: string;
  readonly added: string;
  readonly changed: string;
  readonly removed: string;
}

export function merge(current: string, received: string): Merged {
  const entries = makeEntries(current);
  return mergeEntries(entries, mapOf(entries), makeEntries(received));
}

export function outcomeOf({current, received}: MergeCase): Outcome {
  const {entries, difference} = merge(current, received);
  const {added, changed, removed} = difference;
  return {result: idsOf(entries), added: idsOf(added), changed: idsOf(changed), removed: idsOf(removed)};
}

export function expectedOf({result, added = '', changed = '', removed = ''}: MergeCase): Outcome {
  return {result, added, changed, removed};
}
