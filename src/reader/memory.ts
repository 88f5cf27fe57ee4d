import type {ReactiveControllerHost} from 'lit';
import type {Remembered} from '../model/actions.js';
import type {Visit} from '../model/state.js';
import {ownDocument} from '../own-document.js';
import type {Store} from '../stream/store.js';
import {Behaviour} from './behaviour.js';

const PREFIX = 'live-updates ';
const MOST_FEEDS = 20;
const MOST_FOLDS = 100;
const LONGEST_ID = 300; // UTF-16 code units
const LONGEST_FILTER = 2000; // UTF-16 code units

/** Milliseconds. A shorter absence does not end a visit. */
const SHORTEST_ABSENCE = 60_000;

const isOver = ({at}: Visit): boolean => Date.now() - at >= SHORTEST_ABSENCE;

/** Whether a value is an id and whether its update is open. */
const isFold = (kept: unknown): kept is Remembered['folds'][number] =>
  Array.isArray(kept) && typeof kept[0] === 'string' && typeof kept[1] === 'boolean';

/** Reads the memory of a feed. Storage that is forbidden, broken or holds something else counts as empty. */
function recall(url: string, open: () => Storage): Remembered {
  try {
    const kept: unknown = JSON.parse(open().getItem(PREFIX + url) ?? '{}');
    const {visit, order, filter, isExpanded, folds} = kept as Partial<Remembered>;
    return {
      folds: Array.isArray(folds) ? (folds as readonly unknown[]).filter(isFold) : [],
      ...((order === 'newest' || order === 'oldest') && {order}),
      ...(typeof filter === 'string' && {filter: filter.slice(0, LONGEST_FILTER)}),
      ...(typeof isExpanded === 'boolean' && {isExpanded}),
      ...(visit && Number.isFinite(visit.at) && Number.isFinite(visit.newest) && {visit}),
    };
  } catch {
    return {folds: []};
  }
}

/** Writes the memory of a feed, and removes the feeds visited longest ago. A full or forbidden storage is no error. */
function remember(url: string, {folds, ...rest}: Remembered, open: () => Storage): void {
  const bounded = folds.filter(([id]) => id.length <= LONGEST_ID).slice(0, MOST_FOLDS);
  try {
    const storage = open();
    storage.setItem(PREFIX + url, JSON.stringify({...rest, folds: bounded}));
    const visitedAt = (key: string): number => recall(key.slice(PREFIX.length), open).visit?.at ?? 0;
    const keys = Object.keys(storage).filter(key => key.startsWith(PREFIX) && key !== PREFIX + url);
    for (const key of keys.sort((a, b) => visitedAt(b) - visitedAt(a)).slice(MOST_FEEDS - 1)) storage.removeItem(key);
  } catch {
    // private windows, full disks and sandboxed pages keep nothing
  }
}

export interface MemoryHost extends ReactiveControllerHost {
  readonly memory: 'on' | 'off';
}

export interface MemoryParts {
  readonly store: Pick<Store, 'selection' | 'act'>;
}

/** Keeps the person's choices and the time of the last visit in this browser. */
export class Memory extends Behaviour<MemoryHost, MemoryParts> {
  readonly #open: () => Storage;
  #remembered: Remembered = {folds: []};
  #url = '';

  constructor(host: MemoryHost, parts: MemoryParts, open = (): Storage => localStorage) {
    super(host, parts);
    this.#open = open;
  }

  hostConnected(): void {
    this.listen(document, ['visibilitychange'], this.#onVisibility);
  }

  override hostDisconnected(): void {
    super.hostDisconnected();
    this.#leave();
  }

  /** Reads the memory of the feed at `url`. Has to be called at the first load of a feed. */
  recall(url: string): Remembered {
    this.#url = this.host.memory === 'on' ? url : '';
    this.#remembered = this.#url ? recall(this.#url, this.#open) : {folds: []};
    const {visit, ...choices} = this.#remembered;
    return visit && isOver(visit) ? this.#remembered : choices;
  }

  /** Remembers a new order or filter, or that all updates were opened or folded. */
  note(choice: Pick<Remembered, 'order' | 'filter' | 'isExpanded'>): void {
    this.#keep({...choice, ...('isExpanded' in choice && {folds: []})});
  }

  noteFold(id: string, isExpanded: boolean): void {
    const others = this.#remembered.folds.filter(([other]) => other !== id);
    this.#keep({folds: [[id, isExpanded], ...others]});
  }

  #keep(change: Partial<Remembered>): void {
    this.#remembered = {...this.#remembered, ...change};
    if (this.#url && this.host.memory === 'on') remember(this.#url, this.#remembered, this.#open);
  }

  #leave(): void {
    const newest = this.parts.store.selection.latest?.published;
    if (newest) this.#keep({visit: {at: Date.now(), newest}});
  }

  #return(): void {
    const {visit} = this.#remembered;
    if (visit && isOver(visit)) this.parts.store.act({type: 'reader', visit});
  }

  readonly #onVisibility = (): void => {
    if (ownDocument('hidden')) this.#leave();
    else this.#return();
  };
}
