import {expect} from '@open-wc/testing';
import {pageActivity} from '../../src/transport/page-activity.js';

const events: [name: string, target: EventTarget][] = [
  ['visibilitychange', document],
  ['resume', document],
  ['online', window],
  ['offline', window],
  ['pageshow', window],
];

/** Runs with a property of the page that says something else. */
function pretend<T>(target: object, name: string, value: unknown, read: () => T): T {
  const before = Object.getOwnPropertyDescriptor(target, name)!;
  Object.defineProperty(target, name, {value, configurable: true});
  try {
    return read();
  } finally {
    Object.defineProperty(target, name, before);
  }
}

describe('pageActivity', () => {
  for (const [name, target] of events) {
    it(`calls back at ${name} until that is stopped`, () => {
      let calls = 0;
      const stop = pageActivity.subscribe(() => calls++);
      target.dispatchEvent(new Event(name));
      expect(calls).to.equal(1);
      stop();
      target.dispatchEvent(new Event(name));
      expect(calls).to.equal(1);
    });
  }

  it('calls back everyone who subscribed, and goes on for those who stay', () => {
    const calls: string[] = [];
    const stopFirst = pageActivity.subscribe(() => calls.push('first'));
    const stopSecond = pageActivity.subscribe(() => calls.push('second'));
    window.dispatchEvent(new Event('online'));
    stopFirst();
    window.dispatchEvent(new Event('online'));
    stopSecond();
    expect(calls).to.deep.equal(['first', 'second', 'second']);
  });

  for (const [state, isVisible] of [
    ['visible', true],
    ['hidden', false],
    ['prerender', true],
  ] as const) {
    it(`a page that is "${state}" is ${isVisible ? '' : 'not '}visible`, () => {
      expect(pretend(Document.prototype, 'visibilityState', state, () => pageActivity.isVisible)).to.equal(isVisible);
    });
  }

  for (const isOnline of [true, false]) {
    it(`a browser that is ${isOnline ? 'online' : 'offline'} says so`, () => {
      expect(pretend(Navigator.prototype, 'onLine', isOnline, () => pageActivity.isOnline)).to.equal(isOnline);
    });
  }
});
