import {asText} from '../fields.js';
import type {ToJsonFeed} from '../format.js';

const SEPARATORS = [',', ';', '\t', '|'];

/** Finds the separator: the one that a spreadsheet names in a line of its own, else the most frequent in the first line. */
function separatorOf(text: string): string {
  const [, named] = /^sep=(.)[\r\n]/i.exec(text) ?? [];
  const line = /^[^\r\n]*/.exec(text.slice(0, 10_000))?.[0] ?? '';
  const [most = ','] = SEPARATORS.toSorted((one, other) => line.split(other).length - line.split(one).length);
  return named ?? most;
}

/** Reads a cell in quotes that begins at `start`. Returns its text, and the index after its end. */
function readQuoted(text: string, start: number): [cell: string, end: number] | undefined {
  let cell = '';
  let from = start + 1;
  for (;;) {
    const end = text.indexOf('"', from);
    if (end < 0) return undefined; // nothing ends it, so the sign is one of the text
    cell += text.slice(from, end);
    if (text[end + 1] !== '"') return [cell, end + 1];
    cell += '"';
    from = end + 2;
  }
}

/** Reads the cells of all rows (RFC 4180). What follows the quotes of a cell still belongs to it. Linear in the text's length. */
function* readRows(text: string, separator: string): Generator<string[]> {
  let row: string[] = [];
  let index = 0;
  while (index < text.length) {
    const [quoted = '', from = index] = (text[index] === '"' && readQuoted(text, index)) || [];
    let end = from;
    while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
    row.push((quoted + text.slice(from, end)).trim());
    index = end + 1;
    if (text[end] === separator) continue;
    if (text[end] === '\r' && text[index] === '\n') index++;
    yield row;
    row = [];
  }
  if (row.length) yield row;
}

/** Takes empty cells from the end of a row: spreadsheets write as many as the longest row has. */
const withoutBlankEnd = (row: readonly string[]): readonly string[] => row.slice(0, row.findLastIndex(Boolean) + 1);

/** Words that programs write into an empty cell. */
const NOTHING = /^(?:null|undefined|NaN)$/;

/** Makes an object of a row. What a row has beyond the header belongs to its last cell: somebody forgot the quotes. */
function recordOf(header: readonly string[], row: readonly string[], separator: string): Record<string, string> {
  const last = header.length - 1;
  const cells = [...row.slice(0, last), row.slice(last).join(`${separator} `)];
  const record: Record<string, string> = {};
  header.forEach((name, index) => {
    const cell = cells[index];
    if (name && cell && !NOTHING.test(cell) && !Object.hasOwn(record, name)) record[name] = cell;
  });
  const nameOf = (pattern: RegExp): string => header.find(name => pattern.test(name)) ?? '';
  const day = nameOf(/^date$/i);
  const time = record[nameOf(/^time$/i)];
  if (record[day] && time) record[day] += ` ${time}`; // spreadsheets have them in two columns
  return record;
}

const KNOWN = /^(?:title|headline|name|text|html|body|content[ _-]?(?:html|text)?|description|summary|excerpt)$/i;

/**
 * Reads CSV with a header row, as spreadsheets export it. Returns the rows, as objects: the names of the columns are those of
 * loose lists, whose reader is in the main script.
 * @throws Error if no column is known
 */
export const csvToJsonFeed: ToJsonFeed = document => {
  const text = asText(document).replace(/^[\ufeff\r\n ]+/, '');
  const separator = separatorOf(text);
  const rows = [...readRows(text.replace(/^sep=.[\r\n]+/i, ''), separator)].map(withoutBlankEnd);
  const [header = [], ...records] = rows.filter(row => row.length);
  if (!header.some(name => KNOWN.test(name)))
    throw new Error(`CSV without a column named title or text, only ${header.filter(Boolean).slice(0, 10).join(', ')}`);
  return records.map(row => recordOf(header, row, separator));
};
