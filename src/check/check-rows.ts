import {parseAnyDate} from '../formats/spelled-date.js';
import {asObject} from '../formats/fields.js';
import {csvToJsonFeed, headerOf} from '../formats/foreign/csv.js';
import {fieldOf, findList} from '../formats/list.js';
import {unwrap} from '../formats/loose.js';
import {badDate} from './check-items.js';
import {find, type Finding} from './finding.js';

/** Returns the rows of a table, or the objects of a list. */
function rowsIn(text: string): readonly unknown[] {
  const document = text.replace(/^\ufeff/, '');
  try {
    return Object.values(asObject(findList(JSON.parse(document))?.list));
  } catch {
    return Object.values(asObject(csvToJsonFeed(document, {url: '', language: '', format: 'csv'})));
  }
}

/** Returns what stands in a row for its dates. JSON:API and Airtable have its fields one level down. */
const datesIn = (row: unknown): readonly unknown[] =>
  [row, asObject(row)['attributes'], asObject(row)['fields']]
    .flatMap(owner => Object.entries(asObject(owner)))
    .filter(([name]) => fieldOf(name)?.startsWith('date_'))
    .map(([, value]) => unwrap(value))
    .filter(Boolean);

/** Says which date of a table or a list nobody can read: its translator leaves it out. */
export function* checkRows(text: string): Generator<Finding> {
  const [wrong] = rowsIn(text)
    .map(datesIn)
    .filter(dates => dates.length && dates.every(date => parseAnyDate(date) === undefined));
  if (wrong) yield badDate(wrong[0]);
}

const MOST_NAMES = 10; // of columns, in a message

/** Says which columns of a table nobody reads, because their names are none of a list's. */
export function* checkColumns(text: string): Generator<Finding> {
  const unread = headerOf(text).filter(name => name && !fieldOf(name));
  const names = unread.slice(0, MOST_NAMES).map(name => `"${name.slice(0, 60)}"`);
  const more = unread.length > MOST_NAMES ? ` and ${unread.length - MOST_NAMES} more` : '';
  if (unread.length) yield find('unread-columns', `Columns that are not read: ${names.join(', ')}${more}.`);
}
