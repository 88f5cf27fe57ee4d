/** The middle one; of an even count the upper. */
export const median = values => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** A number with as many digits as one can use, thousands parted. */
function figure(value) {
  if (typeof value !== 'number') return String(value);
  const digits = Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString('en', {minimumFractionDigits: digits, maximumFractionDigits: digits});
}

/** Rows as a Markdown table, columns aligned so that it reads well on a console too. */
export function tableOf(head, rows) {
  const cells = [head, ...rows].map(row => row.map(figure));
  const widths = head.map((_, column) => Math.max(3, ...cells.map(row => row[column].length)));
  const isText = head.map((_, column) => rows.some(row => typeof row[column] === 'string'));
  const line = row =>
    `| ${row.map((cell, i) => (isText[i] ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join(' | ')} |`;
  const rule = `| ${widths.map((width, i) => (isText[i] ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(cells[0]), rule, ...cells.slice(1).map(line)].join('\n');
}
