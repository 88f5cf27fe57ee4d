const DATE_TIME =
  /^(\d{4})-(\d\d)-(\d\d)(?:(?:[Tt]|\s+)(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9})\d*)?)?\s*(?:[Zz]|([+-])(\d\d):?(\d\d)?)?)?$/;

/** RFC 3339 to the letter, on a day that every month has: what the platform reads right, and most dates are. */
const EXACT =
  /^[12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,3})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/**
 * A time as milliseconds since the epoch, `undefined` for anything that is no possible date.
 * RFC 3339, and what generators make of it: no colon in the offset, no seconds, a space for the T, the day alone.
 * Without an offset it is UTC. `Date.parse` is no help: it reads "1" as 2001 and takes 30 February for 1 March.
 */
export function parseDate(value: unknown): number | undefined {
  if (typeof value === 'string' && EXACT.test(value)) return Date.parse(value);
  const match = typeof value === 'string' ? DATE_TIME.exec(value.trim()) : null;
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(digits => Number(digits || 0));
  const [fraction = '', sign = '+', offsetHour = '0', offsetMinute = '0'] = match.slice(7);
  if (hour > 23 || minute > 59 || second > 60 || +offsetHour > 23 || +offsetMinute > 59) return undefined;
  const midnight = new Date(Date.UTC(year, month - 1, day));
  if (year < 100 || midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day) return undefined;
  const offset = (sign === '-' ? -1 : 1) * (+offsetHour * 60 + +offsetMinute);
  return +midnight + ((hour * 60 + minute - offset) * 60 + second) * 1000 + Math.floor(+`0.${fraction || 0}` * 1000);
}
