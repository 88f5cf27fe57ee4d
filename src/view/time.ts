/** `auto`: relative up to a day, absolute after. */
export type Timestamps = 'auto' | 'relative' | 'absolute';

/** How times are written. All take milliseconds since the epoch and write in the reader's zone. */
export interface TimeFormat {
  /** When an update came: "12 minutes ago", or the clock time with the date, which is left out under the name of its day. */
  label(time: number, isUnderDay?: boolean): string;
  /** Whether `label` gives no clock time. */
  isRelative(time: number): boolean;
  /** Distance from now, in the past or ahead. */
  relative(time: number): string;
  clock(time: number): string;
  /** The clock time today, with the date on other days. */
  moment(time: number): string;
  day(time: number): string;
}

const MINUTE = 60_000; // milliseconds
const DAY = 1440 * MINUTE;
const UNITS = [
  ['day', DAY],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
  ['second', 10_000],
] as const;

/** A name for the day of a time in the reader's zone. */
export const dayOf = (time: number): string => new Date(time).toDateString();

/** Formatters are slow to make: each is made when it is first needed and serves until the language or the option changes. */
export function createTimeFormat(locale: string, timestamps: Timestamps, now: () => number): TimeFormat {
  let distance: Intl.RelativeTimeFormat | undefined;
  const dated = (options: Intl.DateTimeFormatOptions): ((time: number) => string) => {
    let format: Intl.DateTimeFormat | undefined;
    return time => (format ??= new Intl.DateTimeFormat(locale, options)).format(time);
  };
  const clock = dated({timeStyle: 'short'});
  const date = dated({day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit'});
  const times: TimeFormat = {
    clock,
    moment: time => (dayOf(time) === dayOf(now()) ? clock : date)(time),
    day: dated({dateStyle: 'full'}),
    relative(time) {
      distance ??= new Intl.RelativeTimeFormat(locale, {numeric: 'auto'});
      const ahead = time - now();
      const [unit, length] = UNITS.find(([, size]) => Math.abs(ahead) >= size) ?? ['second', DAY];
      return distance.format(Math.trunc(ahead / length), unit);
    },
    isRelative(time) {
      const age = now() - time;
      return timestamps === 'relative' || (timestamps === 'auto' && age < DAY && age > -5 * MINUTE);
    },
    label(time, isUnderDay) {
      if (times.isRelative(time)) return times.relative(Math.min(time, now()));
      return isUnderDay ? clock(time) : times.moment(time);
    },
  };
  return times;
}

/** Brings the times on the page up to now. Only texts that differ are written. */
export function refreshTimes(root: ParentNode, times: TimeFormat): void {
  for (const element of root.querySelectorAll<HTMLTimeElement>('.update-time, .banner-time')) {
    const text = times.label(Date.parse(element.dateTime), element.matches('.update:not(.pinned) *'));
    if (element.textContent !== text) element.textContent = text;
  }
}
