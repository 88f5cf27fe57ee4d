import {NOON} from './feeds.js';

const MINUTE = 60_000; // milliseconds
const WINDOW = 30; // a feed holds no more

interface Item {
  readonly id: string;
  readonly title: string;
  readonly date_published: string;
  readonly date_modified?: string;
  readonly _live_updates?: {readonly deleted: true};
}

/** A newsroom that publishes, edits, withdraws and drops for a day, and the caches that its feed comes through. */
export class NewsroomDay {
  /** Every update that stands, newest first: what a page must show in the end that was there all day. */
  standing: readonly Item[] = [];
  readonly withdrawn = new Set<string>();
  #items: readonly Item[] = [];
  #count = 0;
  readonly #random: () => number;
  readonly #edges: string[] = [];

  constructor(random: () => number) {
    this.#random = random;
    for (let count = 0; count < 10; count++) this.#publish(NOON - (10 - count) * MINUTE);
    this.#edges = [this.feed, this.feed, this.feed];
  }

  get feed(): string {
    return JSON.stringify({title: 'The day', items: this.#items.slice(0, WINDOW)});
  }

  /** The feed as it was when one of the three stale edges last fetched it. */
  stale(edge: number): string {
    return this.#edges[edge] ?? this.feed;
  }

  /** One minute of work, of which one in three brings something. */
  work(now: number): void {
    const dice = this.#random();
    // only what the feed will hold for longer than a sleep can change, or nobody could know of it
    // nor of the oldest of all: a page takes what a feed lacks at its end for paged out
    const oldest = this.#items.at(-1);
    const held = this.standing.filter(item => item !== oldest && this.#items.indexOf(item) < WINDOW / 2);
    const item = held[Math.floor(this.#random() * held.length)];
    if (dice < 0.2) this.#publish(now);
    else if (item && dice < 0.27) this.#replace(item, {...item, title: `${item.title}, edited`, ...this.#stamp(now)});
    else if (item && dice < 0.3) {
      this.withdrawn.add(item.id);
      this.#replace(item, {...item, _live_updates: {deleted: true}});
    } else if (item && dice < 0.32) {
      this.withdrawn.add(item.id);
      this.#replace(item, undefined);
    }
    const edge = Math.floor(this.#random() * 40);
    if (edge < 3) this.#edges[edge] = this.feed;
  }

  #stamp(now: number): Partial<Item> {
    return this.#random() < 0.5 ? {date_modified: new Date(now).toISOString()} : {};
  }

  #publish(now: number): void {
    const number = ++this.#count;
    const item = {id: `n${number}`, title: `Number ${number}`, date_published: new Date(now).toISOString()};
    this.#items = [item, ...this.#items];
    this.standing = [item, ...this.standing];
  }

  #replace(item: Item, other: Item | undefined): void {
    this.#items = this.#items.flatMap(one => (one === item ? (other ?? []) : one));
    const stands = other && !other._live_updates ? other : [];
    this.standing = this.standing.flatMap(one => (one === item ? stands : one));
  }
}
