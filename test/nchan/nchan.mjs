// npm run nchan: news in one second, through a real nginx with nchan, in three engines. It publishes a feed, posts one event,
// and waits until the update is on the page. Then it ends the hub and starts it again. As root it installs nchan itself.
// npm run nchan -- --half-open: also a line that is cut without a word, which takes two minutes more.
import {parseArgs} from 'node:util';
import {findPort} from '../bench/start-nginx.mjs';
import {tableOf} from '../bench/table.mjs';
import {ENGINES, lackOf, openIn} from '../engines.mjs';
import {installNchan, startHub} from './hub.mjs';
import {startRelay} from './relay.mjs';
import {Site} from './site.mjs';

const {values} = parseArgs({options: {'half-open': {type: 'boolean', default: false}}});
const NEWS = 4;
const engines = (process.env.BROWSERS || ENGINES.join(',')).split(',');
const failures = [];
const rows = [];

const pause = seconds => new Promise(done => setTimeout(done, seconds * 1000));

async function until(what, holds, seconds) {
  const end = performance.now() + seconds * 1000;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`Not within ${seconds} s: ${what}`);
    await pause(0.01);
  }
}

const allSay = (site, line, seconds) =>
  until(`all say "${line}"`, () => engines.every(engine => site.lineOf(engine) === line), seconds);

/** Publishes, tells of it or not, and waits until each engine shows it. */
async function publish(site, hub, {what, data, isTold = true, within}) {
  const id = site.publish();
  const from = performance.now();
  if (isTold) await hub.tell(data);
  const times = {};
  for (const engine of engines) {
    await until(`${engine} shows ${id} (${what})`, () => site.shownAt(engine, id), within + 10);
    times[engine] = Math.round(site.shownAt(engine, id) - from);
    if (times[engine] > within * 1000) failures.push(`${engine}: ${what} took ${times[engine]} ms`);
  }
  rows.push([what, ...engines.map(engine => times[engine])]);
}

async function readNews(site, hub) {
  await allSay(site, 'at once', 20);
  for (let turn = 0; turn < NEWS; turn++) {
    await pause(2);
    await publish(site, hub, {what: 'told, within 1 s', data: 1, within: 2});
  }
  await pause(2);
  await publish(site, hub, {what: 'told, within the usual 2 s', within: 2.5});
}

/** Ends nginx, and starts another one on the same port. */
async function loseHub(site, hub) {
  await hub.stop();
  await allSay(site, 'by checks', 5);
  const before = site.requests;
  const from = performance.now();
  await publish(site, hub, {what: 'without a hub', isTold: false, within: 12});
  const minutes = (performance.now() - from) / 60_000;
  console.log(
    `Without a hub: ${Math.round((site.requests - before) / minutes / engines.length)} requests a minute each`,
  );
  const next = await startHub({port: hub.port});
  await allSay(site, 'at once', 40);
  await pause(2);
  await publish(site, next, {what: 'after its return', data: 1, within: 2});
  return next;
}

/** The line looks open and is dead. The slow checks notice, and open another one. */
async function loseLine(site, hub, relay) {
  relay.cut();
  await publish(site, hub, {what: 'on a dead line', data: 1, within: 68});
  await pause(5);
  await allSay(site, 'at once', 20);
  await publish(site, hub, {what: 'after that', data: 1, within: 2});
}

async function main() {
  const lacks = engines.map(engine => lackOf(engine)).filter(Boolean);
  for (const lack of lacks) console.error(lack);
  if (!installNchan() || lacks.length) return 1;
  let hub = await startHub({port: await findPort()});
  const relay = await startRelay(hub.port);
  const site = new Site(`http://127.0.0.1:${relay.port}/events`);
  await site.start();
  const browsers = [];
  try {
    for (const engine of engines) browsers.push(await openIn(engine, `${site.url}${engine}`));
    await readNews(site, hub);
    hub = await loseHub(site, hub);
    if (values['half-open']) await loseLine(site, hub, relay);
  } catch (error) {
    failures.push(error.message);
  } finally {
    for (const {close} of browsers) await close();
    relay.stop();
    await hub.stop();
    site.stop();
  }
  console.log(
    `\nMilliseconds from publishing to the page, feed of 20 updates:\n\n${tableOf(['news', ...engines], rows)}\n`,
  );
  failures.push(...site.errors);
  for (const failure of failures) console.log(`✗ ${failure}`);
  console.log(failures.length ? `${failures.length} failed` : 'All was in time.');
  return failures.length ? 1 : 0;
}

process.exit(await main());
