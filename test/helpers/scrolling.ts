import {executeServerCommand} from '@web/test-runner-commands';
import type {LiveUpdates} from '../../src/index.js';
import {item} from './feeds.js';
import {parts} from './mount.js';
import {nextTask} from './next-task.js';

type Fields = Record<string, unknown>;

/** The next frame as a reader sees it: a message comes after layout and all observers of sizes. */
export async function seen(): Promise<void> {
  await new Promise(done => requestAnimationFrame(done));
  await nextTask();
}

/** Turns the wheel over the middle of `target`, or of the page, and waits until all has come to rest. */
export async function turnWheel(deltaY: number, target: Element = document.documentElement): Promise<void> {
  const isPage = target === document.documentElement;
  const {left, top, width, height} = target.getBoundingClientRect();
  const x = Math.round(left + width / 2);
  const y = Math.round(isPage ? innerHeight / 2 : top + height / 2);
  await executeServerCommand('wheel', {x, y, deltaY});
  for (let still = 0, before = NaN; still < 15;) {
    const now = isPage ? scrollY : target.scrollTop;
    still = now === before ? still + 1 : 0;
    before = now;
    await seen();
  }
}

/** The first update of which anything is in view below the line `top`. */
export function firstInView(element: LiveUpdates, top = 0): HTMLElement {
  const found = parts(element, 'update').find(update => update.getBoundingClientRect().bottom > top);
  if (!found) throw new Error('No update is in view');
  return found;
}

export const topOf = (element: Element): number => element.getBoundingClientRect().top;

/** The same numbers between 0 and 1 at each run. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

/** A text of so many sentences. */
export const sentences = (count: number): string =>
  Array.from(
    {length: Math.ceil(count / 3)},
    () => `<p>${'The water is still rising at the old bridge. '.repeat(3)}</p>`,
  ).join('');

/** A newsroom that writes, mends and withdraws at random. */
export class Desk {
  readonly updates: Fields[] = [];
  readonly #random = randomNumbers(7);
  #count = 0;

  constructor(count: number) {
    for (let number = count; number > 0; number--) this.updates.push(this.#write(number));
  }

  #write(minute: number): Fields {
    const number = ++this.#count;
    const date = new Date(Date.UTC(2024, 5, 1) + minute * 60_000).toISOString();
    const html = sentences(1 + this.#random() * 12);
    return item(number, {title: `Update ${number}`, date_published: date, content_html: html});
  }

  /** Does something to the updates above the one with this id; the document that says so. */
  work(id: string): readonly Fields[] {
    const {updates} = this;
    const above = updates.findIndex(update => update['id'] === id);
    const index = Math.floor(this.#random() * above);
    const target = updates[index];
    const kind = this.#random();
    if (!target || kind < 0.4) {
      const next = updates[index] ?? {};
      const date = Date.parse(String(next['date_published'])) + 1 + Math.floor(this.#random() * 50_000);
      updates.splice(index, 0, {...this.#write(0), date_published: new Date(date).toISOString()});
    } else if (kind < 0.7) {
      const modified = new Date(Date.UTC(2024, 5, 2) + this.#count++ * 1000).toISOString();
      updates[index] = {...target, content_html: sentences(1 + this.#random() * 12), date_modified: modified};
    } else {
      updates.splice(index, 1);
      return [...updates, {...target, _live_updates: {deleted: true}}];
    }
    return updates;
  }
}
