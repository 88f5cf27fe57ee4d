import {nameFormat, translateDocument} from '../formats/any-document.js';
import {asLine, asObject, type JsonObject} from '../formats/fields.js';
import {listUnread} from '../formats/unread.js';
import {checkAnswer, type Answer} from './check-answer.js';
import {checkItems, dateOf, shownIn} from './check-items.js';
import {checkColumns, checkRows} from './check-rows.js';
import {find, type Code, type Finding} from './finding.js';

export interface CheckOptions extends Answer {
  /** The time of the check, in milliseconds since the epoch. */
  readonly now: number;
}

/** The shown updates of a feed, counted. */
export interface Counts {
  readonly updates: number;
  readonly dated: number;
  readonly undated: number;
  /** RFC 3339; missing if no update has a date. */
  readonly newest?: string | undefined;
  readonly oldest?: string | undefined;
}

export interface Report {
  /** The name of the format; missing if nobody knows it. */
  readonly format?: string | undefined;
  readonly title: string;
  readonly counts: Counts;
  /** The worst first. */
  readonly findings: readonly Finding[];
}

/** Formats whose titles are HTML by definition. */
const HTML_TITLES = /^(?:wordpress|easy-liveblogs|atom)$/;

/** Formats whose translator leaves out what is no date. */
const ROWS = /^(?:csv|list)$/;

const LEVELS = ['error', 'warning', 'hint'];

/** Messages about single items, for which `checkItems` has one of all items. */
const SAID = /has no id|stands in the feed twice|date_(?:published|modified) is no date/;

function countItems(feed: JsonObject): Counts {
  const items = shownIn(feed);
  const dates = items.map(dateOf).filter(date => date !== undefined);
  const textOf = (date: number): string => new Date(date).toISOString().replace('.000Z', 'Z');
  const sorted = dates.toSorted((one, other) => one - other);
  const [oldest] = sorted;
  const newest = sorted.at(-1);
  return {
    updates: items.length,
    dated: dates.length,
    undated: items.length - dates.length,
    ...(newest !== undefined && {newest: textOf(newest)}),
    ...(oldest !== undefined && {oldest: textOf(oldest)}),
  };
}

/** Kinds of documents that are no feed, by the beginning of the sentence that says so. */
const FAULTS: readonly (readonly [RegExp, Code])[] = [
  [/@xmldom\/xmldom/, 'no-xml-parser'],
  [/^Broken/, 'broken'],
  [/^An HTML page/, 'page'],
  [/^An empty answer/, 'no-content'],
];

/** Says what is wrong with a text that is no feed. What does not begin as JSON does is not JSON with a mistake in it. */
function faultIn(text: string, error: unknown): Finding {
  const message = error instanceof Error ? error.message.replace(/: (?:https?:\S*)?$/, '') : String(error);
  if (message.startsWith('Broken JSON') && !/^\s*[[{]/.test(text))
    return find('format', 'This is neither JSON nor XML, nor a table with a column named title or text.');
  const [, code] = FAULTS.find(([sign]) => sign.test(message)) ?? [];
  return find(code ?? 'format', `${message}.`);
}

/**
 * Checks a feed: what format it is in, what of it is shown, and what is wrong with it or with the way it is sent. Never
 * rejects: a fault is a finding.
 */
export async function checkFeed(text: string, options: CheckOptions): Promise<Report> {
  const findings = [...checkAnswer(text, options)];
  const format = nameFormat(text);
  let feed: JsonObject = {};
  try {
    feed = asObject(await translateDocument(text, {url: options.url}));
    findings.push(...checkItems(feed, options.now, HTML_TITLES.test(format ?? '')));
    if (ROWS.test(format ?? '')) findings.push(...checkRows(text));
    if (format === 'csv') findings.push(...checkColumns(text));
    if (format === 'json-feed')
      findings.push(
        ...listUnread(feed)
          .filter(line => !SAID.test(line))
          .map(line => find('unread', `${line}.`)),
      );
  } catch (error) {
    findings.push(faultIn(text, error));
  }
  return {
    format,
    title: asLine(feed['title']),
    counts: countItems(feed),
    findings: findings.toSorted((one, other) => LEVELS.indexOf(one.level) - LEVELS.indexOf(other.level)),
  };
}
