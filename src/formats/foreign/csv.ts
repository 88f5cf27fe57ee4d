import {asText} from '../fields.js';
import type {ToJsonFeed} from '../format.js';
import {fieldOf} from '../list.js';
import {readNewest} from '../newest.js';

const SEPARATORS = [',', ';', '\t', '|'];

/** Finds the separator: the one that a spreadsheet names in a line of its own, else the most frequent in the first line. */
function separatorOf(text: string): string {
  const [, named] = /^sep=(.)[\r\n]/i.exec(text) ?? [];
  const line = /^[^\r\n]*/.exec(text.slice(0, 10_000))?.[0] ?? '';
  const [most = ','] = SEPARATORS.toSorted((one, other) => line.split(other).length - line.split(one).length);
  return named ?? most;
}

/** Reads a cell in quotes that begins at `start`. Returns its text, and the index after its end. */
function readQuoted(text: string, start: number): {readonly cell: string; readonly end: number} | undefined {
  let cell = '';
  let from = start + 1;
  for (;;) {
    const sign = text.indexOf('"', from);
    if (sign < 0) return undefined; // nothing ends it, so the sign is one of the text
    cell += text.slice(from, sign);
    if (text[sign + 1] !== '"') return {cell, end: sign + 1};
    cell += '"';
    from = sign + 2;
  }
}

/**
 * Reads the cells of all rows (RFC 4180) but those that are blank. What follows the quotes of a cell still belongs to it.
 * Spreadsheets write as many cells as the longest row has, so empty ones are taken from the end. Linear in the text's length.
 */
function* readRows(text: string, separator: string): Generator<readonly string[], undefined> {
  let row: string[] = [];
  for (let index = 0; index < text.length;) {
    const quoted = text[index] === '"' ? readQuoted(text, index) : undefined;
    const from = quoted?.end ?? index;
    let end = from;
    while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
    row.push(((quoted?.cell ?? '') + text.slice(from, end)).trim());
    index = end + 1;
    if (text[end] === separator && index < text.length) continue;
    while (row.at(-1) === '') row.pop();
    if (row.length) yield row;
    row = [];
  }
}

const withoutStart = (document: unknown): string => asText(document).replace(/^[\ufeff\r\n ]+/, '');

const rowsIn = (text: string, separator: string): ReturnType<typeof readRows> =>
  readRows(text.replace(/^sep=.[\r\n]+/i, ''), separator);

/** Returns the names of a table's columns, also of those that nobody reads. */
export function headerOf(document: string): readonly string[] {
  const text = withoutStart(document);
  return rowsIn(text, separatorOf(text)).next().value ?? [];
}

/** Words that programs write into an empty cell. */
const NOTHING = /^(null|undefined|NaN)?$/;

type ReadRecord = (row: readonly string[]) => Readonly<Record<string, string>>;

/**
 * Makes the function that makes an object of a row, of the columns that anybody reads. Of two with one name the first that is
 * filled counts. What a row has beyond the header belongs to its last cell: somebody forgot the quotes.
 */
function recorderOf(header: readonly string[], separator: string): ReadRecord {
  const last = header.length - 1;
  const columns = header.map((name, index) => ({name, index})).filter(({name}) => fieldOf(name));
  const nameOf = (pattern: RegExp): string => header.find(name => pattern.test(name)) ?? '';
  const day = nameOf(/^date$/i);
  const hour = nameOf(/^time$/i);
  return row => {
    const record: Record<string, string> = {};
    for (const {name, index} of columns) {
      const cell = index === last && row.length > last ? row.slice(last).join(`${separator} `) : row[index];
      if (cell && !NOTHING.test(cell)) record[name] ??= cell;
    }
    const time = record[hour];
    if (record[day] && time) record[day] += ` ${time}`; // spreadsheets have them in two columns
    return record;
  };
}

/** Whether a column holds what an update says. */
const isContent = (name: string): boolean => /^title|^content/.test(fieldOf(name) ?? '');

/**
 * Reads CSV with a header row, as spreadsheets export it. Returns the rows, as objects: the names of the columns are those of
 * loose lists, whose reader is in the main script.
 * @throws Error if no column is known
 */
export const csvToJsonFeed: ToJsonFeed = document => {
  const text = withoutStart(document);
  const separator = separatorOf(text);
  const rows = rowsIn(text, separator);
  const header = rows.next().value ?? [];
  if (!header.some(isContent))
    throw new Error(`CSV without a column named title or text, only ${header.filter(Boolean).slice(0, 10).join(', ')}`);
  return readNewest([...rows], recorderOf(header, separator));
};
