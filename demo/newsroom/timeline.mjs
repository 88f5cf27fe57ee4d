/**
 * How story time runs along real time. A timeline is a list of stretches `{real, story, speed}`: from the moment `real`
 * (ms) on, the story stands at `story` (s) and moves on at `speed` seconds a second, until the next stretch begins.
 * Being a list and not a running count, it gives the same answer however often and whenever it is asked.
 */
export function startTimeline(real, speed) {
  return [{real, story: 0, speed}];
}

/** The story goes on from where it stands, faster, slower or (0) not at all. */
export function changeSpeed(timeline, now, speed) {
  return [...timeline, {real: now, story: storyTime(timeline, now), speed}];
}

/** The story goes on from another place. What lies between is not told, unless the place is the very next beat. */
export function jump(timeline, now, story) {
  return [...timeline, {real: now, story, speed: timeline.at(-1).speed}];
}

/** Where the story stands, in seconds. A clock that is set back holds it still. */
export function storyTime(timeline, now) {
  const {real, story, speed} = timeline.at(-1);
  return story + (Math.max(0, now - real) / 1000) * speed;
}

/** The real time (ms) at which the story was at `at`; `undefined` if it is not there yet or jumped over it. */
export function realTime(timeline, at, now) {
  if (at <= 0) return timeline[0].real + at * 1000;
  for (const [index, {real, story, speed}] of timeline.entries()) {
    const until = timeline[index + 1]?.real ?? now;
    const end = story + (Math.max(0, until - real) / 1000) * speed;
    if (at >= story && at <= end) return Math.round(real + (speed > 0 ? ((at - story) / speed) * 1000 : 0));
  }
  return undefined;
}

/** When the story will be at `at` (real ms), if nobody touches it; `undefined` while it stands still. */
export function foresee(timeline, at) {
  const {real, story, speed} = timeline.at(-1);
  return speed > 0 ? real + ((at - story) / speed) * 1000 : undefined;
}

/** What has happened by `now`: `{beat, time}` in the order of the script. */
export function happened(beats, timeline, now) {
  return beats.map(beat => ({beat, time: realTime(timeline, beat.at, now)})).filter(({time}) => time !== undefined);
}
