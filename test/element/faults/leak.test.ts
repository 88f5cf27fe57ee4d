import {expect} from '@open-wc/testing';
import type {SinonFakeTimers} from 'sinon';
import {feedOf, items} from '../../helpers/feeds.js';
import {createElement, insert, mount, settle} from '../../helpers/mount.js';
import {hang, json, Network} from '../../helpers/network.js';
import {fakeTime} from '../../helpers/time.js';

/** Counts the listeners on document and window from its making on; those that an abort takes away are counted off. */
class Listeners {
  count = 0;
  readonly #targets = [document, window] as const;

  constructor() {
    for (const target of this.#targets) this.#wrap(target);
  }

  restore(): void {
    for (const target of this.#targets) {
      Reflect.deleteProperty(target, 'addEventListener');
      Reflect.deleteProperty(target, 'removeEventListener');
    }
  }

  #wrap(target: EventTarget): void {
    const add = target.addEventListener.bind(target);
    const remove = target.removeEventListener.bind(target);
    target.addEventListener = (...[type, listener, options]: Parameters<typeof add>) => {
      this.count++;
      if (typeof options === 'object') options.signal?.addEventListener('abort', () => this.count--);
      add(type, listener, options);
    };
    target.removeEventListener = (...[type, listener, options]: Parameters<typeof remove>) => {
      this.count--;
      remove(type, listener, options);
    };
  }
}

describe('a hundred elements that came and went', () => {
  let clock: SinonFakeTimers;
  let listeners: Listeners;
  beforeEach(() => {
    clock = fakeTime();
    listeners = new Listeners();
  });
  afterEach(() => {
    listeners.restore();
    clock.restore();
  });

  async function comeAndGo(): Promise<void> {
    for (let count = 0; count < 100; count++) {
      const element = await mount(feedOf(items(2)));
      element.remove();
    }
    await settle();
  }

  it('left no listener on the document or the window', async () => {
    await comeAndGo();
    expect(listeners.count).to.equal(0);
  });

  it('are seen by that count while they are there', async () => {
    await mount(feedOf(items(1)));
    expect(listeners.count).to.be.greaterThan(0);
  });

  it('left no timer', async () => {
    await comeAndGo();
    clock.tick(10_000); // the time-outs of the requests, which the platform ends by itself
    expect(clock.countTimers()).to.equal(0);
  });

  it('left nothing when they went in flight', async () => {
    const server = new Network(json({}));
    server.answer = hang;
    for (let count = 0; count < 100; count++) {
      const element = insert(createElement(server));
      await element.updateComplete;
      element.remove();
    }
    await settle();
    clock.tick(10_000);
    expect([listeners.count, clock.countTimers()]).to.deep.equal([0, 0]);
  });

  it('left nothing when they went before they had rendered', async () => {
    for (let count = 0; count < 100; count++) insert(createElement(new Network(json({})))).remove();
    await settle();
    clock.tick(10_000);
    expect([listeners.count, clock.countTimers()]).to.deep.equal([0, 0]);
  });
});
