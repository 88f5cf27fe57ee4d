/** The most that the widget may cost, as a ratio to the floor in the same run. */
const RATIOS = [
  ['20 shown', 'load', 1.5],
  ['1,000 shown', 'load', 1.3],
  ['10,000, page of 20', 'load', 1.5],
  ['1,000 shown', 'insert', 1],
  ['20 shown', 'unchanged', 1],
  ['1,000 shown', 'unchanged', 1],
  ['10,000, page of 20', 'unchanged', 1],
];

/** Whether a summary shows the widget faster than the React peer, on the main thread and to first paint. */
export const beatsReact = ({widget, react}) => ['task', 'wall'].every(key => widget[key] < react[key]);

const goal = (name, value, most) => ({name, value, most, holds: value <= most});

/** The goals that a comparison can judge, each with what was measured and whether it holds. */
export function judgePeers(summaries) {
  const ratios = RATIOS.map(([feed, act, most]) => {
    const {ratios} = summaries.find(summary => summary.feed === feed && summary.act === act);
    return goal(`${feed}: ${act}, main thread as a ratio to the floor`, ratios.floor.task, most);
  });
  const rows = summaries.filter(({act}) => act !== 'alive');
  return [...ratios, goal('rows in which React is as fast', rows.filter(row => !beatsReact(row)).length, 0)];
}

export function judgeUnchanged({script, parses, changes}) {
  return [
    goal('unchanged at 10,000: milliseconds of script besides reading the body', script, 1),
    goal('unchanged at 10,000: texts parsed', parses, 0),
    goal('unchanged at 10,000: nodes changed outside the status line', changes, 0),
  ];
}

export function judgeScrolling({longest, interaction}) {
  return [
    goal('scrolling 10,000 at 4x throttle: longest task in milliseconds', longest, 50),
    goal('scrolling 10,000 at 4x throttle: interaction to next paint in milliseconds', interaction, 200),
  ];
}

export function judgeGrowth(rows) {
  const refused = rows.filter(({bytes, error}) => bytes > 5_000_000 !== (error === 'FeedTooLargeError'));
  return [goal('feeds on the wrong side of the limit of 5 MB', refused.length, 0)];
}
