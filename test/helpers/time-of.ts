/** Milliseconds that `REFERENCE` takes an engine at most on the machine for which the tests' bounds were set. */
const REFERENCE_TIME = 10;

const REFERENCE = '<p title="a">word <b>and</b> word</p>'.repeat(10_000);

const timeNow = (act: () => void): number => {
  const before = performance.now();
  act();
  return performance.now() - before;
};

/** How many times as long as there this machine takes for the same work, at least once. Measured once a file. */
let slowness = 0;

/**
 * Milliseconds that it takes at best of five tries, as on the machine for which bounds were set: one that is slower, or busy
 * with something else, is no hang. A try of less than `enough` is the last.
 */
export function timeOf(act: () => void, enough = 0): number {
  const parse = (): void => void new DOMParser().parseFromString(REFERENCE, 'text/html');
  slowness ||= Math.max(1, Math.min(...[1, 2, 3, 4, 5].map(() => timeNow(parse))) / REFERENCE_TIME);
  let best = Infinity;
  for (let tries = 0; tries < 5 && !(best < enough); tries++) best = Math.min(best, timeNow(act) / slowness);
  return best;
}
