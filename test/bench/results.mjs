import {createHash} from 'node:crypto';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {cpus, loadavg, release, totalmem, type} from 'node:os';

const FOLDER = new URL('../../.cache/bench/', import.meta.url);
const OUTPUT = new URL('../../bench-results.md', import.meta.url);
const PACKAGES = ['react', 'react-dom', 'swr', 'dompurify', '@idotj/mastodon-embed-timeline', 'bsky-embed'];

const versionOf = async path =>
  JSON.parse(await readFile(new URL(`../../${path}package.json`, import.meta.url))).version;

/** What the figures hold for: the built script, the peers' versions, the browser and the machine. */
export async function describe(browser) {
  const script = await readFile(new URL('../../dist/live-updates.js', import.meta.url));
  const peers = await Promise.all(PACKAGES.map(async name => `${name} ${await versionOf(`node_modules/${name}/`)}`));
  const [{model}] = cpus();
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GB`;
  return {
    build: `live-updates ${await versionOf('')} (${createHash('sha256').update(script).digest('hex').slice(0, 8)})`,
    peers: peers.join(', '),
    browser,
    machine: `${cpus().length} × ${model}, ${memory}, ${type()} ${release()}, Node ${process.versions.node}`,
  };
}

/** Keeps a part's text until all parts are there: each can be run alone. */
export async function keep(part, text, {runs, setting}) {
  await mkdir(FOLDER, {recursive: true});
  const load = loadavg()[0].toFixed(1);
  const kept = {text, runs, load, when: new Date().toISOString().slice(0, 16).replace('T', ' '), setting};
  await writeFile(new URL(`${part}.json`, FOLDER), JSON.stringify(kept));
}

const asText = value => JSON.stringify(value);

/** bench-results.md: every part that was measured with this build, these versions, on this machine. */
export async function writeResults(parts, setting) {
  const texts = [
    '# What it costs',
    `${setting.build}, beside ${setting.peers}. ${setting.browser}. ${setting.machine}.`,
  ];
  for (const part of parts) {
    const kept = await readFile(new URL(`${part}.json`, FOLDER), 'utf8').then(JSON.parse, () => undefined);
    if (!kept || asText(kept.setting) !== asText(setting)) continue;
    const when = `Measured ${kept.when} UTC, ${kept.runs} runs, load of the machine ${kept.load}.`;
    texts.push(`## ${part}`, when, kept.text);
  }
  await writeFile(OUTPUT, `${texts.join('\n\n')}\n`);
}
