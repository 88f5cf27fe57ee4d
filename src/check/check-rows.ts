import {parseAnyDate} from '../formats/spelled-date.js';
import {asObject} from '../formats/fields.js';
import {csvToJsonFeed} from '../formats/foreign/csv.js';
import {fieldOf, findList} from '../formats/list.js';
import {unwrap} from '../formats/loose.js';
import {badDate} from './check-items.js';
import type {Finding} from './finding.js';

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
