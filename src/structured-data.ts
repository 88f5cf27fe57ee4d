import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {asUrl} from './formats/fields.js';
import {linkOf} from './model/fragment.js';
import {OnDemand} from './on-demand.js';
import type {StructuredDataSwitch} from './options.js';
import {ownDocument} from './own-document.js';
import type {Store} from './stream/store.js';
import {decodeEntities} from './text/entities.js';
import {whenIdle} from './when-idle.js';
import type {DataOwner, WriteStructuredData} from './write-structured-data.js';

export interface StructuredDataHost extends ReactiveControllerHost, HTMLElement, DataOwner {
  readonly structuredData: StructuredDataSwitch;
  readonly collapsed: boolean;
}

/** Writes what search engines read of the coverage. Most readers are none, so it is loaded when the page is at rest. */
export const structuredData = new OnDemand<WriteStructuredData>('structured data');

/**
 * Keeps the structured data of the page in step with the stream. A teaser has none: its page is about something else. Held
 * updates are not in it, because it may say nothing that the page does not show.
 */
export class StructuredData implements ReactiveController {
  readonly #host: StructuredDataHost;
  readonly #store: Store;
  #isWaiting = false;

  constructor(host: StructuredDataHost, store: Store) {
    this.#host = host;
    this.#store = store;
    host.addController(this);
  }

  hostUpdated(): void {
    if (!this.#isWaiting && !structuredData.isMissing) void this.#write();
  }

  async #write(): Promise<void> {
    this.#isWaiting = true;
    await new Promise<void>(resolve => whenIdle(resolve));
    if (this.#isWanted) await structuredData.load();
    this.#isWaiting = false;
    this.#hand();
  }

  hostDisconnected(): void {
    queueMicrotask(() => this.#hand());
  }

  #hand(): void {
    structuredData.loaded?.(this.#host, this.#isWanted ? this.#store : undefined, {
      asUrl,
      decodeEntities,
      linkOf,
      ownDocument,
    });
  }

  get #isWanted(): boolean {
    const {structuredData: wanted, collapsed, isConnected} = this.#host;
    return wanted !== 'off' && !collapsed && isConnected && !!this.#store.state.feed;
  }
}
