import type {Expand} from './model/reduce.js';
import type {Order} from './model/select.js';
import type {Timestamps} from './view/time.js';

/** Sections that a page may leave out. */
export type Section = 'header' | 'banner' | 'toolbar' | 'status' | 'footer';
export type Announce = 'polite' | 'off';

/** What a page may ask for, as it is after bad values have given way to sane ones. */
export interface Options {
  interval: number;
  order: Order;
  pageSize: number;
  expand: Expand;
  hide: string;
  headingLevel: number;
  timestamps: Timestamps;
  announce: Announce;
  credentials: RequestCredentials;
}

/** The value that counts: the given one, the nearest that is allowed, or the default. */
type Rule<T> = (value: unknown) => T;

/** A whole number, cut to the range; `undefined` for what is no number. */
function wholeNumber(value: unknown, min: number, max: number): number | undefined {
  const number = typeof value === 'string' && value.trim() ? Number(value) : value;
  if (typeof number !== 'number' || Number.isNaN(number)) return undefined;
  return Math.round(Math.min(max, Math.max(min, number)));
}

const inRange = (min: number, max: number, fallback: number): Rule<number> =>
  value => wholeNumber(value, min, max) ?? fallback;

function oneOf<T extends string>(...[fallback, ...others]: readonly [T, ...T[]]): Rule<T> {
  return value => others.find(other => other === value) ?? fallback;
}

const SECTIONS: readonly string[] = ['header', 'banner', 'toolbar', 'status', 'footer'] satisfies Section[];
const DAY = 86_400; // seconds: a longer interval would overflow the timers before it would help anybody

const RULES: {readonly [K in keyof Options]: Rule<Options[K]>} = {
  interval: value => (Number(value) === 0 && value !== '' ? 0 : inRange(5, DAY, 15)(value)),
  order: oneOf<Order>('newest', 'oldest'),
  pageSize: inRange(0, 100_000, 20),
  expand: value => (value === 'none' ? 'none' : (wholeNumber(value, 0, 100_000) ?? 'all')),
  hide: value => (typeof value === 'string' ? value.split(/\s+/).filter(word => SECTIONS.includes(word)).join(' ') : ''),
  headingLevel: inRange(1, 5, 2),
  timestamps: oneOf<Timestamps>('auto', 'relative', 'absolute'),
  announce: oneOf<Announce>('polite', 'off'),
  credentials: oneOf<RequestCredentials>('omit', 'same-origin', 'include'),
};

const warned = new Set<string>();

function warnOnce(message: string): void {
  if (warned.has(message)) return;
  warned.add(message);
  console.warn(message);
}

/** A space or a number written as a text is no mistake of the page's. */
const isSameWriting = (given: unknown, sane: unknown): boolean => String(given).trim().replace(/\s+/g, ' ') === String(sane);

/**
 * Puts sane values in place of bad ones and warns once for each. A number out of range is taken to the nearest end, any
 * other bad value, like an attribute that was removed, to the default.
 */
export function mendOptions(options: Options): void {
  for (const name of Object.keys(RULES) as (keyof Options)[]) mendOption(options, name);
}

function mendOption(options: Record<keyof Options, unknown>, name: keyof Options): void {
  const given = options[name];
  const sane = RULES[name](given);
  if (given === sane) return;
  options[name] = sane;
  if (given === null || given === undefined || isSameWriting(given, sane)) return;
  const attribute = name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
  warnOnce(`live-updates: ${attribute}=${JSON.stringify(given)} is not understood; ${JSON.stringify(sane)} is used.`);
}
