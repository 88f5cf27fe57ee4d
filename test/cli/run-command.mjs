import {execFile} from 'node:child_process';

/** Runs `npx live-updates` with these words. Resolves with what it printed, and its exit code. */
export const runCommand = (...words) =>
  new Promise(resolve => {
    execFile(process.execPath, ['dist/cli.js', ...words], (error, stdout, stderr) =>
      resolve({code: error ? error.code : 0, stdout, stderr}),
    );
  });

/** Checks a feed. Resolves with the report for programs, the kinds of its findings, and the exit code. */
export async function check(...words) {
  const {code, stdout} = await runCommand('check', ...words, '--json');
  const report = JSON.parse(stdout);
  return {code, report, codes: report.findings.map(finding => finding.code)};
}
