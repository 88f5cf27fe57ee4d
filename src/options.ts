import {asUrl} from './formats/fields.js';
import type {Incoming} from './model/arrivals.js';
import type {Expand} from './model/actions.js';
import {memoize} from './model/memoize.js';
import type {Order} from './model/order.js';
import type {Timestamps} from './view/time.js';
import {warnOnce} from './warn-once.js';

export type Announce = 'polite' | 'off';
export type Switch = 'on' | 'off';
export type Embeds = 'click' | 'off';
export type StructuredDataSwitch = 'auto' | 'off';

/** Turns any value into the value that is used, which is the default for `undefined`. Never throws. */
type Rule<Value> = (given: unknown) => Value;

/** One row an option: its default, then the other allowed values. The element and the tables of the documents take theirs from here. */
const RULES = {
  src: addressOf,
  format: word('auto'),
  stream: streamOf,
  interval: wholeNumber(15, 5, 86_400, 0), // at most a day: browser timers end at 24 days
  incoming: oneOf<Incoming>('auto', 'ask', 'always'),
  order: oneOf<Order>('newest', 'oldest'),
  filter: asGiven,
  pageSize: wholeNumber(20, 0, 100_000),
  expand: oneOfOrCount<Expand & string>('all', 'none'),
  headingLevel: wholeNumber(2, 1, 5),
  timestamps: oneOf<Timestamps>('auto', 'relative', 'absolute'),
  timeZone: zoneOption,
  announce: oneOf<Announce>('polite', 'off'),
  memory: oneOf<Switch>('on', 'off'),
  deepLinks: oneOf<Switch>('on', 'off'),
  embeds: oneOf<Embeds>('click', 'off'),
  structuredData: oneOf<StructuredDataSwitch>('auto', 'off'),
  credentials: oneOf<RequestCredentials>('omit', 'same-origin', 'include'),
  hide: someOf('header', 'banner', 'toolbar', 'status', 'footer', 'empty'),
};

/** The options with the values that are used. */
export type Options = {-readonly [Name in keyof typeof RULES]: ReturnType<(typeof RULES)[Name]>};

/** Quotes and blanks around a value, and signs that nobody sees: editors put them into pasted code. */
const DAMAGE = /\p{Cf}|^[\p{Z}\s\p{QMark}`″′]+|[\p{Z}\s\p{QMark}`″′]+$/gu;

/** Words that people write for "off". */
const isOff = (text: string): boolean => /^(false|off|no|0)$/i.test(text);

function textOf(given: unknown): string {
  return /^(string|number|boolean)$/.test(typeof given) ? String(given).replace(DAMAGE, '') : '';
}

/** A text in which quotes may mean something. */
function asGiven(given: unknown): string {
  return typeof given === 'string' ? given : textOf(given);
}

/** An address. "&" may have been escaped twice, also in the way of WordPress. */
function addressOf(given: unknown): string {
  return textOf(given instanceof URL ? given.href : given).replace(/&(amp|#0*38);/g, '&');
}

/** `auto`, `off`, or an address of the web: a relative one is not resolved yet. */
function streamOf(given: unknown): string {
  const text = addressOf(given);
  const isAddress = asUrl(text, 'https://page.invalid') && !/^(on|true|yes|1)?$/i.test(text);
  return isOff(text) ? 'off' : isAddress ? text : 'auto';
}

/** Reads a number; `NaN` for anything else. */
function numberOf(given: unknown): number {
  return typeof given === 'number' ? given : Number(textOf(given) || NaN);
}

/** A number from `min` to `max`, rounded. `or` is one more number that is allowed. `fallback` stands for what is no number. */
function wholeNumber<Fallback>(fallback: Fallback, min: number, max: number, or = min): Rule<number | Fallback> {
  return given => {
    const number = numberOf(given);
    if (number === or) return or;
    return Number.isNaN(number) ? fallback : Math.min(max, Math.max(min, Math.round(number)));
  };
}

/** Any word. */
function word(fallback: string): Rule<string> {
  return given => textOf(given) || fallback;
}

/** Whether the browser knows a zone by this name. It is remembered, because mending runs at every render. */
const isZone = memoize(timeZone => {
  try {
    return !!new Intl.DateTimeFormat('en', {timeZone});
  } catch {
    return false;
  }
});

/** The name of a zone, `feed` for the feed's own, `auto` for the reader's. */
function zoneOption(given: unknown): string {
  const text = textOf(given) || 'auto';
  return /^(auto|feed)$/.test(text) || isZone(text) ? text : 'auto'; // asking for a zone costs a page its first formatter
}

/** One of these words. */
function oneOf<Word extends string>(fallback: Word, ...others: readonly Word[]): Rule<Word> {
  return given => {
    const text = textOf(given);
    return others.find(word => word === (isOff(text) ? 'off' : text)) ?? fallback;
  };
}

/** One of these words, or a number from 0 up, rounded. */
function oneOfOrCount<Word extends string>(...words: readonly [Word, ...Word[]]): Rule<Word | number> {
  const wordOf = oneOf(...words);
  const countOf = wholeNumber(undefined, 0, Infinity);
  return given => countOf(given) ?? wordOf(given);
}

/** Any of these words, separated by spaces or commas; none by default. */
function someOf(...words: readonly string[]): Rule<string> {
  return given =>
    textOf(given)
      .split(/[\s,]+/)
      .filter(word => words.includes(word))
      .join(' ');
}

/** Returns the name of the zone that an option means; empty for the reader's. A feed may name one that no browser knows. */
export function zoneOf(option: string, own = ''): string {
  if (option !== 'feed') return option === 'auto' ? '' : option;
  if (!own || isZone(own)) return own;
  warnOnce(`time_zone, "${own}", is not understood.`);
  return '';
}

/** Warns of a bad value, once. An attribute that was removed, or that has other white space, is no mistake. */
function warnOf(name: string, given: unknown, used: unknown): void {
  const attribute = name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
  const written = /^(string|number|boolean)$/.test(typeof given) ? `"${given as string}"` : typeof given;
  const isSame = written.replace(/\s+/g, ' ').replace(/^" | "$/g, '"') === `"${String(used)}"` || given instanceof URL;
  if (given !== null && given !== undefined && !isSame)
    warnOnce(`${attribute}, ${written}, is not understood; "${String(used)}" is used.`);
}

/** Reads an attribute whose presence means "on". The value "false" and its like mean off; HTML itself knows no such value. */
export const flagOf = (name: string): {fromAttribute: (value: string | null) => boolean} => ({
  fromAttribute(value) {
    const isOn = value !== null && !isOff(textOf(value));
    if (value && !isOn) warnOnce(`${name}="${value}" is taken as off: leave the attribute out.`);
    return isOn;
  },
});

/**
 * Replaces bad values by good ones and warns of each once. A number out of range becomes the nearest end of the range. Any
 * other bad value becomes the default: without a warning where nothing was set, or the attribute was removed.
 */
export function mendOptions(options: Options): void {
  const values: Record<string, unknown> = options;
  for (const [name, rule] of Object.entries<Rule<unknown>>(RULES)) {
    const given = values[name];
    const used = rule(given);
    if (given === used) continue;
    values[name] = used;
    warnOf(name, given, used);
  }
}
