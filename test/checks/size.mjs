// npm run size: the budgets. npm run size -- --why: also what each module weighs in live-updates.js.
import {spawnSync} from 'node:child_process';
import {brotliCompressSync} from 'node:zlib';
import {relative, resolve} from 'node:path';
import {transform} from 'esbuild';
import {rollup} from 'rollup';
import bundles from '../../rollup.config.mjs';
import {buildIfStale} from './build-if-stale.mjs';

/** src/x.ts for a file of ours, the package for one of another's. */
function nameOf(id) {
  const path = relative('.', id).replaceAll('\\', '/');
  const [, dependency] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path) ?? [];
  return dependency ?? path.replace(/^\.cache\/build\/(.*)\.js$/, 'src/$1.ts');
}

/** Each module minified and compressed by itself: together they share words, so the file is smaller than the sum. */
async function weigh(modules) {
  const weights = new Map();
  for (const [id, {code, renderedLength}] of Object.entries(modules)) {
    const name = nameOf(resolve(id));
    const {code: minified} = await transform(code ?? '', {minify: true, target: 'es2022'});
    const weight = weights.get(name) ?? {rendered: 0, minified: 0, brotli: 0};
    weight.rendered += renderedLength;
    weight.minified += minified.length;
    weight.brotli += minified ? brotliCompressSync(minified).length : 0;
    weights.set(name, weight);
  }
  return [...weights].sort(([, a], [, b]) => b.brotli - a.brotli);
}

async function explain() {
  const options = bundles.find(({output}) => output.file === 'dist/live-updates.js');
  const bundle = await rollup(options);
  const {output} = await bundle.generate(options.output);
  await bundle.close();
  const rows = await weigh(output[0].modules);
  const line = cells => console.log(cells.map((cell, i) => (i ? String(cell).padStart(10) : cell.padEnd(36))).join(''));
  line(['live-updates.js', 'rendered', 'minified', 'brotli']);
  for (const [name, {rendered, minified, brotli}] of rows) line([name, rendered, minified, brotli]);
}

if (!buildIfStale()) process.exit(1);
if (process.argv.includes('--why')) await explain();
process.exitCode = spawnSync('size-limit', {stdio: 'inherit', shell: true}).status ?? 1;
