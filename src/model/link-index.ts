import type {Entry} from './entry.js';
import type {Update} from './feed.js';

/**
 * Finds the update that a fragment of the feed's own page means: by the update's id, or by the fragment of its own address.
 * The index is made at the first search, because it reads every update.
 */
export class LinkIndex {
  readonly #entries: readonly Entry[];
  #updates: ReadonlyMap<string, Update> | undefined;

  constructor(entries: readonly Entry[]) {
    this.#entries = entries;
  }

  find(fragment: string): Update | undefined {
    this.#updates ??= this.#index();
    return this.#updates.get(fragment);
  }

  #index(): ReadonlyMap<string, Update> {
    const updates = new Map<string, Update>();
    for (const {update} of this.#entries) {
      const [, fragment] = update.url.split('#');
      for (const key of [update.id, fragment]) if (key && !updates.has(key)) updates.set(key, update);
    }
    return updates;
  }
}
