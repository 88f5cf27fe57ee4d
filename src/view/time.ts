/** `auto`: relative up to a day, absolute after. */
export type Timestamps = 'auto' | 'relative' | 'absolute';

/**
 * Formats times, in the zone that the page has chosen. All functions take milliseconds since the epoch. A day alone is given as
 * its beginning where the reader is, and is the same day in every zone.
 */
export interface TimeFormat {
  /**
   * An update's time: "12 minutes ago", or the clock time with the date. Under the name of its day the date is left out, and
   * under that of another day than today the clock time is enough.
   */
  readonly label: (time: number, isUnderDay?: boolean) => string;
  /** Whether `label` gives no clock time. */
  readonly isRelative: (time: number, isUnderDay?: boolean) => boolean;
  /** Distance from now, in the past or ahead, by the reader's own clock, right or wrong. */
  readonly relative: (time: number) => string;
  readonly clock: (time: number) => string;
  /** The clock time today, with the date on other days; in a list, with the weekday on the last six. */
  readonly moment: (time: number, isListed?: boolean) => string;
  /** A day alone: day and month, and the year if it is another one. */
  readonly date: (time: number) => string;
  /** The name of a day: weekday and date, after "Today" or "Yesterday" and a dash, since commas are not the same everywhere. */
  readonly day: (time: number, isDay?: boolean) => string;
  /** Weekday, date, clock time and zone, for those who want to know exactly. */
  readonly full: (time: number, isDay?: boolean) => string;
  /** The number of the day, counted from the epoch. */
  readonly dayOf: (time: number, isDay?: boolean) => number;
  /** The present, as the reader's clock would show it if it were right. */
  readonly now: () => number;
}

const MINUTE = 60_000; // milliseconds
const DAY = 1440 * MINUTE;

/** Components of a time, a letter each: a style is a word of them. */
const FIELDS: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  w: {weekday: 'long'},
  W: {weekday: 'short'},
  d: {day: 'numeric'},
  m: {month: 'short'},
  M: {month: 'long'},
  y: {year: 'numeric'},
  h: {minute: '2-digit'}, // with the hour
  z: {timeZoneName: 'short'},
  D: {timeZone: undefined}, // a day alone, which begins where the reader is
};

/** Each unit, its seconds, and the distance in seconds from which the next one counts. */
const UNITS: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number, until: number])[] = [
  ['second', 1, 60],
  ['minute', 60, 3600],
  ['hour', 3600, 86_400],
  ['day', 86_400, 1_209_600],
  ['week', 604_800, 5_270_400], // 61 days: two months
  ['month', 2_629_746, 63_158_400], // 731 days: two years
  ['year', 31_556_952, Infinity],
];

/** Returns a time for machines: with its hour in UTC, or the visitor's day alone. */
export const datetimeOf = (time: number, isDay = false): string =>
  new Date(isDay ? time - new Date(time).getTimezoneOffset() * MINUTE : time).toISOString().slice(0, isDay ? 10 : 24);

/** Attributes of every time on the page: one for machines, one for people who want to know exactly. */
export const timeAttributes = (
  time: number,
  times: TimeFormat,
  isDay?: boolean,
): {readonly datetime: string; readonly title: string} => ({
  datetime: datetimeOf(time, isDay),
  title: times.full(time, isDay),
});

/** Whether clocks of a language say "09:05" rather than "9:05". Browsers disagree on what "numeric" means, but not on this. */
const padsHours = (locale: string): boolean =>
  /^\P{N}*\p{N}\p{N}/u.test(new Intl.DateTimeFormat(locale, {timeStyle: 'short'}).format(new Date(2000, 0, 1, 9)));

/**
 * Returns what writes a time in a style; `timeZone` is empty for the reader's. Each formatter is made when it is first asked for:
 * the first of a page takes 7 ms, the others 0.1.
 */
export function createWriter(locale: string, timeZone = ''): (time: number, style: string) => string {
  const made = new Map<string, Intl.DateTimeFormat>();
  return (time, style) => {
    let format = made.get(style);
    if (!format) {
      const hour = style.includes('h') && {hour: padsHours(locale) ? '2-digit' : 'numeric'};
      const fields = Array.from(style, letter => FIELDS[letter]);
      const options: unknown = Object.assign({timeZone: timeZone || undefined}, hour, ...fields);
      format = new Intl.DateTimeFormat(locale, options as Intl.DateTimeFormatOptions);
      made.set(style, format);
    }
    return format.format(time);
  };
}

/** Returns the styles in which a time is written in full. */
export const fullStyle = (isDay?: boolean): string => (isDay ? 'wdMyD' : 'wdMyhz');

