import type {Entry} from './entry.js';
import type {Update} from './feed.js';

/** Finds the update that a fragment of the feed's own page means: by the id, or by the fragment of the update's own address. */
export type FindUpdate = (fragment: string) => Update | undefined;

/** Indexes updates by the fragments that mean one. It is built at the first search, because it reads every update. */
export function indexLinks(entries: readonly Entry[]): FindUpdate {
  let updates: Map<string, Update> | undefined;
  return fragment => {
    if (!updates) {
      updates = new Map();
      for (const {update} of entries)
        for (const key of [update.id, update.url.split('#')[1]]) if (key && !updates.has(key)) updates.set(key, update);
    }
    return updates.get(fragment);
  };
}
