/** `auto`: relative up to a day, absolute after. */
export type Timestamps = 'auto' | 'relative' | 'absolute';

/** Formats times. All functions take milliseconds since the epoch and use the visitor's time zone. */
export interface TimeFormat {
  /** An update's time: "12 minutes ago", or the clock time with the date. Under the name of its day the date is left out. */
  readonly label: (time: number, isUnderDay?: boolean) => string;
  /** Whether `label` gives no clock time. */
  readonly isRelative: (time: number) => boolean;
  /** Distance from now, in the past or ahead. */
  readonly relative: (time: number) => string;
  readonly clock: (time: number) => string;
  /** The clock time today, with the date on other days. */
  readonly moment: (time: number) => string;
  /** Day and month, and the year if it is another one. */
  readonly date: (time: number) => string;
  /** The name of a day: weekday and date, after "Today" or "Yesterday". */
  readonly day: (time: number) => string;
}

const MINUTE = 60_000; // milliseconds
const DAY = 1440 * MINUTE;

/** A key for the day of a time in the visitor's time zone. */
export const dayOf = (time: number): string => new Date(time).toDateString();

/** Returns "Today, " or "Yesterday, " for a time of these days, in the formatter's language; an empty text for any other. */
function nearDayOf(time: number, distance: Intl.RelativeTimeFormat): string {
  const ahead = [0, -1].find(days => dayOf(time) === dayOf(new Date().setDate(new Date().getDate() + days)));
  const name = ahead === undefined ? '' : `${distance.format(ahead, 'day')}, `;
  return name.replace(/^./u, letter => letter.toLocaleUpperCase(distance.resolvedOptions().locale));
}

/** Returns a time for machines: with its hour in UTC, or the visitor's day alone. */
export const datetimeOf = (time: number, isDay = false): string =>
  new Date(isDay ? time - new Date(time).getTimezoneOffset() * MINUTE : time).toISOString().slice(0, isDay ? 10 : 24);

/** Makes the formatters. The first formatter of a page is slow to make, so this runs before the feed has arrived. */
export function createTimeFormat(locale: string, timestamps: Timestamps): TimeFormat {
  const distance = new Intl.RelativeTimeFormat(locale, {numeric: 'auto'});
  const format = (options: Intl.DateTimeFormatOptions): ((time: number) => string) => {
    const made = new Intl.DateTimeFormat(locale, options);
    return time => made.format(time);
  };
  const dated = (options: Intl.DateTimeFormatOptions): ((time: number) => string) => {
    const [inYear, inAnyYear] = [format(options), format({...options, year: 'numeric'})];
    return time => (new Date(time).getFullYear() === new Date().getFullYear() ? inYear : inAnyYear)(time);
  };
  const clock = format({timeStyle: 'short'});
  const date = dated({day: 'numeric', month: 'short'});
  const weekday = dated({weekday: 'long', day: 'numeric', month: 'long'});
  const day = (time: number): string => nearDayOf(time, distance) + weekday(time);
  const relative = (time: number): string => {
    const ahead = (time - Date.now()) / 1000;
    const size = Math.abs(ahead);
    const [unit, seconds] =
      size < 60
        ? (['second', 1] as const)
        : size < 3600
          ? (['minute', 60] as const)
          : size < 172_800
            ? (['hour', 3600] as const)
            : (['day', 86_400] as const);
    // the last ten seconds are "now"; the seconds ahead are counted down
    return distance.format(size < 10 && ahead < 1 ? 0 : Math.trunc(ahead / seconds), unit);
  };
  const moment = (time: number): string =>
    dayOf(time) === dayOf(Date.now()) ? clock(time) : `${date(time)}, ${clock(time)}`;
  const isRelative = (time: number): boolean => {
    const age = Date.now() - time;
    return timestamps !== 'absolute' && age >= -5 * MINUTE && (timestamps === 'relative' || age < DAY);
  };
  const label = (time: number, isUnderDay?: boolean): string =>
    isRelative(time) ? relative(Math.min(time, Date.now())) : (isUnderDay ? clock : moment)(time);
  return {clock, date, moment, relative, isRelative, label, day};
}

/** Updates the relative times on the page. Writes only texts that differ, and none in what has the focus: it would be said anew. */
export function refreshTimes(root: ParentNode, times: TimeFormat): void {
  for (const element of root.querySelectorAll<HTMLTimeElement>('[datetime*=T]:is(.update-time, .banner-time)')) {
    const text = times.label(Date.parse(element.dateTime), element.matches('.update:not(.pinned) *'));
    if (element.textContent !== text && !element.matches(':focus *')) element.textContent = text;
  }
}