/** Returns the calendar of a zone: the number of a day, how many days ago it was, and the style of its year if that is another. */
function calendarOf(timeZone: string, now: () => number) {
  let numbers: Intl.DateTimeFormat | undefined; // Swedish dates are those of ISO 8601
  const dayOf = (time: number, isDay?: boolean): number =>
    timeZone && !isDay
      ? Date.parse((numbers ??= new Intl.DateTimeFormat('sv', {dateStyle: 'short', timeZone})).format(time)) / DAY
      : Math.floor((time / MINUTE - new Date(time).getTimezoneOffset()) / 1440);
  const age = (time: number, isDay?: boolean): number => dayOf(now()) - dayOf(time, isDay); // in days of the calendar
  const yearOf = (time: number, isDay?: boolean): number => new Date(dayOf(time, isDay) * DAY).getUTCFullYear();
  const year = (time: number, isDay?: boolean): string => (yearOf(time, isDay) === yearOf(now()) ? '' : 'y');
  return {dayOf, age, year};
}

/** Returns what says how far a time is from now. The last ten seconds are "now"; those ahead are counted down. */
function createRelative(locale: string, names: Intl.RelativeTimeFormat): TimeFormat['relative'] {
  const distance = new Intl.RelativeTimeFormat(locale); // any 24 hours are no "yesterday"
  return time => {
    const ahead = (time - Date.now()) / 1000;
    const size = Math.abs(ahead);
    const [unit, seconds] = UNITS.find(([, , until]) => size < until) ?? ['second', 1];
    return size < 10 && ahead < 1 ? names.format(0, 'second') : distance.format(Math.trunc(ahead / seconds), unit);
  };
}

/**
 * Makes the functions for a zone, or for the reader's own if it is empty. `clockLag` is how many milliseconds the reader's
 * clock is behind.
 */
export function createTimeFormat(locale: string, timestamps: Timestamps, timeZone = '', clockLag = 0): TimeFormat {
  const now = (): number => Date.now() + clockLag;
  const write = createWriter(locale, timeZone);
  const {dayOf, age, year} = calendarOf(timeZone, now);
  /** The zone is named where the reader's own clock showed another time. */
  const zone = (time: number): string => (timeZone && write(time, 'ymdh') !== write(time, 'ymdhD') ? 'z' : '');
  const clock = (time: number): string => write(time, `h${zone(time)}`);
  const moment = (time: number, isListed?: boolean): string => {
    const days = age(time);
    const day = isListed && days > 0 && days < 7 ? 'W' : days && `dm${year(time)}`;
    return write(time, `${day || ''}h${zone(time)}`);
  };
  const isRelative = (time: number, isUnderDay?: boolean): boolean => {
    const past = now() - time;
    const isNear = timestamps === 'relative' || (past < DAY && !(isUnderDay && age(time)));
    return timestamps !== 'absolute' && past >= -5 * MINUTE && isNear;
  };
  const names = new Intl.RelativeTimeFormat(locale, {numeric: 'auto'});
  const relative = createRelative(locale, names);
  return {
    now,
    clock,
    moment,
    relative,
    isRelative,
    dayOf,
    date: time => write(time, `dm${year(time, true)}D`),
    full: (time, isDay) => write(time, fullStyle(isDay)),
    label: (time, isUnderDay) =>
      isRelative(time, isUnderDay)
        ? relative(Math.min(time - clockLag, Date.now()))
        : (isUnderDay ? clock : moment)(time),
    day(time, isDay) {
      const days = age(time, isDay);
      const name = days === 0 || days === 1 ? `${names.format(0 - days, 'day')} – ` : '';
      const date = write(time, `wdM${year(time, isDay)}${isDay ? 'D' : ''}`);
      return name.replace(/^./u, letter => letter.toLocaleUpperCase(locale)) + date;
    },
  };
}

/** Whether a time is within what has the focus. In a window that is not in front, WebKit matches no `:focus`. */
export const isHeard = (time: Element): boolean =>
  !!(time.getRootNode() as Document | ShadowRoot).activeElement?.contains(time);

/** What was written last: a translator may have changed it since. */
const written = new WeakMap<Element, string>();

/**
 * Updates the relative times that are in view, or one height of the window away. Writes only texts that differ, and none in what
 * has the focus: it would be said anew. Looks for them level by level: a search through 10,000 updates takes 25 ms.
 */
export function refreshTimes(root: ParentNode, times: TimeFormat): void {
  const levels = ['.container', '[part=stream]'].flatMap(name => [...(root.querySelector(name)?.children ?? [])]);
  for (const place of levels) {
    const {top, bottom} = place.getBoundingClientRect();
    if (!place.matches('.banner, .batch') || bottom < -innerHeight || top > 2 * innerHeight) continue;
    for (const element of place.querySelectorAll<HTMLTimeElement>('[datetime*=T]:is(.update-time, .banner-time)')) {
      const text = times.label(Date.parse(element.dateTime), element.matches('.update:not(.pinned) *'));
      if ((written.get(element) ?? element.textContent) === text || isHeard(element)) continue;
      written.set(element, text);
      element.textContent = text;
    }
  }
}
