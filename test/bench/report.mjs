import {beatsReact} from './goals.mjs';
import {tableOf} from './table.mjs';

const WHAT = {
  scripts: 'its scripts',
  load: 'load',
  arrive: 'scripts and load',
  unchanged: 'unchanged check',
  insert: 'one inserted',
  edit: 'one edited',
};
const mega = bytes => Math.round(bytes / 1e5) / 10;

const each = (summary, key) => ['floor', 'widget', 'react'].map(subject => summary[subject][key]);

const three = name => [`${name}: floor`, 'widget', 'React'];

function timesOf(summaries) {
  const head = ['feed', 'act', ...three('main thread'), 'widget to floor', 'to React', ...three('wall'), 'to React'];
  const rows = summaries.map(summary => {
    const {feed, act, ratios} = summary;
    const toFloor = act === 'scripts' || act === 'arrive' ? '' : ratios.floor.task;
    const times = [...each(summary, 'task'), toFloor, ratios.react.task, ...each(summary, 'wall'), ratios.react.wall];
    return [feed, WHAT[act], ...times, beatsReact(summary) ? 'yes' : 'no'];
  });
  return tableOf([...head, 'faster than React'], rows);
}

function countsOf(summaries) {
  const acts = summaries.filter(({act}) => act !== 'arrive');
  const rows = acts.map(row => [row.feed, WHAT[row.act], ...each(row, 'styles'), ...each(row, 'layouts')]);
  return tableOf(['feed', 'act', ...three('styles'), ...three('layouts')], rows);
}

function aliveOf(summaries) {
  const measures = row => [...each(row, 'heap').map(mega), ...each(row, 'nodes'), ...each(row, 'listeners')];
  const rows = summaries.map(row => [row.feed, ...measures(row)]);
  return tableOf(['feed', ...three('heap'), ...three('nodes'), ...three('listeners')], rows);
}

/** Times and counts of the three side by side. */
function peersReport(summaries) {
  const acts = summaries.filter(({act}) => act in WHAT);
  return [
    'The floor shows heading, time and body of each update, unstyled. React is the page that the widget makes of the same feed, with SWR and DOMPurify; ' +
      'it has no holding, place, memory, announcements, faults or frames.',
    'Main thread (processor time until the page is at rest) and wall time to the first paint of what came, in milliseconds:',
    timesOf(acts),
    'Style recalculations and layouts:',
    countsOf(acts),
    'Alive after all of that, when garbage is collected: heap in MB, nodes, listeners:',
    aliveOf(summaries.filter(({act}) => act === 'alive')),
  ];
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

function goalsReport(goals) {
  return [
    'Goals:',
    tableOf(
      ['goal', 'measured', 'at most', 'holds'],
      goals.map(({name, value, most, holds}) => [name, value, most, holds ? 'yes' : 'NO']),
    ),
  ];
}

const REPORTS = {
  peers: peersReport,
  unchanged: unchangedReport,
  scrolling: scrollingReport,
  growth: growthReport,
  goals: goalsReport,
};

/** One part's results in Markdown. */
export const reportOf = (part, result) => REPORTS[part](result).join('\n\n');
