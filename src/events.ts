import type {Feed, Update} from './model/feed.js';
import type {Status} from './model/status.js';

/** The browser's own `Event`: some old frameworks put a function of that name in its place. */
const BrowserEvent = Object.getPrototypeOf(MessageEvent) as typeof Event;

/** Reaches listeners on ancestors, also outside shadow roots. */
const reaching: EventInit = {bubbles: true, composed: true};

/** The first good load of a `src`. */
export class LiveUpdatesLoadEvent extends BrowserEvent {
  readonly feed: Feed;
  constructor(feed: Feed) {
    super('live-updates-load', reaching);
    this.feed = feed;
  }
}

/** A check brought a difference. `added` and `changed` hold the updates as they are now, `removed` as they were before. */
export class LiveUpdatesChangeEvent extends BrowserEvent {
  readonly added: readonly Update[];
  readonly changed: readonly Update[];
  readonly removed: readonly Update[];
  constructor(added: readonly Update[], changed: readonly Update[], removed: readonly Update[]) {
    super('live-updates-change', reaching);
    this.added = added;
    this.changed = changed;
    this.removed = removed;
  }
}

/** Held updates grew or shrank in number. */
export class LiveUpdatesPendingEvent extends BrowserEvent {
  readonly count: number;
  constructor(count: number) {
    super('live-updates-pending', reaching);
    this.count = count;
  }
}

/** Updates entered the DOM. */
export class LiveUpdatesShowEvent extends BrowserEvent {
  readonly updates: readonly Update[];
  constructor(updates: readonly Update[]) {
    super('live-updates-show', reaching);
    this.updates = updates;
  }
}

/** An update was opened or closed. */
export class LiveUpdatesToggleEvent extends BrowserEvent {
  readonly update: Update;
  readonly expanded: boolean;
  constructor(update: Update, expanded: boolean) {
    super('live-updates-toggle', reaching);
    this.update = update;
    this.expanded = expanded;
  }
}

/** The element's `status` changed. */
export class LiveUpdatesStatusEvent extends BrowserEvent {
  readonly status: Status;
  constructor(status: Status) {
    super('live-updates-status', reaching);
    this.status = status;
  }
}

/** A check, or a request for older updates, failed. The name of `error` tells the kind of failure. */
export class LiveUpdatesErrorEvent extends BrowserEvent {
  readonly error: Error;
  constructor(error: Error) {
    super('live-updates-error', reaching);
    this.error = error;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'live-updates-load': LiveUpdatesLoadEvent;
    'live-updates-change': LiveUpdatesChangeEvent;
    'live-updates-pending': LiveUpdatesPendingEvent;
    'live-updates-show': LiveUpdatesShowEvent;
    'live-updates-toggle': LiveUpdatesToggleEvent;
    'live-updates-status': LiveUpdatesStatusEvent;
    'live-updates-error': LiveUpdatesErrorEvent;
  }
}
