/** One update as the newsroom has it. `version` stands for all that it says. */
export interface Item {
  readonly id: string;
  readonly date: number;
  readonly version: number;
  readonly modified: number;
  readonly isGone: boolean;
}

export type Feed = readonly Item[];

/** The rules once more, written down as plainly as can be. */
export class Rules {
  shown: readonly Item[] = [];
  #isLoaded = false;
  readonly #had = new Map<string, Set<number>>();
  #doubt = {signs: '', checks: 0, since: 0};
  #last: Feed = [];
  readonly #withdrawn = new Set<string>();

  receive(feed: Feed, second: number): void {
    this.#last = feed;
    const signs = this.#isLoaded ? this.#signs(feed) : '';
    this.#isLoaded = true;
    const isSame = this.#doubt.signs === signs && this.#doubt.checks > 0;
    const {checks, since} = isSame ? this.#doubt : {checks: 0, since: second};
    this.#doubt = {signs, checks: checks + 1, since};
    const isBelieved = !signs || (checks + 1 >= 3 && second - since >= 60);
    const gone = new Set(feed.filter(({isGone}) => isGone).map(({id}) => id));
    const standing = feed.filter(({isGone}) => !isGone);
    const kept = this.shown.filter(item => !gone.has(item.id));
    for (const {id} of isBelieved ? feed : this.shown) this.#withdrawn[gone.has(id) ? 'add' : 'delete'](id);
    if (!isBelieved) {
      this.shown = kept;
      return;
    }
    this.#doubt = {signs: '', checks: 0, since: 0};
    const ids = new Set(feed.map(({id}) => id));
    const rest = kept.filter(item => !ids.has(item.id) && !this.#isMissing(item, feed));
    for (const {id} of feed) this.#had.set(id, this.#had.get(id) ?? new Set());
    for (const item of standing) this.#had.get(item.id)?.add(item.version);
    this.shown = [...standing, ...rest].sort((a, b) => b.date - a.date);
  }

  fail(): void {
    this.#doubt = {...this.#doubt, checks: 0};
  }

  again(second: number): void {
    if (this.#doubt.signs) this.receive(this.#last, second);
  }

  #isMissing(item: Item, feed: Feed): boolean {
    const dates = feed.filter(({isGone}) => !isGone).map(({date}) => date);
    return !feed.length || (!feed.some(({id}) => id === item.id) && item.date > Math.min(...dates));
  }

  #signs(feed: Feed): string {
    const newest = Math.max(-Infinity, ...this.shown.map(({date}) => date));
    const before = new Map(this.shown.map(item => [item.id, item]));
    const isNewer = feed.some(({id, date, modified, isGone}) => {
      if (isGone) return false;
      const old = before.get(id);
      return old ? modified > old.modified : !this.#had.has(id) && date >= newest;
    });
    if (isNewer) return '';
    const missing = this.shown.filter(item => this.#isMissing(item, feed)).map(({id}) => id);
    const reverted = feed.filter(({id, version, modified, isGone}) => {
      const old = before.get(id);
      if (isGone || old?.version === version) return false;
      return (old && modified < old.modified) ?? this.#had.get(id)?.has(version) ?? false;
    });
    const late = feed.filter(({id, version, isGone}) => {
      const old = before.get(id);
      if (isGone || old?.version === version) return false;
      return this.#withdrawn.has(id) || (old && this.#had.get(id)?.has(version));
    });
    const all = new Set([...missing, ...[...reverted, ...late].map(({id, version}) => `${id} ${version}`)]);
    return [...all].sort().join();
  }
}
