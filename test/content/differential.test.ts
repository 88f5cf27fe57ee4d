import {expect} from '@open-wc/testing';
import {HONEST} from './honest-bodies.js';
import {HOSTILE} from './hostile-markup.js';
import {bodyOf, NATIVE, PURIFIER} from './two-paths.js';

const differ = (html: string): boolean => {
  const [native, purified] = [bodyOf(NATIVE, html), bodyOf(PURIFIER, html)];
  return !native.isEqualNode(purified);
};

it('there are fifty honest bodies or more', () => {
  expect(Object.keys(HONEST)).to.have.length.at.least(50);
});

it('both paths give the same tree for all hostile strings', function () {
  this.timeout(60_000);
  const different = HOSTILE.filter(differ).map(
    html =>
      `${html.slice(0, 200)}\n${bodyOf(NATIVE, html).innerHTML.slice(0, 200)}\n${bodyOf(PURIFIER, html).innerHTML.slice(0, 200)}\n`,
  );
  expect(different).to.deep.equal([]);
});
