/** `auto`: relative up to a day, absolute after. */
export type Timestamps = 'auto' | 'relative' | 'absolute';

/** How times are written. All take milliseconds since the epoch and write in the reader's zone. */
export interface TimeFormat {
  /** When an update came: "12 minutes ago", or the clock time with the date, which is left out under the name of its day. */
  label(time: number, isUnderDay: boolean): string;
  /** Whether `label` gives no clock time. */
  isRelative(time: number): boolean;
  /** Distance from now, in the past or ahead. */
  relative(time: number): string;
  clock(time: number): string;
  /** The clock time today, with the date on other days. */
  moment(time: number): string;
  day(time: number): string;
}

export interface TimeFormatOptions {
  readonly locale: string;
  readonly timestamps: Timestamps;
  readonly now: () => number;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const UNITS = [
  ['day', DAY],
  ['hour', HOUR],
  ['minute', MINUTE],
  ['second', SECOND],
] as const;

function lazy<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

const isSameDay = (a: number, b: number): boolean => new Date(a).toDateString() === new Date(b).toDateString();

/** Formatters are slow to make: each is made when it is first needed and serves until the language or the option changes. */
export function createTimeFormat({locale, timestamps, now}: TimeFormatOptions): TimeFormat {
  const distance = lazy(() => new Intl.RelativeTimeFormat(locale, {numeric: 'auto'}));
  const dated = (options: Intl.DateTimeFormatOptions): (() => Intl.DateTimeFormat) => lazy(() => new Intl.DateTimeFormat(locale, options));
  const clock = dated({timeStyle: 'short'});
  const date = dated({day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit'});
  const weekday = dated({weekday: 'long', day: 'numeric', month: 'long'});
  const weekdayAndYear = dated({weekday: 'long', day: 'numeric', month: 'long', year: 'numeric'});
  const format: TimeFormat = {
    relative(time) {
      const past = time - now();
      if (Math.abs(past) < 10 * SECOND) return distance().format(0, 'second');
      const [unit, length] = UNITS.find(([, size]) => Math.abs(past) >= size) ?? ['second', SECOND];
      return distance().format(Math.trunc(past / length), unit);
    },
    isRelative(time) {
      if (timestamps !== 'auto') return timestamps === 'relative';
      const age = now() - time;
      return age < DAY && age > -5 * MINUTE;
    },
    label(time, isUnderDay) {
      if (format.isRelative(time)) return format.relative(Math.min(time, now()));
      return isUnderDay ? clock().format(time) : format.moment(time);
    },
    clock: time => clock().format(time),
    moment: time => (isSameDay(time, now()) ? clock : date)().format(time),
    day: time => (new Date(time).getFullYear() === new Date(now()).getFullYear() ? weekday : weekdayAndYear)().format(time),
  };
  return format;
}

/** Brings the times on the page up to now. Only texts that differ are written. */
export function refreshTimes(root: ParentNode, format: TimeFormat): void {
  for (const element of root.querySelectorAll<HTMLTimeElement>('.update-time, .banner-time')) {
    const isUnderDay = element.matches('.update:not(.pinned) *');
    const text = format.label(Date.parse(element.dateTime), isUnderDay);
    if (element.textContent !== text) element.textContent = text;
  }
}
