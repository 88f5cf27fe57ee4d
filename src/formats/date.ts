/** RFC 3339 and its variants: no colon in the offset, no seconds, a space for the T, no separators (ISO 8601 basic). */
const DATE_TIME =
  /^(\d{4})(-?)(\d\d)\2(\d\d)(?:[t\s]\s*(\d{1,2}):?(\d\d)(?::?(\d\d))?(?:[.,](\d{1,3})\d*)?\s*(?:z|([+-]\d\d):?(\d\d)?(?::\d\d)?)?)?$/i;

/** The form of nearly all dates, on a day that every month has. `Date.parse` reads these right. */
const PLAIN = /^\d{4}-\d\d-(?:[01]\d|2[0-8])T\d\d:\d\d:[0-5]\d(?:\.\d{3})?(?:Z|[+-]\d\d:\d\d)$/;

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** A date with the name of a month, in the order of RFC 822, of JavaScript, or of C. */
const NAMED = [
  /^(?<day>\d{1,2})[\s-]+(?<month>[a-z]{3,9})[\s-]+(?<year>\d{4}|\d\d)\b(?<rest>.*)$/i,
  /^(?<month>[a-z]{3,9})\s+(?<day>\d{1,2}),?\s+(?<year>\d{4})\b(?<rest>.*)$/i,
  /^(?<month>[a-z]{3})\s+(?<day>\d{1,2})(?<rest>\s+[\d:]{8}\s*(?:z|[+-]\d{4})?)\s+(?<year>\d{4})$/i,
];

/** The zones that RFC 822 names, by their first letter, with their hours in winter. */
const ZONES = {e: 5, c: 6, m: 7, p: 8};

/** Takes the names of days and zones out of a date. Where an offset stands beside a name, it says the same. */
const withoutNames = (text: string): string =>
  text
    .replaceAll('\u2212', '-')
    .replace(/^(\d{4})\/(\d\d)\/(\d\d)/, '$1-$2-$3')
    .replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+/i, '')
    .replace(/\s*[[(].*$|\s+m=.*$/, '') // the zone of Java and JavaScript, the second clock of Go
    .replace(/\s*\b(?:gmt|utc?)(?=[+-]\d)/i, '')
    .replace(/([+-]\d\d:?\d\d)\s+[a-z]{2,5}$/i, '$1')
    .replace(/\s*\b(?:gmt|utc?)(?=$|\s+\d{4}$)/i, 'Z')
    .replace(/\s+([ecmp])([sd])t(?=$|\s+\d{4}$)/i, (_, zone: string, season: string) => {
      const hours = ZONES[zone.toLowerCase() as keyof typeof ZONES] - Number(/d/i.test(season));
      return ` -0${hours}00`;
    });

/** Writes a date with the name of a month in numbers; any other text stays as it is. */
function inNumbers(text: string): string {
  for (const pattern of NAMED) {
    const {day = '', month = '', year = '', rest = ''} = pattern.exec(text)?.groups ?? {};
    const name = month.toLowerCase();
    const index = MONTHS.findIndex(full => name && (name === full || name === full.slice(0, 3)));
    const full = year.length < 4 ? `20${year}` : year;
    if (index >= 0) return `${full}-${String(index + 1).padStart(2, '0')}-${day.padStart(2, '0')}${rest.trimEnd()}`;
  }
  return text;
}

const LONGEST = 100; // UTF-16 code units

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim().slice(0, LONGEST) : '';

/**
 * Reads a date. Returns milliseconds since the epoch, `undefined` for anything that is no valid date, or that could mean two
 * times. Takes RFC 3339 and its variants, RFC 822, seconds and milliseconds since the epoch, and what `Date`, C, Go, Rust, Java
 * and PHP print. Without an offset it is UTC. `Date.parse` alone is not enough: it reads "1" as 2001, and 30 February as 1 March.
 */
export function parseDate(value: unknown): number | undefined {
  const text = textOf(value);
  const plain = PLAIN.test(text) && Date.parse(text);
  if (plain) return plain;
  if (/^\d{9,10}(\.\d+)?$/.test(text)) return Math.trunc(Number(text) * 1000);
  if (/^\d{12,13}$/.test(text)) return Number(text);
  const match = DATE_TIME.exec(inNumbers(withoutNames(text)));
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
export function startOfDay(time: number): number {
  const date = new Date(time);
  return new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()).getTime();
}

/** Whether a date names a day and no hour. */
export const isDayAlone = (value: unknown): boolean => {
  const text = textOf(value);
  return !!text && !/\d:\d|\dt\d|^\d{9}/i.test(text);
};
