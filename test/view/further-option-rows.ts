import type {Row} from './option-rows.js';

/** The rows of the options after the first ones. */
export const FURTHER = {
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
  timeZone: {
    good: [
      ['auto', 'auto'],
      ['feed', 'feed'],
      ['Asia/Kolkata', 'Asia/Kolkata'],
      ['UTC', 'UTC'],
    ],
    bad: ['', 'Mars/Olympus', 'local', '+99:99', 1, true, undefined, {}],
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
} satisfies Readonly<Record<string, Row>>;
