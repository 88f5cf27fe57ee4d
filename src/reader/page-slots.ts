import type {ReactiveControllerHost} from 'lit';
import {warnOnce} from '../warn-once.js';
import type {Store} from '../stream/store.js';
import {Behaviour} from './behaviour.js';
import {frameOf, topOf} from './frame.js';

const PREFIX = 'after-';

export interface PageSlotsParts {
  readonly store: Pick<Store, 'selection'>;
  readonly landmarks: {readonly stream: HTMLElement | undefined};
  /** Whether the person is at this update. */
  readonly isNeeded: (id: string) => boolean;
}

/** Whether a slot's name has a number from 1 up. A name that begins like ours and has none is told once. */
function isNumbered(name: string): boolean {
  if (!/^after-/i.test(name)) return false;
  const isGood = /^after-[1-9]\d*$/.test(name);
  if (!isGood) warnOnce(`slot="${name}" is not understood: write after-1, after-2.`);
  return isGood;
}

/**
 * Finds the updates that page content in the slots `after-N` follows. At an insert the slot moves to the update that is the
 * N-th now; the content itself stays where the page has put it, so it is not loaded again. A move in front of the person
 * waits until they have gone on, unless the stream begins there, where updates move in any case.
 */
export class PageSlots extends Behaviour<ReactiveControllerHost & HTMLElement, PageSlotsParts> {
  /** By slot: the id of the update that has it. */
  #homes: ReadonlyMap<string, string> = new Map();

  constructor(host: ReactiveControllerHost & HTMLElement, parts: PageSlotsParts) {
    super(host, parts);
    new MutationObserver(() => host.requestUpdate()).observe(host, {childList: true}); // it goes with the element
  }

  /** The names of the slots at the end of an update, with spaces between them; empty if there is none. */
  readonly slotsOf = (id: string): string =>
    [...this.#homes.keys()].filter(name => this.#homes.get(name) === id).join(' ');

  hostUpdate(): void {
    const names = new Set([...this.host.children].map(({slot}) => slot).filter(isNumbered));
    if (!names.size && !this.#homes.size) return;
    const {visible} = this.parts.store.selection;
    const ids = new Set(visible.map(({id}) => id));
    const homes = new Map<string, string>();
    for (const name of names) {
      const before = this.#homes.get(name);
      const wanted = visible[Number(name.slice(PREFIX.length)) - 1]?.id;
      const stays = before !== undefined && before !== wanted && ids.has(before) && this.#isWatched(before, wanted);
      const home = stays ? before : wanted;
      if (home !== undefined) homes.set(name, home);
    }
    this.#homes = homes;
  }

  /** Whether the person would see the slot go or come, in the middle of what they read. */
  #isWatched(before: string, wanted = before): boolean {
    const {stream} = this.parts.landmarks;
    const isBegun = !!stream && topOf(stream) < frameOf(this.host).top;
    return isBegun && [before, wanted].some(this.parts.isNeeded);
  }
}
