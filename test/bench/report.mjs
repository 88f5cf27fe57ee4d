import {NAMES} from './pages.mjs';
import {tableOf} from './table.mjs';

const mega = bytes => Math.round(bytes / 1e5) / 10;

const EMPTY = 'An empty page is taken off each figure that is a sum.';
const TOO_FEW = '"–": it cannot do that, or shows no such thing.';
const INTROS = {
  load:
    'The same updates on a phone-sized page, first visit, processor at its own speed and slowed four times: from the navigation to one second ' +
    `after the last of them is shown. A longest task of 0 is one under 50 ms. ${EMPTY}`,
  peers:
    'Step by step on a bare page, once the scripts have run. The floor shows heading, time and body of each update, unstyled. React is the page that ' +
    'the widget makes of the same feed, with SWR and DOMPurify, and reads every item as the widget does; it has no holding, place, memory, ' +
    'announcements, faults or frames. mastodon-embed-timeline follows nothing by itself: a check is what its button "Refresh" does, which builds all anew. ' +
    'bsky-embed cannot check at all.',
  controls:
    '200 updates, 20 shown, each control pressed with a real click: milliseconds to the next paint, as the browser tells it, in steps of 8; 0 is under 16.',
  shifts:
    'A reader in mid-page: the layout shift that Chromium books, and how far the text that is read really moves on the screen. ' +
    'mastodon-embed-timeline’s service tells the size of each picture; bsky-embed never brings an update.',
  memory: `After the load and a collection of garbage. ${EMPTY}`,
  day: `After ten hours of live coverage in quick motion: 2,400 checks, 200 new updates, 60 edits, 10 withdrawals, after a collection of garbage. ${EMPTY}`,
};

const toRatio = value => (Number.isFinite(value) ? value.toFixed(2) : '–');

/** What all parts have in common: a row a figure, a column a subject, and how the widget compares. */
function rowsReport(part, {rows}) {
  const subjects = Object.keys(NAMES).filter(subject => rows.some(({values}) => values[subject] !== undefined));
  const others = subjects.filter(subject => rows.some(({ratios}) => ratios[subject] !== undefined));
  const head = ['', ...subjects.map(subject => NAMES[subject]), ...others.map(subject => `to ${NAMES[subject]}`)];
  const cells = rows.map(({what, values, ratios}) => [
    what,
    ...subjects.map(subject => values[subject] ?? '–'),
    ...others.map(subject => toRatio(ratios[subject])),
  ]);
  return [`${INTROS[part.split('-')[0]]} ${TOO_FEW}`, tableOf(head, cells)];
}

function unchangedReport({bytes, checks, script, quickest, whole, reading, parses, changes, status}) {
  return [
    `An unchanged check at 10,000 updates (${mega(bytes)} MB), median of ${checks}: ${script.toFixed(2)} ms of script from the end of the body to the end ` +
      `of the check, ${quickest.toFixed(2)} ms in the quickest. Each piece of the body is compared as it comes, which is not in that but in ` +
      `the whole: ${whole.toFixed(1)} ms of the main thread. To ask for the body, decode it and drop it takes ${reading.toFixed(1)} ms. ` +
      `In all of them ${parses} texts were parsed, ${changes} nodes changed, and ${status} in the status line.`,
  ];
}

function scrollingReport({rows, throttle}) {
  const cells = rows.map(({shown, long, longest, interaction}) => [shown, long, longest, interaction]);
  return [
    `Scrolling down through "Show more" at ${throttle}x throttle, the ten pages before each of these places, in milliseconds of wall time:`,
    tableOf(['updates shown', 'tasks over 50', 'longest of them', 'slowest interaction'], cells),
  ];
}

function growthReport(rows) {
  const cells = rows.map(({name, count, bytes, load, unchanged = '', insert = '', heap, error = ''}) => [
    count,
    name,
    mega(bytes),
    load,
    unchanged,
    insert,
    mega(heap),
    error,
  ]);
  return [
    'How cost grows with the feed, a page of 20 shown: main-thread milliseconds, heap in MB:',
    tableOf(['updates', 'each', 'MB', 'first load', 'unchanged check', 'one inserted', 'heap', 'refused with'], cells),
  ];
}

/** The goals of a part, and which hold. */
export function goalsReport(goals) {
  const cells = goals.map(({name, value, most, holds}) => [name, value ?? '–', most, holds ? 'yes' : 'NO']);
  return ['Goals:', tableOf(['goal', 'measured', 'at most', 'holds'], cells)].join('\n\n');
}

const REPORTS = {unchanged: unchangedReport, scrolling: scrollingReport, growth: growthReport};

/** One part's results in Markdown. */
export const reportOf = (part, result) => (REPORTS[part]?.(result) ?? rowsReport(part, result)).join('\n\n');
