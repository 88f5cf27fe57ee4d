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

/** A default with the ends of its range, or the words that are allowed, the default first. */
type Rule = readonly [fallback: number, min: number, max: number] | readonly string[];

const RULES: Readonly<Record<Exclude<keyof Options, 'hide'>, Rule>> = {
  interval: [15, 5, 86_400], // a longer one would overflow the timers before it would help anybody
  order: ['newest', 'oldest'],
  pageSize: [20, 0, 100_000],
  expand: ['all', 'none'],
  headingLevel: [2, 1, 5],
  timestamps: ['auto', 'relative', 'absolute'],
  announce: ['polite', 'off'],
  credentials: ['omit', 'same-origin', 'include'],
};

/** The value that counts: the given one, the nearest that is allowed, or the default. */
function mend(name: string, given: unknown, [fallback, min, max]: Rule, rule: Rule): unknown {
  const number = given === '' || given === null ? NaN : Number(given);
  if (name === 'expand' && number >= 0) return Math.round(number);
  if (name === 'interval' && number === 0) return 0;
  if (typeof fallback === 'string') return rule.find(word => word === given) ?? fallback;
  return Number.isNaN(number) ? fallback : Math.min(Number(max), Math.max(Number(min), Math.round(number)));
}

const warned = new Set<string>();

/**
 * Puts sane values in place of bad ones and warns once for each. A number out of range is taken to the nearest end, any
 * other bad value, like an attribute that was removed, to the default.
 */
export function mendOptions(options: Options): void {
  const values = options as unknown as Record<string, unknown>;
  for (const [name, rule] of Object.entries(RULES)) {
    const given = values[name];
    const sane = mend(name, given, rule, rule);
    values[name] = sane;
    const message = `live-updates: ${name}=${JSON.stringify(given)} is not understood, ${JSON.stringify(sane)} is used.`;
    const isMistake = given !== null && given !== sane && Number(given) !== sane;
    if (isMistake && !warned.has(message)) console.warn(message);
    warned.add(message);
  }
}
