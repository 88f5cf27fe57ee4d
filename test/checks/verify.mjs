// npm run verify: everything that CI asks, the quick and likely failures first. Stops at the first one.
import {spawnSync} from 'node:child_process';

const STEPS = [
  ['types', 'tsc --noEmit -p test'],
  ['lint, layers, templates, leftovers', 'npm run --silent lint'],
  ['build', 'npm run --silent build'],
  ['tables of the documents', 'node test/checks/doc-tables.mjs --check'],
  ['tests', 'npm test --silent', !process.env.VERIFY_SKIP_TESTS],
  ['size', 'npm run --silent size'],
  ['manifest', 'node test/checks/manifest.mjs'],
  ['package', 'npm run --silent lint:package'],
  ['package in use', 'npm run --silent test:package'],
];

const seconds = since => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const start = performance.now();

for (const [name, command, wanted = true] of STEPS) {
  if (!wanted) {
    console.log(`\n━━ ${name}: left out, they have just run`);
    continue;
  }
  console.log(`\n━━ ${name}`);
  const began = performance.now();
  const {status} = spawnSync(command, {stdio: 'inherit', shell: true});
  if (status !== 0) {
    console.error(`\n━━ ${name}: failed after ${seconds(began)}: ${command}`);
    process.exit(1);
  }
  console.log(`━━ ${name}: good, ${seconds(began)}`);
}
console.log(`\nVerified in ${seconds(start)}`);
