import {asText} from './fields.js';

const DATE_TIME =
  /^(\d{4}-\d\d-\d\d)(?:[t\s]\s*(\d\d:\d\d)(:\d\d)?(?:[.,](\d{1,3})\d*)?\s*(?:z|([+-]\d\d):?(\d\d)?)?)?$/i;

/**
 * A time as milliseconds since the epoch, `undefined` for anything that is no possible date.
 * RFC 3339, and what generators make of it: no colon in the offset, no seconds, a space for the T, the day alone.
 * Without an offset it is UTC. `Date.parse` alone would not do: it reads "1" as 2001 and takes 30 February for 1 March.
 */
export function parseDate(value: unknown): number | undefined {
  const match = DATE_TIME.exec(asText(value).trim());
  if (!match) return undefined;
  const [, day = '', clock = '00:00', seconds = ':00', fraction = '0', hours = '+00', minutes = '00'] = match;
  // a leap second has no place in the epoch's count
  const time = Date.parse(`${day}T${clock}${seconds.replace('60', '59')}.${fraction}${hours}:${minutes}`);
  // a day that the month does not have comes back as another
  return Number.isNaN(time) || new Date(day).getUTCDate() !== Number(day.slice(8)) ? undefined : time;
}
