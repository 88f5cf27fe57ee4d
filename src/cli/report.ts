import type {Report} from '../check/check-feed.js';
import type {Finding} from '../check/finding.js';

const SIGNS = {error: '✗', warning: '!', hint: '·'};

const countOf = (count: number, name: string): string => `${count} ${name}${count === 1 ? '' : 's'}`;

/** Writes how many findings there are of each level. */
function sumOf(findings: readonly Finding[]): string {
  const levels = (['error', 'warning', 'hint'] as const).map(level => ({
    level,
    count: findings.filter(finding => finding.level === level).length,
  }));
  const found = levels.filter(({count}) => count).map(({level, count}) => countOf(count, level));
  return found.join(', ') || 'Nothing to object to';
}

export const writeFinding = ({level, message, advice}: Finding): string => `${SIGNS[level]} ${message}\n  ${advice}`;

/** Writes a report for a person. */
export function writeReport(place: string, {format, title, counts, findings}: Report): string {
  const {updates, undated, newest, oldest} = counts;
  const head = [
    title || place,
    `format   ${format ?? 'none that is known'}`,
    `updates  ${updates}${undated ? `, ${undated} without a date` : ''}`,
    ...(newest ? [`newest   ${newest}`, `oldest   ${oldest}`] : []),
  ];
  return [head.join('\n'), sumOf(findings), ...findings.map(writeFinding)].join('\n\n');
}
