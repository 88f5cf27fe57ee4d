const TICK = 10_000; // milliseconds
const UNITS = [
  ['second', 1, 60],
  ['minute', 60, 3600],
  ['hour', 3600, 172_800],
  ['day', 86_400, Infinity],
];

/** Formatters are slow to make, so each is made when it is first needed. */
const once = make => {
  let made;
  return () => (made ??= make());
};
const clock = once(() => new Intl.DateTimeFormat('en', {timeStyle: 'short'}));
const distance = once(() => new Intl.RelativeTimeFormat('en', {numeric: 'auto'}));

const listeners = new Set();
let now = Date.now();
let timer;

/** Tells every ten seconds that time has moved on: one timer for all who listen. */
export function subscribeToClock(listener) {
  listeners.add(listener);
  timer ??= setInterval(() => {
    now = Date.now();
    for (const tell of listeners) tell();
  }, TICK);
  return () => {
    listeners.delete(listener);
    if (!listeners.size) timer = clearInterval(timer);
  };
}

/** How long ago that was at the last tick; what came since is "now". */
export function agoOf(time) {
  const age = Math.max(0, now - time) / 1000;
  const [unit, seconds] = UNITS.find(([, , end]) => age < end);
  return distance().format(age < 10 ? 0 : -Math.trunc(age / seconds), unit);
}

export const clockOf = time => clock().format(new Date(time));
