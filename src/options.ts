import type {Incoming} from './model/arrivals.js';
import type {Expand} from './model/actions.js';
import type {Order} from './model/order.js';
import type {Timestamps} from './view/time.js';

export type Announce = 'polite' | 'off';
export type Switch = 'on' | 'off';
export type Embeds = 'click' | 'off';

/** What a page may ask for, as it is after bad values have given way to sane ones. */
export interface Options {
  interval: number;
  incoming: Incoming;
  order: Order;
  pageSize: number;
  expand: Expand;
  hide: string;
  headingLevel: number;
  timestamps: Timestamps;
  announce: Announce;
  memory: Switch;
  deepLinks: Switch;
  embeds: Embeds;
  credentials: RequestCredentials;
}

/** A default with the ends of its range, or the words that are allowed, the default first. */
type Rule = readonly [fallback: number, min: number, max: number] | readonly string[];

const RULES: Readonly<Record<keyof Options, Rule>> = {
  interval: [15, 5, 86_400], // a longer one would overflow the timers before it would help anybody
  incoming: ['auto', 'ask', 'always'],
  order: ['newest', 'oldest'],
  pageSize: [20, 0, 100_000],
  expand: ['all', 'none'],
  headingLevel: [2, 1, 5],
  timestamps: ['auto', 'relative', 'absolute'],
  announce: ['polite', 'off'],
  memory: ['on', 'off'],
  deepLinks: ['on', 'off'],
  embeds: ['click', 'off'],
  credentials: ['omit', 'same-origin', 'include'],
  hide: ['', 'header', 'banner', 'toolbar', 'status', 'footer'],
};

/** The value that counts: the given one, the nearest that is allowed, or the default. */
function mend(name: string, given: unknown, rule: Rule): unknown {
  const [fallback, min, max] = rule;
  const text = typeof given === 'string' ? given.trim() : '';
  const number = typeof given === 'number' ? given : text ? Number(text) : NaN;
  if (name === 'hide')
    return text
      .split(/\s+/)
      .filter(word => RULES.hide.includes(word as never))
      .join(' ');
  if (name === 'interval' && number === 0) return 0;
  if (Number.isNaN(number)) return rule.find(word => word === text && text) ?? fallback;
  if (name === 'expand') return Math.max(0, Math.round(number));
  return typeof fallback === 'string' ? fallback : Math.min(Number(max), Math.max(Number(min), Math.round(number)));
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
    const sane = mend(name, given, rule);
    if (given === sane) continue;
    values[name] = sane;
    const written = typeof given === 'string' || typeof given === 'number' ? `"${given}"` : typeof given;
    const isMistake = given !== null && given !== undefined && written.replace(/\s+/g, ' ') !== `"${sane as string}"`;
    if (isMistake && !warned.has(name + written)) {
      console.warn(`live-updates: ${name}, ${written}, is not understood; "${sane as string}" is used.`);
    }
    warned.add(name + written);
  }
}
