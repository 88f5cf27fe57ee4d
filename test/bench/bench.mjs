// npm run bench: the built widget against a bare floor and the same page in React, and how its costs grow; on the console and in bench-results.md.
// npm run bench -- peers growth: only these parts. --runs 3: fewer runs. --check: exit code 1 where a goal does not hold.
import {writeFile} from 'node:fs/promises';
import {parseArgs} from 'node:util';
import puppeteer from 'puppeteer-core';
import {resolveChrome} from '../browser.mjs';
import {judgeGrowth, judgePeers, judgeScrolling, judgeUnchanged} from './goals.mjs';
import {measureGrowth} from './growth.mjs';
import {comparePeers} from './peers.mjs';
import {reportOf} from './report.mjs';
import {measureScrolling} from './scrolling.mjs';
import {startSite} from './site.mjs';
import {measureUnchanged} from './unchanged.mjs';

const {values, positionals} = parseArgs({
  options: {check: {type: 'boolean', default: false}, runs: {type: 'string', default: '7'}},
  allowPositionals: true,
});
const runs = Math.max(1, Number(values.runs) || 0);

const PARTS = {
  peers: [bench => comparePeers(bench, runs), judgePeers],
  unchanged: [measureUnchanged, judgeUnchanged],
  growth: [measureGrowth, judgeGrowth],
  scrolling: [measureScrolling, judgeScrolling],
};

async function main() {
  const wanted = positionals.length ? positionals : Object.keys(PARTS);
  const unknown = wanted.filter(part => !Object.hasOwn(PARTS, part));
  if (unknown.length)
    throw new Error(`There is no ${unknown.join(', ')}: the parts are ${Object.keys(PARTS).join(', ')}`);
  const site = await startSite();
  const {source, ...launch} = await resolveChrome();
  const browser = await puppeteer.launch({...launch, protocolTimeout: 600_000});
  const goals = [];
  const texts = [`Medians of ${runs} runs in turn, in ${source}.`];
  const tell = (part, result) => {
    texts.push(reportOf(part, result));
    console.log(`\n${texts.at(-1)}`);
  };
  try {
    for (const part of wanted) {
      const [measure, judge] = PARTS[part];
      const result = await measure({browser, site});
      tell(part, result);
      goals.push(...judge(result));
    }
    tell('goals', goals);
  } finally {
    await browser.close();
    site.close();
  }
  await writeFile(new URL('../../bench-results.md', import.meta.url), `${texts.join('\n\n')}\n`);
  if (values.check && goals.some(({holds}) => !holds)) process.exitCode = 1;
}

await main();
