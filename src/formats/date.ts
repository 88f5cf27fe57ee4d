import {asText} from './fields.js';

const DATE_TIME =
  /^(\d{4}-\d\d-\d\d)(?:[t\s]\s*(\d\d:\d\d)(:\d\d)?(?:[.,](\d{1,3})\d*)?\s*(?:z|([+-]\d\d):?(\d\d)?)?)?$/i;

/** The form of nearly all dates, on a day that every month has. `Date.parse` reads these right. */
const PLAIN = /^\d{4}-\d\d-(?:[01]\d|2[0-8])T\d\d:\d\d:[0-5]\d(?:\.\d{3})?(?:Z|[+-]\d\d:\d\d)$/;

/**
 * Reads a date. Returns milliseconds since the epoch, `undefined` for anything that is no valid date. Takes RFC 3339 and its
 * common variants: no colon in the offset, no seconds, a space instead of the T, the day alone. Without an offset it is UTC.
 * `Date.parse` alone is not enough: it reads "1" as 2001 and 30 February as 1 March.
 */
export function parseDate(value: unknown): number | undefined {
  const text = asText(value).trim();
  const plain = PLAIN.test(text) && Date.parse(text);
  if (plain) return plain;
  const match = DATE_TIME.exec(text);
  if (!match) return undefined;
  const [, day = '', clock = '00:00', seconds = ':00', fraction = '0', hours = '+00', minutes = '00'] = match;
  // milliseconds since the epoch do not count leap seconds
  const time = Date.parse(`${day}T${clock}${seconds.replace('60', '59')}.${fraction}${hours}:${minutes}`);
  // a day that the month does not have is parsed as another day
  return Number.isNaN(time) || new Date(day).getUTCDate() !== Number(day.slice(8)) ? undefined : time;
}
