import type {Options} from '../../src/options.js';
import {FURTHER} from './further-option-rows.js';

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
  timeZone: 'auto',
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

/** The rows of the first options. */
const FIRST = {
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
} satisfies Readonly<Record<string, Row>>;

/** Every option that the element mends. */
export const ROWS: Readonly<Record<keyof Options, Row>> = {...FIRST, ...FURTHER};
