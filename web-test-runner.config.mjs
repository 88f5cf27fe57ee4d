import {relative} from 'node:path';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {faultServer} from './test/helpers/fault-server.mjs';
import {hub} from './test/helpers/hub.mjs';
import {launcherOf} from './test/engines.mjs';
import {freePort} from './test/free-port.mjs';
import {serveForSecurity} from './test/security/serve-stage.mjs';

function* testsOf(suite) {
  yield* suite.tests;
  for (const inner of suite.suites) yield* testsOf(inner);
}

/** What the runner itself lets pass: a file that broke outside a test, and a file without one. */
function faultOf({passed, errors}, tests) {
  if (!passed && errors.length) return `broke outside a test: ${errors.map(({message}) => message).join('; ')}`;
  return tests.length ? undefined : 'has no test';
}

/** What to tell of tests that failed: each with its reason, and in one line those that were never begun. */
function failuresOf(tests) {
  const begun = tests.filter(({error}) => error);
  const left = tests.length - begun.length;
  const lines = begun.map(({name, error}) => `${name}: ${error.message}`);
  return left ? [...lines, `${left} tests did not run`] : lines;
}

/** Counts, and tells test/run.mjs, which adds the Node tests and names what failed at the very end. */
const totals = {
  onTestRunFinished({sessions}) {
    const counts = {passed: 0, failed: 0, skipped: 0};
    const failures = [];
    for (const session of sessions) {
      const file = relative('.', session.testFile);
      const tests = session.testResults ? [...testsOf(session.testResults)] : [];
      for (const {passed, skipped} of tests) counts[skipped ? 'skipped' : passed ? 'passed' : 'failed']++;
      const failed = tests.filter(({passed, skipped}) => !passed && !skipped);
      failures.push(...failuresOf(failed).map(line => `${file}: ${line}`));
      const fault = faultOf(session, tests);
      if (!fault) continue;
      counts.failed++;
      failures.push(`${file} ${fault}`);
      console.error(failures.at(-1));
    }
    process.send?.({counts, failures});
    process.once('exit', () => {
      if (counts.failed || !counts.passed) process.exitCode = 1;
    });
  },
};

/** `executeServerCommand('wheel', {x, y, deltaY})`: turns a real wheel, which the runner's own commands leave out. */
const wheel = {
  name: 'wheel',
  async executeCommand({command, payload, session}) {
    if (command !== 'wheel') return undefined;
    const {mouse} = session.browser.getPage(session.id);
    await mouse.move(payload.x, payload.y);
    await mouse.wheel({deltaY: payload.deltaY});
    return true;
  },
};

/**
 * An unhandled rejection fails the test that left it behind. The browser tells of it in a task of its own, when the last
 * test of a file may be over: so each test ends with a rejection of ours, and when that one is told of, all before it are.
 */
const page = path => `<!doctype html>
<html lang="en">
  <body>
    <script>
      {
        const rejections = [];
        let told;
        async function afterEach() {
          this.timeout(60_000); // one that fails ends the whole file, so a machine that stands still for a while must not do it
          await new Promise(done => {
            told = done;
            Promise.reject(done);
          });
          if (!rejections.length) return;
          console.error('An unhandled rejection in "' + this.currentTest.fullTitle() + '"');
          throw rejections.shift();
        }
        addEventListener('unhandledrejection', event => {
          event.stopImmediatePropagation();
          event.preventDefault();
          if (event.reason === told) told();
          else rejections.push(event.reason);
        }, {capture: true});
        Object.defineProperty(window, 'mocha', {
          configurable: true,
          set(mocha) {
            Object.defineProperty(window, 'mocha', {value: mocha, writable: true});
            mocha.rootHooks({afterEach});
          },
        });
      }
    </script>
    <script type="module" src="${path}"></script>
  </body>
</html>`;

/** Loads the built script as readers do, by a script tag, and goes on when it has run. */
const LOAD_SCRIPT = `
const script = document.createElement('script');
script.src = '/dist/live-updates.js';
await new Promise((resolve, reject) => {
  script.onload = resolve;
  script.onerror = () => reject(new Error('The built script did not load'));
  document.head.append(script);
});`;

/** With `BUILT=1` the built script takes the place of the sources. It has no exports, so nothing else of them may run. */
const builtScript = {
  name: 'built-script',
  serve({path}) {
    if (path === '/src/index.ts') return {body: LOAD_SCRIPT, type: 'js'};
    if (/^\/src\/(element|live-updates)\.ts$/.test(path))
      return {body: `throw new Error('${path} is not built')`, type: 'js'};
    return undefined;
  },
};

export default {
  files: 'test/**/*.test.ts',
  nodeResolve: true,
  port: await freePort(), // two runs that start at once would find the same one
  browsers: [await launcherOf(process.env.ENGINE ?? 'chrome')],
  coverage: Boolean(process.env.COVERAGE),
  coverageConfig: {include: ['src/**/*.ts'], reporters: ['text-summary', 'lcov']},
  testFramework: {config: {forbidOnly: true, timeout: 10_000}},
  testsFinishTimeout: 300_000, // for a whole file: each test has a time of its own
  testRunnerHtml: page,
  middleware: [serveForSecurity],
  filterBrowserLogs: ({args}) => !String(args[0]).includes('Lit is in dev mode'),
  reporters: [defaultReporter(), totals],
  // Without the tsconfig, class fields would shadow the accessors that Lit's decorators make.
  plugins: [
    ...(process.env.BUILT ? [builtScript] : []),
    esbuildPlugin({ts: true, tsconfig: './tsconfig.json', target: 'es2022'}),
    wheel,
    faultServer(),
    hub(),
  ],
};
