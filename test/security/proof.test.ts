import {expect} from '@open-wc/testing';
import {OWN, PUBLIC} from '../content/hostile-markup.js';
import {findingsOfRaw, inTurns} from './let-loose.js';

// Of our own, Chromium 153 runs 183, Firefox 153 182, WebKitGTK 2.50 184; of all, 573 to 575.
const OWN_RUN = 180;
const ALL_RUN = 550;

it('the watches see what raw innerHTML lets run', async function () {
  this.timeout(110_000);
  const found = await inTurns([...OWN, ...PUBLIC], findingsOfRaw);
  const hasRun = (findings: readonly string[]): boolean => findings.some(finding => finding.startsWith('called'));
  const own = found.slice(0, OWN.length).filter(hasRun).length;
  const all = found.filter(hasRun).length;
  expect(own).to.be.at.least(OWN_RUN);
  if (PUBLIC.length) expect(all).to.be.at.least(ALL_RUN);
});
