// npm test: types, browser tests (*.test.ts) and Node tests (*.test.mjs); the last line is the total.
// npm test -- place: only the tests whose path holds one of these words or fits one of these globs.
// All tests are also those of the element against dist/live-updates.js, in Chromium. BUILT=1 npm test -- talks: some of them.
// npm run test:all: the browser tests in all engines, one after the other; BROWSERS=firefox,webkit npm test: in these.
import {fork, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {readdirSync} from 'node:fs';
import {join, relative, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {run} from 'node:test';
import {spec as Spec} from 'node:test/reporters';
import {parseArgs} from 'node:util';
import {buildIfStale} from './checks/build-if-stale.mjs';
import {ENGINES, lackOf} from './engines.mjs';

const {values, positionals} = parseArgs({
  options: {dir: {type: 'string', default: 'test'}, all: {type: 'boolean'}},
  allowPositionals: true,
});
const {dir, all} = values;
const engines = all ? ENGINES : (process.env.BROWSERS || 'chrome').split(',');
const words = [...positionals, ...(process.env.F ? [process.env.F] : [])];
const whole = words.length === 0;
const total = {passed: 0, failed: 0, skipped: 0};
/** What failed, a line each: the log of a whole run is long, and its reader looks at the end. */
const failures = [];
/** Says what follows, and how much of the run is over: CI gives it 45 minutes. */
const heading = text => console.log(`\n── ${text} · ${Math.round(performance.now() / 1000)} s`);
const program = (specifier, path) => fileURLToPath(new URL(path, import.meta.resolve(specifier)));

function fits(file, pattern) {
  const name = relative('.', pattern).replaceAll('\\', '/');
  const source = name
    .split(/(\*\*\/|\*\*|\*)/)
    .map(part => ({'**/': '(.*/)?', '**': '.*', '*': '[^/]*'})[part] ?? part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return file.includes(name) || new RegExp(`^${source.join('')}$`).test(file);
}

function testFiles(ending) {
  const files = readdirSync(dir, {recursive: true}).filter(name => name.endsWith(ending));
  const paths = files.map(name => join(dir, name).replaceAll('\\', '/')).sort();
  return paths.filter(path => whole || words.some(pattern => fits(path, pattern)));
}

/** One check that is not a test but fails like one. */
function check(name, succeeds) {
  heading(name);
  if (succeeds()) return;
  total.failed++;
  failures.push(`${name}: failed`);
  console.error(failures.at(-1));
}

function typesAreRight() {
  const compiler = program('typescript', './tsc.js');
  return spawnSync(process.execPath, [compiler, '-p', join(dir, 'tsconfig.json')], {stdio: 'inherit'}).status === 0;
}

/** An engine that cannot start fails the run before anything has run, so that nobody waits for it. */
function enginesAreThere() {
  const lacks = engines.map(engine => lackOf(engine)).filter(Boolean);
  for (const lack of lacks) console.error(lack);
  return !lacks.length;
}

/** The built script exports nothing, so tests of what the modules export do not run against it. */
const runsBuilt = file => file.startsWith('test/element/') && !file.endsWith('/exports.test.ts');

/** web-test-runner.config.mjs sends its counts; a runner that died before it could is one failure. */
async function browserTests(engine, files, isBuilt = Boolean(process.env.BUILT)) {
  heading(`browser tests ${isBuilt ? 'of the built script ' : ''}in ${engine}`);
  const env = {...process.env, ENGINE: engine, BUILT: isBuilt ? '1' : ''};
  const wanted = isBuilt ? files.filter(runsBuilt) : files;
  const runner = fork(program('@web/test-runner', './dist/bin.js'), ['--files', ...wanted], {env});
  let result = {counts: {passed: 0, failed: 1, skipped: 0}, failures: ['the runner died']};
  runner.on('message', message => (result = message));
  const [code] = await once(runner, 'exit');
  const {counts} = result;
  if (code && !counts.failed) {
    counts.failed = 1;
    result.failures.push(`the runner ended with ${code}`);
  }
  failures.push(...result.failures.map(failure => `${isBuilt ? 'built script' : engine}: ${failure}`));
  for (const key of Object.keys(total)) total[key] += counts[key];
  console.log(`${engine}: ${counts.passed} passed, ${counts.failed} failed`);
}

/** Node reports a file without tests as one passed test with the file's name. */
async function nodeTests(files) {
  heading('Node tests');
  const paths = files.map(file => resolve(file));
  const events = run({files: paths, concurrency: true, timeout: 120_000});
  const count =
    outcome =>
    ({name, skip, todo, details}) => {
      if (details.type === 'suite') return;
      const empty = outcome === 'passed' && paths.includes(resolve(name));
      if (empty) failures.push(`${relative('.', name)} has no test`);
      else if (outcome === 'failed') failures.push(`Node: ${name}: ${details.error?.cause?.message ?? details.error}`);
      total[empty ? 'failed' : skip !== undefined || todo !== undefined ? 'skipped' : outcome]++;
    };
  events.on('test:pass', count('passed')).on('test:fail', count('failed'));
  const report = events.compose(new Spec());
  report.pipe(process.stdout, {end: false});
  await once(report, 'end');
}

async function runTests() {
  const inBrowser = testFiles('.test.ts');
  const inNode = testFiles('.test.mjs');
  if (dir === 'test') check('build', buildIfStale);
  if (whole) check('types', typesAreRight);
  for (const engine of inBrowser.length ? engines : []) await browserTests(engine, inBrowser);
  if (whole && dir === 'test' && engines.includes('chrome')) await browserTests('chrome', inBrowser, true);
  if (inNode.length) await nodeTests(inNode);
}

check('engines', enginesAreThere);
if (!total.failed) await runTests();
const {passed, failed, skipped} = total;
if (!passed) console.error('No test passed');
process.exitCode = failed || !passed ? 1 : 0;
if (failures.length) console.log('');
for (const failure of failures) console.log(`✗ ${failure.replace(/\s+/g, ' ').slice(0, 300)}`);
console.log(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
