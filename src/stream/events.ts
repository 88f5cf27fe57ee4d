import {
  LiveUpdatesChangeEvent,
  LiveUpdatesPendingEvent,
  LiveUpdatesShowEvent,
  LiveUpdatesStatusEvent,
  LiveUpdatesToggleEvent,
} from '../events.js';
import {updatesOf} from '../model/entry.js';
import type {Feed, Update} from '../model/feed.js';
import {isUpdateExpanded} from '../model/folds.js';
import type {Difference} from '../model/merge.js';
import type {Folds} from '../model/state.js';
import type {Status} from '../model/status.js';

/** Returns the event for a document's difference; `undefined` if there is none. */
export function changeEventOf({added, changed, removed}: Difference): Event | undefined {
  if (!(added.length + changed.length + removed.length)) return undefined;
  return new LiveUpdatesChangeEvent(updatesOf(added), updatesOf(changed), updatesOf(removed));
}

/** Returns the title of the box if it is another than before, else an empty text. */
export function newBoxTitle(before: Feed, after: Feed | undefined): string {
  const title = after?.box?.title;
  return title && title !== before.box?.title ? title : '';
}

/** Returns an event for each of these updates that was opened or folded. Notes of withdrawn updates cannot be folded. */
export function toggleEventsOf(before: Folds, after: Folds, updates: readonly Update[]): readonly Event[] {
  const isToggled = ({id, isDeleted}: Update): boolean =>
    !isDeleted && isUpdateExpanded(before, id) !== isUpdateExpanded(after, id);
  return updates
    .filter(isToggled)
    .map(update => new LiveUpdatesToggleEvent(update, isUpdateExpanded(after, update.id)));
}

/** The result of a render, as far as events report it. */
export interface Rendered {
  readonly status: Status;
  readonly pendingCount: number;
  readonly visible: readonly Update[];
  /** The ids of `visible`. */
  readonly shownIds: ReadonlySet<string>;
}

/** Nothing is rendered yet. */
export const notRendered: Rendered = {status: 'idle', pendingCount: 0, visible: [], shownIds: new Set()};

/** Returns the events for the difference between two renders. */
export function renderEventsOf(before: Rendered, after: Rendered): readonly Event[] {
  const events: Event[] = [];
  if (after.status !== before.status) events.push(new LiveUpdatesStatusEvent(after.status));
  if (after.pendingCount !== before.pendingCount) events.push(new LiveUpdatesPendingEvent(after.pendingCount));
  const entered = after.visible === before.visible ? [] : after.visible.filter(({id}) => !before.shownIds.has(id));
  if (entered.length) events.push(new LiveUpdatesShowEvent(entered));
  return events;
}
