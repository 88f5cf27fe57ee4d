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
  /** The clock time today, with the date on other days. */
  readonly moment: (time: number) => string;
  /** A day alone: day and month, and the year if it is another one. */
  readonly date: (time: number) => string;
  /** The name of a day: weekday and date, after "Today" or "Yesterday". */
  readonly day: (time: number, isDay?: boolean) => string;
  /** Weekday, date, clock time and zone, for those who want to know exactly. */
  readonly full: (time: number, isDay?: boolean) => string;
  /** The number of the day, counted from the epoch. */
  readonly dayOf: (time: number, isDay?: boolean) => number;
  /** What the reader's clock would show if it were right. */
  readonly now: () => number;
}

type Style = Intl.DateTimeFormatOptions;
type Write = (time: number) => string;

const MINUTE = 60_000; // milliseconds
const DAY = 1440 * MINUTE;
const HALF_YEAR = 182 * DAY;

const CLOCK: Style = {hour: 'numeric', minute: '2-digit'};
const DATE: Style = {day: 'numeric', month: 'short'};
const WEEKDAY: Style = {weekday: 'long', day: 'numeric', month: 'long'};
const YEAR: Style = {year: 'numeric'};
const ZONE: Style = {timeZoneName: 'short'};
/** In Swedish this is as in ISO 8601. */
const NUMBERS: Style = {...YEAR, month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit'};

/** How a day alone is written in full, and what else is said of a time. */
export const FULL_DAY: Style = {...WEEKDAY, ...YEAR};
export const FULL: Style = {...FULL_DAY, ...CLOCK, ...ZONE};

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

/** What every time on the page says of itself: to machines, and to those who want to know exactly. */
export const timeAttributes = (
  time: number,
  times: TimeFormat,
  isDay?: boolean,
): {readonly datetime: string; readonly title: string} => ({
  datetime: datetimeOf(time, isDay),
  title: times.full(time, isDay),
});

/** Returns what makes a thing when it is first asked for. A page's first formatter takes 7 ms, the others 0.1. */
function lazily<Thing>(make: () => Thing): () => Thing {
  let made: Thing | undefined;
  return () => (made ??= make());
}

/** Whether clocks of a language say "09:05" rather than "9:05". Browsers disagree on what "numeric" means, but not on this. */
const padsHours = (locale: string): boolean =>
  new Intl.DateTimeFormat(locale, {timeStyle: 'short'})
    .formatToParts(new Date(2000, 0, 1, 9))
    .some(({type, value}) => type === 'hour' && value.length > 1);

function formatOf(locale: string, style: Style, timeZone = ''): Intl.DateTimeFormat {
  const hour = style.hour && {hour: padsHours(locale) ? ('2-digit' as const) : ('numeric' as const)};
  return new Intl.DateTimeFormat(locale, {...style, ...hour, timeZone: timeZone || undefined});
}

/** Returns what writes times in a style. `timeZone` is empty for the reader's. */
export function writerOf(locale: string, style: Style, timeZone?: string): Write {
  const format = lazily(() => formatOf(locale, style, timeZone));
  return time => format().format(time);
}

/** Returns what a language puts between a date and what follows: ", " in English, nothing but a space in Japanese. */
function glueOf(locale: string): string {
  const parts = formatOf(locale, {...DATE, ...CLOCK}).formatToParts();
  const hour = parts.findIndex(({type}) => type === 'hour');
  const sign = parts.slice(0, hour).findLast(({type}) => type === 'literal')?.value ?? ', ';
  return sign.replace(/^[^\s,،]+/, ''); // in Japanese the word for "day" comes before
}

/** Returns what writes the distance of a time from the present: the last ten seconds are "now", those ahead are counted down. */
function distanceOf(near: () => Intl.RelativeTimeFormat, locale: string): Write {
  const far = lazily(() => new Intl.RelativeTimeFormat(locale)); // its "yesterday" would be any 24 hours
  return time => {
    const ahead = (time - Date.now()) / 1000;
    const size = Math.abs(ahead);
    const [unit, seconds] = UNITS.find(([, , until]) => size < until) ?? ['second', 1];
    return size < 10 && ahead < 1 ? near().format(0, unit) : far().format(Math.trunc(ahead / seconds), unit);
  };
}

/** The calendar of a zone. */
interface Calendar {
  readonly dayOf: TimeFormat['dayOf'];
  /** How many days ago a time was; 0 for today. */
  readonly age: (time: number, isDay?: boolean) => number;
  /** Whether a time is of this year. */
  readonly isThisYear: (time: number, isDay?: boolean) => boolean;
  /** Whether clocks of the zone show another time than the reader's, now or in half a year. */
  readonly isElsewhere: () => boolean;
}

function calendarOf(timeZone: string, now: () => number): Calendar {
  const numbers = writerOf('sv', NUMBERS, timeZone);
  const dayOf = (time: number, isDay?: boolean): number =>
    timeZone && !isDay
      ? Date.parse(numbers(time).slice(0, 10)) / DAY
      : Math.floor((time / MINUTE - new Date(time).getTimezoneOffset()) / 1440);
  const yearOf = (time: number, isDay?: boolean): number => new Date(dayOf(time, isDay) * DAY).getUTCFullYear();
  return {
    dayOf,
    age: (time, isDay) => dayOf(now()) - dayOf(time, isDay),
    isThisYear: (time, isDay) => yearOf(time, isDay) === yearOf(now()),
    isElsewhere: lazily(() => {
      const own = writerOf('sv', NUMBERS);
      return !!timeZone && [0, HALF_YEAR].some(later => numbers(now() + later) !== own(now() + later));
    }),
  };
}

/** Makes what writes in the styles. A clock time has the name of its zone where that is another than the reader's. */
function writersOf(
  locale: string,
  timeZone: string,
  {isThisYear, isElsewhere}: Calendar,
): Pick<TimeFormat, 'clock' | 'date' | 'day' | 'full'> & {readonly dayAndClock: Write} {
  const zoned = (style: Style): Write => {
    const [plain, named] = [writerOf(locale, style, timeZone), writerOf(locale, {...style, ...ZONE}, timeZone)];
    return time => (isElsewhere() ? named : plain)(time);
  };
  const inZone = (style: Style): Write => writerOf(locale, style, timeZone);
  const atHome = (style: Style): Write => writerOf(locale, style);
  const dated = (make: (style: Style) => Write, style: Style, isDay?: boolean): Write => {
    const [inYear, inAnyYear] = [make(style), make({...style, ...YEAR})];
    return time => (isThisYear(time, isDay) ? inYear : inAnyYear)(time);
  };
  const [day, dayAlone] = [dated(inZone, WEEKDAY), dated(atHome, WEEKDAY, true)];
  const [full, fullAlone] = [inZone(FULL), atHome(FULL_DAY)];
  return {
    clock: zoned(CLOCK),
    dayAndClock: dated(zoned, {...DATE, ...CLOCK}),
    date: dated(atHome, DATE, true),
    day: (time, isDay) => (isDay ? dayAlone : day)(time),
    full: (time, isDay) => (isDay ? fullAlone : full)(time),
  };
}

/**
 * Makes the functions for a zone, or for the reader's own if it is empty. `clockLag` is how many milliseconds the reader's
 * clock is behind.
 */
export function createTimeFormat(locale: string, timestamps: Timestamps, timeZone = '', clockLag = 0): TimeFormat {
  const now = (): number => Date.now() + clockLag;
  const calendar = calendarOf(timeZone, now);
  const {age, dayOf} = calendar;
  const {dayAndClock, ...writers} = writersOf(locale, timeZone, calendar);
  const near = lazily(() => new Intl.RelativeTimeFormat(locale, {numeric: 'auto'}));
  const glue = lazily(() => glueOf(locale));
  const relative = distanceOf(near, locale);
  const moment = (time: number): string => (age(time) ? dayAndClock : writers.clock)(time);
  const isRelative = (time: number, isUnderDay?: boolean): boolean => {
    const past = now() - time;
    const isNear = timestamps === 'relative' || (past < DAY && !(isUnderDay && age(time)));
    return timestamps !== 'absolute' && past >= -5 * MINUTE && isNear;
  };
  return {
    ...writers,
    relative,
    moment,
    isRelative,
    dayOf,
    now,
    label: (time, isUnderDay) =>
      isRelative(time, isUnderDay)
        ? relative(Math.min(time - clockLag, Date.now()))
        : (isUnderDay ? writers.clock : moment)(time),
    day(time, isDay) {
      const days = age(time, isDay);
      const name = days === 0 || days === 1 ? near().format(-days, 'day') + glue() : '';
      return name.replace(/^./u, letter => letter.toLocaleUpperCase(locale)) + writers.day(time, isDay);
    },
  };
}

/**
 * Updates the relative times that are in view, or one height of the window away. Writes only texts that differ, and none in what
 * has the focus: it would be said anew.
 */
export function refreshTimes(root: ParentNode, times: TimeFormat): void {
  for (const place of root.querySelectorAll('.banner, .batch')) {
    const {top, bottom} = place.getBoundingClientRect();
    if (bottom < -innerHeight || top > 2 * innerHeight) continue;
    for (const element of place.querySelectorAll<HTMLTimeElement>('[datetime*=T]:is(.update-time, .banner-time)')) {
      const text = times.label(Date.parse(element.dateTime), element.matches('.update:not(.pinned) *'));
      if (element.textContent !== text && !element.matches(':focus *')) element.textContent = text;
    }
  }
}
