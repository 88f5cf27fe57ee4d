// npm run bench:readers: what readers ask of a CDN and of its origin, in simulated time with the widget's own pacing.
// npm run bench:readers -- --nchan: event streams of 5,000 readers (--readers) from a real nginx with nchan on this machine.
// npm run bench:readers -- --nginx: the same with a real proxy cache on this machine, for one minute.
import {parseArgs} from 'node:util';
import {bytesPerReaderHour, loadPace, simulateCrowd} from './crowd.mjs';
import {tableOf} from './table.mjs';

const {values} = parseArgs({
  options: {
    nginx: {type: 'boolean', default: false},
    nchan: {type: 'boolean', default: false},
    readers: {type: 'string'},
    edges: {type: 'string', default: '20'},
    minutes: {type: 'string', default: '10'},
    change: {type: 'string', default: '60'},
  },
});
const {
  readers = 10_000,
  edges,
  minutes,
  change,
} = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Math.max(1, Number(value) || 0)]));

const PACES = [
  {interval: 5, refresh: 0},
  {interval: 15, refresh: 0},
  {interval: 15, refresh: 30},
  {interval: 15, refresh: 60},
];
const ADVISED = 's-maxage=5, stale-while-revalidate=10, stale-if-error=600';
const SETTINGS = [
  {cacheControl: 'no-store'},
  {cacheControl: 'no-cache'},
  {cacheControl: 's-maxage=1'},
  {cacheControl: 's-maxage=5'},
  {cacheControl: ADVISED},
  {cacheControl: ADVISED, shield: true},
  {cacheControl: 's-maxage=15, stale-while-revalidate=30', shield: true},
];
const SIZES = [5_000, 20_000, 100_000];
const CROWDS = [1, 100, 10_000, 100_000, 1_000_000];

const nameOf = ({cacheControl, shield}) => cacheControl + (shield ? ' + shield' : '');
const paceName = ({interval, refresh}) => (refresh ? `${interval}, refresh ${refresh}` : String(interval));
const mega = bytes => bytes / 1e6;

function printSettings(pace) {
  const rows = PACES.flatMap(pacing =>
    SETTINGS.map(setting => {
      const result = simulateCrowd({readers, edges, minutes, change, pace, ...pacing, ...setting});
      const {originPerMinute, originFullPerMinute, edgePerSecond, hitRatio, late, late95} = result;
      const bytes = SIZES.map(size => mega(bytesPerReaderHour(result, size)));
      const share = `${(hitRatio * 100).toFixed(1)} %`;
      return [
        paceName(pacing),
        nameOf(setting),
        originPerMinute,
        originFullPerMinute,
        edgePerSecond,
        share,
        ...bytes,
        late,
        late95,
      ];
    }),
  );
  const head = ['interval', 'Cache-Control', 'origin/min', 'of them whole', 'edge/s', 'hits'];
  const sizes = SIZES.map(size => `${size / 1000} kB feed`);
  console.log(
    `\n${readers.toLocaleString('en')} readers, ${edges} edges, a change every ${change} s, ${minutes} minutes. Per reader-hour in MB, by the feed's size as sent; how late news is seen, in seconds:\n`,
  );
  console.log(tableOf([...head, ...sizes, 'late', 'late, 95 %'], rows));
}

function printCrowds(pace) {
  const rows = CROWDS.map(crowd => {
    const run = {edges, change, pace, minutes: crowd > 100_000 ? 1 : minutes, readers: crowd, interval: 15};
    const {originPerMinute, edgePerSecond, busiestSecond} = simulateCrowd({
      ...run,
      cacheControl: ADVISED,
      shield: true,
    });
    const none = simulateCrowd({...run, cacheControl: 'no-store'});
    return [crowd, edgePerSecond, busiestSecond, originPerMinute, none.originPerMinute];
  });
  console.log(`\nFrom one reader to a million, every 15 s, "${ADVISED}" with a shield:\n`);
  console.log(tableOf(['readers', 'edge/s', 'busiest second', 'origin/min', 'origin/min with no-store'], rows));
}

/** The origin is gone for five of ten minutes. */
function printOutage(pace) {
  const outage = [210, 510];
  const settings = [{cacheControl: 's-maxage=5'}, {cacheControl: ADVISED}, {cacheControl: 'no-store'}];
  const rows = settings.map(setting => {
    const run = {readers, edges, minutes: 10, change, pace, interval: 15, ...setting};
    const {originPerMinute, edgePerSecond, busiestSecond, failedShare, late95} = simulateCrowd({...run, outage});
    return [
      nameOf(setting),
      `${(failedShare * 100).toFixed(1)} %`,
      edgePerSecond,
      busiestSecond,
      originPerMinute,
      late95,
    ];
  });
  console.log(
    `\nAn origin that is gone for five of ten minutes, ${readers.toLocaleString('en')} readers every 15 s:\n`,
  );
  console.log(
    tableOf(['Cache-Control', 'failed checks', 'edge/s', 'busiest second', 'origin/min', 'late, 95 %'], rows),
  );
}

/** Everybody comes within five seconds, as after a push alert. What they ask for to begin with is not counted. */
function printRush(pace) {
  const rows = [0, 1, 3].map(minute => {
    const run = {readers, edges, change, pace, interval: 15, cacheControl: ADVISED, arrival: 5};
    const {edgePerSecond, busiestSecond} = simulateCrowd({...run, warmUp: minute * 60 + 6, minutes: 1});
    return [minute, edgePerSecond, busiestSecond, busiestSecond / edgePerSecond];
  });
  console.log(`\n${readers.toLocaleString('en')} readers who all come within five seconds, every 15 s:\n`);
  console.log(tableOf(['after minutes', 'edge/s', 'busiest second', 'times the mean'], rows));
}

async function main() {
  const pace = await loadPace();
  if (values.nchan) {
    const {driveNchan} = await import('../nchan/crowd.mjs');
    process.exitCode = await driveNchan(values.readers ? readers : 5000, pace);
    return;
  }
  if (values.nginx) {
    const {driveNginx} = await import('./nginx.mjs');
    process.exitCode = await driveNginx(pace);
    return;
  }
  printSettings(pace);
  printCrowds(pace);
  printOutage(pace);
  printRush(pace);
}

await main();
