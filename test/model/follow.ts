import type {Action} from '../../src/model/actions.js';
import type {Difference} from '../../src/model/merge.js';
import {reduce} from '../../src/model/reduce.js';
import {initialState, type StreamState} from '../../src/model/state.js';
import {MINUTE} from './make-entry.js';
import {received, unchanged} from './run-actions.js';

/** In place of a document: the same text again, and no answer. */
export const SAME = 'same';
export const FAILS = 'fails';

export const actionFor = (step: string, second: number): Action => {
  const at = second * 1000 + 1440 * MINUTE; // long after all updates
  if (step === SAME) return unchanged(at);
  if (step === FAILS) return {type: 'failed', error: new Error('No network'), at};
  return received(step, {minute: at / MINUTE});
};

/** The state after these steps, which come every twenty seconds, and what the last one did. */
export function follow(steps: readonly string[], every = 20): readonly [StreamState, Difference] {
  let result = reduce(initialState, actionFor(steps[0] ?? '', 0));
  steps.slice(1).forEach((step, index) => {
    result = reduce(result[0], actionFor(step, (index + 1) * every));
  });
  return result;
}

/** Each id on the page, with a star where it is edited and "early" where it is an older edit. */
export const pageOf = ({updates: {entries}}: StreamState): string =>
  entries
    .map(({head, update}) => {
      const mark = {Edited: '*', 'As it was': '-'}[update.text] ?? (head.isDeleted ? '!' : '');
      return head.id + mark;
    })
    .join(' ');
