/** The goals: what the widget may cost at most. A ratio is to a peer in the same run; a figure is the widget's own. */
const work = name => `${name}: main-thread work, ms`;

const OWN = Symbol('own');

/** Part, row, and the most by which the widget may exceed whom. */
export const GOALS = [
  ['load', work('20 posts, 4x'), {floor: 1.5, react: 0.6, mastodon: 0.7}],
  ['load-200', work('200, page of 20, 4x'), {floor: 1.3, react: 0.9}],
  ['load-1000', work('1,000 shown, 4x'), {floor: 0.8, react: 0.7}],
  ['load-10000', work('10,000, page of 20, 4x'), {floor: 1.3, react: 1}],
  ['peers', '20 shown, 4x: insert, main-thread work, ms', {floor: 1.3, react: 1}],
  ['peers-1000', '1,000 shown, 4x: insert, main-thread work, ms', {floor: 0.8, react: 1}],
  ['peers-10000', '10,000, page of 20, 4x: insert, main-thread work, ms', {floor: 1.3, react: 1}],
  ...Object.entries({
    peers: '20 shown',
    'peers-200': '200, page of 20',
    'peers-1000': '1,000 shown',
    'peers-10000': '10,000, page of 20',
  }).map(([part, size]) => [part, `${size}, 4x: unchanged, main-thread work, ms`, {floor: 1, react: 0.9}]),
  ['memory', '1,000 shown: heap, MB', {react: 1.2}],
  ['memory', '10,000, page of 20: heap, MB', {react: 1.5}],
  ['load', '20 posts, 4x: longest task, ms', {[OWN]: 100}],
  ['controls', /^4x: /, {[OWN]: 100}],
  ['shifts', /: layout shift$/, {[OWN]: 0}],
];

const goal = (name, value, most) => ({name, value, most, holds: value <= most});

function judgeRow({what, values, ratios}, limits) {
  const own = limits[OWN] === undefined ? [] : [goal(what, values.widget, limits[OWN])];
  const others = Object.entries(limits).map(([peer, most]) =>
    goal(`${what}, as a ratio to ${peer}`, ratios[peer], most),
  );
  return [...own, ...others];
}

/** The goals that this part's rows can judge. A row that a goal is about and that is not there is a goal that does not hold. */
export function judgeRows(part, rows) {
  return GOALS.filter(([of]) => of === part).flatMap(([, pattern, limits]) => {
    const found = rows.filter(({what}) => (pattern instanceof RegExp ? pattern.test(what) : what === pattern));
    return found.length ? found.flatMap(row => judgeRow(row, limits)) : [goal(`${pattern}: not measured`, Infinity, 0)];
  });
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
    goal('scrolling 10,000 at 4x throttle: interaction to next paint in milliseconds', interaction, 100),
  ];
}

export function judgeGrowth(rows) {
  const refused = rows.filter(({bytes, error}) => bytes > 5_000_000 !== (error === 'FeedTooLargeError'));
  return [goal('feeds on the wrong side of the limit of 5 MB', refused.length, 0)];
}
