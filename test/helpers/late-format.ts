import {stub, type SinonStub} from 'sinon';
import {formats} from '../../src/formats/detect.js';
import type {About, ToJsonFeed} from '../../src/formats/format.js';
import {OnDemand} from '../../src/on-demand.js';

/** The translator of `{"toy": ["One", "Two"]}`; `{"toy": []}` is broken. Tells what it was called with. */
function makeTranslator(calls: About[]): ToJsonFeed {
  return (document, about) => {
    calls.push(about);
    const {toy} = document as {toy: string[]};
    if (!toy.length) throw new RangeError('An empty toy');
    return {items: toy.map(title => ({id: title, title}))};
  };
}

/** A format that has to be loaded. Each load waits for `arrive` or `fail`. */
export class LateFormat {
  /** How often it was loaded. */
  loads = 0;
  readonly calls: About[] = [];
  #arrive: (toJsonFeed: ToJsonFeed) => void = () => undefined;
  #fail: (error: Error) => void = () => undefined;
  readonly #warn: SinonStub;

  constructor() {
    const toJsonFeed = new OnDemand<ToJsonFeed>('the toy format');
    toJsonFeed.provide(() => {
      this.loads++;
      return new Promise((resolve, reject) => {
        this.#arrive = resolve;
        this.#fail = reject;
      });
    });
    const matches = (document: unknown): boolean => document instanceof Object && 'toy' in document;
    formats.unshift({name: 'toy', matches, toJsonFeed});
    this.#warn = stub(console, 'warn');
  }

  arrive(): void {
    this.#arrive(makeTranslator(this.calls));
  }

  fail(): void {
    this.#fail(new Error('offline'));
  }

  /** Forgets the format, at the end of a test. */
  remove(): void {
    formats.shift();
    this.#warn.restore();
  }
}
