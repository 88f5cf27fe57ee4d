// What the meters say of pages whose cost is known.
import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import {after, before, test} from 'node:test';
import puppeteer from 'puppeteer-core';
import {resolveChrome} from '../browser.mjs';
import {rowOf} from './rows.mjs';
import {openPage, visit, weigh} from './visit.mjs';

const SPINS = 2e7; // some 100 ms on a quick machine
/** A picture of 40 by 40 points in many colours, which no compression makes smaller. What is none is not loaded to its end. */
function makeBitmap() {
  const head = Buffer.alloc(54);
  const size = 40 * 40 * 3;
  head.write('BM');
  for (const [place, value] of [
    [2, 54 + size], // of the file
    [10, 54], // where the points begin
    [14, 40], // of this header
    [18, 40],
    [22, 40],
    [34, size],
  ])
    head.writeInt32LE(value, place);
  head.writeInt16LE(1, 26);
  head.writeInt16LE(24, 28); // bits a point
  return Buffer.concat([
    head,
    Buffer.from(Array.from({length: size}, (_, index) => (index * index * 7919 + (index >> 3) * 104729) >> 5)),
  ]);
}

const PICTURE = makeBitmap();

const documentOf = body =>
  `<!doctype html><html><title>bench</title><meta name="viewport" content="width=device-width"><style>body {margin: 0}</style><body>${body}`;
const script = text => `<script>${text}</script>`;
const spin = times => script(`for (let i = 0, x = 0; i < ${times}; i++) x = (x * 31 + i) | 0, window.x = x & 1`);

const PAGES = {
  empty: documentOf(''),
  once: documentOf(spin(SPINS)),
  thrice: documentOf(spin(3 * SPINS)),
  // a task of 60 ms, and what the page itself says of it
  busy: documentOf(
    script(`setTimeout(() => {
      const start = performance.now();
      while (performance.now() - start < 60);
      window.took = performance.now() - start;
    }, 300)`),
  ),
  // half of the view moves down by a quarter of it: 0.75 of the view is concerned, 0.25 is the way. Half a second after the view
  // has got its size: until then Chromium takes a shift for the person's own doing
  shift: documentOf(
    `<div id="push"></div><div style="height: 50vh; background: #ccc">text</div>` +
      script(`const change = () => (push.style.height = '25vh');
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(change, 700)));`),
  ),
  bytes: documentOf('<img src="/picture.bmp"><script src="/code.js"></script>'),
  late: documentOf(script(`setTimeout(() => document.body.append(document.createElement('article')), 400)`)),
};
const FILES = {
  'picture.bmp': ['image/bmp', PICTURE],
  'code.js': ['text/javascript', Buffer.concat([Buffer.from('//'), Buffer.alloc(100_000, 'a')])],
};

let browser;
let bench;
let server;
before(async () => {
  server = createServer(({url}, response) => {
    const name = url.slice(1).split('?')[0];
    const [type, body] = FILES[name] ?? ['text/html', PAGES[name] ?? ''];
    response.writeHead(200, {'Content-Type': type}).end(body);
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  browser = await puppeteer.launch(await resolveChrome());
  bench = {browser, site: {origin: `http://127.0.0.1:${server.address().port}`}};
});
after(async () => {
  await browser.close();
  server.close();
  server.closeAllConnections();
});

const workOf = async (subject, speed = 1) => {
  const [empty, page] = [await visit(bench, {subject: 'empty', speed}), await visit(bench, {subject, speed})];
  return page.work - empty.work;
};

test('three times the work is three times the figure, an empty page is nothing, and a slow processor takes four times', async () => {
  const [nothing, once, thrice, slow] = [
    await workOf('empty'),
    await workOf('once'),
    await workOf('thrice'),
    await workOf('once', 4),
  ];
  assert.ok(Math.abs(nothing) < once / 4, `${nothing} of ${once}`);
  assert.ok(thrice / once > 2.4 && thrice / once < 3.6, `${thrice} to ${once}`);
  assert.ok(slow / once > 2.8 && slow / once < 5.2, `${slow} to ${once}`);
});

test('the longest task is as long as the page itself says', async () => {
  const visits = [];
  for (let run = 0; run < 3; run++) {
    const reader = await openPage(bench, {subject: 'busy'});
    await reader.arrive();
    const {longest} = await reader.takeNotes();
    visits.push({longest, took: await reader.page.evaluate(() => window.took)});
    await reader.close();
  }
  const said = visits.map(({longest, took}) => `${longest} of ${took}`).join(', ');
  assert.ok(
    visits.every(({longest, took}) => took >= 60 && longest >= Math.floor(took)),
    said,
  );
  assert.ok(
    visits.some(({longest, took}) => longest < took + 25),
    said,
  ); // a machine that is busy adds tasks of its own
});

test('a layout shift is counted by its own formula, once', async () => {
  const reader = await openPage(bench, {subject: 'shift'});
  await reader.arrive();
  const [first, second] = [await reader.takeNotes(), await reader.takeNotes()];
  await reader.close();
  // by the longer side of the view, which is its height
  assert.ok(Math.abs(first.shift - 0.75 * 0.25) < 0.01, String(first.shift));
  assert.equal(second.shift, 0);
});

test('bytes are those of all that is loaded, text with brotli, pictures as they are', async () => {
  const {code, pictures} = await weigh(bench, {subject: 'bytes'});
  assert.equal(pictures, PICTURE.length);
  assert.ok(code > 50 && code < 400, String(code)); // a hundred thousand times the same letter
});

test('the first update is painted after it has come, and the visit ends a second later', async () => {
  const start = performance.now();
  const {painted} = await visit(bench, {subject: 'late', count: 1});
  assert.ok(painted >= 400, String(painted));
  assert.ok(performance.now() - start >= 1400);
});

test('a figure is taken less an empty page, and a ratio is that of the same run', () => {
  const runs = [
    {empty: 10, widget: 20, floor: 15},
    {empty: 10, widget: 40, floor: 20},
    {empty: 10, widget: 30, floor: 30},
  ];
  assert.deepEqual(rowOf('row', runs), {what: 'row', values: {widget: 20, floor: 10}, ratios: {floor: 2}});
});
