import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {StructuredDataSwitch, Switch} from './options.js';
import {OnDemand} from './on-demand.js';
import type {Store} from './stream/store.js';
import {decodeEntities} from './text/entities.js';
import {whenIdle} from './when-idle.js';
import type {DataSource, WriteStructuredData} from './write-structured-data.js';

export interface StructuredDataHost extends ReactiveControllerHost, HTMLElement {
  readonly structuredData: StructuredDataSwitch;
  readonly collapsed: boolean;
  readonly deepLinks: Switch;
  readonly heading: string;
}

/** Writes what search engines read of the coverage. Most readers are none, so it is loaded when the page is at rest. */
export const structuredData = new OnDemand<WriteStructuredData>(
  'the part for structured data could not be loaded, so search engines find none.',
);

/**
 * Keeps the structured data of the page in step with the stream. A teaser has none: its page is about something else. Held
 * updates are not in it, because it may say nothing that the page does not show.
 */
export class StructuredData implements ReactiveController {
  readonly #host: StructuredDataHost;
  readonly #store: Store;
  #isWaiting = false;
  /** Whether the part cannot be had. */
  #isMissing = false;

  constructor(host: StructuredDataHost, store: Store) {
    this.#host = host;
    this.#store = store;
    host.addController(this);
  }

  hostUpdated(): void {
    if (!this.#isWaiting && !this.#isMissing) void this.#write();
  }

  async #write(): Promise<void> {
    this.#isWaiting = true;
    await new Promise<void>(resolve => whenIdle(resolve));
    this.#isMissing = !!this.#source && !(await structuredData.load());
    this.#isWaiting = false;
    structuredData.loaded?.(this.#host, this.#source);
  }

  hostDisconnected(): void {
    queueMicrotask(() => structuredData.loaded?.(this.#host, this.#source));
  }

  /** `undefined` if there is nothing to write. */
  get #source(): DataSource | undefined {
    const {structuredData: wanted, collapsed, isConnected, deepLinks, heading} = this.#host;
    const {state, status} = this.#store;
    const {feed, updates, arrivals} = state;
    if (wanted === 'off' || collapsed || !isConnected || !feed) return undefined;
    return {
      feed,
      entries: updates.entries,
      heldIds: arrivals.heldIds,
      hasLinks: deepLinks !== 'off',
      headline: heading,
      isEnded: status === 'ended',
      language: this.#store.language,
      decode: decodeEntities,
    };
  }
}
