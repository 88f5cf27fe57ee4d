// npm run bench: the built widget against a bare floor, the same page in React and what people embed instead, and how its costs
// grow; on the console and in bench-results.md, which holds every part that was measured with the same build.
// npm run bench -- peers load: only these parts. --runs 3: fewer runs. --speeds 4: only with the processor slowed four times.
// --check: exit code 1 where a goal does not hold.
import {parseArgs} from 'node:util';
import puppeteer from 'puppeteer-core';
import {measureControls} from './controls.mjs';
import {judgeGrowth, judgeRows, judgeScrolling, judgeUnchanged} from './goals.mjs';
import {measureGrowth} from './growth.mjs';
import {LOADS, measureLoad} from './load.mjs';
import {measureDay, measureMemory} from './memory.mjs';
import {comparePeers, PEERS} from './peers.mjs';
import {goalsReport, reportOf} from './report.mjs';
import {describe, keep, writeResults} from './results.mjs';
import {measureScrolling} from './scrolling.mjs';
import {measureShifts} from './shifts.mjs';
import {startSite} from './site.mjs';
import {measureUnchanged} from './unchanged.mjs';
import {launchOptions} from './visit.mjs';

const {values, positionals} = parseArgs({
  options: {
    check: {type: 'boolean', default: false},
    runs: {type: 'string', default: '5'},
    speeds: {type: 'string', default: '1,4'},
  },
  allowPositionals: true,
});
const runs = Math.max(1, Number(values.runs) || 0);
const speeds = values.speeds.split(',').map(speed => Math.max(1, Number(speed) || 0));

const inRows = (part, measure) => [bench => measure(bench, part), ({rows}) => judgeRows(part, rows)];
const each = (cases, measure) => Object.fromEntries(Object.keys(cases).map(part => [part, inRows(part, measure)]));

const PARTS = {
  ...each(LOADS, measureLoad),
  ...each(PEERS, comparePeers),
  controls: inRows('controls', measureControls),
  shifts: inRows('shifts', measureShifts),
  memory: inRows('memory', measureMemory),
  day: inRows('day', bench => measureDay(bench)),
  unchanged: [measureUnchanged, judgeUnchanged],
  growth: [measureGrowth, judgeGrowth],
  scrolling: [measureScrolling, judgeScrolling],
};

/** Measures a part and tells it; its goals. */
async function run(part, bench, setting) {
  const [measure, judge] = PARTS[part];
  const start = performance.now();
  const result = await measure(bench);
  const goals = judge(result);
  const text = [reportOf(part, result), ...(goals.length ? [goalsReport(goals)] : [])].join('\n\n');
  console.log(`\n## ${part}, ${Math.round((performance.now() - start) / 1000)} s\n\n${text}`);
  await keep(part, text, {runs, setting});
  return goals;
}

async function main() {
  const wanted = positionals.length ? positionals : Object.keys(PARTS);
  const unknown = wanted.filter(part => !Object.hasOwn(PARTS, part));
  if (unknown.length)
    throw new Error(`There is no ${unknown.join(', ')}: the parts are ${Object.keys(PARTS).join(', ')}`);
  const site = await startSite();
  const {source, ...launch} = await launchOptions();
  const browser = await puppeteer.launch({...launch, protocolTimeout: 600_000});
  const goals = [];
  try {
    const setting = await describe(`${source}, ${await browser.version()}`);
    for (const part of wanted) goals.push(...(await run(part, {browser, site, runs, speeds}, setting)));
    await writeResults(Object.keys(PARTS), setting);
  } finally {
    await browser.close();
    site.close();
  }
  if (values.check && goals.some(({holds}) => !holds)) process.exitCode = 1;
}

await main();
