import {isDayAlone, parseDate, textOf} from './date.js';
import {asObject, EXTENSION, type JsonObject} from './fields.js';
import {itemsOf} from './json-feed.js';

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** A date with the name of a month, in the order of RFC 822, of JavaScript, or of C. */
const NAMED = [
  /^(?<day>\d{1,2})[\s-]+(?<month>[a-z]{3,9})[\s-]+(?<year>\d{4}|\d\d)\b(?<rest>.*)$/i,
  /^(?<month>[a-z]{3,9})\s+(?<day>\d{1,2}),?\s+(?<year>\d{4})\b(?<rest>.*)$/i,
  /^(?<month>[a-z]{3})\s+(?<day>\d{1,2})(?<rest>\s+[\d:]{8}\s*(?:z|[+-]\d{4})?)\s+(?<year>\d{4})$/i,
];

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

/** Writes a date with the name of a month in numbers; any other text stays as it is. */
function inNumbers(text: string): string {
  for (const pattern of NAMED) {
    const {day = '', month = '', year = '', rest = ''} = pattern.exec(text)?.groups ?? {};
    const index = MONTHS.findIndex(name => month && name.startsWith(month.toLowerCase()));
    if (index >= 0)
      return `${year.padStart(4, '20')}-${String(index + 1).padStart(2, '0')}-${day.padStart(2, '0')}${rest.trimEnd()}`;
  }
  return text;
}

/**
 * Reads a date as `parseDate` does, and also RFC 822 and what `Date`, C, Go, Rust, Java and PHP print. Readers get it with the
 * translators of formats, because few JSON Feeds need it.
 */
export const parseAnyDate = (value: unknown): number | undefined =>
  parseDate(value) ?? parseDate(inNumbers(withoutNames(textOf(value))));

/** Fields of items and of our extension that hold a date. `read-feed.ts` looks for dates in words in them. */
const DATES = ['date_published', 'date_modified', 'starts', 'ends'];

/** Returns an object with its dates in numbers, as RFC 3339 wants it. What is no date stays as it is. */
function mend(source: unknown): JsonObject {
  let owner = asObject(source);
  for (const name of DATES) {
    const given = owner[name];
    if (typeof given !== 'string' || !/[^\dtz:.,+\s-]/i.test(given)) continue;
    const time = parseAnyDate(given);
    const written =
      time === undefined ? given : new Date(time).toISOString().slice(0, isDayAlone(given) ? 10 : undefined);
    owner = {...owner, [name]: written};
  }
  return owner;
}

/** Returns a JSON Feed with all its dates in numbers. */
export const withPlainDates = (feed: JsonObject): JsonObject => ({
  ...feed,
  ...(EXTENSION in feed && {[EXTENSION]: mend(feed[EXTENSION])}),
  items: itemsOf(feed)?.map(mend),
});
