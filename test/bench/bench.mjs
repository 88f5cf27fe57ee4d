import {readFile, writeFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import puppeteer from 'puppeteer-core';
import {resolveChrome} from '../browser.mjs';
import {makeFeed, withEdit, withInsert} from './feeds.mjs';

const RUNS = Number(process.env.RUNS ?? 7);
const SUBJECTS = {floor: ['floor.js'], widget: ['live-updates.js', 'widget.js']};
const CASES = [
  {name: '20 shown', count: 20, pageSize: 20},
  {name: '1,000 shown', count: 1_000, pageSize: 0},
  {name: '10,000, page of 20', count: 10_000, pageSize: 20},
];
const MEASURES = ['load', 'unchanged', 'insert', 'edit'];
const FOLDERS = {'live-updates.js': new URL('../../dist/', import.meta.url)};

let feedText = '';

/** Serves a page for each subject, its scripts, and whatever feed the case is at. */
async function serve(request, response) {
  const name = request.url.slice(1);
  if (name === 'feed.json') {
    response.setHeader('Content-Type', 'application/feed+json');
    return response.end(feedText);
  }
  if (name in SUBJECTS) {
    const scripts = SUBJECTS[name].map(script => `<script src="${script}"></script>`).join('');
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    return response.end(`<!doctype html><html lang="en"><title>bench</title><body>${scripts}`);
  }
  try {
    response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
    response.end(await readFile(new URL(name, FOLDERS[name] ?? import.meta.url)));
  } catch {
    response.writeHead(404).end();
  }
}

const METRICS = {task: 'TaskDuration', layout: 'LayoutDuration', style: 'RecalcStyleDuration'};

/** Main-thread milliseconds that an act costs, until two frames after it have been painted; wall time to the first. */
async function measure(page, act) {
  const client = await page.createCDPSession();
  await client.send('Performance.enable');
  const read = async () =>
    Object.fromEntries((await client.send('Performance.getMetrics')).metrics.map(({name, value}) => [name, value]));
  const before = await read();
  const wall = await page.evaluate(act);
  const after = await read();
  await client.detach();
  return {
    wall,
    ...Object.fromEntries(Object.entries(METRICS).map(([key, name]) => [key, (after[name] - before[name]) * 1000])),
  };
}

const timed = call => `(async () => {
  const frame = () => new Promise(done => requestAnimationFrame(() => { const {port1, port2} = new MessageChannel(); port2.onmessage = done; port1.postMessage(0); }));
  const start = performance.now();
  await window.subject.${call};
  await frame();
  const wall = performance.now() - start;
  await frame();
  await new Promise(done => setTimeout(done, 150));
  return wall;
})()`;

async function runSubject(browser, origin, subject, {count, pageSize}) {
  let feed = makeFeed(count);
  const publish = next => {
    feed = next;
    feedText = JSON.stringify(feed);
  };
  publish(feed);
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.goto(`${origin}/${subject}`, {waitUntil: 'load'});
  const result = {load: await measure(page, timed(`mount(${pageSize})`))};
  await page.evaluate(timed('check()'));
  result.unchanged = await measure(page, timed('check()'));
  publish(withInsert(feed));
  result.insert = await measure(page, timed('check()'));
  publish(withEdit(feed));
  result.edit = await measure(page, timed('check()'));
  await context.close();
  return result;
}

const median = values => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

function rowsOf(name, runs) {
  return MEASURES.map(measureName => {
    const of = (subject, key) => median(runs.map(run => run[subject][measureName][key]));
    const cells = ['task', 'layout', 'style', 'wall'].flatMap(key =>
      [of('floor', key), of('widget', key)].map(value => value.toFixed(1)),
    );
    const ratio = median(runs.map(run => run.widget[measureName].task / run.floor[measureName].task));
    const wallRatio = median(runs.map(run => run.widget[measureName].wall / run.floor[measureName].wall));
    return `| ${name} | ${measureName} | ${cells.join(' | ')} | ${ratio.toFixed(2)} | ${wallRatio.toFixed(2)} |`;
  });
}

const HEAD = [
  '| feed | act | task floor | task widget | layout floor | layout widget | style floor | style widget | wall floor | wall widget | task ratio | wall ratio |',
  '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
];

async function main() {
  const server = createServer((request, response) => void serve(request, response));
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const {source, ...launch} = await resolveChrome();
  const browser = await puppeteer.launch(launch);
  const rows = [];
  for (const {name, ...size} of CASES) {
    const runs = [];
    for (let run = 0; run <= RUNS; run++) {
      const result = {};
      for (const subject of Object.keys(SUBJECTS)) result[subject] = await runSubject(browser, origin, subject, size);
      if (run) runs.push(result); // the first warms up
    }
    rows.push(...rowsOf(name, runs));
  }
  await browser.close();
  server.close();
  const table = [...HEAD, ...rows].join('\n');
  console.log(`${table}\n\nMilliseconds, medians of ${RUNS} runs in turn, in ${source}.`);
  await writeFile(new URL('../../bench-results.md', import.meta.url), `${table}\n`);
}

await main();
