/** RFC 3339 and its variants: no colon in the offset, no seconds, a space for the T, no separators (ISO 8601 basic). */
const DATE_TIME =
  /^(\d{4})(-?)(\d\d)\2(\d\d)(?:[t\s]\s*(\d{1,2}):?(\d\d)(?::?(\d\d))?(?:[.,](\d{1,3})\d*)?\s*(?:z|([+-]\d\d):?(\d\d)?(?::\d\d)?)?)?$/i;

/** The form of nearly all dates, on a day that every month has. `Date.parse` reads these right. */
export const PLAIN = /^\d{4}-\d\d-([01]\d|2[0-8])T\d\d:\d\d:[0-5]\d(\.\d{3})?(Z|[+-]\d\d:\d\d)$/;

const LONGEST = 100; // UTF-16 code units

export const writtenDate = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim().slice(0, LONGEST) : '';

/**
 * Reads a date in numbers. Returns milliseconds since the epoch, `undefined` for anything that is no valid date, or that could
 * mean two times. Takes RFC 3339 and its variants, and seconds and milliseconds since the epoch. Without an offset it is UTC.
 * `Date.parse` alone is not enough: it reads "1" as 2001, and 30 February as 1 March.
 */
export function parseDate(value: unknown): number | undefined {
  const text = writtenDate(value);
  const plain = PLAIN.test(text) && Date.parse(text);
  if (plain) return plain;
  if (/^\d{9,10}(\.\d+)?$/.test(text)) return Math.trunc(Number(text) * 1000);
  if (/^\d{12,13}$/.test(text)) return Number(text);
  const match = DATE_TIME.exec(text);
  if (!match || /^\d{8}$/.test(text)) return undefined;
  const [
    ,
    year,
    ,
    month,
    day = '',
    hour = '0',
    minute = '00',
    second = '00',
    fraction = '0',
    hours = '+00',
    minutes = '00',
  ] = match;
  const date = `${year}-${month}-${day}`;
  const clock = `${hour.padStart(2, '0')}:${minute}:${second.replace('60', '59')}`; // the epoch counts no leap seconds
  const time = Date.parse(`${date}T${clock}.${fraction}${hours}:${minutes}`);
  // a day that the month does not have is parsed as another day
  return Number.isNaN(time) || new Date(date).getUTCDate() !== Number(day) ? undefined : time;
}

/** Returns the beginning of the reader's own day of that date: a day alone is the same day everywhere. */
export const startOfDay = (time: number): number => Date.parse(`${new Date(time).toISOString().slice(0, 10)}T00:00`); // without an offset it is local time

/** Whether a date names a day and no hour. */
export const isDayAlone = (value: unknown): boolean => {
  const text = writtenDate(value);
  return !!text && !/\d:\d|\dt\d|^\d{9}/i.test(text);
};
