import type {Options} from '../../src/options.js';

export const DEFAULTS: Readonly<Options> = {
  src: '',
  format: 'auto',
  stream: 'auto',
  interval: 15,
  incoming: 'auto',
  order: 'newest',
  filter: '',
  pageSize: 20,
  expand: 'all',
  hide: '',
  headingLevel: 2,
  timestamps: 'auto',
  announce: 'polite',
  memory: 'on',
  deepLinks: 'on',
  embeds: 'click',
  structuredData: 'auto',
  credentials: 'omit',
};

export interface Row {
  readonly good: readonly (readonly [given: unknown, counts: unknown])[];
  readonly outOfRange?: readonly (readonly [given: unknown, counts: unknown])[];
  /** The default counts in place of them. */
  readonly bad: readonly unknown[];
}

/** Every option that the element mends. */
export const ROWS: Readonly<Record<keyof Options, Row>> = {
  src: {
    good: [
      ['https://news.example/feed.json', 'https://news.example/feed.json'],
      ['feed.json?a=1&b=2', 'feed.json?a=1&b=2'],
    ],
    bad: [undefined, {}, []],
  },
  format: {
    good: [
      ['auto', 'auto'],
      ['mastodon', 'mastodon'],
    ],
    bad: ['', ' ', null, undefined, {}],
  },
  stream: {
    good: [
      ['auto', 'auto'],
      ['off', 'off'],
      ['events', 'events'],
      ['//hub.example/events', '//hub.example/events'],
      ['https://hub.example/events?topic=a', 'https://hub.example/events?topic=a'],
    ],
    bad: [
      undefined,
      '',
      true,
      'on',
      {},
      [],
      'ws://hub.example/',
      'wss://hub.example/',
      'javascript:alert(1)',
      'data:,',
      'https://',
    ],
  },
  interval: {
    good: [
      [15, 15],
      ['30', 30],
      [5, 5],
      [0, 0],
      ['0', 0],
      [3600, 3600],
    ],
    outOfRange: [
      [1, 5],
      ['4', 5],
      [-1, 5],
      [1e9, 86_400],
      [Infinity, 86_400],
    ],
    bad: ['', ' ', 'soon', '15s', NaN, undefined, false, true, {}, []],
  },
  incoming: {
    good: [
      ['auto', 'auto'],
      ['ask', 'ask'],
      ['always', 'always'],
    ],
    bad: ['', 'Ask', 'never', 3, null, undefined, {}],
  },
  order: {
    good: [
      ['newest', 'newest'],
      ['oldest', 'oldest'],
    ],
    bad: ['', 'random', 1, undefined, {}],
  },
  filter: {
    good: [
      ['key', 'key'],
      ['flood, Port Ansel', 'flood, Port Ansel'],
      ['“a”', '“a”'],
      ['', ''],
      [5, '5'],
    ],
    bad: [undefined, null, {}, []],
  },
  pageSize: {
    good: [
      [20, 20],
      ['5', 5],
      [0, 0],
      ['0', 0],
    ],
    outOfRange: [
      [-1, 0],
      ['-20', 0],
      [1e9, 100_000],
      [Infinity, 100_000],
    ],
    bad: ['', ' ', 'many', NaN, undefined, false, {}, []],
  },
  expand: {
    good: [
      ['all', 'all'],
      ['none', 'none'],
      [3, 3],
      ['3', 3],
      [0, 0],
      ['0', 0],
    ],
    outOfRange: [
      [-1, 0],
      ['-3', 0],
    ],
    bad: ['', ' ', 'some', NaN, undefined, false, {}, []],
  },
  hide: {
    good: [
      ['', ''],
      ['header', 'header'],
      ['header toolbar', 'header toolbar'],
      ['status footer banner', 'status footer banner'],
    ],
    bad: ['headers', 'no-header', 'stream'],
  },
  headingLevel: {
    good: [
      [1, 1],
      ['3', 3],
      [5, 5],
    ],
    outOfRange: [
      [0, 1],
      ['0', 1],
      [6, 5],
      ['9', 5],
    ],
    bad: ['', ' ', 'h2', NaN, undefined, false, {}, []],
  },
  timestamps: {
    good: [
      ['auto', 'auto'],
      ['relative', 'relative'],
      ['absolute', 'absolute'],
    ],
    bad: ['', 'never', 1, undefined],
  },
  announce: {
    good: [
      ['polite', 'polite'],
      ['off', 'off'],
    ],
    bad: ['', 'assertive', true, undefined],
  },
  memory: {
    good: [
      ['on', 'on'],
      ['off', 'off'],
    ],
    bad: ['', 'assertive', true, undefined],
  },
  deepLinks: {
    good: [
      ['on', 'on'],
      ['off', 'off'],
    ],
    outOfRange: [
      ['OFF', 'off'],
      ['false', 'off'],
      [false, 'off'],
      ['no', 'off'],
      [0, 'off'],
    ],
    bad: ['', 'yes', true, undefined, {}],
  },
  embeds: {
    good: [
      ['click', 'click'],
      ['off', 'off'],
    ],
    bad: ['', 'hover', true, undefined],
  },
  structuredData: {
    good: [
      ['auto', 'auto'],
      ['off', 'off'],
    ],
    outOfRange: [
      ['false', 'off'],
      [false, 'off'],
    ],
    bad: ['', 'on', 'json', true, undefined],
  },
  credentials: {
    good: [
      ['omit', 'omit'],
      ['same-origin', 'same-origin'],
      ['include', 'include'],
    ],
    bad: ['', 'always', true, undefined],
  },
};
