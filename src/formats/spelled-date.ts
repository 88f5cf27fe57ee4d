import {isDayAlone, parseDate, PLAIN, writtenDate} from './date.js';
import {asObject, asText, EXTENSION, type JsonObject} from './fields.js';
import {itemsOf} from './json-feed.js';

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** The beginning of a date in the order of RFC 822. */
const DAY_FIRST = /^(\d{1,2})[\s-]+([a-z]{3,9})[\s-]+(\d{4}|\d\d)\b/i;

/** A date with the name of a month first, as JavaScript prints it, or C, which has the clock before the year. */
const MONTH_FIRST = /^([a-z]{3,9})\s+(\d{1,2}),?(\s+[\d:]{8}\s*(?:z|[+-]\d{4})?)?\s+(\d{4})\b(.*)$/i;

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
      const hours = 5 + 'ecmp'.indexOf(zone.toLowerCase()) - Number(/d/i.test(season)); // Eastern is five behind, and so on
      return ` -0${hours}00`;
    });

/** Returns the number of a month; "00" for any other word. */
const monthOf = (name: string): string =>
  String(1 + MONTHS.findIndex(month => month.startsWith(name.toLowerCase()))).padStart(2, '0');

/** Writes a date with the name of a month in numbers; any other text is no date after it either. */
const inNumbers = (text: string): string =>
  text
    .replace(DAY_FIRST, (_, day, month, year: string) => `${month} ${day} ${year.padStart(4, '20')}`)
    .replace(
      MONTH_FIRST,
      (_, month: string, day: string, clock = '', year, rest: string) =>
        `${year}-${monthOf(month)}-${day.padStart(2, '0')}${clock}${rest.trimEnd()}`,
    );

/**
 * Reads a date as `parseDate` does, and also RFC 822 and what `Date`, C, Go, Rust, Java and PHP print. Readers get it with the
 * translators of formats, because few JSON Feeds need it.
 */
export const parseAnyDate = (value: unknown): number | undefined =>
  parseDate(value) ?? parseDate(inNumbers(withoutNames(writtenDate(value))));

/** The form of nearly all dates in words, that of RFC 822: a feed may hold ten thousand, so they take a shorter way. */
const USUAL = /^[a-z]{3}, (\d\d) ([a-z]{3}) (\d{4}) ([\d:]{8}) (?:gmt|([+-]\d\d)(\d\d))$/i;

const usualInNumbers = (text: string): string =>
  text.replace(
    USUAL,
    (_, day, month: string, year, clock, hours = '+00', minutes = '00') =>
      `${year}-${monthOf(month)}-${day}T${clock}${hours}:${minutes}`,
  );

/** A sign that no date in numbers has. */
const WORDS = /[^\dtz:.,+\s-]/i;

/** Returns a date in numbers, as RFC 3339 wants it: as it stands if it has no words. `undefined` if it is no date. */
export function plainDateOf(value: unknown): unknown {
  if (PLAIN.test(asText(value))) return value;
  const text = usualInNumbers(writtenDate(value));
  const time = (PLAIN.test(text) && Date.parse(text)) || parseAnyDate(value);
  if (time === undefined) return time;
  if (typeof value !== 'string' || !WORDS.test(value)) return value;
  return new Date(time).toISOString().slice(0, isDayAlone(value) ? 10 : undefined);
}

/** Returns an object with its dates in numbers, under these names. What is no date stays as it is. */
function mend(source: unknown, ...names: readonly string[]): JsonObject {
  let owner = asObject(source);
  for (const name of names) {
    const given = owner[name];
    if (typeof given === 'string' && WORDS.test(given)) owner = {...owner, [name]: plainDateOf(given) ?? given};
  }
  return owner;
}

/**
 * Returns a JSON Feed with all its dates in numbers. `read-feed.ts` looks for dates in words in the same fields. `isList`: its items
 * were made by `list.ts`, and have them so.
 */
export const withPlainDates = (feed: JsonObject, isList = false): JsonObject => ({
  ...feed,
  ...(EXTENSION in feed && {[EXTENSION]: mend(feed[EXTENSION], 'starts', 'ends')}),
  items: isList ? feed['items'] : itemsOf(feed)?.map(item => mend(item, 'date_published', 'date_modified')),
});
